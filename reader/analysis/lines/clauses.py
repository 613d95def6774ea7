"""Clauses that can go from an English sentence, told by its parse: each says something of its own, or when it was.

What remains is true as it stands: nothing goes that limits it ("if", "although", "so that", "based on"), that says who
said it, or that stands before words with "would" or "may", whose condition it could be.
"""

from collections.abc import Iterator
from itertools import pairwise

from reader.analysis.lines.deletions import GENERIC, KEPT, RESULTS
from reader.model.span import Span
from reader.nlp.language_table import words_for
from reader.nlp.word_set import word_set
from reader.parsing import queries
from reader.parsing.labels import Feature, NameLabel, PartOfSpeech, Relation
from reader.parsing.parse import Parse

LANGUAGE = "en"
LEAST_WORDS = 7  # of what remains, and so many have clauses that are worth the gap
FEWEST_GONE = 4
_RELATIVES = word_set("who which where whose whom")
_SECOND_EVENT = word_set("as while whereas after")
_OPENS_A_LIST = word_set("including such")
_AT_FIRST = word_set("as once after")  # "while" there says mostly what holds all the same
_VERBS = (PartOfSpeech.VERB, PartOfSpeech.AUX)
_BEFORE_A_VERB = (PartOfSpeech.ADV, PartOfSpeech.CCONJ)
_WITH_AS = words_for("function-words.with_as")  # "as long as" limits
_LIMITING = words_for("verbs.limiting")
_RESULTS = words_for("verbs.resulting")
_WITHIN_A_NAME = (Relation.NMOD, Relation.APPOS, Relation.FLAT, Relation.CONJ)
_IT = (*queries.SUBJECTS, Relation.EXPL)
_PEOPLE = (NameLabel.PERSON, NameLabel.PERSON_ON)
_PLACES = (NameLabel.PLACE, NameLabel.PLACE_ON)
_DASHES = ("-", "–", "—", "--")
_MAKING = words_for("verbs.making")
_STATES_OF_OLD = words_for("verbs.beginnings")
_SAYING = words_for("verbs.attributing")


def clauses_to_leave_out(parse: Parse, sentence: range) -> Iterator[Span]:
    """Yield what can go from a sentence, with the commas around it."""
    place = _dateline(parse, sentence)
    if place is not None:
        yield place
    root = queries.root_of(parse, sentence)
    if not queries.is_finite(parse, root) or queries.subject_of(parse, root) is None:
        return
    for index in sentence:
        gone = _clause(parse, sentence, root, index)
        if gone is not None and _leaves_enough(parse, sentence, gone):
            yield gone


def _dateline(parse: Parse, sentence: range) -> Span | None:
    """Return "Oran, Algeria - " before the words of a sentence: names of places alone, and a dash."""
    end = next((index for index in sentence if parse.tokens[index].lower in _DASHES), sentence.start)
    before = [parse.tokens[index] for index in range(sentence.start, end)]
    is_place = bool(before) and all(each.name in _PLACES or each.lower == "," for each in before)
    if not is_place or end + 1 >= sentence.stop or parse.tokens[end + 1].part_of_speech is PartOfSpeech.PUNCT:
        return None
    dash, after = parse.tokens[end].span, parse.tokens[end + 1]
    is_set_off = before[-1].span.end < dash.start < dash.end < after.span.start
    return Span(before[0].span.start, after.span.start) if is_set_off and _opens_a_sentence(parse, end + 1) else None


def _opens_a_sentence(parse: Parse, index: int) -> bool:
    """Tell whether the words from one on have a subject and a finite verb."""
    rest = range(index, parse.sentence_of(index).stop)
    is_said = any(queries.is_finite(parse, each) for each in rest)
    return is_said and any(parse.tokens[each].relation in queries.SUBJECTS for each in rest)


def _clause(parse: Parse, sentence: range, root: int, index: int) -> Span | None:
    token = parse.tokens[index]
    if token.relation is Relation.CONJ and _is_said(parse, root, token.head):
        return _second_sentence(parse, sentence, root, index)
    if token.relation is Relation.RELATIVE:
        return _aside(parse, sentence, index)
    if token.relation is Relation.APPOS:
        return _apposition(parse, sentence, index)
    if token.lower in _OPENS_A_LIST:
        return _listed(parse, sentence, index)
    if token.relation is Relation.ADVCL and token.head == root:
        return _trailing(parse, sentence, index) or _leading(parse, sentence, root, index)
    return None


def _is_said(parse: Parse, root: int, index: int | None) -> bool:
    """Tell whether a predicate is that of the sentence, or what the sentence begins with: "It rained, she said"."""
    if index == root or index is None:
        return index == root
    token = parse.tokens[index]
    return token.relation is Relation.CCOMP and token.head == root and index < root


def _words(parse: Parse, index: int) -> tuple[int, ...]:
    """Return a clause without the signs around it."""
    words = [*queries.subtree(parse, index)]
    while len(words) > 1 and parse.tokens[words[0]].part_of_speech is PartOfSpeech.PUNCT:
        del words[0]
    while len(words) > 1 and parse.tokens[words[-1]].part_of_speech is PartOfSpeech.PUNCT:
        del words[-1]
    return tuple(words)


def _second_sentence(parse: Parse, sentence: range, root: int, index: int) -> Span | None:
    """Return ", and ..." to the end of a sentence, where a subject of its own makes it a sentence of its own."""
    own = queries.related(parse, index, Relation.NSUBJ, Relation.NSUBJ_PASSIVE)
    words = _words(parse, index)
    is_and = bool(words) and parse.tokens[words[0]].lower == "and"
    if not own or not is_and or not queries.is_finite(parse, index) or parse.tokens[index].lower in _SAYING:
        return None
    is_first = _begins_plainly(parse, sentence) and not _is_both(parse, sentence, root)
    is_first = is_first and not any(_is_between(parse, each, index) for each in range(root + 1, words[0]))
    return _to_the_end(parse, sentence, words) if is_first else None


def _is_between(parse: Parse, index: int, last: int) -> bool:
    """Tell whether a verb is that of another sentence before the last: "It rained, it blew, and ..."."""
    is_joined = parse.tokens[index].relation in (Relation.CONJ, Relation.PARATAXIS)
    is_beside = is_joined and parse.tokens[index].head in (parse.tokens[last].head, last)
    return is_beside and bool(queries.related(parse, index, *queries.SUBJECTS))


def _begins_plainly(parse: Parse, sentence: range) -> bool:
    """Tell whether no clause stands first, which might hold for both."""
    first = parse.tokens[sentence.start]
    return first.part_of_speech not in (PartOfSpeech.SCONJ, PartOfSpeech.ADP, PartOfSpeech.ADV, PartOfSpeech.CCONJ)


def _is_both(parse: Parse, sentence: range, root: int) -> bool:
    return any(parse.tokens[index].lower in ("both", "either", "neither", "if") for index in sentence if index < root)


def _aside(parse: Parse, sentence: range, index: int) -> Span | None:
    """Return a clause with "who" or "which" between commas."""
    words = _words(parse, index)
    if parse.tokens[words[0]].lower not in _RELATIVES or KEPT.search(_text(parse, words)) or _is_cleft(parse, index):
        return None
    if RESULTS.match(_text(parse, words)) or _goes_on_after_comma(parse, words) or _holds_another(parse, words):
        return None
    return _between_commas(parse, sentence, words) or _to_the_end(parse, sentence, words)


def _is_cleft(parse: Parse, index: int) -> bool:
    """Tell whether a clause says what was done by "it was Ana Kern, a farmer, who ..."."""
    noun = next(queries.heads(parse, index), None)
    while noun is not None and parse.tokens[noun].relation in _WITHIN_A_NAME:
        noun = parse.tokens[noun].head
    is_said = noun is not None and bool(queries.related(parse, noun, Relation.COP))
    own = queries.related(parse, noun, *_IT) if noun is not None and is_said else ()
    return any(parse.tokens[each].lower == "it" for each in own)


def _goes_on_after_comma(parse: Parse, words: tuple[int, ...]) -> bool:
    """Tell whether ", out of ..." stands in a clause: it may belong to the words before that clause."""
    pairs = pairwise(parse.tokens[word] for word in words)
    return any(first.lower == "," and second.part_of_speech is PartOfSpeech.ADP for first, second in pairs)


def _is_list(parse: Parse, words: tuple[int, ...], head: int) -> bool:
    """Tell whether an apposition may be one of several things in a row: "rituals, the players, and the pitch"."""
    is_one = parse.tokens[head].relation is Relation.CONJ
    lower = [parse.tokens[word].lower for word in words]
    return is_one or ("," in lower and not {"and", "or"}.isdisjoint(lower))


def _apposition(parse: Parse, sentence: range, index: int) -> Span | None:
    """Return between commas what a thing or place is, once more; of a person it is the role, which a reader needs."""
    words, head = _words(parse, index), parse.tokens[index].head
    if head is None or parse.tokens[head].name in _PEOPLE or parse.tokens[index].name in _PEOPLE:
        return None
    if parse.tokens[words[0]].lower not in ("a", "an", "the") or KEPT.search(_text(parse, words)):
        return None
    if _is_list(parse, words, head) or parse.tokens[sentence.start].lower == "it":
        return None  # "It is one of his strengths, the ability to wait": what it is
    if _is_made(parse, head) or _holds_another(parse, words):
        return None
    return _between_commas(parse, sentence, words) or _to_the_end(parse, sentence, words)


def _is_made(parse: Parse, noun: int) -> bool:
    """Tell whether a noun is what somebody calls or makes something."""
    return any(parse.tokens[each].lower in _MAKING for each in queries.heads(parse, noun))


def _holds_another(parse: Parse, words: tuple[int, ...]) -> bool:
    """Tell whether a second phrase follows a comma in what goes: it may belong to what stands before or behind it."""
    pairs = pairwise(parse.tokens[word] for word in words)
    return any(first.lower == "," and second.part_of_speech is PartOfSpeech.DET for first, second in pairs)


def _listed(parse: Parse, sentence: range, index: int) -> Span | None:
    """Return ", including ..." or ", such as ..." to the end of a sentence: some of what has been said as a whole."""
    token = parse.tokens[index]
    is_before = token.relation in (Relation.CASE, Relation.MARK) and token.head is not None
    words = _words(parse, token.head if is_before and token.head is not None else index)
    if not words or words[0] != index or KEPT.search(_text(parse, words)) or _goes_on_after_comma(parse, words):
        return None
    is_said = any(queries.is_finite(parse, each) and parse.tokens[each].relation is Relation.CONJ for each in words)
    return None if is_said else _to_the_end(parse, sentence, words)


def _trailing(parse: Parse, sentence: range, index: int) -> Span | None:
    """Return ", while ..." to the end of a sentence, which tells a second event."""
    words = _words(parse, index)
    first, second = parse.tokens[words[0]].lower, parse.tokens[words[1]].lower if len(words) > 1 else ""
    if words[0] == index and _is_participle(first) and first not in _RESULTS and not KEPT.search(_text(parse, words)):
        return _to_the_end(parse, sentence, words)
    if first not in _SECOND_EVENT or second in _WITH_AS or not queries.is_finite(parse, index):
        return None
    return _to_the_end(parse, sentence, words)


def _leading(parse: Parse, sentence: range, root: int, index: int) -> Span | None:
    """Return "Citing the rules, " or "Born in 1917, " before a subject that has a name or noun of its own."""
    words = _words(parse, index)
    own = queries.related(parse, root, Relation.NSUBJ, Relation.NSUBJ_PASSIVE)
    after = words[-1] + 1
    if words[0] != sentence.start or not own or after >= sentence.stop or parse.tokens[after].lower != ",":
        return None
    subject, first = parse.tokens[own[0]], parse.tokens[words[0]]
    is_named = subject.part_of_speech in (PartOfSpeech.NOUN, PartOfSpeech.PROPN) and own[0] > after
    rest = _text(parse, tuple(range(after + 1, sentence.stop)))
    is_circumstance = _is_participle(first.lower) or _is_event(parse, root, index, words)
    if not is_named or GENERIC.search(rest) or KEPT.search(_text(parse, words)) or not is_circumstance:
        return None
    return Span(first.span.start, parse.tokens[after + 1].span.start)


def _is_event(parse: Parse, root: int, index: int, words: tuple[int, ...]) -> bool:
    """Tell whether "As rain fell" tells what happened when something else did; not what was so all the while."""
    if len(words) < 2:
        return False  # "Concerned, the mayor called"
    first, second = parse.tokens[words[0]].lower, parse.tokens[words[1]].lower
    is_told = first in _AT_FIRST and second not in _WITH_AS and parse.tokens[index].lower not in _SAYING
    is_state = bool(queries.related(parse, index, Relation.COP))
    is_past = any(Feature.PAST in parse.tokens[each].features for each in (root, *queries.auxiliaries_of(parse, root)))
    return is_told and is_past and not is_state and queries.is_finite(parse, index)


def _is_participle(word: str) -> bool:
    return word in _STATES_OF_OLD or (word.endswith("ing") and word not in _LIMITING)


def _between_commas(parse: Parse, sentence: range, words: tuple[int, ...]) -> Span | None:
    before, after = words[0] - 1, words[-1] + 1
    if not _is_whole(words) or after >= sentence.stop or before < sentence.start:
        return None
    if parse.tokens[before].lower != "," or parse.tokens[after].lower != "," or _goes_on(parse, sentence, words):
        return None
    is_apart = _another_clause_follows(parse, sentence, words)
    end = parse.tokens[after].span.start if is_apart else parse.tokens[after].span.end
    return Span(parse.tokens[before].span.start, end)


def _goes_on(parse: Parse, sentence: range, words: tuple[int, ...]) -> bool:
    """Tell whether a verb behind what goes may belong to it: "a board, which reads plans, weighs them, and reports"."""
    behind = (parse.tokens[each].part_of_speech for each in range(words[-1] + 2, sentence.stop))
    following = next((each for each in behind if each not in _BEFORE_A_VERB), None)
    return following in _VERBS and not _own_verb_follows(parse, words)


def _own_verb_follows(parse: Parse, words: tuple[int, ...]) -> bool:
    """Tell whether what goes tells of the subject of a verb behind it."""
    spoken_of = (parse.tokens[each] for each in queries.heads(parse, queries.top_of(parse, words)))
    return any(each.relation in queries.SUBJECTS and (each.head or 0) > words[-1] + 1 for each in spoken_of)


def _another_clause_follows(parse: Parse, sentence: range, words: tuple[int, ...]) -> bool:
    """Tell whether a comma must stay behind what goes: "in the spring, a fall of a third, the bank said"."""
    after = words[-1] + 2
    is_verb_next = after < sentence.stop and Feature.FINITE in parse.tokens[after].features
    if is_verb_next or _own_verb_follows(parse, words):
        return False
    return any(parse.tokens[each].relation in queries.SUBJECTS for each in range(after, sentence.stop))


def _to_the_end(parse: Parse, sentence: range, words: tuple[int, ...]) -> Span | None:
    """Return a stretch after a comma up to the sign that ends the sentence."""
    before, after = words[0] - 1, words[-1] + 1
    is_last = after == sentence.stop - 1 and parse.tokens[after].lower == "."
    if not _is_whole(words) or not is_last or before <= sentence.start or parse.tokens[before].lower != ",":
        return None
    return Span(parse.tokens[before].span.start, parse.tokens[words[-1]].span.end)


def _is_whole(words: tuple[int, ...]) -> bool:
    return words[-1] - words[0] + 1 == len(words)


def _leaves_enough(parse: Parse, sentence: range, gone: Span) -> bool:
    words = [parse.tokens[index] for index in sentence if parse.tokens[index].part_of_speech is not PartOfSpeech.PUNCT]
    left = sum(not gone.covers(word.span) for word in words)
    return left >= LEAST_WORDS and len(words) - left >= FEWEST_GONE


def _text(parse: Parse, words: tuple[int, ...]) -> str:
    return " ".join(parse.tokens[index].lower for index in words)
