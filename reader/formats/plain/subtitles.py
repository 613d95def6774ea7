"""Subtitles (SubRip, WebVTT) as running text: what is said, without the times at which it is shown.

A cue is a few words that fit on a screen. Cues are joined to paragraphs, which end where somebody else speaks, where
a sentence ends before a pause, and where one ends after many words.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from html import unescape
from itertools import dropwhile, groupby

from reader.formats.plain.wrapping import join_lines
from reader.formats.structure.blocks import Block, Form
from reader.formats.structure.punctuation import ends_sentence, word_count
from reader.model.document import ParagraphRole
from reader.model.span import Span

_TIME = r"(?:(\d{1,4}):)?(\d{1,2}):(\d{1,2}(?:[.,]\d{1,3})?)"
_TIMES = re.compile(rf"\s*{_TIME}\s*-->\s*{_TIME}(?:\s.*)?")
_ARROW = "-->"
_WEB = re.compile(r"WEBVTT(?!\S)")
_ASIDE = re.compile(r"(?:NOTE|STYLE|REGION)(?!\S)")  # blocks of WebVTT that nobody sees
_NUMBER = re.compile(r"\s*(\d{1,6})\s*")
_VOICE = r"<v(?:\.[^\s<>]*)?\s+[^<>]{1,80}>"
_BEFORE_VOICE = re.compile(rf"(?={_VOICE})")
_SPEAKER = re.compile(r"\s*<v(?:\.[^\s<>]*)?\s+([^<>]{1,80})>")
_TAG = re.compile(
    rf"{_VOICE}|</?(?:[biucv]|ruby|rt|lang|font)(?:\.[^\s<>]{{1,80}})?\s?>|<font\s[^<>=]+=[^<>]{{1,200}}>"
    rf"|<lang\s[\w-]+>|<(?:\d+:)?\d\d:\d\d\.\d{{3}}>|\{{\\[^{{}}]{{0,200}}\}}"
)
_DASH = re.compile(r"[-–—‐]\s*(?=[^\W\d_]|[¿¡\"“«(\[])")  # before the words of each of two who speak
_LABEL = re.compile(r"([^\W\d_][\w .'’-]{1,30}):\s")  # "MARY: Who pays?"
_SOUND = re.compile(r"\[[^\[\]]*\]|\([^()]*\)|[♪♫#*\s]+|[♪♫].*[♪♫]")
_PAUSE = 3.0  # seconds
_GLIMPSE = 0.1  # seconds; nobody says anything in less
_AT_ONCE = 0.05  # seconds
_MANY = 60  # words
_MAX_OUTSIDE = 0.1  # of the words that may stand outside of cues


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of a cue; `is_new` where its own signs say that somebody else speaks."""

    text: str
    start: float
    end: float
    speaker: str = ""
    is_new: bool = False


@dataclass(slots=True)
class _Cue:
    """What is shown between two seconds, line by line as the file says it."""

    start: float
    end: float
    lines: list[str] = field(default_factory=list)


def blocks_of_subtitles(text: str) -> list[Block]:
    """Return the paragraphs of subtitles; sounds that are described are captions.

    None are returned of a text that has a cue with times that cannot be read, or many words outside of cues.
    """
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
    for cue in _cues(text):
        said = [*_said(cue)]
        yield from said[_shown_on(above, said) :]
        above = said


def _shown_on(above: list[_Line], cue: list[_Line]) -> int:
    """Return how many lines of a cue are the last ones of the cue above it, which it follows at once.

    The same words and no others are said again, unless both are on the screen at one time, or the second for a moment.
    """
    if not above or not cue or cue[0].start - above[-1].end > _AT_ONCE:
        return 0
    texts, next_texts = ([line.text for line in each] for each in (above, cue))
    is_glimpse = cue[0].end - cue[0].start < _GLIMPSE
    if texts == next_texts and cue[0].start >= above[-1].end and not is_glimpse:
        return 0
    return next((most for most in range(len(cue), 0, -1) if texts[-most:] == next_texts[:most]), 0)


def _cues(text: str) -> list[_Cue]:
    """Return the cues, and first what stands above them; nothing where they are not the whole text."""
    parts = [[*part] for is_blank, part in groupby(text.splitlines(), lambda line: not line.strip()) if not is_blank]
    is_web = _WEB.match(text) is not None
    if is_web:
        parts[0] = [*dropwhile(lambda line: _ARROW not in line, parts[0])]
    cues, number, outside = [_Cue(0, 0)], 0, 0
    for part in parts:
        if is_web and part and _ASIDE.match(part[0]) and not any(map(_TIMES.fullmatch, part)):
            continue
        is_inside = len(cues) > 1 and not cues[-1].lines
        for at, line in enumerate(part):
            if times := _TIMES.fullmatch(line):
                cues.append(_Cue(_seconds(times.groups()[:3]), _seconds(times.groups()[3:])))
                is_inside = True
            elif _ARROW in line:
                return []
            elif at + 1 < len(part) and _TIMES.fullmatch(part[at + 1]) and _is_name(line, at, number, is_web=is_web):
                number = _number(line) or number
            else:
                cues[-1].lines.append(line)
                outside += 0 if is_inside else word_count(line)
    words = sum(word_count(line) for cue in cues for line in cue.lines)
    return cues if len(cues) > 1 and outside <= _MAX_OUTSIDE * words else []


def _is_name(line: str, at: int, number: int, *, is_web: bool) -> bool:
    """Tell whether the line above times is no text but the number or the name of a cue."""
    found = _number(line)
    return (at == 0 and (is_web or found is not None)) or found == number + 1


def _number(line: str) -> int | None:
    found = _NUMBER.fullmatch(line)
    return int(found[1]) if found else None


def _said(cue: _Cue) -> Iterator[_Line]:
    speaker = ""
    voiced = [part for line in cue.lines for part in _BEFORE_VOICE.split(line)]
    spoken = sum(_DASH.match(_bare(line)) is not None for line in voiced) > 1
    for raw in voiced:
        named = _SPEAKER.match(raw)
        speaker = " ".join(unescape(named[1]).split()) if named else speaker
        text = _bare(raw)
        dash = _DASH.match(text) if spoken else None
        if text := text[dash.end() :] if dash else text:
            yield _Line(text, cue.start, cue.end, speaker, is_new=dash is not None or _is_labelled(text))


def _bare(line: str) -> str:
    """Return what is said in a line."""
    return " ".join(unescape(_TAG.sub("", line)).split())


def _is_labelled(text: str) -> bool:
    label = _LABEL.match(text)
    return label is not None and label[1].isupper()


def _seconds(parts: Sequence[str | None]) -> float:
    hours, minutes, seconds = (float((part or "0").replace(",", ".")) for part in parts)
    return hours * 3600 + minutes * 60 + seconds


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
