"""A deed in a point where a sentence of the text has its opposite done to the same thing by the same, by their parse.

"Voted by nine to six to keep the ferry" is no wording of "rejected the ferry by nine votes to six".
"""

from collections.abc import Collection, Iterator

from reader.analysis.lines.acts import opposite_stems
from reader.analysis.support.negations import TURNING
from reader.analysis.support.substitutions import LANGUAGE
from reader.analysis.verdicts.alike import bare_words, denies_or_asks, have_one_tense, is_told_elsewhere
from reader.analysis.verdicts.article import Article
from reader.model.annotation import Concern, Doubt, DoubtKind, KeyPoint
from reader.nlp.word_set import word_set
from reader.parsing import queries
from reader.parsing.labels import PartOfSpeech, Relation

_EARLIER = word_set("first once initially originally previously earlier before formerly ago")
_DEPENDING = frozenset({Relation.XCOMP, Relation.ADVCL, Relation.CCOMP})


def opposite_doubt(article: Article, point: KeyPoint) -> Doubt | None:
    """Return the deed of a point whose opposite the text has, None where the text has the deed anywhere, too."""
    words = article.words_of(point.span)
    deed = queries.root_of(article.parse, words) if words and article.parse.language == LANGUAGE else None
    if deed is None or not opposite_stems().get(article.stem(deed)) or is_told_elsewhere(article, deed, ()):
        return None
    sentences = (article.words_of(article.document.sentences[each.sentence].span) for each in point.evidence)
    for sentence in sentences:
        found = next(_opposites(article, sentence, deed, words), None)
        if found is not None:
            told = article.parse.tokens[found].span
            return Doubt(article.parse.tokens[deed].span, DoubtKind.NEGATION, told, Concern.NEGATION)
    return None


def _opposites(article: Article, sentence: range, deed: int, point: range) -> Iterator[int]:
    known = opposite_stems()[article.stem(deed)]
    for each in article.verbs(sentence):
        if article.stem(each) in known and _are_contrary(article, each, sentence, deed, point):
            yield each


def _are_contrary(article: Article, other: int, sentence: range, deed: int, point: range) -> bool:
    """Tell whether nothing but the deed may differ: who does it to what, when, and what else is said of it."""
    who = _doer(article, deed)
    is_one = who is not None and who == _doer(article, other) and _thing(article, deed) == _thing(article, other)
    if not is_one or _thing(article, deed) is None or _is_turned(article, {*sentence, *point} - {deed, other}):
        return False
    if article.parse.tokens[other].head is not None:
        return _is_voted(article, other, sentence, point)
    is_same_else = _else(article, deed, point) == _else(article, other, sentence)
    return is_same_else and have_one_tense(article, deed, other)


def _is_voted(article: Article, deed: int, sentence: range, point: range) -> bool:
    """Tell whether the one finite verb leads to a deed, with the numbers of the point: "voted by 9 to 6 to keep"."""
    token = article.parse.tokens[deed]
    is_led = token.relation in _DEPENDING and token.head == queries.root_of(article.parse, sentence)
    finite = [each for each in article.verbs(sentence) if queries.is_finite(article.parse, each)]
    numbers = [bare_words(article, _numbers(article, each)) for each in (point, sentence)]
    is_last = not queries.related(article.parse, token.head, Relation.AUX) if token.head is not None else False
    is_last &= _EARLIER.isdisjoint(article.parse.tokens[each].lower for each in sentence)
    return is_led and is_last and finite == [token.head] and bool(numbers[0]) and numbers[0] <= numbers[1]


def _numbers(article: Article, words: range) -> list[int]:
    return [each for each in words if article.parse.tokens[each].part_of_speech is PartOfSpeech.NUM]


def _doer(article: Article, deed: int) -> str | None:
    """Return who does something, in a passive the agent."""
    agents = queries.related(article.parse, deed, Relation.OBL_AGENT)
    is_passive = queries.is_passive(article.parse, deed)
    doer = next(iter(agents), None) if is_passive else queries.subject_of(article.parse, deed)
    return None if doer is None else article.base(doer)


def _thing(article: Article, deed: int) -> str | None:
    """Return what something is done to."""
    is_passive = queries.is_passive(article.parse, deed)
    thing = queries.subject_of(article.parse, deed) if is_passive else queries.object_of(article.parse, deed)
    return None if thing is None else article.base(thing)


def _else(article: Article, deed: int, words: range) -> frozenset[str]:
    """Return what a sentence tells besides a deed, whether that is done or suffered."""
    agents = queries.related(article.parse, deed, Relation.OBL_AGENT)
    by = [word for each in agents for word in queries.related(article.parse, each, Relation.CASE)]
    return bare_words(article, words, {deed, *by, *queries.related(article.parse, deed, Relation.AUX_PASSIVE)})


def _is_turned(article: Article, words: Collection[int]) -> bool:
    """Tell whether a word denies, asks or may turn what is said."""
    return denies_or_asks(article, words) or not TURNING.isdisjoint(map(article.stem, words))
