"""How many came to harm, wherever an article tells it: "14 hurt", "eleven people were injured".

A number belongs to the nearest word of harm in its clause. An article that tells two numbers of one kind of harm, of
two days perhaps, tells none. Nothing is made of a number that is rounded, a bound or a part, "four of the injured",
nor of one beside a word that tells of others, of how badly they are hurt or of a time:
"two more", "last year".
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from reader.analysis.facts.calendar import calendar_of
from reader.analysis.support.text_words import TextWord
from reader.analysis.two_articles.counts import Count, Side
from reader.analysis.two_articles.telling import Telling
from reader.model.annotation import Concern
from reader.model.two_articles.findings import Difference, SentencePair
from reader.nlp.language_table import words_for
from reader.nlp.stems import stem

NEAR = 4  # words between a number and a word of harm
BOUND = 3  # words before a number in which it is said to be rounded
ONE_EVENT = 0.35  # strength of a pair of sentences that both articles owe to one event
KINDS = ("killed", "hurt", "missing", "arrested", "evacuated")
_DENYING = ("function-words.negations", "function-words.negations_in_parse")
_Toll = tuple[int, Count]  # and the sentence that tells it


def toll_differences(first: Side, second: Side, pairs: Sequence[SentencePair]) -> Iterator[Difference]:
    """Yield the numbers of those who came to one kind of harm, where each article tells one and they are not the same.

    That they tell of one event a pair of other sentences shows.
    """
    said, told = _tolls(first), _tolls(second)
    for kind in sorted(said.keys() & told.keys()):
        (one, count), (_, other_count) = said[kind], told[kind]
        is_met = any(each.strength >= ONE_EVENT and each.first != one for each in pairs)
        if is_met and not count.is_near(other_count) and _are_of_people(count, other_count, first.language):
            yield Difference(count.span, other_count.span, Concern.NUMBER)


def _are_of_people(one: Count, other: Count, language: str) -> bool:
    """Tell whether both may count the same: in the same word, with none, as "14 hurt", or one that says "people"."""
    people = {stem(word, language) for word in words_for("people.counted", language=language)}
    harms = {stem(word, language) for word in _kinds(language)}
    return bool(one.of & other.of) or all(count.of <= harms or count.of & people for count in (one, other))


def _tolls(side: Side) -> Mapping[str, _Toll]:
    """Return by kind of harm the one number that an article tells of it, with the first sentence that does."""
    found, unsure = defaultdict[str, list[_Toll]](list), set[str]()
    for sentence, told in side.tellings.items():
        dates = "".join(side.document.text_of(date.span) for date in side.dates[sentence])
        if not any(map(str.isdigit, dates)):
            for kind, count in _of_sentence(told, side.counts(sentence), side.language):
                found[kind].append((sentence, count))
                unsure |= {kind} if _may_be_of_others(told.words, kind, side.language) else set()
    certain = ((kind, told) for kind, told in found.items() if kind not in unsure)
    return {kind: told[0] for kind, told in certain if all(told[0][1].is_near(count) for _, count in told)}


def may_harm_others(ones: Sequence[TextWord], others: Sequence[TextWord], language: str) -> bool:
    """Tell whether of two sentences that tell of harm one alone may tell of others than those whom the other counts."""
    sides = [{word.plain for word in words} for words in (ones, others)]
    doubtful = [doubtful_words(language) & side for side in sides]
    return all(_kinds(language).keys() & side for side in sides) and doubtful[0] != doubtful[1]


def _may_be_of_others(words: Sequence[TextWord], kind: str, language: str) -> bool:
    """Tell whether a sentence tells a kind of harm twice, or of others, of a part of them or of another time."""
    harms = sum(_kinds(language).get(word.plain) == kind for word in words)
    return harms > 1 or any(word.plain in doubtful_words(language) for word in words)


def _of_sentence(telling: Telling, counts: Sequence[Count], language: str) -> Iterator[tuple[str, Count]]:
    """Yield the kinds of harm with the number nearest to each, one number to one."""
    words, kinds = telling.words, _kinds(language)
    harms = [index for index, word in enumerate(words) if word.plain in kinds]
    if not harms or any(word.plain in words_for(*_DENYING, language=language) for word in words):
        return
    places = [(count, _place(words, count)) for count in counts if count.unit is None]
    exact = [(count, place) for count, place in places if not _is_rounded(words, place, language)]
    near = sorted(
        (
            (_between(words, place, index), index < place.start, index, count)
            for count, place in exact
            for index in harms
        ),
        key=lambda each: each[:3],
    )
    taken = set[int | Count]()
    for apart, _, index, count in near:
        if apart <= NEAR and taken.isdisjoint({index, count}):
            taken |= {index, count}
            yield kinds[words[index].plain], count


@cache
def doubtful_words(language: str) -> frozenset[str]:
    """Return words of a sentence whose number may be of others, of a part of them or of another time."""
    listed = words_for("measures.periods", "measures.seasons", "measures.others_harmed", language=language)
    return listed | calendar_of(language).spans


def _place(words: Sequence[TextWord], count: Count) -> range:
    own = [index for index, word in enumerate(words) if count.span.covers(word.span)]
    return range(own[0], own[-1] + 1)


def _between(words: Sequence[TextWord], place: range, index: int) -> int:
    """Return how many words stand between a number and another word; too many where a sign or a number does."""
    between = words[place.stop : index] if index >= place.stop else words[index + 1 : place.start]
    is_apart = any(not word.is_word or word.text[0].isdigit() for word in between)
    return NEAR + 1 if is_apart else len(between)


def _is_rounded(words: Sequence[TextWord], place: range, language: str) -> bool:
    """Tell whether a number is a bound, rounded or a part, or counts nobody: "at least 14", "14-year-old"."""
    before = words[max(0, place.start - BOUND) : place.start]
    after = words[place.stop : place.stop + 1]
    is_joined = any(word.text in "-–" for word in (*before[-1:], *after))
    is_part = any(word.plain in words_for("measures.part_of", language=language) for word in after)
    return (
        is_joined or is_part or any(word.plain in words_for("measures.roughly", language=language) for word in before)
    )


@cache
def _kinds(language: str) -> Mapping[str, str]:
    return {word: kind for kind in KINDS for word in words_for(f"verbs.{kind}", language=language)}
