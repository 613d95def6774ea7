"""What a point denies and the text says, or the other way round, by their predicates; in every parsed language."""

from collections.abc import Iterator

from reader.analysis.quotations.grammar import Grammar
from reader.analysis.support.negations import MAY_DENY, TURNING
from reader.analysis.verdicts.article import Article
from reader.model.annotation import Concern, Doubt, DoubtKind, KeyPoint
from reader.model.span import Span
from reader.parsing import queries
from reader.parsing.labels import PartOfSpeech, Relation

SAME_WORDS = 0.8  # of the point's words of content besides the predicate
LEAST_WORDS = 1  # of content in them
_STATED = frozenset({Relation.ROOT, Relation.CCOMP, Relation.PARATAXIS, Relation.CONJ})
_PREDICATES = frozenset({PartOfSpeech.VERB, PartOfSpeech.ADJ})  # a participle is either


def denial_doubt(article: Article, grammar: Grammar | None, point: KeyPoint) -> Doubt | None:
    """Return the predicate of a point that the text has denied, or that the point alone denies."""
    words = article.words_of(point.span)
    own = queries.root_of(article.parse, words) if words else None
    if own is None or article.parse.tokens[own].part_of_speech not in _PREDICATES or _is_turned(article, words):
        return None
    told = [
        each
        for evidence in point.evidence
        for each in _same_predicates(article, grammar, article.document.sentences[evidence.sentence].span, own, words)
    ]
    is_denied = queries.is_negated(article.parse, own)
    if not told or any(queries.is_negated(article.parse, each) == is_denied for each in told):
        return None
    return Doubt(_span(article, own), DoubtKind.NEGATION, _span(article, told[0]), Concern.NEGATION)


def _same_predicates(
    article: Article, grammar: Grammar | None, sentence: Span, own: int, point: range
) -> Iterator[int]:
    """Yield the predicates of a sentence that are the point's, of the same subject, in much the same words."""
    words = article.words_of(sentence)
    asked = article.content(article.parse.tokens[each].span for each in point if each != own)
    shared = asked & article.content([sentence])
    if len(asked) < LEAST_WORDS or len(shared) < SAME_WORDS * len(asked) or _is_turned(article, words):
        return
    for each in words:
        is_same = article.base(each) == article.base(own) and _part(article, each) in _PREDICATES
        if is_same and _is_stated(article, grammar, each) and _are_of_one(article, own, each):
            yield each


def _part(article: Article, word: int) -> PartOfSpeech:
    return article.parse.tokens[word].part_of_speech


def _is_stated(article: Article, grammar: Grammar | None, predicate: int) -> bool:
    """Tell whether the text itself, or somebody in it, states a predicate; what is denied or not said is not stated."""
    chain = (predicate, *queries.heads(article.parse, predicate))
    over = chain[1:]
    return all(article.parse.tokens[each].relation in _STATED for each in chain) and not any(
        queries.is_negated(article.parse, each)
        or (grammar is not None and grammar.is_denying(article.parse.tokens[each].lower))
        for each in over
    )


def _are_of_one(article: Article, own: int, other: int) -> bool:
    """Tell whether two predicates have the same subject, or the second a pronoun, as far as can be told."""
    subjects = [queries.subject_of(article.parse, each) for each in (own, other)]
    if subjects[0] is None or subjects[1] is None:
        return False
    is_pronoun = _part(article, subjects[1]) is PartOfSpeech.PRON
    return is_pronoun or article.base(subjects[0]) == article.base(subjects[1])


def _is_turned(article: Article, words: range) -> bool:
    """Tell whether some word may turn what a sentence says, or the sentence asks."""
    stems = {article.stem(each) for each in words}
    return bool(stems & (TURNING | MAY_DENY)) or any(article.parse.tokens[each].lower == "?" for each in words)


def _span(article: Article, predicate: int) -> Span:
    """Return a predicate with what denies it."""
    denying = queries.denials_of(article.parse, predicate)
    ends = sorted((predicate, *denying))
    return Span(article.parse.tokens[ends[0]].span.start, article.parse.tokens[ends[-1]].span.end)
