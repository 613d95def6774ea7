"""Who does a thing in a point, where a sentence of the text that has the same words gives the deed to another."""

from collections.abc import Iterator

from reader.analysis.verdicts.article import Article
from reader.model.annotation import Actor, Concern, Doubt, DoubtKind, KeyPoint
from reader.model.span import Span
from reader.nlp.language_table import words_for
from reader.parsing import queries

SAME_WORDS = 0.8  # of the point's words of content besides who does it
LEAST_WORDS = 3  # of content in them; of fewer there are many deeds
SIMILAR_WORDS = 0.5  # of them; who does so much may do it all
_MUTUAL = words_for("verbs.mutual")


def doer_doubt(article: Article, point: KeyPoint) -> Doubt | None:
    """Return who does it in a point where one sentence has all of it and gives it to somebody else of that kind."""
    words = article.words_of(point.span)
    verb = queries.root_of(article.parse, words) if words else None
    own = article.subject(verb) if verb is not None and not queries.is_passive(article.parse, verb) else None
    if verb is None or own is None or article.stem(verb) in _MUTUAL:
        return None
    asked = article.content([point.span]) - article.content([own[1]])
    told = [each for evidence in point.evidence for each in _told(article, evidence.sentence, verb, asked)]
    if len(asked) < LEAST_WORDS or not told or _does_it(article, own[0], verb, asked):
        return None
    return next((_doubt(own[1], each) for actor, each in told if actor.kind is own[0].kind), None)


def _told(article: Article, sentence: int, verb: int, asked: frozenset[str]) -> Iterator[tuple[Actor, Span]]:
    """Yield who does the same in a sentence that has nearly all that is asked."""
    span = article.document.sentences[sentence].span
    if len(asked & article.content([span])) >= SAME_WORDS * len(asked):
        yield from _doers(article, span, verb)


def _doers(article: Article, sentence: Span, verb: int) -> Iterator[tuple[Actor, Span]]:
    for each in article.verbs(article.words_of(sentence)):
        if article.stem(each) == article.stem(verb) and not queries.is_passive(article.parse, each):
            found = article.subject(each)
            yield from [found] if found else []


def _does_it(article: Article, actor: Actor, verb: int, asked: frozenset[str]) -> bool:
    """Tell whether the text says of an actor, too, that they do it, or of whom it is not told."""
    for sentence in article.document.sentences:
        is_near = actor.id in article.named(sentence.span)
        if is_near and len(asked & article.content([sentence.span])) >= SIMILAR_WORDS * len(asked):
            verbs = [
                each
                for each in article.verbs(article.words_of(sentence.span))
                if article.stem(each) == article.stem(verb)
            ]
            doers = [article.subject(each) for each in verbs]
            if any(found is None or found[0].id == actor.id for found in doers):
                return True
    return False


def _doubt(own: Span, told: Span) -> Doubt:
    return Doubt(own, DoubtKind.CHANGED, told, Concern.WHO)
