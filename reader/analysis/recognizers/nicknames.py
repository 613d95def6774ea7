"""A nickname in marks within a name: Robert "Buzz" Hale is one person, in every language."""

from collections.abc import Container, Iterator, Sequence

from reader.model.annotation import ActorKind

_MARKS = frozenset("\"“”„«»‘’'‹›「」")
_MAX_WORDS = 2  # of a nickname; more are quoted words

Named = tuple[range, ActorKind]


def with_nicknames(names: Sequence[Named], words: Sequence[str], nouns: Container[int] = ()) -> list[Named]:
    """Return the names, those around and within a nickname as one; `words` are those of the parse.

    Behind one of the common `nouns` marks hold what a thing is called: "Директор «Волги» Ян Серов".
    """
    joined = list(names)
    by_word = {at: named for named in joined for at in named[0]}
    for beside in _beside_nicknames(words):
        around = [by_word[at] for at in beside if at in by_word]
        if any(kind is ActorKind.PERSON for _, kind in around) and beside[0] not in nouns:
            whole = range(min(beside[0], around[0][0].start), max(beside[1] + 1, around[-1][0].stop))
            apart = [named for named in joined if set(whole).isdisjoint(named[0])]
            joined = sorted([*apart, (whole, ActorKind.PERSON)], key=lambda named: named[0].start)
    return joined


def _beside_nicknames(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield the words before and behind a nickname in its marks, all with a capital like those of it."""
    for opening in (at for at, word in enumerate(words) if word in _MARKS and at):
        for closing in range(opening + 2, min(opening + _MAX_WORDS + 2, len(words) - 1)):
            named = (*words[opening - 1 : opening], *words[opening + 1 : closing], words[closing + 1])
            if words[closing] in _MARKS and all(word[:1].isupper() for word in named):
                yield opening - 1, closing + 1
