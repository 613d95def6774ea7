"""What can be seen of a word besides the network's scores: its form, its neighbours, tables, the run of capitals."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, cached_property

from reader.analysis.recognizers.parsed_names import listed
from reader.analysis.recognizers.tables import Entry, name_tables
from reader.parsing.casing import Case, case_of, is_shouted
from reader.parsing.parse import Parse

_WHOLE_NAMES = frozenset({Entry.NATION, Entry.CAPITAL, Entry.PLACE, Entry.GROUP, Entry.ORGANISATION})
_NEIGHBOURS = (-2, -1, 1, 2)
_FARTHEST = 3  # words from the ends of a run of capitals; further in, all are alike


class Signs:
    """Tells the signs of the words of one English parse; `words` are those of the parse as they are written."""

    def __init__(self, parse: Parse, words: Sequence[str]) -> None:
        self._parse, self._words = parse, words
        self._joining, self._beside = frozenset(listed("en", "joining")), frozenset(listed("en", "beside"))
        self._firsts = frozenset(sentence.start for sentence in parse.sentences)
        self._sentence_of = {index: sentence for sentence in parse.sentences for index in sentence}
        self._cases = [case.name for case in self._each_case()]
        self._listed = list(self._each_listed())

    def of(self, index: int) -> Iterator[str]:
        """Yield the signs of a word, none twice."""
        yield from self._of_form(index)
        yield from self._of_relation(index)
        for distance in _NEIGHBOURS:
            yield from self._of_neighbour(index, distance)
        if run := self._runs.get(index):
            yield from self._of_run(index, run)

    def is_shouted(self, index: int) -> bool:
        """Tell whether a word stands in a sentence in capitals."""
        return self._sentence_of[index].start in self._shouted

    @cached_property
    def _shouted(self) -> frozenset[int]:
        sentences = ((each.start, self._words[each.start : each.stop]) for each in self._parse.sentences)
        return frozenset(start for start, words in sentences if is_shouted(words))

    @cached_property
    def _small(self) -> frozenset[str]:
        return frozenset(word for word in self._words if word.islower())

    @cached_property
    def _capital(self) -> frozenset[str]:
        inner = (index for index in range(len(self._words)) if index not in self._firsts)
        return frozenset(self._words[index].lower() for index in inner if self._is_capital(index))

    @cached_property
    def _runs(self) -> Mapping[int, range]:
        """Return for each word with a capital the run of such words that it stands in, with what joins them."""
        runs: dict[int, range] = {}
        for sentence in self._parse.sentences:
            for index in sentence:
                if index not in runs and self._is_capital(index):
                    run = range(index, self._end_of_run(index, sentence.stop))
                    runs.update(dict.fromkeys(run, run))
        return runs

    def _end_of_run(self, index: int, stop: int) -> int:
        end = index + 1
        while end < stop and (self._is_capital(end) or self._is_joint(end, stop)):
            end += 1
        return end

    def _is_joint(self, index: int, stop: int) -> bool:
        is_within = index + 1 < stop and self._is_capital(index + 1)
        return is_within and self._parse.tokens[index].lower in self._joining

    def _is_capital(self, index: int) -> bool:
        return self._words[index][:1].isupper()

    def _each_case(self) -> Iterator[Case]:
        for index, word in enumerate(self._words):
            case = case_of(word)
            yield Case.GUESSED if self.is_shouted(index) and case is not Case.NO_LETTERS else case

    def _each_listed(self) -> Iterator[tuple[str, ...]]:
        """Yield for each word which names of the tables it begins or goes on, and what it is alone."""
        whole: dict[int, list[str]] = {}
        for start, stop, entries in self._whole_names():
            for index in range(start, stop):
                place = "begins" if index == start else "goes on"
                whole[index] = [f"{place} {entry}" for entry in sorted(entries)]
        for index, word in enumerate(self._words):
            small = "small " if word.islower() else ""
            yield (*whole.get(index, ()), *(f"{small}{entry}" for entry in _alone().get(word.lower(), ())))

    def _whole_names(self) -> Iterator[tuple[int, int, frozenset[Entry]]]:
        end = 0
        for index, word in enumerate(self._words):
            names = _names_by_first(self.is_shouted(index)).get(word, ()) if index >= end else ()
            for name, entries in names:
                if tuple(self._words[index : index + len(name)]) == name:
                    end = index + len(name)
                    yield index, end, entries
                    break

    def _of_form(self, index: int) -> Iterator[str]:
        lower = self._parse.tokens[index].lower
        yield "any"
        yield f"case {self._cases[index]}"
        yield from self._listed[index]
        if index in self._firsts:
            yield "first"
        if not self._is_capital(index):
            return
        yield "small elsewhere" if lower in self._small else "never small"
        if index in self._firsts:
            yield "first, capital elsewhere" if lower in self._capital else "first, capital here only"

    def _of_relation(self, index: int) -> Iterator[str]:
        token = self._parse.tokens[index]
        yield f"part {token.part_of_speech}"
        yield f"relation {token.relation}"
        if token.head is not None:
            yield f"head {self._parse.tokens[token.head].part_of_speech}"
            yield "head before" if token.head < index else "head behind"

    def _of_neighbour(self, index: int, distance: int) -> Iterator[str]:
        other = index + distance
        if other not in self._sentence_of[index]:
            yield f"{distance:+} none"
            return
        yield f"{distance:+} case {self._cases[other]}"
        yield from (f"{distance:+} {sign}" for sign in self._listed[other])
        yield from self._telling_word(f"{distance:+}", other)

    def _telling_word(self, where: str, index: int) -> Iterator[str]:
        if (lower := self._parse.tokens[index].lower) in self._beside:
            yield f"{where} word {lower}"

    def _of_run(self, index: int, run: range) -> Iterator[str]:
        yield f"run begins {min(index - run.start, _FARTHEST)}"
        yield f"run ends {min(run.stop - 1 - index, _FARTHEST)}"
        if run.stop in self._sentence_of[index]:
            yield f"behind run case {self._cases[run.stop]}"
            yield from (f"behind run {sign}" for sign in self._listed[run.stop])
        if run.start - 1 in self._sentence_of[index]:
            yield from self._telling_word("before run", run.start - 1)


@cache
def _alone() -> Mapping[str, tuple[Entry, ...]]:
    """Return for a word in small letters what the tables say that it can be besides a whole name: a title, a role."""
    found: dict[str, set[Entry]] = {}
    for words, entries in name_tables().entries.items():
        if len(words) == 1:
            found.setdefault(words[0].lower(), set()).update(entries - _WHOLE_NAMES)
    return {word: tuple(sorted(entries)) for word, entries in found.items()}


@cache
def _names_by_first(is_shouted: bool) -> Mapping[str, tuple[tuple[tuple[str, ...], frozenset[Entry]], ...]]:
    """Return the names of the tables by their first word, the longest first."""
    names: dict[str, list[tuple[tuple[str, ...], frozenset[Entry]]]] = {}
    for words, entries in name_tables().entries.items():
        written = tuple(word.upper() for word in words) if is_shouted else words
        if known := entries & _WHOLE_NAMES:
            names.setdefault(written[0], []).append((written, known))
    return {first: tuple(sorted(found, key=lambda name: -len(name[0]))) for first, found in names.items()}
