"""Markdown for notes: YAML front matter, then what was found, each line with its paragraph number."""

import json
import re

from reader.exporters.outline import COMMENT, Group, Line, Section, outline
from reader.exporters.provenance import provenance
from reader.model.analysis import Analysis
from reader.model.document import Document
from reader.model.headline import headline_of, one_line

_ADDRESS = re.compile(r"https?://[^\s<>\"]*[\w/=&#%~+-]")
_INLINE_SIGNS = re.compile(r"[\\`*_\[\]<>~|$^]|&(?=#?\w+;)|==")  # ==, ^ and $ mean something to many note programs
_LINE_START = re.compile(r"^(?:[#+=:-]|\d+(?=[.)]))")
_BLANK_LINES = re.compile(r"\n\s*\n")
_NOT_IN_YAML = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


class MarkdownExporter:
    """Writes front matter, key points, summary, actors and quotations as CommonMark."""

    id = "markdown"
    name = "Markdown"
    suffix = ".md"

    def export(self, document: Document, analysis: Analysis) -> bytes:
        """Return the file in UTF-8; lone surrogates become question marks."""
        blocks = [front_matter(provenance(document))]
        blocks += [f"# {escaped(heading)}" for heading in [headline_of(document)] if heading]
        blocks += [section_markdown(section) for section in outline(document, analysis)]
        return ("\n\n".join(blocks) + "\n").encode("utf-8", "replace")


def front_matter(values: dict[str, str]) -> str:
    """Return a YAML block; every value is a double-quoted string, for which the rules of JSON hold."""
    lines = [f"{name}: {_quoted(value)}" for name, value in values.items()]
    return "\n".join(["---", *lines, "---"])


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


def _quoted(value: str) -> str:
    quoted = json.dumps(value, ensure_ascii=False)
    return _NOT_IN_YAML.sub(lambda match: f"\\u{ord(match.group()):04x}", quoted)
