"""Points that the text bears out: each bond between two of their words stands in one statement of the text.

A bond is a word, what it is to another, and that other; passive and active are one. What the statement tells besides
may neither deny nor limit what the point takes from it.
"""

from collections.abc import Iterable, Sequence, Set

from reader.analysis.quotations.languages import reporting_of
from reader.analysis.support.denials import denials_of, denies
from reader.analysis.verdicts.article import Article
from reader.analysis.verdicts.statements import Statement, statements_of
from reader.model.annotation import KeyPoint, Quotation
from reader.nlp.language_table import words_for
from reader.nlp.languages import ENGLISH
from reader.parsing import queries
from reader.parsing.labels import Relation

FEWEST = 3  # bonds; with fewer a point says hardly anything
_ACTIVE = {Relation.NSUBJ_PASSIVE: Relation.OBJ, Relation.OBL_AGENT: Relation.NSUBJ}
_TAKING_PART = frozenset({Relation.NSUBJ, Relation.OBJ, Relation.IOBJ})
_TELLING_MORE = frozenset({Relation.XCOMP, Relation.CCOMP})
_CHANGING = frozenset(
    {Relation.AMOD, Relation.NUMMOD, Relation.ADVMOD, Relation.DET, Relation.COMPOUND, Relation.AUX, Relation.COP}
)

Bond = tuple[str, Relation | None, str | None]


def is_borne_out(article: Article, point: KeyPoint, quotations: Sequence[Quotation]) -> bool:
    """Tell whether a point of one sentence says what its evidence states, in English, whose moods are words.

    What somebody says is borne out only for a point that names who says it.
    """
    words = article.parse.words_of(point.span)
    if not words or article.parse.tokens[words[-1]].span.end < point.span.end or article.parse.language != ENGLISH:
        return False
    said = Statement(article, queries.root_of(article.parse, words), words)
    bonds = _bonds(said)
    if len(bonds) < FEWEST:
        return False
    sentences = (article.document.sentences[each.sentence].span for each in point.evidence)
    own = [each for each in sentences if not any(quote.direct and quote.span.overlaps(each) for quote in quotations)]
    told = (each for sentence in own for each in statements_of(article, article.parse.words_of(sentence)))
    return any(_tells(each, said, bonds) and _owns_up(each, said, quotations) for each in told)


def _tells(told: Statement, said: Statement, bonds: Set[Bond]) -> bool:
    """Tell whether a statement tells all that another one says, by its bonds, and nothing that changes it."""
    article = told.article
    if not bonds <= _bonds(told):
        return False
    if bool(denials_of(article.parse, said.root)) is not bool(denials_of(article.parse, told.root)):
        return False
    taken = {base for base, _, _ in bonds}
    if _is_said_or_asked(told, taken):
        return False
    beside = queries.related(article.parse, told.root, Relation.CONJ)
    joints = (joint for each in beside for joint in queries.related(article.parse, each, Relation.CC))
    besides = article.bases((*told.words, *joints))
    return not any(_changes(article, word, taken) for base, word in besides.items() if base not in taken)


def _is_said_or_asked(told: Statement, taken: set[str]) -> bool:
    """Tell whether somebody says it whom the point leaves out, "the mine, he said, will close", or asks it."""
    article, grammar = told.article, reporting_of(told.article.parse.language)
    sentence = article.parse.sentence_of(told.root)
    others = (each for each in article.verbs(sentence) if article.base(each) not in taken)
    is_said = grammar is not None and any(grammar.is_report(article.parse.tokens[each].lower) for each in others)
    return is_said or any(article.parse.tokens[each].lower == "?" for each in sentence)


def _owns_up(told: Statement, said: Statement, quotations: Iterable[Quotation]) -> bool:
    """Tell whether whoever makes a statement that the text only reports is named by who says it again."""
    article, place = told.article, told.article.parse.tokens[told.root].span
    sources = [each.speaker for each in quotations if each.span.covers(place)]
    named = article.bases(said.words).keys()
    return all(each and article.bases(article.parse.tokens_in(each)).keys() <= named for each in sources)


def _bonds(statement: Statement) -> set[Bond]:
    article, tokens = statement.article, statement.article.parse.tokens
    found = set[Bond]()
    for base, word in ((article.base(each), each) for each in statement.words if article.bases([each])):
        relation, head = _ACTIVE.get(tokens[word].relation, tokens[word].relation), tokens[word].head
        if word == statement.root or head is None:
            found.add((base, Relation.ROOT, None))
        elif relation not in (Relation.PUNCT, Relation.AUX_PASSIVE):
            found.add((base, relation if relation in _TAKING_PART else None, article.base(head)))
    return found


def _changes(article: Article, word: int, taken: set[str]) -> bool:
    """Tell whether what a statement tells besides changes what is taken from it: "only", "or", "former", "wants to"."""
    token = article.parse.tokens[word]
    if token.lower in _limits(article) or token.relation in _TELLING_MORE:
        return True
    is_near = token.head is not None and article.base(token.head) in taken
    return is_near and (token.relation in _CHANGING or denies(article.parse, word))


def _limits(article: Article) -> frozenset[str]:
    return words_for("function-words.limiting", language=article.parse.language)
