"""What a number counts, by the parse: "15 neue Busse", "2,3 millions de passagers"."""

import re
from collections.abc import Iterator

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
_TOLD_OF = frozenset({*queries.SUBJECTS, Relation.NUMMOD})  # where a participle is read as a noun: "and 27 injured"
_COMPLETING = frozenset({Relation.OBJ, Relation.XCOMP, Relation.CCOMP, Relation.COMPOUND})
_APART = frozenset(
    {PartOfSpeech.ADP, PartOfSpeech.PUNCT, PartOfSpeech.DET, PartOfSpeech.AUX, PartOfSpeech.CCONJ, PartOfSpeech.NUM}
)


def counted_in_sentence(parse: Parse, number: Span) -> Span | None:
    """Return what a number counts, behind it or elsewhere; none where it was not read apart from what is beside it."""
    ways = (counted_by, whole_of, done_by) if parse.tokens_in(number) else ()
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
        is_within = is_joint or token.lower == "-"
        if (is_apart and not is_within) or token.lower in uncounted:
            return None
        is_part = token.relation in (Relation.COMPOUND, Relation.AMOD) and (token.head or 0) > index
        if token.part_of_speech in _NOUNS and not is_part and (is_scaled or _is_counted(parse, own, index)):
            return Span(tokens[0].span.start, token.span.end)
    return None


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


def done_by(parse: Parse, number: Span) -> Span | None:
    """Return the verb that tells what became of so many, where no noun does: "injured" of "and 19 were injured"."""
    own = parse.tokens_in(number)
    verb = next((parse.tokens[each].head or 0 for each in own if parse.tokens[each].relation in _TOLD_OF), 0)
    between = queries.parts_of_speech(parse, range(own.stop, verb))
    limits = queries.lower(parse, (each for word in own for each in queries.related(parse, word, Relation.DET)))
    is_bare = limits <= words_for("measures.roughly", language=parse.language)  # not "all six were injured"
    is_its_own = is_bare and own.stop <= verb and between <= {PartOfSpeech.AUX}
    return parse.tokens[verb].span if is_its_own and _tells_fate(parse, verb) and _is_stated(parse, verb) else None


def _tells_fate(parse: Parse, verb: int) -> bool:
    """Tell whether a verb says alone what became of several: "were injured", "died", "and 27 injured"."""
    token, helping = parse.tokens[verb], queries.auxiliaries_of(parse, verb)
    is_gapped = token.relation is Relation.CONJ and token.part_of_speech is PartOfSpeech.VERB and not helping
    is_gapped &= Feature.FINITE not in token.features
    told = (token.head or 0) if is_gapped else verb
    over = queries.auxiliaries_of(parse, told)
    is_of_many = len(over) > 1 or Feature.PLURAL in queries.features(parse, over)  # not "chapter 5 was cut and 6 added"
    is_done = queries.is_passive(parse, told) and is_of_many and Feature.PAST in queries.features(parse, over)
    behind = queries.parts_of_speech(parse, range(verb + 1, len(parse.tokens))[:1])
    is_whole = behind.isdisjoint({PartOfSpeech.ADV, PartOfSpeech.ADJ})  # not "40 were left behind"
    is_whole &= _COMPLETING.isdisjoint(queries.relations(parse, parse.dependents[verb]))
    return is_whole and (is_done or token.lower in words_for("measures.became", language=parse.language))


def _is_stated(parse: Parse, verb: int) -> bool:
    """Tell whether a verb is said as it is, by the text or by somebody, and neither denied nor doubted."""
    chain = (verb, *queries.heads(parse, verb))
    top = next(parse.tokens[each] for each in chain if parse.tokens[each].relation is not Relation.CONJ)
    over = [top.head or 0] if top.relation is Relation.CCOMP else []
    is_said = not queries.lower(parse, over).isdisjoint(words_for("measures.telling", language=parse.language))
    is_main = top.relation in (Relation.ROOT, Relation.PARATAXIS) and not queries.related(parse, verb, Relation.MARK)
    helping = queries.auxiliaries_of(parse, verb)
    is_doubted = not queries.lower(parse, helping).isdisjoint(words_for("measures.doubting", language=parse.language))
    is_doubted |= Feature.INFINITIVE in queries.features(parse, helping)
    return (is_said or is_main) and not (is_doubted or any(denials_of(parse, each) for each in (verb, *over)))


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
