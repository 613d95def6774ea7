"""One name in several writings: "Путин" and "Путина", "Tusk" and "Tuskiem", "Merkels", "M. Macron".

Endings and forms of address stand in a table by language; two words that share a base but for endings are one. No table
tells the kind of a name: it is the one that most mentions have, and a surname of somebody named in full is a person.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from reader.analysis.linking.forms import Named, normal_words
from reader.model.annotation import ActorKind
from reader.nlp.language_table import language_table

Words = tuple[str, ...]
_MIN_BASE = 3  # letters; less is shared by chance


class Cases:
    """Gives the words of an article's names one writing for all their cases, without forms of address."""

    def __init__(self, language: str, names: Iterable[Words]) -> None:
        endings, self._courtesy = _words_of(language, "endings"), _words_of(language, "courtesy")
        words = sorted({word for name in names for word in name}) if endings else []
        self._one = _one_writing({word: _bases(word, endings) for word in words})

    def one_writing(self, name: Words) -> Words:
        """Return a name with each word in the writing that stands for all its cases."""
        while len(name) > 1 and name[0] in self._courtesy:
            name = name[1:]
        return tuple(self._one.get(word, word) for word in name)


def _one_writing(bases: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    """Return for each word the first of those that share the base that most have, of such the longest."""
    sharing = Counter(base for own in bases.values() for base in own)
    first: dict[str, str] = {}
    chosen = {word: max(own, key=lambda base: (sharing[base], len(base))) for word, own in bases.items()}
    return {word: first.setdefault(base, word) for word, base in chosen.items()}


def _bases(word: str, endings: frozenset[str]) -> tuple[str, ...]:
    """Return what is left of a word without one of the endings; the word itself is one."""
    ends = (word[-length:] for length in range(1, len(word) - _MIN_BASE + 1))
    return (word, *(word[: -len(end)] for end in ends if end in endings))


def _words_of(language: str, list_name: str) -> frozenset[str]:
    listed = language_table("names-by-language").get(language, {}).get(list_name)
    return frozenset(normal_words(listed)) if listed else frozenset()


def of_one_kind(mentions: Sequence[Named]) -> list[Named]:
    """Return the mentions with every name of one kind."""
    votes: dict[Words, Counter[ActorKind]] = defaultdict(Counter)
    for each in mentions:
        votes[each.form.words][each.form.kind] += 1
    full = [words for words, kinds in votes.items() if len(words) > 1 and _first(kinds) is ActorKind.PERSON]
    surnames = {words[-1:] for words in full}
    kinds = {words: ActorKind.PERSON if words in surnames else _first(kinds) for words, kinds in votes.items()}
    return [replace(each, form=replace(each.form, kind=kinds[each.form.words])) for each in mentions]


def _first(kinds: Counter[ActorKind]) -> ActorKind:
    """Return the kind with the most votes, of equals the first in the text."""
    return kinds.most_common(1)[0][0]
