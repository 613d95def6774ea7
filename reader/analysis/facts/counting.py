"""What a number counts, by the parse: "15 neue Busse", "2,3 millions de passagers"."""

import re
from collections.abc import Iterator
from itertools import islice

from reader.analysis.facts.calendar import calendar_of
from reader.analysis.support.denials import denials_of
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
_TOLD_OF = (*queries.SUBJECTS, Relation.OBJ)
_MATCHED = [PartOfSpeech.ADP, PartOfSpeech.NUM, PartOfSpeech.NOUN, PartOfSpeech.ADP]  # "by 44 votes to"
_COMPLETING = frozenset({Relation.OBJ, Relation.XCOMP, Relation.CCOMP, Relation.MARK, Relation.COMPOUND})
_MODIFYING = frozenset({PartOfSpeech.ADV, PartOfSpeech.ADJ})  # "40 stayed away"
_SAID = (Relation.ROOT, Relation.PARATAXIS)
_APART = frozenset(
    {PartOfSpeech.ADP, PartOfSpeech.PUNCT, PartOfSpeech.DET, PartOfSpeech.AUX, PartOfSpeech.CCONJ, PartOfSpeech.NUM}
)


def counted_in_sentence(parse: Parse, number: Span) -> Span | None:
    """Return what a number counts, behind it or elsewhere; none where it was not read apart from what is beside it."""
    ways = (counted_by, whole_of, reached_by, size_of, matched_by, done_by) if parse.tokens_in(number) else ()
    return next(filter(None, (way(parse, number) for way in ways)), None)


def counted_by(parse: Parse, number: Span) -> Span | None:
    """Return the words behind a number up to the noun that it counts, None where it counts none there for certain.

    What may be a year counts a plural alone: "2019 Präsident geworden"; in English every number but one.
    """
    counted, first = may_count(parse, number), parse.tokens[parse.tokens_in(number).start].lower
    is_doubtful = parse.language in _COUNT_MANY or _YEAR.fullmatch(first) is not None
    return None if is_doubtful and counted and not counts_many(parse, counted) else counted


def counts_many(parse: Parse, counted: Span) -> bool:
    """Tell whether the noun that ends some words is a plural, or of a language whose numbers have none."""
    noun = parse.tokens[parse.tokens_in(counted)[-1]]
    return Feature.PLURAL in noun.features or parse.language in _COUNT_ONE


def may_count(parse: Parse, number: Span) -> Span | None:
    """Return the words behind a number up to the noun that it may count, None where there is none."""
    own = parse.tokens_in(number)
    if _is_year_before_subject(parse, own):
        return None
    tokens = parse.tokens[own.stop : own.stop + _LONGEST]
    is_scaled = not parse.tokens[own.stop - 1].lower[0].isdigit()
    joints = words_for("measures.of_many", language=parse.language)
    uncounted = words_for("measures.fractions", "measures.repeated", language=parse.language)
    uncounted |= calendar_of(parse.language).names | calendar_of(parse.language).last
    for index, token in enumerate(tokens, start=own.stop):
        is_joint = index == own.stop and token.lower in joints
        is_verb = token.part_of_speech is PartOfSpeech.VERB and token.relation is not Relation.AMOD
        is_told = Feature.FINITE in token.features or (is_verb and Feature.PARTICIPLE not in token.features)
        is_apart = is_told or token.part_of_speech in _APART
        is_within = is_joint or token.lower == "-" or _joins_adjectives(parse, index, own.stop)
        if (is_apart and not is_within) or token.lower in uncounted:
            return None
        is_part = token.relation in (Relation.COMPOUND, Relation.AMOD) and (token.head or 0) > index
        if token.part_of_speech in _NOUNS and not is_part and (is_scaled or _is_counted(parse, own, index)):
            return Span(tokens[0].span.start, token.span.end)
    return None


def _is_year_before_subject(parse: Parse, number: range) -> bool:
    """Tell whether a year is read as the count of the subject behind it: "In 2016 engineers closed the dam"."""
    before, own = parse.tokens[max(0, number.start - 1) : number.start], parse.tokens[number.start]
    openers = calendar_of(parse.language).prepositions
    openers -= words_for("measures.roughly", "measures.to", "measures.part_of", language=parse.language)
    is_told = any(each.part_of_speech is PartOfSpeech.ADP and each.lower in openers for each in before)
    is_subject = own.head == number.stop and parse.tokens[own.head].relation in queries.SUBJECTS
    is_subject &= queries.parts_of_speech(parse, range(number.stop + 1, len(parse.tokens))[:1]) <= _TELLING
    return is_told and is_subject and _YEAR.fullmatch(own.lower) is not None


def is_told_of(parse: Parse, number: Span) -> bool:
    """Tell whether a number acts or is acted on as a part of what it is of: "1600 z nich"."""
    own = [each for each in parse.tokens_in(number)[:1] if parse.tokens[each].relation in _TOLD_OF]
    parts = (part for each in own for part in queries.related(parse, each, Relation.NMOD))
    cases = queries.lower(parse, (case for each in parts for case in parse.dependents[each]))
    return not cases.isdisjoint(words_for("measures.part_of", language=parse.language))


def _joins_adjectives(parse: Parse, word: int, first: int) -> bool:
    """Tell whether a word joins one adjective, from a word on, to another: "3 große und schwere Steine"."""
    beside = (parse.tokens[word - 1], parse.tokens[parse.tokens[word].head or 0])
    are_adjectives = all(each.part_of_speech is PartOfSpeech.ADJ for each in beside)
    return first < word and are_adjectives and beside[1].relation in (Relation.CONJ, Relation.AMOD)


def whole_of(parse: Parse, number: Span) -> Span | None:
    """Return of which nouns, named right behind it, a number is a part: "of the country's lamps", "ihrer 210 Züge"."""
    own = parse.tokens_in(number)
    below = (noun for each in own for noun in queries.related(parse, each, Relation.NMOD))
    parts = ((each, parse.tokens[each]) for each in (*below, *_parted_behind(parse, own)))
    many = (each for each, noun in parts if noun.part_of_speech in _NOUNS and Feature.PLURAL in noun.features)
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
    words = parse.tokens_in(number)
    own, is_change = queries.top_of(parse, words), len(words) > 1  # "cut the number of stops from 54 to 41"
    over = islice(queries.heads(parse, own), None if is_change else 1)
    verb = next((each for each in over if parse.tokens[each].part_of_speech is PartOfSpeech.VERB), None)
    if verb is None or (is_change and own < verb):
        return None
    telling = queries.lower(parse, (verb, *range(own)[-2:]))  # "now at 12"
    cases = queries.lower(parse, (*words, *queries.related(parse, own, Relation.CASE)))
    ways = {f"{word}_{case}" for word in telling for case in cases}
    if ways.isdisjoint(words_for("measures.reached", language=parse.language)):
        return None
    beside = queries.related(parse, verb, *_TOLD_OF)
    told = next(filter(None, (_measured(parse, noun) for noun in beside)), ())
    rest = [each for each in told if each not in queries.subtree(parse, own)]
    measured = tuple(each for each in rest if parse.tokens[each].part_of_speech not in _APART - {PartOfSpeech.NUM})
    return queries.span_of(parse, measured) if measured else None


def _measured(parse: Parse, noun: int) -> tuple[int, ...]:
    """Return the words for what a noun tells the number of, itself where it says so: "their number", "death toll"."""
    word, language = parse.tokens[noun].lower, parse.language
    is_count = word in words_for("measures.counts", language=language)
    parts = queries.related(parse, noun, Relation.NMOD) if is_count else ()
    of = [each for each in parts if queries.has_case(parse, each, {"of"})]
    is_owned = is_count and queries.related(parse, noun, Relation.NMOD_POSSESSIVE)
    is_toll = is_owned or word in words_for("measures.tolls", language=language)
    if of:
        return queries.subtree(parse, of[0])
    return queries.phrase_of(parse, noun) if is_toll else ()


def matched_by(parse: Parse, number: Span) -> Span | None:
    """Return what the number before it counts, of two that stand against each other: "by 44 votes to 35"."""
    words, language = parse.tokens_in(number), parse.language
    before, behind = parse.tokens[: words.start][-len(_MATCHED) :], parse.tokens[words.stop :][:1]
    if [each.part_of_speech for each in before] != _MATCHED or Feature.PLURAL not in before[2].features:
        return None
    is_match = before[0].lower in words_for("measures.matched", language=language)
    is_match &= before[3].lower in words_for("measures.to", language=language)
    is_match &= before[2].lower not in words_for("measures.periods", language=language)
    is_address = any(each.part_of_speech is PartOfSpeech.PROPN for each in behind)
    return before[2].span if is_match and not is_address else None


def done_by(parse: Parse, number: Span) -> Span | None:
    """Return the verb that tells what became of so many, where no noun does: "injured" of "and 19 were injured"."""
    own, tokens = parse.tokens_in(number), parse.tokens
    behind = range(own.stop, len(tokens))
    verb = next((each for each in behind if tokens[each].part_of_speech is not PartOfSpeech.AUX), own.start)
    first, forms = queries.features(parse, behind[:1]), tokens[verb].features
    is_compound = verb > own.stop and Feature.PLURAL in first and Feature.PARTICIPLE in forms
    is_gapped = tokens[verb].relation is Relation.CONJ and queries.is_passive(parse, tokens[verb].head or 0)
    is_simple = verb == own.stop and Feature.PAST in first and (Feature.FINITE in first or is_gapped)
    is_done = is_simple or (is_compound and Feature.FINITE in first)  # "three were killed and 27 injured"
    return tokens[verb].span if is_done and _says_only(parse, verb, own) else None


def _says_only(parse: Parse, verb: int, number: range) -> bool:
    """Tell whether a verb says something of a number alone that is whole, and neither denied nor doubted."""
    chain = (parse.tokens[each] for each in (verb, *queries.heads(parse, verb)))
    token = next(each for each in chain if each.relation is not Relation.CONJ)
    over = [token.head or 0] if token.relation is Relation.CCOMP else []
    subjects = queries.related(parse, verb, *queries.SUBJECTS)
    limits = (each for own in number for each in queries.related(parse, own, Relation.DET, Relation.CASE))
    said = queries.lower(parse, over) & words_for("verbs.speech", language=parse.language)
    is_said = bool(said) or token.relation in _SAID
    is_bare = queries.lower(parse, limits) <= words_for("measures.roughly", language=parse.language)
    is_of_it = not subjects or not set(subjects).isdisjoint(number)
    is_of_it &= Relation.OBL not in queries.relations(parse, number)  # "under 16 were barred"
    helping = queries.auxiliaries_of(parse, verb)
    is_doubted = queries.lower(parse, helping) & words_for("measures.doubting", language=parse.language)
    is_open = bool(is_doubted) or Feature.INFINITIVE in queries.features(parse, helping)
    is_open |= not _COMPLETING.isdisjoint(queries.relations(parse, parse.dependents[verb]))
    is_open |= not _MODIFYING.isdisjoint(queries.parts_of_speech(parse, range(verb + 1, len(parse.tokens))[:1]))
    return is_said and is_bare and is_of_it and not (is_open or any(denials_of(parse, each) for each in (verb, *over)))


def size_of(parse: Parse, number: Span) -> Span | None:
    """Return the word for the people of whom there are so many: "crowd" of "a crowd of 8,000"."""
    own = parse.tokens[queries.top_of(parse, parse.tokens_in(number))]
    above = parse.tokens[own.head or 0]
    is_size = own.relation is Relation.NMOD and above.lower in words_for("measures.sizes", language=parse.language)
    return above.span if is_size else None


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
    heads = [parse.tokens[each].head for each in number if parse.tokens[each].relation is Relation.NUMMOD]
    is_range = sum(parse.tokens[index].part_of_speech is PartOfSpeech.NUM for index in number) > 1
    is_of_one = any(head == noun or (is_next and head is not None and head < number.start) for head in heads)
    return is_of_one or (is_next and is_range)
