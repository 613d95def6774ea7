"""Where the words of a point or a sentence stand, by what they are compared by: looked up once, compared with many."""

from collections.abc import Sequence
from functools import cache, cached_property

from reader.analysis.support.text_words import TextWord, name_runs, numbers_of
from reader.nlp.grouping import grouped
from reader.nlp.language_table import language_table
from reader.nlp.names import opening_of
from reader.nlp.numbers import Number
from reader.nlp.stems import stem

MAX_SPELLING = 3  # words; "united arab emirates"
MAX_NUMBERS = 60  # of a sentence that are compared; more are a table


class WordPlaces:
    """The words of one place in the text, in order, and their indices by stem, name, opening, spelling, initials."""

    def __init__(self, words: Sequence[TextWord], language: str) -> None:
        self.words = tuple(words)
        self.language = language
        self._capitalised = [index for index, word in enumerate(self.words) if word.is_capitalised]

    @cached_property
    def by_stem(self) -> dict[str, list[int]]:
        """The content words; the forms of an irregular verb are one."""
        content = ((word, index) for index, word in enumerate(self.words) if word.is_content)
        return grouped((lemma_of(word, self.language), index) for word, index in content)

    @cached_property
    def by_name(self) -> dict[tuple[str, bool], list[int]]:
        """The words in capitals, those in capitals alone apart from those otherwise written."""
        names = ((self.words[index], index) for index in self._capitalised)
        return grouped(((word.name, word.is_acronym), index) for word, index in names)

    @cached_property
    def by_opening(self) -> dict[str, list[int]]:
        """The words in capitals by what all related names share."""
        return grouped((opening_of(self.words[index].name), index) for index in self._capitalised)

    @cached_property
    def by_spelling(self) -> dict[str, list[range]]:
        """Every word, and every two or three neighbours, that begin and end in capitals, in lower case."""
        names, places = [word.name for word in self.words], self._capitalised
        pairs = ((start, last) for at, start in enumerate(places) for last in places[at : at + MAX_SPELLING])
        runs = (range(start, last + 1) for start, last in pairs if last < start + MAX_SPELLING)
        return grouped((" ".join(names[run.start : run.stop]), run) for run in runs)

    @cached_property
    def by_initials(self) -> dict[str, list[range]]:
        """The runs of names."""
        runs = (([self.words[index] for index in run], run) for run in name_runs(self.words))
        return grouped(("".join(each.name[0] for each in words if each.is_capitalised), run) for words, run in runs)

    @cached_property
    def numbers(self) -> list[Number]:
        """The numbers that are surely some."""
        return [number for number in numbers_of(self.words, self.language) if number.is_certain][:MAX_NUMBERS]


def lemma_of(word: TextWord, language: str) -> str:
    """Return what forms of one word share: the stem, of an irregular verb that of its first form."""
    return lemmas(language).get(word.plain, word.stem)


@cache
def lemmas(language: str) -> dict[str, str]:
    """Return the further forms of irregular verbs with the stem of the first."""
    lines = language_table("verbs")["changing"].get(language, "").split("\n")
    return {form: stem(first, language) for first, *forms in map(str.split, filter(None, lines)) for form in forms}
