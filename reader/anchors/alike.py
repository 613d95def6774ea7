"""Where nearly the same words stand: with a typo mended, some put in, some taken out, but the same passage still."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise

from reader.anchors.word_row import WordRow, weight

ENOUGH = 5.0  # words that must be the same in the passage and around it; where it has fewer, it needs all of its own
ALONE = 8.0  # words of a passage that tell by themselves where it stands, whatever is around it
BESIDE = 2.0  # words around a shorter one that must be the same
SHARE = 0.5  # of the letters of a passage that must be there still
MOST_ADDED = 2  # other words in a row that may stand within; what goes on behind more is another passage
MOST_PLACES = 64  # of a word that is looked at: commoner ones tell nothing
MOST_SEEDS = 24  # words whose places are looked at, the rarest first
MOST_PLACES_TRIED = 4
SLACK = 8  # words by which a place may be off, and half of the passage
LETTERS_FOR_TYPO, LETTERS_FOR_TWO = 4, 8  # of a word in which so many letters may be others

Numbers = tuple[int, int]


def like_words(row: WordRow, before: Sequence[str], words: Sequence[str], after: Sequence[str]) -> Numbers | None:
    """Return the numbers of the first and last word of a passage where it stands with changes, None where not."""
    whole = [*before, *words, *after]
    places = (_aligned(row, whole, len(before), len(words), around) for around in _candidates(row, whole))
    found = [each for each in places if each is not None]
    best = max(found, default=None)
    return best[1] if best else None


def _candidates(row: WordRow, whole: Sequence[str]) -> Iterator[int]:
    """Yield the numbers at which the passage may begin, the likeliest first: its rare words stand near as they did."""
    rare = sorted((row.count(word), number) for number, word in enumerate(whole) if 0 < row.count(word) <= MOST_PLACES)
    width = SLACK + len(whole) // 4
    votes: dict[int, float] = defaultdict(float)
    for count, number in rare[:MOST_SEEDS]:
        for place in row.places[whole[number]]:
            votes[(place - number) // width] += 1 / count
    both = {bucket: votes[bucket] + votes.get(bucket + 1, 0.0) for bucket in tuple(votes)}
    best = sorted(both, key=lambda bucket: -both[bucket])[:MOST_PLACES_TRIED]
    return (bucket * width + width for bucket in best)


def _aligned(row: WordRow, whole: Sequence[str], first: int, length: int, around: int) -> tuple[float, Numbers] | None:
    """Return how much of a passage stands around a place, and the numbers of its first and last word there."""
    slack = SLACK + len(whole) // 4 + length // 2
    low = max(0, around - slack)
    window = row.words[low : around + len(whole) + slack]
    pairs = _heaviest(list(_pairs(whole, window)), whole, window, range(first, first + length))
    inner = _trimmed([pair for pair in pairs if first <= pair[0] < first + length], window)
    if not inner or not _is_enough(pairs, inner, whole, window, range(first, first + length)):
        return None
    there = _letters(whole[number] for number, _ in inner)
    return there, (low + inner[0][1], low + inner[-1][1])


def _is_enough(
    pairs: Sequence[Numbers], inner: Sequence[Numbers], whole: Sequence[str], window: Sequence[str], own: range
) -> bool:
    """Tell whether what stands there is the passage: by enough of its words, and of those around a short one."""
    words, there = whole[own.start : own.stop], [whole[number] for number, _ in inner]
    same = [number for number, other in pairs if whole[number] == window[other]]
    beside = weight([whole[number] for number in same if number not in own])
    if weight([whole[number] for number in same]) < ENOUGH or (weight(words) < ALONE and beside < BESIDE):
        return False
    return len(inner) == len(own) if weight(words) < ENOUGH else _letters(there) >= SHARE * _letters(words)


def are_alike(words: str, others: str) -> bool:
    """Tell whether two texts say the same but for typos, signs and blanks."""
    ours, theirs = WordRow(words).words, WordRow(others).words
    is_as_long = len(ours) == len(theirs)
    return is_as_long and all(a == b or _is_typo(a, b) for a, b in zip(ours, theirs, strict=True))


def _heaviest(pairs: Sequence[Numbers], whole: Sequence[str], window: Sequence[str], own: range) -> list[Numbers]:
    """Return of the runs of words the one with most of the passage; a run ends where more other words stand."""
    runs: list[list[Numbers]] = [[]]
    for number, other in pairs:
        between = window[runs[-1][-1][1] + 1 : other] if runs[-1] else ()
        if weight(between) > MOST_ADDED:
            runs.append([])
        runs[-1].append((number, other))
    return max(runs, key=lambda run: _letters(whole[number] for number, _ in run if number in own))


def _trimmed(pairs: list[Numbers], window: Sequence[str]) -> list[Numbers]:
    """Return the words without those at an end that are fewer than the others between them and the rest."""
    for first, other in reversed(list(pairwise(pairs))):
        if _letters(window[first[1] + 1 : other[1]]) > _letters(window[other[1] : pairs[-1][1] + 1]):
            pairs = pairs[: pairs.index(other)]
    for other, last in list(pairwise(pairs)):
        if _letters(window[other[1] + 1 : last[1]]) > _letters(window[pairs[0][1] : other[1] + 1]):
            pairs = pairs[pairs.index(last) :]
    return pairs


def _pairs(whole: Sequence[str], window: Sequence[str]) -> Iterator[Numbers]:
    """Yield which word stands for which: equal ones, and those that differ by a typo where one was put for another."""
    matcher = SequenceMatcher(None, whole, window, autojunk=False)
    for kind, start, end, other_start, other_end in matcher.get_opcodes():
        if kind == "equal":
            yield from zip(range(start, end), range(other_start, other_end), strict=True)
        elif kind == "replace" and end - start == other_end - other_start:
            for number, other in zip(range(start, end), range(other_start, other_end), strict=True):
                if _is_typo(whole[number], window[other]):
                    yield number, other


def _is_typo(word: str, other: str) -> bool:
    """Tell whether one is the other with a letter more, less or changed, or two changed places; never a number."""
    shorter, longer = sorted((word, other), key=len)
    if len(shorter) < LETTERS_FOR_TYPO or any(char.isdigit() for char in word + other):
        return False
    allowed = 2 if len(shorter) >= LETTERS_FOR_TWO and word[0] == other[0] else 1
    return len(longer) - len(shorter) <= allowed and distance(shorter, longer) <= allowed


def distance(word: str, other: str) -> int:
    """Return by how many letters two words differ, two that changed places counted once (Damerau 1964)."""
    last, row = list[int](), list(range(len(other) + 1))
    for number, letter in enumerate(word, start=1):
        new = [number]
        for place, goal in enumerate(other, start=1):
            step = min(row[place] + 1, new[-1] + 1, row[place - 1] + (letter != goal))
            swapped = number > 1 and place > 1 and letter == other[place - 2] and word[number - 2] == goal
            new.append(min(step, last[place - 2] + 1) if swapped else step)
        last, row = row, new
    return row[-1]


def _letters(words: Iterable[str]) -> int:
    return sum(map(len, words))
