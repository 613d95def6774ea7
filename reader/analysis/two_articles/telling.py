"""What each sentence of an article tells, ready to be compared with those of another one."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log

from reader.analysis.facts.calendar import calendar_of
from reader.analysis.support.matches import matches
from reader.analysis.support.text_words import TextWord, numbers_of, words_in
from reader.analysis.support.word_places import WordPlaces, lemma_of
from reader.model.document import Document
from reader.model.span import Span
from reader.nlp.common_words import is_common_word
from reader.nlp.language import DEFAULT_LANGUAGE
from reader.nlp.names import opening_of
from reader.nlp.numbers import Number

MAX_WORDS = 150  # of a sentence that are compared; a longer one is a list
NUMBER, NAME, COMMON = 1.5, 1.3, 0.8  # what a figure, a name, a word of every day weigh beside another word
MORE_OF_LESS = 0.7  # the share of the lower of two numbers in the strength of a pair
SMOOTHING = 0.5  # sentences
IN_BOTH = 2  # sentences, one of each article
HALF = 0.5  # of a sentence
EVERYWHERE, FEW = 0.125, 4  # of all sentences, and sentences; what more of them hold is what both articles are about
Names = Mapping[Span, str]  # the actor of both articles that is meant at each place


@dataclass(frozen=True, slots=True)
class Telling:
    """A sentence by index: its words, what it is found by, and the actors of both articles that it names."""

    sentence: int
    places: WordPlaces
    signs: frozenset[str]
    named: Mapping[str, tuple[int, ...]]  # indices of the words that name each actor
    numbers: tuple[Number, ...]

    @property
    def words(self) -> tuple[TextWord, ...]:
        """The words in order."""
        return self.places.words

    @property
    def language(self) -> str:
        """The code of its language."""
        return self.places.language


@dataclass(frozen=True, slots=True)
class Shared:
    """How much of two sentences is in the other, each 0..1, and of what words."""

    of_first: float
    of_second: float
    matter: int  # different words, no names and none that both articles are full of
    is_rare: bool  # whether any word of the matter stands in no third sentence

    @property
    def strength(self) -> float:
        """One number for both: what is wholly in the other counts, and more so what is the same."""
        low, high = sorted((self.of_first, self.of_second))
        return MORE_OF_LESS * low + (1 - MORE_OF_LESS) * high

    @property
    def is_slight(self) -> bool:
        """Tell whether nothing is shared, or one thing alone by chance, which is told elsewhere, too.

        That it is all of a short sentence makes it no less of a chance: "I have seen the generator."
        """
        is_little = self.matter == 1 and min(self.of_first, self.of_second) < HALF
        return self.matter == 0 or (is_little and not self.is_rare)


def tellings(document: Document, names: Names) -> tuple[Telling, ...]:
    """Return what the sentences of an article's own words tell, in order; struck words are passed over."""
    document = document.silenced()
    language = document.language or DEFAULT_LANGUAGE
    placed = sorted(names.items())
    starts = [span.start for span, _ in placed]
    return tuple(
        _telling(
            document,
            index,
            language,
            placed[bisect_left(starts, sentence.span.start) : bisect_left(starts, sentence.span.end)],
        )
        for index, sentence in enumerate(document.sentences)
        if document.paragraphs[sentence.paragraph].is_prose
    )


def _telling(document: Document, index: int, language: str, names: Sequence[tuple[Span, str]]) -> Telling:
    words = words_in(document.text, document.sentences[index].span, language, MAX_WORDS)
    named: dict[str, tuple[int, ...]] = {}
    for span, name in names:
        own = tuple(place for place, word in enumerate(words) if span.covers(word.span) and word.is_content)
        named[name] = (*named.get(name, ()), *own)
    numbers = numbers_of(words, language)
    signs = frozenset(_signs(words, named, numbers))
    return Telling(index, WordPlaces(words, language), signs, named, numbers)


def _signs(words: Sequence[TextWord], named: Mapping[str, object], numbers: Sequence[Number]) -> Iterator[str]:
    """Yield what sentences that may tell the same have in common: stems, numbers, names and how they begin."""
    yield from (word.stem for word in words if word.is_content)
    yield from (opening_of(word.name) for word in words if word.is_capitalised)
    yield from (f"#{name}" for number in numbers for name in number.names)
    yield from (f"@{name}" for name in named)


class Weights:
    """How much each word counts in two articles together: the rarer, the more."""

    def __init__(self, all_tellings: Sequence[Telling], language: str) -> None:
        self.language, self._size = language, len(all_tellings)
        stems = ({word.stem for word in each.words if word.is_content} for each in all_tellings)
        self._holders = Counter(stem for held in stems for stem in held)
        self._signs = Counter(sign for each in all_tellings for sign in each.signs)
        self._dates = calendar_of(language).names

    def of_sign(self, sign: str) -> float:
        """Return how rare a sign is."""
        return self._rarity(self._signs[sign])

    def shared(self, first: Telling, second: Telling) -> Shared:
        """Return how much of each sentence the other one has, in any writing and under any name."""
        found = matches(first.places, second.places)
        both = first.named.keys() & second.named.keys()
        in_first = found.in_point.union(*(first.named[name] for name in both))
        in_second = found.in_sentence.union(*(second.named[name] for name in both))
        matter = {first.words[one].stem for one, other in found.pairs if self._is_matter(first, one, second, other)}
        return Shared(
            self._share(first, in_first),
            self._share(second, in_second),
            matter=len(matter),
            is_rare=any(self._holders[stem] <= IN_BOTH for stem in matter),
        )

    def _is_matter(self, first: Telling, one: int, second: Telling, other: int) -> bool:
        """Tell whether words that meet are more than a name, or the one thing that both articles are about.

        The forms of an irregular verb are of every day: the water "stood" high, the waterworks "stand" still.
        """
        word, met = first.words[one], second.words[other]
        if self._names(first, one) or self._names(second, other):
            return False
        if any(sign.text[0].isdigit() for sign in (word, met)):
            return True
        is_irregular = word.stem != met.stem and lemma_of(word, self.language) == lemma_of(met, self.language)
        return not is_irregular and self._holders[word.stem] <= max(FEW, EVERYWHERE * self._size)

    def _names(self, telling: Telling, index: int) -> bool:
        """Tell whether a word names someone or something: no month or day, and no plain word that opens a sentence.

        What opens a sentence is of a name where the next word is: "Captain Dahl".
        """
        word = telling.words[index]
        if any(index in places for places in telling.named.values()):
            return True
        is_told = index > 0 or any(each.is_capitalised for each in telling.words[1:2])
        return is_told and word.is_capitalised and word.plain not in self._dates

    def _share(self, telling: Telling, held: frozenset[int]) -> float:
        weights = [self._weight(index, word) for index, word in enumerate(telling.words)]
        return sum(weights[index] for index in held) / (sum(weights) or 1.0)

    def _weight(self, index: int, word: TextWord) -> float:
        if not word.is_content:
            return 0.0
        rarity = self._rarity(self._holders[word.stem])
        if word.text[0].isdigit():
            return NUMBER * rarity
        if word.is_capitalised and index:
            return NAME * rarity
        return COMMON * rarity if is_common_word(word.plain, self.language) else rarity

    def _rarity(self, holders: int) -> float:
        return log(1 + (self._size + SMOOTHING) / (holders + SMOOTHING))
