"""Set what was found, each line with a way to its place in the article."""

from collections.abc import Iterator
from html import escape

from reader.exporters.html.words import name_of_actor
from reader.exporters.outline import COMMENT, Line, Section
from reader.model.characters.direction import direction_of
from reader.model.document import Document
from reader.model.span_index import SpanIndex


class Findings:
    """Sets sections of an outline."""

    def __init__(self, document: Document) -> None:
        self._index = SpanIndex(document)

    def section(self, section: Section, name: str) -> Iterator[str]:
        """Yield a section; its lines are named by its name and their number, or by the place that they lead to."""
        yield f'<section class="{name}"><h2>{escape(section.title)}</h2>'
        if section.note:
            yield f'<p class="note">{escape(section.note)}</p>'
        number, listed = 0, "ol" if name == "point" else "ul"  # signs in the text lead to points by their number
        for group in section.groups:
            if group.heading:
                yield f"<h3>{escape(group.heading)}</h3>"
            yield f"<{listed}>"
            for line in group.lines:
                number += 1
                own = name_of_actor(line.place) if name == "actor" and line.place else f"{name}-{number}"
                yield f'<li id="{own}" dir="auto">{line_html(line, self._way(line))}</li>'
            yield f"</{listed}>"
        yield "</section>"

    def _way(self, line: Line) -> str:
        sentence = self._index.sentence_at(line.place.start) if line.place else None
        return f"#s{sentence}" if sentence is not None else ""


def line_html(line: Line, way: str | None) -> str:
    """Return a line whose note, in small, leads the way where there is one, and under it what the reader says."""
    text, told = map(escape, line.apart)
    note = f"<small>{told}</small>" if told else ""
    linked = f'<a href="{escape(way)}">{note}</a>' if way and note else note
    own = "<br>".join(map(escape, line.own.splitlines()))
    said = f'<div class="own" dir="{direction_of(line.own)}"><b>{COMMENT}</b> {own}</div>' if own else ""
    return f"{text} {linked}".strip() + said
