"""The summary by itself: points, lines and marked sentences as one text, each with the number of its paragraph."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape
from itertools import groupby

from reader.exporters.briefs.brief import section_html
from reader.exporters.outline import Section, evidence_span, outline, words_of_point
from reader.exporters.places import Places
from reader.exporters.plain_text_file import section_text
from reader.model.analysis import Analysis
from reader.model.analysis import Part as AnalysisPart
from reader.model.document import Document
from reader.model.headline import one_line, title_of
from reader.model.line import words_of
from reader.model.span import Span

GAP = "…"


@dataclass(frozen=True, slots=True)
class Passage:
    """Words to read, where they stand in words ("¶ 2"), and the place itself, None where nothing bears a point out."""

    words: str
    at: str
    place: Span | None


@dataclass(frozen=True, slots=True)
class Part:
    """What is shown of one section, a passage a paragraph; the heading is None before the article's first."""

    heading: str | None
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Condensed:
    """All of it, in the order in which it is read; `told` are the points with what is said of them, to copy."""

    title: str
    points: tuple[Passage, ...]
    parts: tuple[Part, ...]
    told: tuple[Section, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Tell whether there is nothing to read but the title."""
        return not self.points and not self.parts


def condensed(document: Document, analysis: Analysis) -> Condensed:
    """Return the summary of an article by itself."""
    places = Places(document)
    points, parts = _points(document, analysis, places), _parts(document, analysis, places)
    told = outline(document, analysis, AnalysisPart.KEY_POINTS)
    return Condensed(title_of(document), tuple(points), tuple(parts), told)


def condensed_text(found: Condensed) -> str:
    """Return it in plain words, for e-mail and for any editor."""
    blocks = [found.title, *(section_text(section, "•") for section in found.told)]
    for part in found.parts:
        blocks += [part.heading or "", *map(_told, part.passages)]
    return "\n\n".join(filter(None, blocks))


def condensed_html(found: Condensed) -> str:
    """Return it as it is set, for programs that write."""
    blocks = [f"<h1>{escape(found.title)}</h1>"] if found.title else []
    blocks += (line for section in found.told for line in section_html(section))
    for part in found.parts:
        blocks += [f"<h2>{escape(part.heading)}</h2>"] if part.heading else []
        blocks += (f"<p>{_html_of(each)}</p>" for each in part.passages)
    return "\n".join(blocks)


def _points(document: Document, analysis: Analysis, places: Places) -> Iterator[Passage]:
    for point in analysis.key_points.items if analysis.key_points else ():
        place = evidence_span(document, point)
        yield Passage(words_of_point(document, point), places.of_spans([place] if place else ()), place)


def _parts(document: Document, analysis: Analysis, places: Places) -> Iterator[Part]:
    chosen = analysis.summary.shown if analysis.summary else ()
    for heading, sentences in groupby(chosen, places.heading_of):
        yield Part(heading, tuple(_passages(document, analysis, places, list(sentences))))


def _passages(document: Document, analysis: Analysis, places: Places, chosen: list[int]) -> Iterator[Passage]:
    """Yield what is shown of each paragraph, one line after the other."""
    lines = analysis.summary.lines_by_sentence(document) if analysis.summary else {}
    for _, together in groupby(chosen, lambda index: document.sentences[index].paragraph):
        sentences = list(together)
        told = {index: one_line(words_of(document, lines[index])) for index in sentences}
        yield Passage(_with_gaps(told), places.of_sentences(sentences), document.sentences[sentences[0]].span)


def _with_gaps(told: Mapping[int, str]) -> str:
    """Return sentences one after the other, with a sign where some are left out between them."""
    joined = ""
    for index, words in told.items():
        has_sign = joined.endswith(GAP) or words.startswith(GAP)
        joint = " " if not joined or has_sign or index - 1 in told else f" {GAP} "
        joined = f"{joined}{joint}{words}"
    return joined.lstrip()


def _told(passage: Passage) -> str:
    return f"{passage.words} ({passage.at})" if passage.at else passage.words


def _html_of(passage: Passage) -> str:
    at = f" <small>{escape(passage.at)}</small>" if passage.at else ""
    return f"{escape(passage.words)}{at}"
