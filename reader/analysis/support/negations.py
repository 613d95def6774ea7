"""What is denied: the words that a negation governs, and where a point and its evidence differ in that.

No parser: a negation governs the next content word of its clause, in German and French the one before as well. A verb
that denies ("refuses to", "fails to") counts as a negation of the verb after it; two negations cancel each other. Where
any other word nearby may deny as well, nothing is said.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from reader.analysis.facts.calendar import calendar_of
from reader.analysis.support.matches import ComparedSentence
from reader.analysis.support.text_words import TextWord, carries_clause, ends_clause, neighbour
from reader.model.annotation import Concern, Doubt, DoubtKind
from reader.model.span import Span
from reader.nlp.language_table import words_for
from reader.nlp.languages import ENGLISH

REACH = 5  # words and signs from a negation to what it governs
NEARBY = 6  # words and signs around a word in which none may limit what is said
TURNED_WITHIN = 12  # words and signs around a word in which no word may turn the statement
MIN_STRENGTH = 0.35  # of the sentence; a weaker one may speak of another time or of someone's opinion
CONTEXT = 8  # words and signs beside a word in which the sentence holds the neighbour that it has in the point
SAME_STATEMENT = 0.55  # of the point's content words; a sentence that holds fewer speaks of something else
SAME_BUT_FOR_ONE_SIDE = 0.8  # the same, where a word beside the denied one is another

_BOTH_WAYS = frozenset({"de", "fr"})  # the negation may stand after its verb
_DENYING_VERBS = words_for("verbs.denying")
MAY_DENY = words_for("verbs.may_deny")  # stems of words that turn a sentence without being a negation
TURNING = words_for("verbs.turning")  # stems of English verbs that deny what they govern
NOT_DENIED = words_for("function-words.not_denied")  # "not only", "no doubt", "not more than"


def negations_of(language: str) -> frozenset[str]:
    """Return the words of a language that deny what they govern, in lower case."""
    return words_for("function-words.negations", language=language)


def denies(word: TextWord, language: str = ENGLISH) -> bool:
    """Tell whether a word denies what it governs: "never", "didn't"."""
    is_contracted = language == ENGLISH and word.plain.endswith("n't")
    return is_contracted or word.plain in negations_of(language)


def _is_against(words: Sequence[TextWord], language: str) -> bool:
    against = words_for("function-words.against_a_thing", language=language)
    return any(word.plain in against for word in words)


@dataclass(frozen=True, slots=True)
class _Statement:
    """Words, and each denied one with the index of its negation."""

    words: Sequence[TextWord]
    denied: dict[int, int]


def negation_doubts(point: Sequence[TextWord], sentences: Sequence[ComparedSentence], language: str) -> Iterator[Doubt]:
    """Yield the words that the point denies and its evidence affirms, or the other way round."""
    if not negations_of(language):
        return
    asked = _statement(point, language)
    is_against = _is_against(point, language)
    told = [
        (sentence, _statement(sentence.words, language))
        for sentence in sentences
        if _is_against(sentence.words, language) == is_against  # who is not against a thing may be for it
    ]
    for index, word in enumerate(point):
        found = _contradiction(index, asked, told, language) if word.is_content and word.text.isalpha() else None
        yield from [found] if found else []


def _statement(words: Sequence[TextWord], language: str) -> _Statement:
    """Read the negations; what is denied twice is affirmed."""
    governed = [(index, cue) for cue in _cues(words, language) for index in _governed(words, cue, language)]
    counts = Counter(index for index, _ in governed)
    return _Statement(words, {index: cue for index, cue in reversed(governed) if counts[index] % 2})


def _contradiction(
    index: int, asked: _Statement, told: Sequence[tuple[ComparedSentence, _Statement]], language: str
) -> Doubt | None:
    """Return the doubt about one word of the point, if every sentence that holds it has it the other way round.

    The side that affirms may hold no word that may deny as well.
    """
    places = [
        (sentence, statement, other)
        for sentence, statement in told
        for other in sentence.matches.by_word.get(index, ())
    ]
    if index in asked.denied:
        is_open = any(_is_turned(statement.words, other, language) for _, statement, other in places)
    else:
        is_open = any(other not in statement.denied for _, statement, other in places)
    if not places or is_open or (index not in asked.denied and _is_turned(asked.words, index, language)):
        return None
    said = _plain(asked.words)
    first, last = sorted((index, asked.denied.get(index, index)))  # "ne rouvrira pas avant mars"
    for sentence, statement, other in places:
        near, between = statement.words[max(0, other - NEARBY) : other + NEARBY], asked.words[first : last + 2]
        is_limited = _is_limited(near, said, language) or _is_limited(between, _plain(statement.words), language)
        is_sure = sentence.strength >= MIN_STRENGTH and not is_limited
        if is_sure and _is_about_the_same(index, other, asked.words, sentence):
            return Doubt(_span(asked, index), DoubtKind.NEGATION, _span(statement, other), Concern.NEGATION)
    return None


def _plain(words: Sequence[TextWord]) -> frozenset[str]:
    return frozenset(word.plain for word in words)


def _is_limited(words: Sequence[TextWord], said: Collection[str], language: str) -> bool:
    """Tell whether some words that the point lacks limit what is said: "ne sera fermé qu'en mai", "not before"."""
    limiting = words_for("function-words.limiting", language=language)
    words = [word for word in words if not (word.text[0].isupper() and word.plain in calendar_of(language).names)]
    return any(word.plain.partition("'")[0] in limiting and word.plain not in said for word in words)


def _cues(words: Sequence[TextWord], language: str) -> Iterator[int]:
    for index, word in enumerate(words):
        following = words[index + 1].plain if index + 1 < len(words) else ""
        is_particle = denies(word, language)
        is_idle = following[:1].isdigit() or following in {".", *NOT_DENIED}
        if (is_particle and not is_idle) or (word.plain in _DENYING_VERBS and following == "to"):
            yield index


def _governed(words: Sequence[TextWord], cue: int, language: str) -> Iterator[int]:
    yield from _content_words(words, range(cue + 1, min(len(words), cue + 1 + REACH)), language)
    if language in _BOTH_WAYS:
        yield from _content_words(words, range(cue - 1, max(-1, cue - 1 - REACH), -1), language)


def _content_words(words: Sequence[TextWord], places: range, language: str) -> Iterator[int]:
    for index in places:
        if ends_clause(words[index], language):
            return
        if carries_clause(words[index]):
            yield index
            if words[index].plain not in _DENYING_VERBS:
                return


def _is_about_the_same(index: int, other: int, point: Sequence[TextWord], sentence: ComparedSentence) -> bool:
    """Tell whether point and sentence share enough else, the words on both sides of this one above all."""
    shared = {(first, second) for first, second in sentence.matches.pairs if first != index and second != other}
    stems = {point[first].stem for first, _ in shared}
    asked = {word.stem for word in point if word.is_content and word.plain not in _DENYING_VERBS}
    framed = [
        any((beside, place) in shared for place in places)
        for beside, places in (
            (neighbour(point, range(index - 1, -1, -1))[0], range(max(0, other - CONTEXT), other)),
            (neighbour(point, range(index + 1, len(point)))[0], range(other + 1, other + 1 + CONTEXT)),
        )
        if beside is not None
    ]
    needed = SAME_STATEMENT if all(framed) else SAME_BUT_FOR_ONE_SIDE
    return any(framed) and len(stems) + 1 >= needed * len(asked)


def _is_turned(words: Sequence[TextWord], index: int, language: str) -> bool:
    """Tell whether some other word may deny, though it is no negation that we follow: a negation anywhere may."""
    near = range(index - TURNED_WITHIN, index + TURNED_WITHIN)
    return any(
        denies(word, language) or (place in near and word.stem in MAY_DENY)
        for place, word in enumerate(words)
        if place != index
    )


def _span(statement: _Statement, index: int) -> Span:
    """Return the span of the word and its negation."""
    first, last = sorted((index, statement.denied.get(index, index)))
    return Span(statement.words[first].span.start, statement.words[last].span.end)
