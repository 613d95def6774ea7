"""What a number counts, by the parse: "15 neue Busse", "2,3 millions de passagers"."""

import re
from collections.abc import Iterator

from reader.analysis.facts.calendar import calendar_of
from reader.model.span import Span
from reader.nlp.language_table import words_for
from reader.nlp.word_set import word_set
from reader.parsing import queries
from reader.parsing.labels import Feature, PartOfSpeech, Relation
from reader.parsing.parse import Parse

_LONGEST = 6  # words from a number to the noun that it counts
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_COUNT_ONE = word_set("fi hu tr")  # languages in which a counted noun is no plural
_COUNT_MANY = word_set("en")  # in which it always is
_NOUNS = frozenset({PartOfSpeech.NOUN, PartOfSpeech.PROPN, PartOfSpeech.SYM})
_TELLING = frozenset({PartOfSpeech.VERB, PartOfSpeech.AUX, PartOfSpeech.ADV})
_APART = frozenset(
    {PartOfSpeech.ADP, PartOfSpeech.PUNCT, PartOfSpeech.DET, PartOfSpeech.AUX, PartOfSpeech.CCONJ, PartOfSpeech.NUM}
)


def counted_by(parse: Parse, number: Span) -> Span | None:
    """Return the words behind a number up to the noun that it counts, None where it counts none there for certain.

    What may be a year counts a plural alone: "2019 Präsident geworden"; in English every number but one.
    """
    counted = may_count(parse, number)
    is_like_year = _YEAR.fullmatch(parse.tokens[parse.tokens_in(number).start].lower)
    if counted is None or not (is_like_year or parse.language in _COUNT_MANY):
        return counted
    return counted if counts_many(parse, counted) else None


def counts_many(parse: Parse, counted: Span) -> bool:
    """Tell whether the noun that ends some words is a plural, or of a language whose numbers have none."""
    noun = parse.tokens[parse.tokens_in(counted)[-1]]
    return Feature.PLURAL in noun.features or parse.language in _COUNT_ONE


def may_count(parse: Parse, number: Span) -> Span | None:
    """Return the words behind a number up to the noun that it may count, None where there is none."""
    own = parse.tokens_in(number)
    after = own.stop
    if _is_year_before_subject(parse, own):
        return None
    tokens = parse.tokens[after : after + _LONGEST]
    is_scaled = not parse.tokens[after - 1].lower[0].isdigit()
    joints = words_for("measures.of_many", language=parse.language)
    times = calendar_of(parse.language).names | calendar_of(parse.language).last
    uncounted = times | words_for("measures.fractions", "measures.repeated", language=parse.language)
    for index, token in enumerate(tokens, start=after):
        is_joint = index == after and token.lower in joints
        is_told = token.part_of_speech is PartOfSpeech.VERB and token.relation is not Relation.AMOD
        is_told &= Feature.PARTICIPLE not in token.features
        is_apart = token.part_of_speech in _APART or Feature.FINITE in token.features or is_told
        is_within = is_joint or token.lower == "-" or _joins_adjectives(parse, index, after)
        if (is_apart and not is_within) or token.lower in uncounted:
            return None
        is_part = token.relation in (Relation.COMPOUND, Relation.AMOD) and (token.head or 0) > index
        if token.part_of_speech in _NOUNS and not is_part and (is_scaled or _is_counted(parse, own, index)):
            return Span(tokens[0].span.start, token.span.end)
    return None


def _is_year_before_subject(parse: Parse, number: range) -> bool:
    """Tell whether a year is read as the count of the subject behind it: "In 2016 engineers closed the dam"."""
    if _YEAR.fullmatch(parse.tokens[number.start].lower) is None:
        return False
    before, head = parse.tokens[max(0, number.start - 1) : number.start], parse.tokens[number.start].head
    others = words_for("measures.roughly", "measures.to", "measures.part_of", language=parse.language)
    openers = calendar_of(parse.language).prepositions - others
    is_told = any(each.part_of_speech is PartOfSpeech.ADP and each.lower in openers for each in before)
    is_subject = head == number.stop and parse.tokens[head].relation in queries.SUBJECTS
    is_subject &= all(each.part_of_speech in _TELLING for each in parse.tokens[number.stop + 1 : number.stop + 2])
    return is_told and is_subject


def is_told_of(parse: Parse, number: Span) -> bool:
    """Tell whether a number acts or is acted on as a part of what it is of: "1600 z nich"."""
    words = parse.tokens_in(number)
    if not words:
        return False
    own = words[0]
    cases = (case for each in queries.related(parse, own, Relation.NMOD) for case in parse.dependents[each])
    is_parted = not queries.lower(parse, cases).isdisjoint(words_for("measures.part_of", language=parse.language))
    return is_parted and parse.tokens[own].relation in (*queries.SUBJECTS, Relation.OBJ)


def _joins_adjectives(parse: Parse, word: int, first: int) -> bool:
    """Tell whether a word joins one adjective, from a word on, to another: "3 große und schwere Steine"."""
    beside = (parse.tokens[word - 1], parse.tokens[parse.tokens[word].head or 0])
    are_adjectives = all(each.part_of_speech is PartOfSpeech.ADJ for each in beside)
    return first < word and are_adjectives and beside[1].relation in (Relation.CONJ, Relation.AMOD)


def whole_of(parse: Parse, number: Span) -> Span | None:
    """Return of which nouns, named right behind it, a number is a part: "of the country's lamps", "ihrer 210 Züge"."""
    own = parse.tokens_in(number)
    below = (noun for each in own for noun in queries.related(parse, each, Relation.NMOD))
    nouns = [each for each in (*below, *_parted_behind(parse, own)) if parse.tokens[each].part_of_speech in _NOUNS]
    many = (each for each in nouns if Feature.PLURAL in parse.tokens[each].features)
    joints = words_for("measures.part_of", "measures.of_many", language=parse.language)
    parted = (each for each in many if queries.lower(parse, queries.related(parse, each, Relation.CASE)) <= joints)
    wholes = (tuple(word for word in queries.clause(parse, each) if word >= own.stop) for each in parted)
    return next((queries.span_of(parse, each) for each in wholes if own.stop in each[:1]), None)


def _parted_behind(parse: Parse, number: range) -> Iterator[int]:
    """Yield the nouns with a number or an owner of their own behind a word for "of" right behind a bare number."""
    behind = range(number.stop, min(number.stop + _LONGEST, len(parse.tokens)))
    joints = words_for("measures.part_of", language=parse.language)
    is_bare = PartOfSpeech.ADP not in queries.parts_of_speech(parse, range(max(0, number.start - 1), number.start))
    for noun in behind if is_bare and queries.lower(parse, behind[:1]) & joints else ():
        words = [parse.tokens[each] for each in queries.phrase_of(parse, noun) if each >= number.stop]
        if any(each.part_of_speech is PartOfSpeech.NUM or Feature.POSSESSIVE in each.features for each in words):
            yield noun


def reached_by(parse: Parse, number: Span) -> Span | None:
    """Return what comes to a number by its verb: "people killed" of "the number of people killed rose to 412"."""
    own, language = parse.tokens_in(number)[0], parse.language
    head, cases = parse.tokens[own].head, queries.lower(parse, queries.related(parse, own, Relation.CASE))
    is_told = head is not None and parse.tokens[head].part_of_speech is PartOfSpeech.VERB
    if head is None or not is_told or cases.isdisjoint(words_for("measures.reached", language=language)):
        return None
    beside = queries.related(parse, head, *queries.SUBJECTS, Relation.OBJ)
    tolls = [each for each in beside if parse.tokens[each].lower in words_for("measures.tolls", language=language)]
    counts = [each for each in beside if parse.tokens[each].lower in words_for("measures.counts", language=language)]
    parts = (part for each in counts for part in queries.related(parse, each, Relation.NMOD))
    within = (each for each in parts if queries.has_case(parse, each, {"of"}))
    told = [*(queries.phrase_of(parse, each) for each in tolls), *(queries.subtree(parse, each) for each in within)]
    rest = (each for each in told[0] if each not in queries.subtree(parse, own)) if told else ()
    words = tuple(each for each in rest if parse.tokens[each].part_of_speech not in _APART - {PartOfSpeech.NUM})
    return queries.span_of(parse, words) if words else None


def size_of(parse: Parse, number: Span) -> Span | None:
    """Return the word for the people of whom there are so many: "crowd" of "a crowd of 8,000"."""
    own = parse.tokens[queries.top_of(parse, parse.tokens_in(number))]
    if own.head is None or own.relation is not Relation.NMOD:
        return None
    above = parse.tokens[own.head]
    return above.span if above.lower in words_for("measures.sizes", language=parse.language) else None


def stands_beside_number(parse: Parse, number: Span) -> bool:
    """Tell whether a word for another number stands directly before or behind one: it may be part of it."""
    own = parse.tokens_in(number)
    beside = (*parse.tokens[max(0, own.start - 1) : own.start], *parse.tokens[own.stop : own.stop + 1])
    return any(token.part_of_speech is PartOfSpeech.NUM and token.lower.isalpha() for token in beside)


def hangs_on_following(parse: Parse, number: Span) -> bool:
    """Tell whether a number belongs to a plural behind it, by the parse, and not to a name: "Windows 10 Nutzer"."""
    counted, own = may_count(parse, number), parse.tokens_in(number)
    is_of_name = any((parse.tokens[each].head or 0) < own.start for each in own)
    return counted is not None and not is_of_name and counts_many(parse, counted)


def _is_counted(parse: Parse, number: range, noun: int) -> bool:
    """Tell whether a number, and no year, belongs to a noun, or stands before a plural: "vorig jaar 212 mensen"."""
    is_many = noun == number.stop and Feature.PLURAL in parse.tokens[noun].features
    is_next = is_many and not _YEAR.fullmatch(parse.tokens[number.start].lower)
    own = [parse.tokens[index] for index in number if parse.tokens[index].relation is Relation.NUMMOD]
    is_range = sum(parse.tokens[index].part_of_speech is PartOfSpeech.NUM for index in number) > 1
    return (is_next and is_range) or any(
        each.head == noun or (is_next and each.head is not None and each.head < number.start) for each in own
    )
