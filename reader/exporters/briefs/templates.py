"""Briefs by templates of the reader's own: plain files in which $points, $title and their like stand for their words.

What a template makes is Markdown, or HTML where its name says so. A comment (<!-- … -->) with which it begins is for
whoever writes it, and is left out.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path
from string import Template

from reader.errors import ErrorKind, FormatError
from reader.exporters.briefs.brief import BriefPart, brief_sections, section_html, sections_of
from reader.exporters.markdown_file import escaped, section_markdown
from reader.exporters.outline import Section
from reader.exporters.provenance import provenance, source_line
from reader.exporters.taken import Taken
from reader.message import Message
from reader.model.headline import headline_of

SUFFIXES = (".md", ".txt", ".html", ".htm")
_MARKED_UP = (".html", ".htm")
LARGEST = 1_000_000  # bytes: more is no template
TOLD = ("byline", "site", "published", "url", "language")  # words about the source, each empty where it is not known
LINES = "_lines"  # behind the name of a part: its lines without the heading
WORDS = ("title", "source", *TOLD, "brief", *(part.name.lower() for part in BriefPart))
_FIRST_COMMENT = re.compile(r"\A\s*<!--.*?-->\s*", re.DOTALL)
_GAP = re.compile(r"\n(?:[ \t]*\n){2,}")  # where a part was empty
EXAMPLE_NAME = "example.md"
EXAMPLE = f"""<!--
A brief of your own: copy this file, change it, and choose it in the menu File, "Parts of the Brief".

Each of these words with a dollar sign before it stands for what the brief has of it, with its heading, or for nothing:
{", ".join(part.name.lower() for part in BriefPart)}; brief is all of them.
With {LINES} behind it, such as points{LINES}, it is the lines without their heading.
Words about the article: title, source (all in a line), {", ".join(TOLD)}.
A dollar sign is written twice. A file whose name ends with .html makes a page; others make Markdown.
-->
# $title

$source

$points

$actors

$quotations

$dates

$quantities

$highlights
"""


@dataclass(frozen=True, slots=True)
class BriefTemplate:
    """A template that holds; `suffix` is that of what it makes."""

    name: str
    suffix: str
    text: str

    @property
    def id(self) -> str:
        """Its name among exports."""
        return f"template {self.name}"

    def export(self, taken: Taken) -> bytes:
        """Return the brief in UTF-8; lone surrogates become question marks."""
        whole = Template(self.text).substitute(_values(taken, is_page=self.suffix in _MARKED_UP))
        return _GAP.sub("\n\n", whole).encode("utf-8", "replace")


def templates_in(folder: Path) -> tuple[Path, ...]:
    """Return the templates of a folder by their names; none where it cannot be read."""
    try:
        return tuple(sorted(each for each in folder.iterdir() if each.suffix.lower() in SUFFIXES and each.is_file()))
    except OSError:
        return ()


def template_at(path: Path) -> BriefTemplate:
    """Return a template; raise FormatError, with one sentence, where it cannot be read or does not hold."""
    try:
        with path.open("rb") as file:
            text = file.read(LARGEST).decode("utf-8-sig").replace("\r\n", "\n")
    except OSError as error:
        why = Message(error.strerror or str(error))
        raise _broken(
            path, Message("The template “{name}” cannot be read ({why}).", name=path.name, why=why)
        ) from error
    except UnicodeDecodeError as error:
        sentence = Message("The template “{name}” cannot be read: it is no text in UTF-8.", name=path.name)
        raise _broken(path, sentence) from error
    text = _FIRST_COMMENT.sub(lambda comment: "\n" * comment.group().count("\n"), text)
    _check(path, text)
    return BriefTemplate(path.stem, path.suffix.lower() or ".md", text.lstrip("\n"))


def write_example(folder: Path) -> None:
    """Make the folder of templates, with one to begin with where there is none; raise OSError where that cannot be."""
    from reader.storage.whole_file import write_whole

    folder.mkdir(parents=True, exist_ok=True)
    if not templates_in(folder):
        write_whole(folder / EXAMPLE_NAME, EXAMPLE.encode())


def _check(path: Path, text: str) -> None:
    template, known = Template(text), set(_names())
    for match in template.pattern.finditer(text):
        if match.group("invalid") is not None:
            line = text.count("\n", 0, match.start()) + 1
            sentence = Message(
                "In line {line} of the template “{name}” a dollar sign stands alone; write it twice.",
                name=path.name,
                line=line,
            )
            raise _broken(path, sentence)
        word = match.group("named") or match.group("braced")
        if word and word not in known:
            sentence = Message(
                "The template “{name}” has ${word}, which no brief has; there are: {words}.",
                name=path.name,
                word=word,
                words=", ".join(WORDS),
            )
            raise _broken(path, sentence)


def _broken(path: Path, sentence: Message) -> FormatError:
    return FormatError(ErrorKind.UNREADABLE, str(path), sentence)


def _names() -> tuple[str, ...]:
    return (*WORDS, *(f"{part.name.lower()}{LINES}" for part in BriefPart))


def _values(taken: Taken, *, is_page: bool) -> Mapping[str, str]:
    known, said = provenance(taken.document), escape if is_page else escaped
    values = {name: said(known.get(name, "")) for name in TOLD}
    values |= {"title": said(headline_of(taken.document)), "source": said(source_line(taken.document))}
    values["url"] = escape(known.get("url", "")) if is_page else known.get("url", "")  # as an address, not as words
    values["brief"] = "\n\n".join(_written(section, is_page=is_page) for section in brief_sections(taken))
    for part in BriefPart:
        wanted = () if part.value in taken.left_out else tuple(sections_of(taken, part))
        values[part.name.lower()] = "\n\n".join(_written(section, is_page=is_page) for section in wanted)
        values[f"{part.name.lower()}{LINES}"] = "\n\n".join(_lines(section, is_page=is_page) for section in wanted)
    return values


def _written(section: Section, *, is_page: bool) -> str:
    return "\n".join(section_html(section)) if is_page else section_markdown(section)


def _lines(section: Section, *, is_page: bool) -> str:
    """Return a section without its heading, which is its first block."""
    return _written(section, is_page=is_page).partition("\n" if is_page else "\n\n")[2]
