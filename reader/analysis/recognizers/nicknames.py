"""A nickname in marks within a name: Robert "Buzz" Hale is one person, in every language."""

from collections.abc import Iterator, Sequence

from reader.model.annotation import ActorKind

_MARKS = frozenset("\"“”„«»‘’'‹›「」")
_MAX_WORDS = 2  # of a nickname; more are quoted words

Named = tuple[range, ActorKind]


def with_nicknames(names: Sequence[Named], words: Sequence[str]) -> list[Named]:
    """Return the names, those around and within a nickname as one; `words` are those of the parse."""
    joined = list(names)
    for whole in _nicknamed(joined, words):
        apart = [named for named in joined if not _overlap(named[0], whole)]
        joined = sorted([*apart, (whole, ActorKind.PERSON)], key=lambda named: named[0].start)
    return joined


def _nicknamed(names: Sequence[Named], words: Sequence[str]) -> Iterator[range]:
    by_word = {at: named for named in names for at in named[0]}
    for opening, word in enumerate(words):
        closing = _closing(words, opening) if word in _MARKS and opening else None
        if closing is None or not _is_name(words[opening - 1]) or not _is_name(words[closing + 1]):
            continue
        around = [by_word[at] for at in (opening - 1, closing + 1) if at in by_word]
        if any(kind is ActorKind.PERSON for _, kind in around):
            first, last = around[0][0], around[-1][0]
            yield range(min(first.start, opening - 1), max(last.stop, closing + 2))


def _closing(words: Sequence[str], opening: int) -> int | None:
    """Return where a nickname ends that begins behind a mark; a name stands before it and goes on behind it."""
    for closing in range(opening + 2, min(opening + _MAX_WORDS + 2, len(words) - 1)):
        if words[closing] in _MARKS:
            return closing if all(map(_is_name, words[opening + 1 : closing])) else None
    return None


def _is_name(word: str) -> bool:
    return word[:1].isupper()


def _overlap(one: range, other: range) -> bool:
    return one.start < other.stop and other.start < one.stop
