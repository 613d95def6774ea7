"""Lines that tell what a picture shows, told by their parse: somebody does something now, somewhere; English.

A text that tells what has been says so of nothing else: its news, however fresh, is over.
"""

from collections.abc import Sequence

from reader.analysis.dangling_english import CALENDAR
from reader.analysis.person_names import may_be_somebody
from reader.nlp.language_table import words_for
from reader.nlp.plurals import singular
from reader.nlp.word_set import word_set
from reader.parsing import queries
from reader.parsing.labels import Feature, NameLabel, PartOfSpeech, Relation
from reader.parsing.parse import Parse

MOST_WORDS = 35
_SAID = (Relation.CCOMP, Relation.XCOMP, Relation.PARATAXIS, Relation.CONJ)
_SOMEWHERE = words_for("function-words.where")
_MEANWHILE = word_set("as while")


def is_picture(parse: Parse, words: Sequence[int]) -> bool:
    """Tell whether a sentence says that somebody does something somewhere, or while something else goes on, now."""
    if not words or len(words) > MOST_WORDS or any(parse.tokens[each].lower.isdecimal() for each in words):
        return False
    root = queries.root_of(parse, parse.sentence_of(words[0]))
    is_act = parse.tokens[root].part_of_speech is PartOfSpeech.VERB and _is_now(parse, root)
    return is_act and _is_of_somebody(parse, root) and _is_seen(parse, root)


def _is_now(parse: Parse, verb: int) -> bool:
    """Tell whether a verb is in the present by itself, and governs nothing that is said, wished or done besides."""
    features = parse.tokens[verb].features
    is_plain = not queries.related(parse, verb, *_SAID, *queries.AUXILIARIES) and not queries.is_negated(parse, verb)
    return is_plain and Feature.FINITE in features and Feature.PAST not in features


def _is_of_somebody(parse: Parse, verb: int) -> bool:
    subject = queries.subject_of(parse, verb)
    if subject is None:
        return False
    token = parse.tokens[subject]
    is_noun = token.part_of_speech is PartOfSpeech.NOUN
    word = singular(token.lower) if Feature.PLURAL in token.features else token.lower
    return token.name in (NameLabel.PERSON, NameLabel.PERSON_ON) or (is_noun and may_be_somebody(word))


def _is_seen(parse: Parse, verb: int) -> bool:
    """Tell whether a place or something else that goes on is told of, and no day."""
    around = queries.related(parse, verb, Relation.OBL)
    if any(parse.tokens[each].lower.capitalize() in CALENDAR for each in around):
        return False
    places = (case for each in around for case in queries.related(parse, each, Relation.CASE))
    clauses = queries.related(parse, verb, Relation.ADVCL)
    marks = (mark for each in clauses for mark in queries.related(parse, each, Relation.MARK))
    is_somewhere = any(parse.tokens[each].lower in _SOMEWHERE for each in places)
    return is_somewhere or any(parse.tokens[each].lower in _MEANWHILE for each in marks)
