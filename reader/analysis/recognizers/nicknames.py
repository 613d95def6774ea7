"""A nickname within a name: Robert "Buzz" Hale and Elizabeth (Betty) Crane are one person each, in every language."""

from collections.abc import Container, Iterator, Mapping, Sequence

from reader.analysis.recognizers.parsed_names import Named
from reader.analysis.recognizers.tables import NO_PERSONS, Entry, name_tables
from reader.model.annotation import ActorKind

_MARKS = frozenset("\"“”„«»‘’'‹›「」")
_CLOSING = dict.fromkeys(_MARKS, _MARKS) | {"(": frozenset(")")}  # what closes what each opens
_SHORT, _LONGEST = 2, 5  # words of a nickname, and of one between two names; more are quoted


def with_nicknames(names: Sequence[Named], words: Sequence[str], nouns: Container[int] = ()) -> list[Named]:
    """Return the names, those around and within a nickname as one; `words` are those of the parse.

    Behind one of the common `nouns` marks hold what a thing is called: "Директор «Волги» Ян Серов".
    """
    joined = list(names)
    by_word = {at: named for named in joined for at in named[0]}
    for before, behind in _beside_nicknames(words):
        around = [by_word[at] for at in (before, behind) if at in by_word]
        is_open = before not in nouns and _is_open(words, by_word, before, behind)
        if is_open and any(kind is ActorKind.PERSON for _, kind in around):
            whole = range(min(before, around[0][0].start), max(behind + 1, around[-1][0].stop))
            apart = [named for named in joined if set(whole).isdisjoint(named[0])]
            joined = sorted([*apart, (whole, ActorKind.PERSON)], key=lambda named: named[0].start)
    return joined


def _is_open(words: Sequence[str], by_word: Mapping[int, Named], before: int, behind: int) -> bool:
    """Tell whether a name opens before it: no "Holt (Norway) Lind", 'In "Macbeth" Lind', "Cat (Lind) Dog (Berg)"."""
    first, inner = by_word.get(before), by_word.get(before + 2)
    if len(words[before + 2 : behind - 1]) > _SHORT:
        is_between = first is not None and behind in by_word and words[before + 1] != "("
        return is_between and not name_tables().has((words[behind],), Entry.NEVER)
    if words[before + 1] != "(":
        return first is not None or name_tables().has((words[before],), Entry.GIVEN_NAME)
    end = by_word[behind][0].stop if behind in by_word else behind + 1
    is_listed = words[before - 1 : before] == [")"] or words[end : end + 1] == ["("]
    is_somebody = words[before + 2].istitle() and (inner is None or inner[1] is ActorKind.PERSON)
    is_nickname = is_somebody and not is_listed and not name_tables().has((words[before + 2],), *NO_PERSONS)
    return is_nickname and first is not None and first[0].start == before


def _beside_nicknames(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield the words before and behind a nickname in its marks, all with a capital like that of it: "the Ant"."""
    for opening in (at for at, word in enumerate(words) if word in _CLOSING and at):
        for closing in range(opening + 2, min(opening + _LONGEST + 2, len(words) - 1)):
            named = (words[opening - 1], words[closing - 1], words[closing + 1])
            is_closed = words[closing] in _CLOSING[words[opening]] and _MARKS.isdisjoint(words[opening + 1 : closing])
            if is_closed and all(word[:1].isupper() for word in named):
                yield opening - 1, closing + 1
