"""What a sentence of any language that is read leaves open, told by its parse: "Dat kost tijd", "Его адвокат ждёт".

A pronoun is explained by whom or what its sentence names before it; where a
pronoun may be empty ("het regent"), where a word may stand for a time ("deze week"), and where what it means may
follow ("dort, wo ..."), nothing is said.
"""

from collections.abc import Iterator

from reader.analysis.facts.calendar import calendar_of
from reader.analysis.lines.subjectless import lacks_a_subject
from reader.nlp.language_table import words_for
from reader.nlp.stems import stem
from reader.parsing import queries
from reader.parsing.labels import NOUNS, OBJECTS, PEOPLE, Feature, NameLabel, PartOfSpeech, Relation
from reader.parsing.parse import Parse, Token

_FOR_NOUNS = (PartOfSpeech.PRON, PartOfSpeech.DET)
_PLACES = (NameLabel.PLACE, NameLabel.PLACE_ON)
_TOLD_WHICH_BY = (Relation.RELATIVE, Relation.ACL, Relation.ADVCL, Relation.CCOMP, Relation.APPOS)
_TOLD_BY = (*_TOLD_WHICH_BY, Relation.NMOD)
_WAITED_FOR = (*_TOLD_WHICH_BY, Relation.CSUBJ, Relation.XCOMP)  # by an empty one
_CLAUSES = (Relation.CCOMP, Relation.CSUBJ, Relation.ADVCL)
_OPENINGS = (Relation.ADVCL, Relation.OBL, Relation.ADVMOD)
_OTHERS = (*OBJECTS, Relation.NMOD)
_MARKED = frozenset({Feature.MASCULINE, Feature.FEMININE, Feature.PLURAL})  # "het", "det" and "es" are none of them
_POINTING = frozenset({Feature.PERSONAL, Feature.DEMONSTRATIVE})
_ASKING = frozenset({Feature.INTERROGATIVE, Feature.RELATIVE, Feature.FIRST_PERSON, Feature.SECOND_PERSON})
_SPEAKERS = frozenset({Feature.FIRST_PERSON, Feature.SECOND_PERSON})


def points_back(parse: Parse, sentence: range) -> bool:
    """Tell whether something in a sentence can only be known from one before it."""
    return any(sign(parse, sentence) for sign in (_is_joined, lacks_a_subject, _is_left_open))


def _first_word(parse: Parse, sentence: range) -> int:
    words = (each for each in sentence if parse.tokens[each].part_of_speech is not PartOfSpeech.PUNCT)
    return next(words, sentence.start)


def _is_left_open(parse: Parse, sentence: range) -> bool:
    """Tell whether a word stands for what a sentence does not name; what one before a colon means may follow it."""
    colons = (index for index in reversed(sentence) if parse.tokens[index].lower == ":")
    behind = next(colons, sentence.start - 1) + 1
    return any(_is_unexplained(parse, sentence, index) for index in range(behind, sentence.stop))


def _is_unexplained(parse: Parse, sentence: range, index: int) -> bool:
    if _is_personal(parse, index) and not _is_second_subject(parse, sentence, index):
        return not _is_explained(parse, sentence, index)
    signs = (_is_pointing, _is_fronted, _is_taken, _is_placed, _is_sequel, _is_of_nobody)
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
    if not _is_demonstrative(parse, token) or token.part_of_speech not in _FOR_NOUNS or token.head is None:
        return False
    root = queries.root_of(parse, sentence)
    is_taken = token.lower in _known(parse, "demonstratives") and queries.object_of(parse, root) == token.head
    is_doing = token.relation is Relation.DET and parse.tokens[token.head].relation in queries.SUBJECTS
    is_reached = is_taken or is_doing or index < root or _first_word(parse, sentence) == root == token.head
    if not is_reached or queries.related(parse, index, *_TOLD_BY):
        return False
    noun = token.head if token.relation is Relation.DET else index
    is_thing = parse.tokens[noun].relation in queries.SUBJECTS or parse.tokens[noun].relation in _OTHERS
    return is_thing and not _is_known(parse, noun) and not _is_named_before(parse, sentence, noun)


def _is_demonstrative(parse: Parse, token: Token) -> bool:
    return Feature.DEMONSTRATIVE in token.features or token.lower in _known(parse, "demonstratives")


def _is_fronted(parse: Parse, sentence: range, index: int) -> bool:
    """Tell whether a bare pronoun opens a sentence, as what its verb takes or as a pointer: "Das teilte Kern mit"."""
    token, bare = parse.tokens[index], _known(parse, "bare") | _known(parse, "demonstratives")
    if index != _first_word(parse, sentence):
        return False
    is_pronoun = token.lower in bare or not _POINTING.isdisjoint(token.features)
    is_alone = token.part_of_speech is PartOfSpeech.PRON and not queries.related(parse, index, *_TOLD_BY)
    if not (is_pronoun and is_alone) or token.head != queries.root_of(parse, sentence):
        return False
    subjects = queries.related(parse, token.head, *queries.SUBJECTS)
    is_one_of_two = index in subjects and subjects[-1] > token.head
    is_pointer = is_one_of_two or token.lower in bare
    is_taken = token.relation is Relation.OBJ or (is_pointer and token.lower not in _known(parse, "empty"))
    return is_taken and (token.lower in bare or _ASKING.isdisjoint(token.features))


def _is_taken(parse: Parse, sentence: range, index: int) -> bool:
    """Tell whether a verb takes what was told before, and no clause tells it here: "Anders sieht das Ana Kern"."""
    token, root = parse.tokens[index], queries.root_of(parse, sentence)
    is_told = bool(queries.related(parse, index, *_TOLD_BY) or queries.related(parse, root, *_CLAUSES))
    is_told |= Relation.MARK in queries.relations(parse, range(index, sentence.stop))
    before = set(range(sentence.start, index)).difference((root, *queries.auxiliaries_of(parse, root)))
    is_told |= Feature.FINITE in queries.features(parse, before)
    return token.lower in _known(parse, "bare") and _is_thing(parse, root, index) and not is_told


def _is_thing(parse: Parse, root: int, index: int) -> bool:
    """Tell whether the main verb takes a word, behind it also where that was read as the article of a person."""
    token, behind = parse.tokens[index], parse.tokens[index + 1 : index + 2]
    is_behind = index == root + 1 and token.lower not in _known(parse, "empty")
    if token.part_of_speech is PartOfSpeech.PRON:
        return is_behind or (token.head == root and token.relation is Relation.OBJ)
    is_article = token.part_of_speech is PartOfSpeech.DET and Feature.FEMININE not in token.features
    return is_behind and is_article and any(each.name is NameLabel.PERSON for each in behind)


def _is_known(parse: Parse, noun: int) -> bool:
    """Tell whether "this" means what every reader knows: a time, or the paper: "wie diese Zeitung erfuhr"."""
    calendar, own = calendar_of(parse.language), words_for("things.papers", language=parse.language)
    known = frozenset(stem(each, parse.language) for each in calendar.spans | calendar.names | own)
    return stem(parse.tokens[noun].lower, parse.language) in known


def _is_placed(parse: Parse, sentence: range, index: int) -> bool:
    """Tell whether a sentence begins with "there", "therefore" or "since then", and nothing behind it tells when."""
    token, first = parse.tokens[index], _first_word(parse, sentence)
    is_from = index == first + 1 and parse.tokens[first].part_of_speech is PartOfSpeech.ADP
    if token.head is None or token.name is not NameLabel.OUTSIDE or not (index == first or is_from):
        return False
    is_known = Feature.DEMONSTRATIVE in token.features or token.lower in _known(parse, "there")
    return (is_known and token.part_of_speech is PartOfSpeech.ADV) or _takes_up(parse, index)


def _is_sequel(parse: Parse, sentence: range, index: int) -> bool:
    """Tell whether the main verb comes "then", behind nothing that its sentence tells: "Le maire va ensuite voter"."""
    token, root = parse.tokens[index], queries.root_of(parse, sentence)
    is_told = bool(parse.dependents[index]) or parse.tokens[min(index + 1, sentence.stop - 1)].lower == ","
    if token.lower not in _known(parse, "afterwards") or token.head != root or is_told:
        return False
    beside = [each for each in parse.dependents[root] if each != index]
    clauses = queries.related(parse, root, *_CLAUSES)
    told = queries.relations(parse, (each for each in beside if each < index or each in clauses))
    return told.isdisjoint((*_WAITED_FOR, *_OPENINGS, Relation.CONJ))


def _takes_up(parse: Parse, index: int) -> bool:
    """Tell whether "davon" or "daarom" stands right before the verb; "damit die Preise sinken" is a clause."""
    words = words_for("function-words.taking_up", language=parse.language)
    following = parse.tokens[index + 1 : index + 2]
    return parse.tokens[index].lower in words and any(Feature.FINITE in each.features for each in following)


def _is_third_person(parse: Parse, token: Token) -> bool:
    """Tell whether a pronoun surely stands for somebody or something else than who speaks and who is spoken to.

    Of those that own something the features tell too little: "nasze" is in the plural as what it owns.
    """
    is_personal = Feature.PERSONAL in token.features and Feature.POSSESSIVE not in token.features
    is_marked = is_personal and not _MARKED.isdisjoint(token.features) and token.part_of_speech in _FOR_NOUNS
    is_name = token.name is not NameLabel.OUTSIDE  # "Hans Berg"
    word = token.lower.removeprefix("-").removeprefix("t-")  # "a-t-elle"
    is_known = not is_name and word in _known(parse, "standing_for_people")
    return _SPEAKERS.isdisjoint(token.features) and (is_marked or is_known)


def _known(parse: Parse, concept: str) -> frozenset[str]:
    return words_for(f"function-words.{concept}", language=parse.language)


def _owned(parse: Parse, index: int) -> int | None:
    """Return whose owner a pronoun names: "ihr" in "ihr Bruder"."""
    token = parse.tokens[index]
    is_beside = token.relation in (Relation.DET, Relation.AMOD) and token.lower in _known(parse, "standing_for_people")
    is_owner = is_beside or Feature.POSSESSIVE in token.features or token.relation is Relation.NMOD_POSSESSIVE
    return token.head if is_owner else None


def _is_personal(parse: Parse, index: int) -> bool:
    """Tell whether a word stands for a third person as a subject, or for whose its subject is.

    What owns a name belongs to it: "Seu Jorge", "Su Majestad".
    """
    token, owned = parse.tokens[index], _owned(parse, index)
    doing = parse.tokens[index if owned is None else owned]
    is_empty = token.lower in _known(parse, "empty")
    honorifics = words_for("people.honorifics", language=parse.language)
    is_name = doing.part_of_speech is PartOfSpeech.PROPN or doing.lower in honorifics
    is_no_one = is_empty or (owned is not None and is_name)
    if not _is_third_person(parse, token) or is_no_one or queries.related(parse, index, *_TOLD_WHICH_BY):
        return False
    return doing.relation in queries.SUBJECTS


def _is_of_nobody(parse: Parse, sentence: range, index: int) -> bool:
    """Tell whether a pronoun that is no subject has nobody before it but who does so: "Het hof sprak hem vrij"."""
    token, root = parse.tokens[index], queries.root_of(parse, sentence)
    is_pronoun = token.part_of_speech is PartOfSpeech.PRON and _owned(parse, index) is None
    is_taken = token.relation in OBJECTS or _is_second_subject(parse, sentence, index)
    is_near = token.head in (root, *queries.related(parse, root, Relation.XCOMP))
    if not (is_pronoun and is_taken and is_near and _is_third_person(parse, token)):
        return False
    doing = {part for each in queries.related(parse, root, *queries.SUBJECTS) for part in _named_as(parse, each)}
    before = (each for each in range(sentence.start, index) if each not in doing)
    return not queries.related(parse, index, *_TOLD_BY) and not any(
        _may_be_meant(parse, each, is_within=False) for each in before
    )


def _is_second_subject(parse: Parse, sentence: range, index: int) -> bool:
    """Tell whether what a verb takes was read as another subject: "Der Rat will sie verkaufen", not "ment-elle"."""
    verb, is_asking = parse.tokens[index].head, parse.tokens[index].lower.startswith("-")
    others = queries.related(parse, verb, *queries.SUBJECTS) if verb is not None and not is_asking else ()
    is_second = index in others[1:] and Feature.FINITE in parse.tokens[index - 1].features
    return is_second and Relation.MARK not in queries.relations(parse, range(sentence.start, index))


def _named_as(parse: Parse, noun: int) -> tuple[int, ...]:
    """Return a noun and what stands beside it for the same."""
    return (noun, *queries.related(parse, noun, Relation.APPOS, Relation.FLAT, Relation.COMPOUND))


def _is_explained(parse: Parse, sentence: range, index: int) -> bool:
    """Tell whether a word before a pronoun may be what it stands for."""
    token, owned = parse.tokens[index], _owned(parse, index)
    if token.lower.startswith("-"):  # "..., dit-elle", "Ana Kern ment-elle ?"
        return any(parse.tokens[each].name in PEOPLE for each in range(sentence.start, index))
    verb = token.head if owned is None else parse.tokens[owned].head
    is_behind = owned is None and verb is not None and verb < index  # "..., said he", not "..., as he said"
    said = frozenset(_said_by(parse, sentence, verb)) if verb is not None and is_behind else frozenset()
    is_within = verb is not None and parse.tokens[verb].head is not None and not said
    before = (each for each in range(sentence.start, index) if each != owned and each not in said)
    return any(_may_be_meant(parse, each, is_within=is_within) for each in before)


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
    if token.part_of_speech not in NOUNS or token.name in _PLACES:
        return False
    return is_within or token.name in PEOPLE or token.relation is not Relation.OBL


def _is_named_before(parse: Parse, sentence: range, noun: int) -> bool:
    """Tell whether a noun stands before one that is no part of it, nor its doer: not "the number of these boats"."""
    root, over = queries.root_of(parse, sentence), {*queries.heads(parse, noun)}
    is_taken = parse.tokens[noun].part_of_speech in NOUNS and queries.object_of(parse, root) == noun
    for subject in queries.related(parse, root, *queries.SUBJECTS) if is_taken else ():
        over.update(queries.subtree(parse, subject))
    before = (each for each in range(sentence.start, noun) if each not in over)
    return not queries.parts_of_speech(parse, before).isdisjoint(NOUNS)
