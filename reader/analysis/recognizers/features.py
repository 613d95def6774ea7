"""What the light recognizer sees of each token: its form, its neighbours, the tables, and the rest of the article."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from reader.analysis.recognizers.tables import Entry, NameTables, name_tables, word_clusters

_NEIGHBOURS = (-2, -1, 1, 2)
_RUNS = re.compile(r"(.)\1+")
_FLAG_ENTRIES = (Entry.GIVEN_NAME, Entry.TITLE, Entry.ROLE, Entry.ORGANISATION_WORD, Entry.PLACE_WORD, Entry.NEVER)
_NAME_ENTRIES = frozenset({Entry.NATION, Entry.CAPITAL, Entry.PLACE, Entry.GROUP, Entry.ORGANISATION})


@dataclass(frozen=True, slots=True)
class ArticleWords:
    """The lower-case words of an article, and those capitalised where no sentence begins; both in lower case."""

    lower: frozenset[str] = frozenset()
    capitalised: frozenset[str] = frozenset()

    @classmethod
    def of(cls, sentences: Sequence[Sequence[str]]) -> "ArticleWords":
        """Collect them from sentences whose letter case can be trusted."""
        trusted = [words for words in sentences if not is_capitals(words) and not is_title_case(words)]
        lower = {word for words in trusted for word in words if word.islower()}
        capitalised = {word.lower() for words in trusted for word in words[1:] if word[:1].isupper()}
        return cls(frozenset(lower), frozenset(capitalised))


@dataclass(frozen=True, slots=True)
class _Look:
    """A word's features by place: its own, and as a neighbour at each distance."""

    shape: str
    coarse: str
    own: tuple[str, ...]
    beside: dict[int, tuple[str, ...]] = field(default_factory=dict)


class FeatureReader:
    """Turns sentences into features; remembers words, so one instance serves an article."""

    def __init__(self) -> None:
        self._tables: NameTables = name_tables()
        self._clusters = word_clusters()
        self._looks: dict[tuple[str, bool], _Look] = {}

    def features(self, words: Sequence[str], article: ArticleWords) -> list[list[str]]:
        """Return the features of each word of a sentence."""
        capitals = is_capitals(words)
        looks = [self._look(word, is_capitals=capitals) for word in words]
        rows = [["bias", *look.own] for look in looks]
        _add_surroundings(rows, looks)
        self._add_table_names(rows, words)
        _add_case(rows, words, is_capitals=capitals)
        if not capitals:
            _add_article(rows, words, article)
        return rows

    def _look(self, word: str, *, is_capitals: bool) -> _Look:
        look = self._looks.get((word, is_capitals))
        if look is None:
            look = self._looks[word, is_capitals] = self._new_look(word, _CAPITALS if is_capitals else shape_of(word))
        return look

    def _new_look(self, word: str, shape: str) -> _Look:
        lower = word.lower()
        coarse, fine = self._clusters.get(lower, ("-", "-"))
        flags = [f"t={entry.value}" for entry in _FLAG_ENTRIES if self._tables.has((word,), entry)]
        near = [f"w={lower}", f"s={shape}", f"f={fine}", *flags]
        own = [*near, f"c={coarse}", f"fs={fine}{shape[:2]}", f"len={min(len(word), 9)}"]
        own += [f"p{size}={lower[:size]}" for size in (2, 3, 4) if len(lower) > size]
        own += [f"e{size}={lower[-size:]}" for size in (2, 3, 4) if len(lower) > size]
        far = [f"c={coarse}", f"s={shape}"]
        beside = {
            place: tuple(f"{place}{text}" for text in (near if abs(place) == 1 else far)) for place in _NEIGHBOURS
        }
        return _Look(shape, coarse, tuple(own), beside)

    def _add_table_names(self, rows: list[list[str]], words: Sequence[str]) -> None:
        covered = 0
        for index, word in enumerate(words):
            names = self._tables.by_first_word.get(word)
            if index < covered or not names:
                continue
            for name in self._tables.longest_at(words, index):
                kinds = sorted(self._tables.entries[name] & _NAME_ENTRIES)
                if not kinds:
                    continue
                covered = index + len(name)
                for offset in range(len(name)):
                    rows[index + offset] += [f"g={'BI'[offset > 0]}{kind.value}" for kind in kinds]
                if covered < len(rows):
                    rows[covered] += [f"-g={kind.value}" for kind in kinds]
                if index:
                    rows[index - 1] += [f"+g={kind.value}" for kind in kinds]
                break


_EDGE = _Look("^", "^", ())
_CAPITALS = "A"  # the shape of every word in a sentence that is all capitals


def shape_of(word: str) -> str:
    """Return the form of a word: X upper case, x lower, 9 digit, other signs themselves; runs shortened to two."""
    signs = "".join("X" if c.isupper() else "x" if c.isalpha() else "9" if c.isdigit() else c for c in word[:12])
    return _RUNS.sub(r"\1\1", signs)


def is_capitals(words: Sequence[str]) -> bool:
    """Tell whether a sentence of several words is written in capitals alone."""
    letters = [word for word in words if word.isalpha()]
    return len(letters) > 1 and sum(map(str.isupper, letters)) > 0.8 * len(letters) and max(map(len, letters)) > 3


def is_title_case(words: Sequence[str]) -> bool:
    """Tell whether nearly every longer word of a sentence begins with a capital, as in many headings."""
    longer = [word for word in words if word.isalpha() and len(word) > 3]
    return len(longer) > 1 and sum(word[0].isupper() for word in longer) > 0.85 * len(longer)


def _add_surroundings(rows: list[list[str]], looks: list[_Look]) -> None:
    last = len(rows) - 1
    for index, row in enumerate(rows):
        for place in _NEIGHBOURS:
            if 0 <= index + place <= last:
                row += looks[index + place].beside[place]
        before = looks[index - 1] if index else _EDGE
        after = looks[index + 1] if index < last else _EDGE
        here = looks[index]
        row.append(f"sss={before.shape}|{here.shape}|{after.shape}")
        row.append(f"cc-={before.coarse}|{here.coarse}|{here.shape[:1]}")
        row.append(f"cc+={here.coarse}|{after.coarse}|{here.shape[:1]}")


def _add_case(rows: list[list[str]], words: Sequence[str], *, is_capitals: bool) -> None:
    rows[0] += ("first", f"first{shape_of(words[0])}")
    if is_capitals or is_title_case(words):
        for row in rows:
            row.append("capitals" if is_capitals else "title-case")


def _add_article(rows: list[list[str]], words: Sequence[str], article: ArticleWords) -> None:
    for row, word in zip(rows, words, strict=True):
        if not word[0].isupper():
            continue
        lower = word.lower()
        is_lower, is_capitalised = lower in article.lower, lower in article.capitalised
        if is_lower:
            row.append("also-lower" if is_capitalised else "else-lower")
        elif is_capitalised:
            row.append("else-capitalised")
