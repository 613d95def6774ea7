"""What is kept for later: a passage by its words and what stands around them, a name wherever it stands, an actor."""

import re
from collections.abc import Iterator, Sequence

from reader.anchors.placing import passage_at, placed
from reader.model.annotation import Actor
from reader.model.correction import Name, Passage, Scope
from reader.model.document import Document
from reader.model.span import Span


def passage_of(document: Document, span: Span) -> Passage:
    """Return what finds a place again."""
    return passage_at(document.text, span)


def place_of(document: Document, passage: Passage) -> Span | None:
    """Return where a passage stands now, None where it does not any more."""
    return placed(document.text, (passage,))[0]


def occurrences(document: Document, words: str) -> Iterator[Span]:
    """Yield every place where the words stand as whole words, in order; none runs over the end of a paragraph."""
    parts = words.split()
    if not parts:
        return
    pattern = _edge(parts[0][0], r"(?<!\w)") + r"\s+".join(map(re.escape, parts)) + _edge(parts[-1][-1], r"(?!\w)")
    whole = re.compile(pattern)
    for paragraph in document.paragraphs:
        for found in whole.finditer(document.text, paragraph.span.start, paragraph.span.end):
            yield Span(found.start(), found.end())


def surface_of(document: Document, span: Span) -> str:
    """Return a name as it stands in the text, on one line, as linking writes it."""
    return " ".join(document.text_of(span).split())


def name_of(document: Document, actors: Sequence[Actor], actor: Actor, scope: Scope = Scope.ARTICLE) -> Name:
    """Return an actor's fullest name in the text, with what tells it from namesakes of the article.

    A rule for all articles always names the kind: another article may have a namesake of another one.
    """
    words = _words(document, actor)
    if scope is Scope.ALWAYS:
        return Name(words, actor.kind)
    namesakes = [other for other in actors if other.id != actor.id and words in (other.name, _words(document, other))]
    if any(other.kind is actor.kind for other in namesakes):
        span = next(span for span in actor.mentions if surface_of(document, span) == words)
        return Name(words, actor.kind, passage_of(document, span))
    return Name(words, actor.kind if namesakes else None)


def _words(document: Document, actor: Actor) -> str:
    """Return the name, or, where the reader gave it, the fullest of those that stand in the text."""
    surfaces = dict.fromkeys(surface_of(document, span) for span in actor.mentions)
    return actor.name if actor.name in surfaces else max(surfaces, key=lambda each: (len(each.split()), len(each)))


def _edge(character: str, boundary: str) -> str:
    """Return what must stand beside a word; beside the signs of a script without spaces and cases, anything may."""
    is_cased = character.lower() != character.upper()
    return boundary if is_cased or not character.isalpha() else ""
