"""The brief: what an editor wants of an article on one page, each line with its place, the reader's own words last."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from enum import StrEnum
from html import escape

from reader.exporters.addresses import address_of
from reader.exporters.exporter import file_of
from reader.exporters.html import page_of
from reader.exporters.html.findings import line_html
from reader.exporters.markdown_file import escaped, section_markdown, title_markdown
from reader.exporters.outline import KIND_WORDS, Group, Line, Section, outline
from reader.exporters.places import Places
from reader.exporters.provenance import source_line
from reader.exporters.taken import Taken, changed_words
from reader.model.analysis import Part
from reader.model.annotation import ActorKind
from reader.model.headline import headline_of, one_line
from reader.model.highlight import PlacedHighlight

MOST = {Part.ACTORS: 4, Part.QUOTATIONS: 5, Part.DATES: 5, Part.QUANTITIES: 5}  # lines of a group: more is no page


class BriefPart(StrEnum):
    """What a brief has, by the titles of its sections; each can be left out."""

    POINTS = "Key points"
    ACTORS = "Who is who"
    QUOTATIONS = "Who said what"
    DATES = "When"
    QUANTITIES = "How much"
    HIGHLIGHTS = "Highlights"


PARTS = {
    BriefPart.POINTS: Part.KEY_POINTS,
    BriefPart.ACTORS: Part.ACTORS,
    BriefPart.QUOTATIONS: Part.QUOTATIONS,
    BriefPart.DATES: Part.DATES,
    BriefPart.QUANTITIES: Part.QUANTITIES,
}
_STYLE = (
    "body{font:16px/1.5 Georgia,serif;max-width:42em;margin:2em auto;padding:0 1em;color:#1f1f1d;"
    "overflow-wrap:break-word}"
    "h1{font-size:1.6em;line-height:1.25}h2{font-size:1.1em;margin:1.4em 0 .3em}"
    "h3{font-size:1em;font-weight:normal;font-style:italic;margin:.6em 0 .2em}"
    "ul{margin:0;padding-inline-start:1.2em}small,.source{color:#66665f}a{color:inherit}"
    ".own{font:.85em/1.45 sans-serif;margin:.3em 0 .5em;padding-inline-start:.8em;"
    "border-inline-start:2px solid #c9c7bf;color:#44443f}"
    "@media print{body{margin:0;max-width:none;font-size:11pt}}"
)


def brief_sections(taken: Taken) -> tuple[Section, ...]:
    """Return the sections of the brief, the first lines of each."""
    wanted = [part for part in BriefPart if part.value not in taken.left_out]
    return tuple(section for part in wanted for section in sections_of(taken, part))


class BriefMarkdownExporter:
    """Writes CommonMark."""

    id = "brief-markdown"
    name = "Markdown"
    suffix = ".md"

    def export(self, taken: Taken) -> bytes:
        """Return the file."""
        head = title_markdown(taken.document), escaped(source_line(taken.document))
        return file_of([*head, *map(section_markdown, brief_sections(taken))])


class BriefHtmlExporter:
    """Writes one page that needs nothing else and prints well."""

    id = "brief-html"
    name = "HTML"
    suffix = ".html"

    def export(self, taken: Taken) -> bytes:
        """Return the page in UTF-8; lone surrogates become question marks."""
        return brief_page(taken, _STYLE).encode("utf-8", "replace")


def brief_page(taken: Taken, style: str) -> str:
    """Return the brief as a page of HTML in a style, which is CSS."""
    title, source = escape(headline_of(taken.document)), escape(source_line(taken.document))
    body = (line for section in brief_sections(taken) for line in section_html(section))
    return page_of(taken.document, style, [f"<h1>{title}</h1>", f'<p class="source">{source}</p>', *body])


def sections_of(taken: Taken, part: BriefPart) -> Iterator[Section]:
    """Yield the sections of a part, one or none."""
    if part is not BriefPart.HIGHLIGHTS:
        yield from _shortened(taken, part, PARTS[part])
    elif taken.highlights:
        places = Places(taken.document)
        own = tuple(_own_line(taken, each, places) for each in taken.highlights)
        yield Section(part.value, "", (Group(None, own),))


def _shortened(taken: Taken, name: BriefPart, part: Part) -> Iterator[Section]:
    most = MOST.get(part)
    weighty = _weighty_dates(taken, MOST[part]) if part is Part.DATES else ()
    for section in outline(taken.document, taken.analysis, part):
        told = (group for group in section.groups if group.heading != KIND_WORDS[ActorKind.GROUP])  # nobody by name
        groups = tuple(_first_of(group, most, weighty) for group in told)
        yield replace(section, title=name.value, groups=groups)


def _weighty_dates(taken: Taken, most: int) -> Sequence[Line]:
    """Return the lines of the dates whose sentences matter most, in order of time: the oldest are hardly news."""
    ranking = taken.analysis.summary.ranking if taken.analysis.summary else ()
    place = {sentence: number for number, sentence in enumerate(ranking)}
    certain = (each for each in taken.analysis.dates or () if each.iso)
    dates = sorted(certain, key=lambda each: place.get(each.sentence, len(place)))[:most]
    sections = outline(taken.document, replace(taken.analysis, dates=tuple(dates)), Part.DATES)
    return [line for section in sections for group in section.groups for line in group.lines]


def _first_of(group: Group, most: int | None, weighty: Sequence[Line] = ()) -> Group:
    """Return the first lines of a group, or the weighty ones, and in one more how many others there are, if several."""
    more = len(group.lines) - most if most is not None else 0
    if most is None or more <= 1:
        return group
    return replace(group, lines=(*(weighty or group.lines[:most]), Line(f"… and {more} more", "")))


def _own_line(taken: Taken, each: PlacedHighlight, places: Places) -> Line:
    highlight, span = each.highlight, each.span
    comment = highlight.comment.text.strip() if highlight.comment else ""
    at = places.of_spans([span]) if span else "not in the text any more"
    note = "; ".join(filter(None, (at, ", ".join(highlight.tags), changed_words(each))))
    address = address_of(taken.document, span) if span else None
    return Line(f"“{one_line(highlight.passage.words)}”", note, address, own=comment)


def section_html(section: Section) -> Iterator[str]:
    """Yield a section, block by block."""
    yield f"<h2>{escape(section.title)}</h2>"
    if section.note:
        yield f"<small>{escape(section.note)}</small>"
    for group in section.groups:
        if group.heading:
            yield f"<h3>{escape(group.heading)}</h3>"
        yield "<ul>"
        yield from (f"<li>{line_html(line, line.address)}</li>" for line in group.lines)
        yield "</ul>"
