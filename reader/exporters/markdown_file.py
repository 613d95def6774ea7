"""Markdown for notes: YAML front matter, then what was found, each line with its paragraph number."""

import re
from collections.abc import Iterable

from reader.exporters.exporter import file_of
from reader.exporters.outline import COMMENT, Group, Line, Section, outline
from reader.exporters.provenance import provenance
from reader.model.analysis import Analysis
from reader.model.document import Document
from reader.model.front_matter import written
from reader.model.headline import headline_of, one_line

_ADDRESS = re.compile(r"https?://[^\s<>\"]*[\w/=&#%~+-]")
_INLINE_SIGNS = re.compile(r"[\\`*_\[\]<>~|$^]|&(?=#?\w+;)|==")  # ==, ^ and $ mean something to many note programs
_LINE_START = re.compile(r"^(?:[#+=:-]|\d+(?=[.)]))")
_BLANK_LINES = re.compile(r"\n\s*\n")


class MarkdownExporter:
    """Writes front matter, key points, summary, actors and quotations as CommonMark."""

    id = "markdown"
    name = "Markdown"
    suffix = ".md"

    def export(self, document: Document, analysis: Analysis) -> bytes:
        """Return the file."""
        return markdown_page(document, map(section_markdown, outline(document, analysis)))


def markdown_page(document: Document, blocks: Iterable[str]) -> bytes:
    """Return what is told of an article as a file, under where it came from and its title."""
    return file_of([written(provenance(document)), title_markdown(document), *blocks])


def title_markdown(document: Document) -> str:
    """Return the title as a heading, empty where there is none."""
    title = headline_of(document)
    return f"# {escaped(title)}" if title else ""


def section_markdown(section: Section) -> str:
    """Return a section under a heading of the second level."""
    blocks = [f"## {section.title}"]
    blocks += [f"*{escaped(section.note)}*"] if section.note else []
    return "\n\n".join([*blocks, *(_group(group) for group in section.groups)])


def escaped(text: str) -> str:
    """Return Markdown that shows exactly these words, at the start of a line too; web addresses become links."""
    pieces, end = [], 0
    for address in _ADDRESS.finditer(text):
        pieces += [_without_signs(text[end : address.start()]), f"<{address.group()}>"]
        end = address.end()
    whole = "".join([*pieces, _without_signs(text[end:])])
    return _LINE_START.sub(_escaped_start, whole)


def _without_signs(text: str) -> str:
    return _INLINE_SIGNS.sub(lambda match: "".join(f"\\{sign}" for sign in match.group()), text)


def _escaped_start(match: re.Match[str]) -> str:
    """Put the backslash before a sign, but after the digits of what would be a numbered list."""
    start = match.group()
    return f"{start}\\" if start.isdigit() else f"\\{start}"


def _group(group: Group) -> str:
    lines = "\n".join(_line(line) for line in group.lines)
    return f"### {escaped(group.heading)}\n\n{lines}" if group.heading else lines


def _line(line: Line) -> str:
    own = "\n\n    ".join(filter(None, map(_own_paragraph, _BLANK_LINES.split(line.own))))
    return f"{_first_line(line)}\n  - **{COMMENT}** {own}" if own else _first_line(line)


def _own_paragraph(words: str) -> str:
    return "\\\n    ".join(escaped(each) for each in map(one_line, words.splitlines()) if each)


def _first_line(line: Line) -> str:
    text, note = map(escaped, line.apart)
    if not note:
        return f"- {text}"
    is_link = line.address and not _ADDRESS.search(line.note)  # a link cannot stand within a link
    return f"- {text} *({f'[{note}](<{line.address}>)' if is_link else note})*"
