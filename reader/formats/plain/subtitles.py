"""Subtitles (SubRip, WebVTT) as running text: what is said, without the times at which it is shown.

A cue is a few words that fit on a screen. Cues are joined to paragraphs, which end where somebody else speaks, where
a sentence ends before a pause, and where one ends after many words.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import unescape

from reader.formats.plain.wrapping import join_lines
from reader.formats.structure.blocks import Block, Form
from reader.formats.structure.punctuation import ends_sentence, word_count
from reader.model.document import ParagraphRole
from reader.model.span import Span

_TIME = r"(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[.,](\d{3})"
_TIMES = re.compile(rf"\s*{_TIME}\s+-->\s+{_TIME}(?:\s.*)?")
_ASIDE = re.compile(r"(?:NOTE|STYLE|REGION)\b")  # blocks of WebVTT that nobody sees
_SPEAKER = re.compile(r"\s*<v(?:\.[^\s>]*)?\s+([^<>]{1,80})>")
_TAG = re.compile(r"</?[A-Za-z\d][^<>]{0,200}>|\{\\[^{}]{0,200}\}")
_DASH = re.compile(r"[-–—‐]\s*(?=\S)")  # before the words of each of two who speak
_SOUND = re.compile(r"\[[^\[\]]*\]|\([^()]*\)|[♪♫#*\s]+|[♪♫].*[♪♫]")
_PAUSE = 3.0  # seconds
_AT_ONCE = 0.05  # seconds
_MANY = 60  # words


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of a cue; `is_new` where its own signs say that somebody else speaks."""

    text: str
    start: float
    end: float
    speaker: str = ""
    is_new: bool = False


def blocks_of_subtitles(text: str) -> list[Block]:
    """Return the paragraphs of subtitles; sounds that are described are captions."""
    blocks: list[Block] = []
    group: list[_Line] = []
    speaker = ""
    for line in _lines(text):
        if group and _ends(group, line):
            blocks.append(_block(group, speaker))
            speaker, group = group[0].speaker, []
        group.append(line)
    return [*blocks, _block(group, speaker)] if group else blocks


def _lines(text: str) -> Iterator[_Line]:
    """Yield the lines of all cues; one that stays on the screen while the next comes in below it is one line."""
    above: list[_Line] = []
    for cue in _cues(text.splitlines()):
        yield from cue[_shown_on(above, cue) :]
        above = cue


def _shown_on(above: list[_Line], cue: list[_Line]) -> int:
    """Return how many lines of a cue are the last ones of the cue above it, which it follows at once."""
    if not above or not cue or cue[0].start - above[-1].end > _AT_ONCE:
        return 0
    texts, next_texts = ([line.text for line in each] for each in (above, cue))
    return next((most for most in range(len(cue), 0, -1) if texts[-most:] == next_texts[:most]), 0)


def _cues(lines: Iterable[str]) -> Iterator[list[_Line]]:
    times: re.Match[str] | None = None
    cue: list[str] = []
    for line in (*lines, ""):
        found = _TIMES.fullmatch(line)
        if found is None and line.strip():
            cue.append(line)
            continue
        if times is not None:
            yield list(_words(cue[:-1] if found and cue and cue[-1].strip().isdigit() else cue, times))
        times, cue = found, []


def _words(cue: Iterable[str], times: re.Match[str]) -> Iterator[_Line]:
    start, end = _seconds(times.groups()[:4]), _seconds(times.groups()[4:])
    speaker = ""
    for raw in cue:
        named = _SPEAKER.match(raw)
        speaker = " ".join(unescape(named[1]).split()) if named else speaker
        text = " ".join(unescape(_TAG.sub("", raw)).split())
        dash = _DASH.match(text)
        if text := text[dash.end() :] if dash else text:
            yield _Line(text, start, end, speaker, is_new=dash is not None)


def _seconds(parts: tuple[str | None, ...]) -> float:
    hours, minutes, seconds, thousandths = (int(part or 0) for part in parts)
    return hours * 3600 + minutes * 60 + seconds + thousandths / 1000


def _ends(group: list[_Line], line: _Line) -> bool:
    last = group[-1]
    if line.is_new or line.speaker != last.speaker or _is_sound(line) or _is_sound(last):
        return True
    if not ends_sentence(last.text):
        return False
    return line.start - last.end >= _PAUSE or sum(word_count(each.text) for each in group) >= _MANY


def _is_sound(line: _Line) -> bool:
    return _SOUND.fullmatch(line.text) is not None


def _block(group: list[_Line], before: str) -> Block:
    """Return a paragraph; who speaks stands before it, where the file says so and another spoke before."""
    text, name = join_lines(line.text for line in group), group[0].speaker
    if _is_sound(group[0]):
        return Block(text, Form.CAPTION)
    if not name or name == before:
        return Block(text)
    return Block(f"{name}: {text}", role=ParagraphRole.TURN, speaker=Span(0, len(name)))
