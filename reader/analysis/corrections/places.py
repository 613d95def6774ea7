"""What is kept for later: a passage by its words and what stands around them, a name wherever it stands, an actor."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from reader.model.annotation import Actor
from reader.model.correction import Name, Passage, Scope
from reader.model.document import Document
from reader.model.span import Span

CONTEXT = 32  # characters on each side: enough to tell two mentions in one sentence apart
MIN_CONTEXT = 8  # characters that must agree where the words stand at several places


def passage_of(document: Document, span: Span) -> Passage:
    """Return what finds a place again."""
    text = document.text
    before, after = text[max(0, span.start - CONTEXT) : span.start], text[span.end : span.end + CONTEXT]
    return Passage(document.text_of(span), before, after, span.start)


def place_of(document: Document, passage: Passage) -> Span | None:
    """Return where a passage stands now: with the most of its surroundings, the nearest of equals; None where gone."""
    if not passage.words.strip():
        return None
    found = [Span(each.start(), each.end()) for each in re.finditer(re.escape(passage.words), document.text)]
    if not found:
        return None
    agreement = {span: _agreement(document.text, span, passage) for span in found}
    best = max(found, key=lambda span: (agreement[span], -abs(span.start - passage.start)))
    has_context = agreement[best] >= min(MIN_CONTEXT, len(passage.before) + len(passage.after))
    return best if has_context else None


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


def _agreement(text: str, span: Span, passage: Passage) -> int:
    before = zip(reversed(text[: span.start][-CONTEXT:]), reversed(passage.before), strict=False)
    after = zip(text[span.end : span.end + CONTEXT], passage.after, strict=False)
    return sum(len(list(takewhile(_is_equal, pairs))) for pairs in (before, after))


def _is_equal(pair: tuple[str, str]) -> bool:
    return pair[0] == pair[1]
