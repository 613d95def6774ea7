"""The lines of a plain text file: what marks each of them, before any are joined."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from reader.formats.structure.blocks import Form
from reader.formats.structure.dates import is_date_line

BULLETS = "-*•–—‣·◦▪●○■►▶➤▸➜➔→✓✔⁃∙"
_CLEAR_BULLETS = "•‣▪●◦"  # mark an item even where no space follows
_QUOTE = re.compile(r"(?:[ \t]{0,3}>(?![=\d]))+")
_BULLET = re.compile(rf"([{re.escape(BULLETS)}])[ \t\u00a0]+(?=\S)|([{_CLEAR_BULLETS}])(?=\w)")
_NUMBER = re.compile(r"(?:\d{1,3}[.)]|[a-zA-Z]\)|\((?:\d{1,3}|[a-z]|[ivx]{1,5})\))[ \t\u00a0]+(?=\S)")
_RULE = re.compile(r"[-=*_~#+·•—– \t]*")
_RULE_LENGTH = 3  # signs; two dashes may be words
_SHORT_RULES = ("|", "--")  # between two dates; above the signature of a mail
_LINE_ENDS = (("\r\n", "\n"), ("\r", "\n"), ("\v", "\n"), ("\x85", "\n"), ("\u2028", "\n"))
_PAGE_ENDS = (("\f", "\n\n"), ("\u2029", "\n\n"))


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank. `width` and `indent` are columns of the file; `text` lacks indent, quote and bullet."""

    text: str
    width: int
    indent: int
    form: Form = Form.PLAIN
    marker: str = ""
    quote_depth: int = 0
    is_after_blank: bool = True
    is_rule: bool = False
    ends_in_space: bool = False


def lines_of(text: str) -> Iterator[Line]:
    """Yield the lines that are not blank; a page break counts as a blank line."""
    for old, new in (*_LINE_ENDS, *_PAGE_ENDS):
        text = text.replace(old, new)
    is_after_blank, depth = True, 0
    for raw in text.split("\n"):
        line = _line(raw, is_after_blank=is_after_blank)
        is_after_blank = line is None
        if line is not None:
            yield line if line.quote_depth == depth else _opening(line)
            depth = line.quote_depth


def _opening(line: Line) -> Line:
    return replace(line, is_after_blank=True)


def _line(raw: str, *, is_after_blank: bool) -> Line | None:
    raw = raw.expandtabs(4) if raw.startswith("\t") else raw
    quote = _QUOTE.match(raw)
    content = raw[quote.end() :] if quote else raw
    text = content.strip()
    if not text:
        return None
    indent = len(content) - len(content.lstrip())
    depth = quote.group().count(">") if quote else 0
    form, marker = _marker(text)
    body = text[len(marker) :].lstrip() if form is Form.BULLET else text
    is_rule = _is_rule(text)
    if is_rule:
        form, marker, body = Form.PLAIN, "", text
    return Line(body, len(raw.rstrip()), indent, form, marker, depth, is_after_blank, is_rule, content.endswith(" "))


def _marker(text: str) -> tuple[Form, str]:
    bullet = _BULLET.match(text)
    if bullet:
        return Form.BULLET, bullet.group(1) or bullet.group(2)
    number = _NUMBER.match(text)
    is_number = number is not None and not is_date_line(text)
    return (Form.NUMBERED, number.group().strip()) if number and is_number else (Form.PLAIN, "")


def _is_rule(text: str) -> bool:
    is_long = len(text) - text.count(" ") >= _RULE_LENGTH
    return text in _SHORT_RULES or (is_long and _RULE.fullmatch(text) is not None)
