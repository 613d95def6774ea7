"""Whether two clauses say the same but for one word, by their parse: nothing less makes a true point sure to be false.

Any further word may turn a sentence: "closed only in May", "closes the pool but not the school", "says he won".
"""

from collections.abc import Collection, Iterable

from reader.analysis.verdicts.article import Article
from reader.nlp.language_table import words_for
from reader.parsing import queries
from reader.parsing.labels import Feature, PartOfSpeech, Relation

_IDLE_SIGNS = frozenset(".,!")
_SUPPORTING = frozenset({"do", "does", "did"})


def bare_words(article: Article, words: Iterable[int], apart: Collection[int] = ()) -> frozenset[str]:
    """Return what some words share with all their forms, without articles, commas and full stops."""
    articles = words_for("function-words.articles", language=article.parse.language)
    return frozenset(
        article.base(each)
        for each in words
        if each not in apart and article.parse.tokens[each].lower not in articles | _IDLE_SIGNS
    )


def have_one_tense(article: Article, predicate: int, other: int) -> bool:
    """Tell whether two predicates are both past or neither; their auxiliaries are words of their clauses."""
    return _is_past(article, predicate) == _is_past(article, other)


def supports(article: Article, predicate: int) -> tuple[int, ...]:
    """Return the "did" of "did not break", which says nothing by itself."""
    own = queries.related(article.parse, predicate, Relation.AUX)
    return tuple(each for each in own if article.parse.tokens[each].lower in _SUPPORTING)


def denies_or_asks(article: Article, words: Iterable[int]) -> bool:
    """Tell whether some word denies, or a sign shows that something is asked."""
    tokens = [article.parse.tokens[each] for each in words]
    return any(Feature.NEGATIVE in each.features or each.lower == "?" for each in tokens)


def is_told_elsewhere(article: Article, predicate: int, apart: Collection[int]) -> bool:
    """Tell whether the text has a predicate of the point in some other place than in the point and the words apart."""
    own = article.parse.sentence_of(predicate)
    places = (each for each in article.places_of(predicate) if each not in own and each not in apart)
    return any(article.parse.tokens[each].part_of_speech is not PartOfSpeech.PUNCT for each in places)


def _is_past(article: Article, predicate: int) -> bool:
    finite = [
        article.parse.tokens[each].features
        for each in (predicate, *queries.auxiliaries_of(article.parse, predicate))
        if Feature.FINITE in article.parse.tokens[each].features
    ]
    return any(Feature.PAST in each for each in finite)
