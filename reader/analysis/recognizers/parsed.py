"""The recognizer that takes names from the parse, in every language that is parsed; in English its rules follow."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reader.analysis.recognizers.features import ArticleWords
from reader.analysis.recognizers.names import mentions_in
from reader.analysis.recognizers.nicknames import with_nicknames
from reader.analysis.recognizers.parsed_names import names_of
from reader.analysis.recognizers.second_look.looking import looked_again
from reader.analysis.recognizers.stated import Stated
from reader.analysis.recognizers.tables import name_tables
from reader.analysis.recognizers.told import told_kinds
from reader.analysis.recognizers.units import Name, Names, Unit, units_of
from reader.analysis.recognizers.works import works_among, written_as
from reader.model.annotation import ActorKind, Mention
from reader.model.document import Document
from reader.model.span import Span
from reader.nlp.languages import ENGLISH
from reader.parsing import queries
from reader.parsing.labels import PartOfSpeech, Relation
from reader.parsing.once import ParsedOnce
from reader.parsing.parse import Parse
from reader.parsing.reading import LANGUAGES, OnProgress, Parser, no_progress

_OWN = ("'s", "’s")
_BY_ITSELF = (*queries.SUBJECTS, Relation.OBJ, Relation.OBL, Relation.OBL_AGENT, Relation.NMOD)


class ParsedRecognizer:
    """Finds names by the network that parses."""

    id = "minilm"  # the family of the network: scripts and settings know it by this
    name = "Thorough (MiniLM)"
    description = "A small neural network that reads every sentence, in sixteen languages; finds more and errs less."
    languages = LANGUAGES

    def __init__(self, own: Parser | None = None) -> None:
        self._parser = own

    def recognize(
        self, document: Document, on_progress: OnProgress = no_progress, parsed: ParsedOnce | None = None
    ) -> tuple[Mention, ...]:
        """Return the mentions; raise EngineError where the parser cannot be loaded."""
        once = parsed or ParsedOnce(document, self._parser)
        return mentions_of_parse(document, once.parse(on_progress))


def mentions_of_parse(document: Document, parse: Parse) -> tuple[Mention, ...]:
    """Return the names of a document's parse as mentions."""
    words = [token.span.of(document.text) for token in parse.tokens]
    is_ruled = document.language == ENGLISH
    nouns = {at for at, token in enumerate(parse.tokens) if token.part_of_speech is PartOfSpeech.NOUN}
    seen = with_nicknames(list(parse.names()) if is_ruled else names_of(parse, words), words, nouns)
    names = with_nicknames(list(looked_again(parse, words).names()), words, nouns) if is_ruled else seen
    stated = Stated(parse, words)
    works = works_among(stated, seen) | (works_among(stated, names) if is_ruled else frozenset())
    named = ((_without_signs(parse, name), kind) for name, kind in names if written_as(words, name) not in works)
    found = [(queries.span_of(parse, tuple(name)), kind) for name, kind in named if name]
    if not is_ruled:
        return tuple(Mention(span, kind) for span, kind in found)
    units = units_of(document)
    by_unit = list(_names_of(units, found))
    told = told_kinds(stated, names)
    mentions = mentions_in(units, by_unit, ArticleWords.of([unit.words for unit in units]), told)
    apart = [queries.span_of(parse, tuple(name)) for name, _ in seen if written_as(words, name) in works]
    return tuple(_with_own_s(document, parse, [each for each in mentions if not _is_within(each.span, apart)]))


def _with_own_s(document: Document, parse: Parse, names: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the names, a firm with the "'s" that always follows it, though it need not have anything: "Macy's said"."""
    written = [document.text_of(name.span) for name in names]
    signs = [parse.tokens[min(parse.first_from(name.span.end), len(parse.tokens) - 1)] for name in names]
    parts = {word for each in written if " " in each for word in each.split()}
    alone = {each for each, sign in zip(written, signs, strict=True) if sign.lower not in _OWN or " " in each}
    for name, each, sign in zip(names, written, signs, strict=True):
        is_open = name.kind is ActorKind.ORGANISATION and each not in alone | parts
        is_by_itself = parse.tokens[sign.head or 0].relation in _BY_ITSELF
        is_own = is_open and is_by_itself and not any((form,) in name_tables().entries for form in (each, each.upper()))
        yield replace(name, span=Span(name.span.start, sign.span.end)) if is_own else name


def _is_within(span: Span, others: Sequence[Span]) -> bool:
    """Tell whether a span overlaps one of others that stand in order."""
    at = bisect_right(others, span.start, key=lambda other: other.start) - 1
    return any(other.overlaps(span) for other in others[max(0, at) : at + 2])


def _without_signs(parse: Parse, name: range) -> range:
    """Return a name without the marks around it."""
    words = [index for index in name if any(char.isalnum() for char in parse.tokens[index].lower)]
    return range(words[0], words[-1] + 1) if words else range(0)


def _names_of(units: Sequence[Unit], found: Sequence[tuple[Span, ActorKind]]) -> Iterator[Names]:
    """Yield the names of each unit, by the unit's own tokens: those that a name covers, or covers in part."""
    starts = [span.start for span, _ in found]
    for unit in units:
        first, last = unit.tokens[0].start, unit.tokens[-1].end
        own = found[bisect_left(starts, first) : bisect_left(starts, last)]
        yield tuple(name for span, kind in own if (name := _name(unit, span, kind)))


def _name(unit: Unit, span: Span, kind: ActorKind) -> Name | None:
    start = bisect_right(unit.tokens, span.start, key=lambda token: token.end)
    end = bisect_left(unit.tokens, span.end, key=lambda token: token.start)
    return Name(start, end, kind) if start < end else None
