"""A deed in a point where a sentence of the text has its opposite done to the same thing, by their parse. English.

"Voted by nine to six to keep the ferry" is no wording of "rejected the ferry by nine votes to six".
"""

from collections.abc import Iterator

from reader.analysis.lines.acts import opposite_stems
from reader.analysis.support.negations import TURNING
from reader.analysis.support.substitutions import LANGUAGE
from reader.analysis.verdicts.article import Article
from reader.model.annotation import Concern, Doubt, DoubtKind, KeyPoint
from reader.model.span import Span
from reader.parsing import queries

SAME_WORDS = 0.6  # of the point's words of content besides the deed


def opposite_doubt(article: Article, point: KeyPoint) -> Doubt | None:
    """Return the deed of a point whose opposite the text has, None where the text has it, too."""
    words = article.words_of(point.span)
    deed = queries.root_of(article.parse, words) if words and article.parse.language == LANGUAGE else None
    if deed is None or not opposite_stems().get(article.stem(deed)) or not _is_done(article, deed):
        return None
    thing = _thing(article, deed)
    if thing is None or any(_is_told(article, each.span, deed, thing) for each in article.document.sentences):
        return None
    asked = article.content(article.parse.tokens[each].span for each in words if each != deed)
    for evidence in point.evidence:
        sentence = article.document.sentences[evidence.sentence].span
        shared = asked & article.content([sentence])
        found = next(_opposites(article, sentence, deed, thing), None)
        if found is not None and len(shared) >= SAME_WORDS * len(asked):
            told = article.parse.tokens[found].span
            return Doubt(article.parse.tokens[deed].span, DoubtKind.NEGATION, told, Concern.NEGATION)
    return None


def _thing(article: Article, deed: int) -> str | None:
    """Return what something is done to."""
    is_passive = queries.is_passive(article.parse, deed)
    thing = queries.subject_of(article.parse, deed) if is_passive else queries.object_of(article.parse, deed)
    return None if thing is None else article.base(thing)


def _opposites(article: Article, sentence: Span, deed: int, thing: str) -> Iterator[int]:
    known = opposite_stems()[article.stem(deed)]
    for each in article.verbs(article.words_of(sentence)):
        if article.stem(each) in known and _thing(article, each) == thing and _is_done(article, each):
            yield each


def _is_told(article: Article, sentence: Span, deed: int, thing: str) -> bool:
    """Tell whether a sentence has the deed itself done to the thing."""
    verbs = article.verbs(article.words_of(sentence))
    return any(article.base(each) == article.base(deed) and _thing(article, each) == thing for each in verbs)


def _is_done(article: Article, deed: int) -> bool:
    """Tell whether nothing that governs a deed denies it or turns it: "refused to keep"."""
    chain = (deed, *queries.heads(article.parse, deed))
    is_denied = any(queries.is_negated(article.parse, each) for each in chain)
    return not is_denied and not any(article.stem(each) in TURNING for each in chain[1:])
