"""What a sentence of any language that is read leaves open, told by its parse: "Dat kost tijd", "Его адвокат ждёт".

No word of any language stands here. A pronoun is explained by whom or what its sentence names before it; where a
pronoun may be empty ("het regent"), where a word may stand for a time ("deze week"), and where what it means may
follow ("dort, wo ..."), nothing is said.
"""

from collections.abc import Iterator

from reader.analysis.facts.calendar import calendar_of
from reader.nlp.language_table import words_for
from reader.parsing import queries
from reader.parsing.labels import Feature, NameLabel, PartOfSpeech, Relation
from reader.parsing.parse import Parse, Token

_NOUNS = frozenset({PartOfSpeech.NOUN, PartOfSpeech.PROPN})
_FOR_NOUNS = (PartOfSpeech.PRON, PartOfSpeech.DET)
_PLACES = (NameLabel.PLACE, NameLabel.PLACE_ON)
_PEOPLE = (NameLabel.PERSON, NameLabel.PERSON_ON)
_TOLD_WHICH_BY = (Relation.RELATIVE, Relation.ACL, Relation.ADVCL, Relation.CCOMP, Relation.APPOS)
_TOLD_BY = (*_TOLD_WHICH_BY, Relation.NMOD)
_OPENINGS = (Relation.ADVCL, Relation.OBL, Relation.ADVMOD)
_OBJECTS = (Relation.OBJ, Relation.IOBJ, Relation.OBL)
_OTHERS = (*_OBJECTS, Relation.NMOD)
_MARKED = frozenset({Feature.MASCULINE, Feature.FEMININE, Feature.PLURAL})  # "het", "det" and "es" are none of them
_SPEAKERS = frozenset({Feature.FIRST_PERSON, Feature.SECOND_PERSON})


def points_back(parse: Parse, sentence: range) -> bool:
    """Tell whether something in a sentence can only be known from one before it."""
    signs = (_is_joined, _lacks_a_speaker, _is_left_open)
    return any(sign(parse, sentence) for sign in signs)


def _lacks_a_speaker(parse: Parse, sentence: range) -> bool:
    """Tell whether a sentence only says by its verb that somebody said so: "Die Nachfrage sei hoch"."""
    reported = words_for("verbs.reported", language=parse.language)
    sources = words_for("verbs.sources", language=parse.language)
    root = queries.root_of(parse, sentence)
    own = {root, *queries.auxiliaries_of(parse, root)}
    finite = {each for each in sentence if Feature.FINITE in parse.tokens[each].features}
    is_only = queries.lower(parse, finite) <= reported and not finite.isdisjoint(own)
    is_own = not _SPEAKERS.isdisjoint(queries.features(parse, own))  # "das habe ich getan"
    return is_only and not is_own and sources.isdisjoint(queries.lower(parse, sentence))


def _first_word(parse: Parse, sentence: range) -> int:
    words = (each for each in sentence if parse.tokens[each].part_of_speech is not PartOfSpeech.PUNCT)
    return next(words, sentence.start)


def _is_left_open(parse: Parse, sentence: range) -> bool:
    """Tell whether a word stands for what a sentence does not name; what one before a colon means may follow it."""
    colons = (index for index in reversed(sentence) if parse.tokens[index].lower == ":")
    behind = next(colons, sentence.start - 1) + 1
    return any(_is_unexplained(parse, sentence, index) for index in range(behind, sentence.stop))


def _is_unexplained(parse: Parse, sentence: range, index: int) -> bool:
    if _is_personal(parse, index):
        return not _is_explained(parse, sentence, index)
    signs = (_is_pointing, _is_placed, _is_of_nobody)
    return any(sign(parse, sentence, index) for sign in signs)


def _is_joined(parse: Parse, sentence: range) -> bool:
    """Tell whether a sentence begins with a word as "and" or "but"; "both ... and" begins with two of them."""
    first = _first_word(parse, sentence)
    if parse.tokens[first].part_of_speech is not PartOfSpeech.CCONJ:
        return False
    is_first_of_two = parse.tokens[first].lower in queries.lower(parse, range(first + 1, sentence.stop))
    is_of_all = parse.tokens[first].head == queries.root_of(parse, sentence)  # not "både ... och"
    return parse.tokens[first].relation is Relation.CC and is_of_all and not is_first_of_two


def _is_pointing(parse: Parse, sentence: range, index: int) -> bool:
    """Tell whether "this" stands alone before the verb, or before the subject: "Questa misura costa ..."."""
    token = parse.tokens[index]
    if Feature.DEMONSTRATIVE not in token.features or token.part_of_speech not in _FOR_NOUNS or token.head is None:
        return False
    if index > queries.root_of(parse, sentence) or queries.related(parse, index, *_TOLD_BY):
        return False
    noun = token.head if token.relation is Relation.DET else index
    relation, is_alone = parse.tokens[noun].relation, noun == index
    is_thing = relation in queries.SUBJECTS or relation in _OTHERS
    is_told = (
        bool(queries.related(parse, noun, *(_TOLD_BY if is_alone else _TOLD_WHICH_BY)))
        or parse.tokens[min(noun + 1, sentence.stop - 1)].lower == ","
    )
    is_behind = Feature.FINITE in queries.features(parse, range(sentence.start, index))
    is_told = is_told or (is_alone and is_behind)  # "who does not pay, that one ..."
    return is_thing and not is_told and not _is_time(parse, noun) and not _is_named_before(parse, sentence, noun)


def _is_time(parse: Parse, noun: int) -> bool:
    calendar = calendar_of(parse.language)
    return parse.tokens[noun].lower in calendar.spans | calendar.names


def _is_placed(parse: Parse, sentence: range, index: int) -> bool:
    """Tell whether a sentence begins with a "there" or "therefore" that nothing behind it tells."""
    token = parse.tokens[index]
    is_first = (
        index == _first_word(parse, sentence) and token.part_of_speech is PartOfSpeech.ADV and token.head is not None
    )
    is_told = bool(parse.dependents[index]) or parse.tokens[min(index + 1, sentence.stop - 1)].lower == ","
    return is_first and not is_told and (Feature.DEMONSTRATIVE in token.features or _takes_up(parse, index))


def _takes_up(parse: Parse, index: int) -> bool:
    """Tell whether "davon" or "daarom" stands right before the verb; "damit die Preise sinken" is a clause."""
    words = words_for("function-words.taking_up", language=parse.language)
    following = parse.tokens[index + 1 : index + 2]
    return parse.tokens[index].lower in words and any(Feature.FINITE in each.features for each in following)


def _is_third_person(token: Token) -> bool:
    """Tell whether a pronoun surely stands for somebody or something else than who speaks and who is spoken to."""
    is_personal = Feature.PERSONAL in token.features and _SPEAKERS.isdisjoint(token.features)
    return is_personal and not _MARKED.isdisjoint(token.features)


def _is_personal(parse: Parse, index: int) -> bool:
    """Tell whether a word stands for a third person as a subject, or for whose its subject is."""
    token = parse.tokens[index]
    if not _is_third_person(token) or token.part_of_speech not in _FOR_NOUNS:
        return False
    is_empty = token.lower in words_for("function-words.empty", language=parse.language)
    if is_empty or queries.related(parse, index, *_TOLD_WHICH_BY):
        return False
    if Feature.POSSESSIVE in token.features:
        return token.head is not None and parse.tokens[token.head].relation in queries.SUBJECTS
    return token.relation in queries.SUBJECTS


def _is_of_nobody(parse: Parse, sentence: range, index: int) -> bool:
    """Tell whether a pronoun that is no subject stands before the verb and all names: "In ihr wohnen ..."."""
    token, root = parse.tokens[index], queries.root_of(parse, sentence)
    is_pronoun = token.part_of_speech is PartOfSpeech.PRON and Feature.POSSESSIVE not in token.features
    if not (is_pronoun and _is_third_person(token)) or token.relation not in _OBJECTS:
        return False
    is_first = index < root and token.head == root
    is_told = bool(queries.related(parse, index, *_TOLD_BY))
    return is_first and not is_told and not _is_named_before(parse, sentence, index)


def _is_explained(parse: Parse, sentence: range, index: int) -> bool:
    """Tell whether a word before a pronoun may be what it stands for."""
    token = parse.tokens[index]
    owned = token.head if Feature.POSSESSIVE in token.features else None
    verb = token.head if owned is None else parse.tokens[owned].head
    is_behind = owned is None and verb is not None and verb < index  # "..., said he", not "..., as he said"
    said = frozenset(_said_by(parse, sentence, verb)) if verb is not None and is_behind else frozenset()
    is_within = verb is not None and parse.tokens[verb].head is not None and not said
    before = (each for each in range(sentence.start, index) if each != owned and each not in said)
    return _is_told_behind(parse, sentence, index) or any(
        _may_be_meant(parse, each, is_within=is_within) for each in before
    )


def _is_told_behind(parse: Parse, sentence: range, index: int) -> bool:
    """Tell whether a word stands in what opens a sentence before the subject it can mean: "When she came, Ana Kern"."""
    root = queries.root_of(parse, sentence)
    opening = next((each for each in queries.heads(parse, index) if parse.tokens[each].head == root), None)
    if opening is None or opening > root or parse.tokens[opening].relation not in _OPENINGS:
        return False
    subjects = (each for each in queries.related(parse, root, *queries.SUBJECTS) if each > opening)
    return not _NOUNS.isdisjoint(queries.parts_of_speech(parse, subjects))


def _said_by(parse: Parse, sentence: range, verb: int) -> Iterator[int]:
    """Yield the words before a verb that are what its subject says: "The bridge is closed, she said"."""
    token = parse.tokens[verb]
    if token.relation is Relation.PARATAXIS:
        own = frozenset(queries.subtree(parse, verb))
        yield from (each for each in sentence if each not in own)
    for clause in queries.related(parse, verb, Relation.CCOMP):
        yield from (each for each in queries.subtree(parse, clause) if each < verb)


def _may_be_meant(parse: Parse, index: int, *, is_within: bool) -> bool:
    token = parse.tokens[index]
    if token.part_of_speech not in _NOUNS or token.name in _PLACES:
        return False
    return is_within or token.name in _PEOPLE or token.relation is not Relation.OBL


def _is_named_before(parse: Parse, sentence: range, noun: int) -> bool:
    """Tell whether a noun stands before another that is no part of it: "the number of these boats" names no boats."""
    over = frozenset(queries.heads(parse, noun))
    before = (each for each in range(sentence.start, noun) if each not in over)
    return not _NOUNS.isdisjoint(queries.parts_of_speech(parse, before))
