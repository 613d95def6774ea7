"""Look-ups over a parse: what belongs to a word, and what is said of a verb. No word of any language stands here."""

from collections.abc import Collection, Iterable, Iterator, Sequence, Set

from reader.model.span import Span
from reader.parsing.labels import Feature, PartOfSpeech, Relation
from reader.parsing.parse import Parse

SUBJECTS = frozenset({Relation.NSUBJ, Relation.NSUBJ_PASSIVE, Relation.CSUBJ})
CLAUSES = frozenset(
    {
        Relation.ACL,
        Relation.RELATIVE,
        Relation.ADVCL,
        Relation.CCOMP,
        Relation.CSUBJ,
        Relation.PARATAXIS,
    }
)  # relations of what is a clause of its own below a word
DASHES = frozenset({"—", "–", "―", "-", "--"})
AUXILIARIES = frozenset({Relation.AUX, Relation.AUX_PASSIVE, Relation.COP})
_DENYING = frozenset({*AUXILIARIES, Relation.ADVMOD, Relation.DET, Relation.DISCOURSE, Relation.MARK, Relation.CC})
_PASSIVE = frozenset({Relation.NSUBJ_PASSIVE, Relation.AUX_PASSIVE, Relation.OBL_AGENT})


def subtree(parse: Parse, index: int) -> tuple[int, ...]:
    """Return a word and all that hangs on it, directly or not, in order."""
    return tuple(sorted(_below(parse, index, frozenset())))


def clause(parse: Parse, index: int) -> tuple[int, ...]:
    """Return what hangs on a word without the clauses below it, which say something of their own."""
    return tuple(sorted(_below(parse, index, CLAUSES, clauses_apart=True)))


def span_of(parse: Parse, indices: tuple[int, ...]) -> Span:
    """Return the stretch of text from the first to the last of some tokens in order."""
    return Span(parse.tokens[indices[0]].span.start, parse.tokens[indices[-1]].span.end)


def around(word: int, words: Collection[int]) -> tuple[int, ...]:
    """Return the words that stand without a gap around one of them."""
    first = last = word
    while first - 1 in words:
        first -= 1
    while last + 1 in words:
        last += 1
    return tuple(range(first, last + 1))


def phrase_of(parse: Parse, noun: int) -> tuple[int, ...]:
    """Return a noun with what stands around it, without its clauses, appositions and adpositions."""
    apart = {each for own in related(parse, noun, Relation.APPOS) for each in subtree(parse, own)}
    adpositions = (each for each in parse.dependents[noun] if parse.tokens[each].part_of_speech is PartOfSpeech.ADP)
    apart.update(each for own in adpositions for each in subtree(parse, own))
    return around(noun, frozenset(clause(parse, noun)) - apart)


def is_bare_opening(parse: Parse, word: int) -> bool:
    """Tell whether a name is one word that opens its sentence, where any word has a capital."""
    is_first = parse.sentence_of(word).start == word
    is_name = parse.tokens[word].part_of_speech is PartOfSpeech.PROPN
    return is_first and is_name and len(phrase_of(parse, word)) == 1


def root_of(parse: Parse, sentence: range) -> int:
    """Return the root of a sentence."""
    for index in sentence:
        if parse.tokens[index].head is None:
            return index
    return sentence.start


def heads(parse: Parse, index: int) -> Iterator[int]:
    """Yield what a word hangs on, what that hangs on, and so on to the root."""
    head = parse.tokens[index].head
    while head is not None:
        yield head
        head = parse.tokens[head].head


def whole_word(parse: Parse, index: int) -> str:
    """Return a word in small letters with what a hyphen joins to it: "president-elect"."""
    word = parse.tokens[index].lower
    is_half = index > 1 and parse.tokens[index - 1].lower == "-"
    return f"{parse.tokens[index - 2].lower}-{word}" if is_half else word


def opens_bare_relative(parse: Parse, index: int) -> bool:
    """Tell whether a word begins what is told of a thing without a pronoun: "had sold" behind "the clock Ann"."""
    token = next(iter(parse.tokens[index : index + 1]), None)
    is_auxiliary = token is not None and token.relation is Relation.AUX
    verb = parse.tokens[token.head] if token and is_auxiliary and token.head is not None else token
    return verb is not None and verb.relation is Relation.RELATIVE


def lower(parse: Parse, indices: Iterable[int]) -> frozenset[str]:
    """Return some words, each once, in small letters."""
    return frozenset(parse.tokens[each].lower for each in indices)


def features(parse: Parse, indices: Iterable[int]) -> frozenset[Feature]:
    """Return the features that any of some words has."""
    return frozenset[Feature]().union(*(parse.tokens[each].features for each in indices))


def relations(parse: Parse, indices: Iterable[int]) -> frozenset[Relation]:
    """Return the relations by which some words hang on others."""
    return frozenset(parse.tokens[each].relation for each in indices)


def parts_of_speech(parse: Parse, indices: Iterable[int]) -> frozenset[PartOfSpeech]:
    """Return the parts of speech of some words."""
    return frozenset(parse.tokens[each].part_of_speech for each in indices)


def related(parse: Parse, index: int, *relations: Relation) -> tuple[int, ...]:
    """Return the dependents of a word that hang on it by one of some relations."""
    return tuple([each for each in parse.dependents[index] if parse.tokens[each].relation in relations])


def auxiliaries_of(parse: Parse, predicate: int) -> tuple[int, ...]:
    """Return the auxiliaries and the copula of a predicate."""
    return related(parse, predicate, *AUXILIARIES)


def is_predicate(parse: Parse, index: int) -> bool:
    """Tell whether a word is a verb, or has an auxiliary or a copula: "is safe"."""
    return parse.tokens[index].part_of_speech is PartOfSpeech.VERB or bool(auxiliaries_of(parse, index))


def top_of(parse: Parse, words: Sequence[int]) -> int:
    """Return the first of some words, one at least, that hangs on none of them."""
    return next(each for each in words if parse.tokens[each].head not in words)


def subject_of(parse: Parse, index: int) -> int | None:
    """Return the subject of a predicate: its own, else that of the predicate which it goes on or completes.

    An adverbial clause without a finite verb ("..., adding that") has the subject of what it hangs on.
    """
    own = related(parse, index, *SUBJECTS)
    bare = [each for each in own if not related(parse, each, Relation.CASE)]  # not Ana of "disse à Ana o ministro"
    if own:
        return _behind_dateline(parse, bare or own, index)
    token = parse.tokens[index]
    is_open = token.relation is Relation.ADVCL and not is_finite(parse, index)
    if token.head is None or not (is_open or token.relation in (Relation.CONJ, Relation.XCOMP)):
        return None
    return subject_of(parse, token.head)


def _behind_dateline(parse: Parse, subjects: Sequence[int], verb: int) -> int:
    """Return the first of some subjects; where a dash parts two of them before their verb, the first behind it."""
    dashes = [each for each in range(subjects[0], verb) if parse.tokens[each].lower in DASHES]
    return next((each for each in subjects if dashes and dashes[-1] < each < verb), subjects[0])


def twins_of(parse: Parse, subject: int) -> tuple[int, ...]:
    """Return further subjects right behind the phrase of one: a title and its name, read as two."""
    head, end = parse.tokens[subject].head, phrase_of(parse, subject)[-1] + 1
    own = related(parse, head, *SUBJECTS) if head is not None else ()
    return tuple(each for each in own if each == end and len(own) > 1)  # a source may stand before the only subject


def object_of(parse: Parse, index: int) -> int | None:
    """Return the direct object of a predicate."""
    return next(iter(related(parse, index, Relation.OBJ)), None)


def governed_by(parse: Parse, index: int) -> int | None:
    """Return the noun before which a preposition stands, or words that do the work of one: "so der Richter"."""
    token = parse.tokens[index]
    behind = parts_of_speech(parse, range(index + 1, (token.head or 0) + 1))
    is_bare = frozenset() < behind <= {PartOfSpeech.DET, PartOfSpeech.NOUN, PartOfSpeech.PROPN}
    if (is_bare and token.relation is Relation.ADVMOD) or token.relation in (Relation.CASE, Relation.MARK):
        return token.head
    return next(iter(related(parse, index, Relation.OBL)), None)


def has_case(parse: Parse, noun: int, words: Set[str]) -> bool:
    """Tell whether one of some words is a preposition of a noun."""
    return not words.isdisjoint(lower(parse, related(parse, noun, Relation.CASE)))


def appositions_of(parse: Parse, index: int) -> tuple[int, ...]:
    """Return what names a word once more: "Ana Lima, the minister" gives minister for Ana, and Ana for minister."""
    token = parse.tokens[index]
    named = (token.head,) if token.relation is Relation.APPOS and token.head is not None else ()
    return (*named, *related(parse, index, Relation.APPOS))


def is_negated(parse: Parse, index: int) -> bool:
    """Tell whether a word is denied: by its own form, or by a word such as "not", "never" or "no" that hangs on it."""
    return bool(denials_of(parse, index))


def denials_of(parse: Parse, index: int) -> tuple[int, ...]:
    """Return the words by which a word is denied: itself, or such as "not", "never" or "no" that hang on it."""
    near = (index, *related(parse, index, *_DENYING))
    return tuple(each for each in near if Feature.NEGATIVE in parse.tokens[each].features)


def is_finite(parse: Parse, index: int) -> bool:
    """Tell whether a predicate has a finite verb: itself, an auxiliary or a copula.

    Slavic past tenses are participles by their form: with a subject of their own they say as much as a finite verb.
    """
    near = (index, *auxiliaries_of(parse, index))
    if any(Feature.FINITE in parse.tokens[each].features for each in near):
        return True
    own = parse.tokens[index]
    is_past = {Feature.PARTICIPLE, Feature.PAST} <= own.features and own.part_of_speech is PartOfSpeech.VERB
    return is_past and bool(related(parse, index, *SUBJECTS))


def is_passive(parse: Parse, index: int) -> bool:
    """Tell whether what is said of the subject is done to it."""
    return Feature.PASSIVE in parse.tokens[index].features or bool(related(parse, index, *_PASSIVE))


def infinitive_of(parse: Parse, verb: int) -> int | None:
    """Return an infinitive that is reported: "affirme avoir vu", "dit vouloir partir"."""
    for clause in related(parse, verb, Relation.XCOMP, Relation.CCOMP):
        near = (clause, *related(parse, clause, Relation.AUX, Relation.COP))
        if clause > verb and any(Feature.INFINITIVE in parse.tokens[each].features for each in near):
            return clause
    return None


def is_relative(parse: Parse, index: int) -> bool:
    """Tell whether a predicate belongs to a relative clause."""
    return parse.tokens[index].relation is Relation.RELATIVE


def _below(parse: Parse, index: int, ending: frozenset[Relation], *, clauses_apart: bool = False) -> Iterator[int]:
    waiting = [index]
    while waiting:
        word = waiting.pop()
        yield word
        for each in parse.dependents[word]:
            relation = parse.tokens[each].relation
            goes_on = clauses_apart and relation is Relation.CONJ and related(parse, each, *SUBJECTS)
            if relation not in ending and not goes_on:
                waiting.append(each)
