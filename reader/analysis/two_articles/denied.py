"""What one article denies and the other affirms: words of both, by the parse of their sentences.

A word is denied by a negation that hangs on it, on its subject or on what governs it, and by a verb such as "refused"
or "turned down" over it; two of these cancel each other. Without a parse, or where the sentences else go on alike, a
negation on one side is enough to doubt.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from reader.analysis.support.denials import denials_of, negations_in
from reader.analysis.support.matches import matches
from reader.analysis.support.negations import TURNING
from reader.analysis.two_articles.copied import say_alike
from reader.analysis.two_articles.counts import Side, told_by
from reader.analysis.two_articles.telling import Telling
from reader.errors import EngineError
from reader.model.annotation import Concern
from reader.model.document import Document, Paragraph, ParagraphKind, Sentence
from reader.model.span import Span
from reader.model.two_articles.findings import Difference, SentencePair
from reader.nlp.languages import ENGLISH
from reader.nlp.stems import stem
from reader.parsing import queries
from reader.parsing.labels import Relation
from reader.parsing.parse import Parse
from reader.parsing.reading import LANGUAGES, Parser

_CARRIED = frozenset(
    {Relation.OBJ, Relation.NSUBJ_PASSIVE, Relation.CCOMP, Relation.XCOMP, Relation.CSUBJ, Relation.ACL}
)  # relations of what is denied where its head is
_DONE_TO = (Relation.OBJ, Relation.NSUBJ_PASSIVE)
_STATED = (Relation.ROOT, Relation.CCOMP, Relation.PARATAXIS, Relation.CONJ)
_TURNING_PHRASES = frozenset({"turn down", "rule out", "call off", "put off", "give up", "throw out", "vote down"})
_LONGEST = 8  # tokens of the words that are shown
Pairs = Sequence[SentencePair]


@dataclass(frozen=True, slots=True)
class _Said:
    """How a word is said: denied or not, as a predicate neither asked for nor a condition; the words that tell so."""

    is_denied: bool
    is_told: bool
    span: Span


class Denials:
    """What is denied in some sentences of one article, which are parsed."""

    def __init__(self, parse: Parse) -> None:
        self._parse = parse
        self._by_start = {token.span.start: index for index, token in enumerate(parse.tokens)}

    def said(self, start: int) -> _Said | None:
        """Return how the word that starts at an offset is said; None where it states nothing nor is done to."""
        index = self._by_start.get(start)
        if index is None:
            return None
        token = self._parse.tokens[index]
        is_stating = queries.is_predicate(self._parse, index)
        if not is_stating and token.relation not in _DONE_TO:
            return None
        cues, is_denied = set[int](), False
        for node in _chain(self._parse, index):
            own = frozenset(_cues(self._parse, node, is_over=node != index)) - cues
            is_denied ^= len(own - {node}) > 0
            is_denied ^= node in own
            cues |= own
        is_told = is_stating and (is_denied or token.relation in _STATED)
        return _Said(is_denied, is_told, _span(self._parse, sorted({index, *cues}), token.span))


def _cues(parse: Parse, node: int, *, is_over: bool) -> Iterator[int]:
    """Yield the words that deny a word: its own, those of who takes part in it, itself where it turns another."""
    if is_over and _turns(parse, node):
        yield node
    yield from (each for each in denials_of(parse, node) if each != node)


def _turns(parse: Parse, index: int) -> bool:
    own, after = stem(parse.tokens[index].lower, parse.language), parse.tokens[index + 1 : index + 2]
    is_turning = own in TURNING or any(f"{own} {each.lower}" in _TURNING_PHRASES for each in after)
    return is_turning and parse.language == ENGLISH


def denied_on_one_side(
    pairs: Pairs, one_side: Side, other_side: Side, parser: Parser | None
) -> Mapping[SentencePair, Difference | None]:
    """Return the pairs that one article may deny and the other affirm, with the words where it surely does so."""
    found: dict[SentencePair, Difference | None] = {}
    first = _denials(one_side.document, {pair.first for pair in pairs}, parser)
    second = _denials(other_side.document, {pair.second for pair in pairs}, parser)
    for pair, one, other in told_by(pairs, one_side, other_side):
        negated = _has_negation(one), _has_negation(other)
        opposed = _opposed(one, other, first, second) if first and second else []
        is_doubtful = negated[0] != negated[1] and (not (first and second) or say_alike(one, other))
        if opposed or is_doubtful:
            found[pair] = None if all(negated) else _difference(opposed)  # one parse of two may err
    return found


def _has_negation(telling: Telling) -> bool:
    negations = negations_in(telling.language)
    return any(word.plain in negations or word.plain.endswith("n't") for word in telling.words)


def _opposed(one: Telling, other: Telling, first: Denials, second: Denials) -> list[tuple[_Said, _Said]]:
    """Return how both say the words that they never say alike."""
    said: dict[str, list[tuple[_Said, _Said]]] = defaultdict(list)
    for ours, theirs in sorted(matches(one.places, other.places).pairs):
        met = first.said(one.words[ours].span.start), second.said(other.words[theirs].span.start)
        if met[0] and met[1]:
            said[one.words[ours].stem].append((met[0], met[1]))
    return [each[0] for each in said.values() if all(a.is_denied != b.is_denied for a, b in each)]


def _difference(opposed: Sequence[tuple[_Said, _Said]]) -> Difference | None:
    """Return the first verb that one alone denies, where both tell it."""
    told = (
        Difference(one.span, other.span, Concern.NEGATION) for one, other in opposed if one.is_told and other.is_told
    )
    return next(told, None)


def _chain(parse: Parse, index: int) -> Iterator[int]:
    """Yield a word and what it is denied with."""
    yield index
    head = parse.tokens[index].head
    if head is not None and parse.tokens[index].relation in _CARRIED:
        yield from _chain(parse, head)


def _span(parse: Parse, places: Sequence[int], own: Span) -> Span:
    """Return the words from a negation to what it denies; that alone where they stand far apart."""
    return queries.span_of(parse, tuple(places)) if places[-1] - places[0] < _LONGEST else own


def _denials(document: Document, sentences: Collection[int], parser: Parser | None) -> Denials | None:
    """Read some sentences alone; None where there is no parser, or none that knows the language."""
    if parser is None or document.language not in LANGUAGES:
        return None
    spans = [document.sentences[each].span for each in sorted(sentences)]
    alone = Document(
        document.silenced().text,
        tuple(Paragraph(span, ParagraphKind.BODY) for span in spans),
        sentences=tuple(Sentence(span, number) for number, span in enumerate(spans)),
        language=document.language,
    )
    try:
        return Denials(parser.parse(alone))
    except EngineError:
        return None
