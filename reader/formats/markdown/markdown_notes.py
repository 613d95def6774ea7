"""Footnotes of Markdown, which CommonMark does not know: "[^1]" in the text, and "[^1]: …" anywhere, or "^[…]"."""

import re
from dataclasses import dataclass, replace

_NOTE = re.compile(r" {0,3}\[\^([^\]\s^]{1,40})\]:[ \t]*(.*)")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_SIGN = re.compile(r"(?<!`)(`++)[^`]+\1|\[\^([^\]\s^]{1,40})\]")
_INLINE = re.compile(r"(?<!`)(`++)[^`]+\1|\^\[(?=\S)((?:[^\[\]]|\[[^\[\]]*\])++)\]")  # "^[With slate.]"
_INDENT = re.compile(r"(?: {2,4}|\t)")


NOTE_ADDRESS = "#note-"  # of the link that stands for a sign; its number follows


@dataclass(frozen=True, slots=True)
class WrittenNote:
    """A footnote: the sign that stands for it in the text, its Markdown, and the number that readers see."""

    sign: str
    text: str
    label: str = ""


def split_notes(text: str) -> tuple[str, tuple[WrittenNote, ...]]:
    """Return the text with links for the signs of footnotes, and the notes; a sign without a note stays as it is.

    Signs that are numbers stay the numbers of their notes; where any is a word, notes count as they are met.
    """
    if "[^" not in text and "^[" not in text:
        return text, ()
    lines, notes = _parted(text.split("\n"))
    if not notes:
        return text, ()
    labels = _labels("\n".join(line for line, is_text in lines if is_text), notes)
    notes = [replace(note, label=labels[note.sign]) for note in notes]
    if not all(note.sign.isdecimal() for note in notes):
        notes.sort(key=lambda note: int(note.label))
    return "\n".join(_with_links(line, labels) if is_text else line for line, is_text in lines), tuple(notes)


def fence_after(line: str, fence: str) -> str:
    """Return the fence that is open after a line, empty where none is."""
    found = _FENCE.match(line)
    if not found:
        return fence
    if not fence:
        return found[1]
    is_end = found[1].startswith(fence) and not line.strip(" `~")
    return "" if is_end else fence


def _parted(lines: list[str]) -> tuple[list[tuple[str, bool]], list[WrittenNote]]:
    """Return the other lines, each with whether it is outside of code, and the notes."""
    others: list[tuple[str, bool]] = []
    notes: list[tuple[str, list[str]]] = []
    fence, is_in_note = "", False

    def sign(found: re.Match[str]) -> str:
        """Keep a note that is written in the line, and return a sign for it; no pattern of signs is one."""
        if " " not in (found[2] or ""):
            return found[0]
        notes.append((f"inline-{len(notes)}", [found[2]]))
        return f"[^{notes[-1][0]}]"

    for at, line in enumerate(lines):
        found = None if fence else _NOTE.fullmatch(line)
        if found:
            notes.append((found[1], [found[2]]))
            is_in_note = True
        elif is_in_note and _goes_on(lines, at):
            notes[-1][1].append(_INDENT.sub("", line, count=1))
        else:
            is_in_note, was = False, fence
            fence = fence_after(line, fence)
            others.append((line if fence or was else _INLINE.sub(sign, line), not (fence or was)))
    return others, [WrittenNote(sign, "\n".join(text)) for sign, text in notes]


def _goes_on(lines: list[str], index: int) -> bool:
    """Tell whether a line belongs to the note above it: it follows at once, or is indented."""
    line, above = lines[index], lines[index - 1]
    if line.strip():
        return bool(above.strip()) or _INDENT.match(line) is not None
    return any(_INDENT.match(below) and below.strip() for below in lines[index + 1 : index + 2])


def _labels(text: str, notes: list[WrittenNote]) -> dict[str, str]:
    known = [note.sign for note in notes]
    if all(sign.isdecimal() for sign in known):
        return {sign: sign for sign in known}
    met = [found[2] for found in _SIGN.finditer(text) if found[2] in known]
    return {sign: str(number) for number, sign in enumerate(dict.fromkeys([*met, *known]), 1)}


def _with_links(line: str, labels: dict[str, str]) -> str:
    def link(found: re.Match[str]) -> str:
        label = labels.get(found[2])
        return f"[{label}]({NOTE_ADDRESS}{label})" if label else found[0]

    return _SIGN.sub(link, line)
