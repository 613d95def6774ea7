"""Whether something was said at all: not by whom nobody heard it ("never said", "would say", "if he says")."""

from reader.analysis.quotations.grammar import Grammar
from reader.analysis.quotations.places import Places
from reader.analysis.support.denials import denies
from reader.parsing import queries
from reader.parsing.labels import Feature, PartOfSpeech, Relation

_BESIDE = (Relation.AUX, Relation.MARK, Relation.ADVMOD, Relation.CC)


def is_unsaid(verb: int, places: Places, grammar: Grammar) -> bool:
    """Tell whether words outside quoted ones, or the verb of which theirs is the content ("denied saying"), deny it."""
    tokens, beside = places.parse.tokens, queries.related(places.parse, verb, *_BESIDE)
    marks = (each for each in beside if tokens[each].part_of_speech is not PartOfSpeech.ADP)  # not "of course"
    denying = (each for each in marks if places.lower(each) in grammar.denials)
    denials = (*denying, *queries.denials_of(places.parse, verb))
    token, contents = tokens[verb], (Relation.XCOMP, Relation.CCOMP)
    is_denied = token.relation in contents and grammar.form(places.lower(token.head or 0)) in grammar.denying
    return is_denied or any(not places.is_quoted(each) for each in denials)


def may_be_unsaid(verb: int, places: Places, grammar: Grammar) -> bool:
    """Tell it of a report that is held open: "evitó decir", "had he said", "it was not he who said", "ni ne dément"."""
    token, is_denied = places.parse.tokens[verb], is_unsaid(verb, places, grammar)
    is_held = token.head is not None and not queries.is_finite(places.parse, verb)
    is_joined = token.relation is Relation.CONJ and queries.is_negated(places.parse, token.head or 0)
    is_open = is_held and (Feature.INFINITIVE in token.features or is_joined)
    first = queries.subtree(places.parse, verb)[0]
    is_narrow = token.relation is Relation.RELATIVE and not (places.is_sign(first) or places.is_sign(first - 1))
    is_open = is_open or (is_narrow and queries.is_negated(places.parse, token.head or 0))
    return is_denied or is_open or _is_of_none(verb, places, grammar) or _is_asked(verb, places, grammar)


def _is_of_none(verb: int, places: Places, grammar: Grammar) -> bool:
    """Tell whether none says it or none of it is said: "neither X nor Y said", "sagte nichts davon, dass"."""
    parse, told = places.parse, (Relation.OBJ,) if grammar.stemmed else ()
    taking_part = queries.related(parse, verb, *queries.SUBJECTS, *told)
    words = (each for part in taking_part for each in (part, *queries.related(parse, part, Relation.DET)))
    named = (each for part in taking_part for each in queries.subtree(parse, part))
    joining = (each for each in named if parse.tokens[each].relation is Relation.CC)
    beside = (each for each in (*joining, *parse.dependents[verb]) if each < verb)
    is_neither = any(places.lower(each) in grammar.nor for each in beside)
    return is_neither or any(denies(parse, each) for each in words)


def _is_asked(verb: int, places: Places, grammar: Grammar) -> bool:
    """Tell whether a sentence asks, or a clause opens with its verb: "had he said", "a-t-il dit"."""
    parse, sentence = places.parse, places.parse.sentence_of(verb)
    words, subjects = (verb, *queries.auxiliaries_of(parse, verb)), queries.related(parse, verb, *queries.SUBJECTS)
    is_repeated = any(places.lower(each + 1).startswith("-") for each in words)
    if not is_repeated and (not subjects or min(words) > subjects[-1]):
        return False
    first = queries.subtree(parse, verb)[0]
    is_open = first == sentence.start or parse.tokens[verb].relation is Relation.ADVCL
    is_asking = any(places.lower(each) == "?" and not places.is_quoted(each) for each in sentence)
    return is_asking or (grammar.verb_second and first in words and is_open)
