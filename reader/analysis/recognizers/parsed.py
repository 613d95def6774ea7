"""The recognizer that takes names from the parse, in every language that is parsed; in English its rules follow."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reader.analysis.recognizers.callings import without_callings
from reader.analysis.recognizers.features import ArticleWords
from reader.analysis.recognizers.names import mentions_in
from reader.analysis.recognizers.nicknames import with_nicknames
from reader.analysis.recognizers.of_places import with_places_apart
from reader.analysis.recognizers.parsed_names import capitals_within, is_common_noun, names_of
from reader.analysis.recognizers.second_look.looking import looked_again
from reader.analysis.recognizers.stated import Stated
from reader.analysis.recognizers.tables import name_tables
from reader.analysis.recognizers.told import told_kinds
from reader.analysis.recognizers.units import Name, Names, Unit, units_of
from reader.analysis.recognizers.works import works_among, written_as
from reader.model.annotation import ActorKind, Mention
from reader.model.document import Document, ParagraphKind
from reader.model.span import Span
from reader.nlp.datelines import dateline_of
from reader.nlp.language_table import words_for
from reader.nlp.languages import ENGLISH
from reader.parsing import queries
from reader.parsing.labels import PartOfSpeech, Relation
from reader.parsing.once import ParsedOnce
from reader.parsing.parse import Parse
from reader.parsing.reading import LANGUAGES, OnProgress, Parser, no_progress

_OWN = ("'s", "’s")
_ONE_PERSON = words_for("function-words.one_person")
_READ_AS = (ActorKind.ORGANISATION, ActorKind.PERSON)
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
    starts_of_titles = {document.paragraphs[at].span.start for at in document.paragraphs_of_kind(ParagraphKind.TITLE)}
    capitals = capitals_within(parse, words)
    names = [
        each
        for each in without_callings(parse, with_places_apart(parse, names, words), words)
        if parse.tokens[each[0].start].span.start not in starts_of_titles or not is_common_noun(parse, each, capitals)
    ]
    stated = Stated(parse, words)
    works = works_among(stated, seen) | (works_among(stated, names) if is_ruled else frozenset())
    named = ((_without_signs(parse, name), kind) for name, kind in names if written_as(words, name) not in works)
    found = [(queries.span_of(parse, tuple(name)), kind) for name, kind in named if name]
    if not is_ruled:
        towns = list(_towns_of_datelines(document))
        return tuple(Mention(span, ActorKind.PLACE if _is_within(span, towns) else kind) for span, kind in found)
    units = units_of(document)
    by_unit = list(_names_of(units, found))
    told = told_kinds(stated, names)
    mentions = mentions_in(units, by_unit, ArticleWords.of([unit.words for unit in units]), told)
    apart = [queries.span_of(parse, tuple(name)) for name, _ in seen if written_as(words, name) in works]
    return tuple(_with_own_s(document, parse, [each for each in mentions if not _is_within(each.span, apart)]))


def _with_own_s(document: Document, parse: Parse, names: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the names, a firm with the "'s" that always follows it, though it need not have anything: "Macy's said".

    So is "Lloyd's" beside "Lloyd's of Marden", and whatever acts so, is no "he" and no part of another name.
    """
    written = [document.text_of(name.span) for name in names]
    ends = [min(parse.first_from(name.span.end), len(parse.tokens) - 1) for name in names]
    signs = [parse.tokens[end] for end in ends]
    parts = {word for each in written if " " in each for word in each.split()}
    alone = {each for each, sign in zip(written, signs, strict=True) if sign.lower not in _OWN or " " in each}
    alone |= {each for name, each, end in zip(names, written, ends, strict=True) if _is_one(parse, name, end)}
    told: list[str | None] = []
    for name, each, sign in zip(names, written, signs, strict=True):
        is_house = not parts.isdisjoint(each + own for own in _OWN)
        is_person = name.kind is ActorKind.PERSON and not is_house
        is_known = any((form,) in name_tables().entries for form in (each, each.upper()))
        is_known |= is_person and each in parts
        is_open = each not in alone and (is_house or (name.kind in _READ_AS and not is_known))
        is_by_itself = parse.tokens[sign.head or 0].relation in (queries.SUBJECTS if is_person else _BY_ITSELF)
        told.append(each if is_open and is_by_itself else None)
    for name, each, sign, own in zip(names, written, signs, told, strict=True):
        is_firm = own or (each in told and each not in parts)
        whole = Span(name.span.start, sign.span.end)
        yield replace(name, span=whole, kind=ActorKind.ORGANISATION) if is_firm else name


def _is_one(parse: Parse, name: Mention, sign: int) -> bool:
    """Tell whether a subject read as a person before "'s" is one: "X's happy", "X's said that he would go"."""
    sentence = parse.sentence_of(sign)
    behind = parse.tokens[sign + 1 : sentence.stop]
    part = behind[0].part_of_speech if behind else PartOfSpeech.PUNCT
    is_called = any(each.lower in _ONE_PERSON for each in behind)
    is_subject = parse.tokens[parse.tokens[sign].head or 0].relation in queries.SUBJECTS
    is_one = is_subject and (is_called or part not in (PartOfSpeech.VERB, PartOfSpeech.AUX))
    return name.kind is ActorKind.PERSON and (is_one or part is PartOfSpeech.ADP)


def _towns_of_datelines(document: Document) -> Iterator[Span]:
    """Yield where the towns stand in datelines that tell more than them: "BAD BERG, 3. Mai 2027 –"."""
    for paragraph in document.paragraphs:
        found = dateline_of(document.text_of(paragraph.span))
        if found is not None and found.end("towns") < len(found[0].rstrip(" -–—")):
            yield Span(paragraph.span.start, paragraph.span.start + found.end("towns"))


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
