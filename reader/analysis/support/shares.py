"""How many of the same are meant: "only one of the shafts" where the text has "both of the shafts". English."""

from collections.abc import Iterator, Sequence

from reader.analysis.support.matches import ComparedSentence
from reader.analysis.support.negations import TURNING, denies
from reader.analysis.support.substitutions import RANKS, REST, are_other_ranks
from reader.analysis.support.text_words import TextWord, span_of
from reader.model.annotation import Concern, Doubt, DoubtKind
from reader.nlp.language_table import words_for
from reader.nlp.numbers import NUMBER_WORDS
from reader.nlp.word_set import word_set

LANGUAGE = "en"
SAME_STATEMENT = 0.5  # of the point's words of content
BEFORE = 5  # words before a noun among which it is said how many are meant
_BETWEEN = (
    words_for("function-words.articles", "function-words.possessives", "function-words.demonstratives")
    | NUMBER_WORDS
    | frozenset({"of", *RANKS})
)
_PREPOSITIONS = words_for("function-words.prepositions") - {"of"}
_FEW = RANKS["few"]
REST_TOLD = 5  # words of "and the islands the rest"
_PARTING = frozenset(",;:–—(-")
_SHARES = frozenset({"one", *RANKS})
_COUNTING = _SHARES | NUMBER_WORDS
_IDLE = words_for("function-words.articles", "function-words.be", "function-words.have") | word_set("of in by only")


def share_doubts(
    point: Sequence[TextWord], sentences: Sequence[ComparedSentence], others: Sequence[ComparedSentence], language: str
) -> Iterator[Doubt]:
    """Yield how many the point means where the best sentence means surely more or fewer of the same, and no other."""
    best = sentences[0] if sentences and language == LANGUAGE else None
    if best is None or _SHARES.isdisjoint(word.plain for word in point):
        return  # most points tell none
    if best.share_of(point) < SAME_STATEMENT or _is_turned(point) or _is_turned(best.words):
        return
    for noun, word in enumerate(point):
        own = _share_before(point, noun) if word.is_content else None
        if own is None:
            continue
        told = [_share_before(best.words, each) for each in best.matches.by_word.get(noun, ())]
        other = next((each for each in told if each is not None), None)
        if other is None or any(_has(each, own, noun, point) for each in (*sentences, *others)):
            continue
        if not _is_all(point, best.words, other) or any(_tells_rest(each.words) for each in (*sentences[1:], *others)):
            continue
        if are_other_ranks(_rank(point, own), _rank(best.words, other)):
            against = span_of(best.words, other)
            yield Doubt(span_of(point, own), DoubtKind.CHANGED, against, Concern.DEGREE)
            return


def _is_all(point: Sequence[TextWord], words: Sequence[TextWord], share: range) -> bool:
    """Tell whether a sentence tells but one share, and at most who has the rest: ", and the islands the rest"."""
    end = next((index for index, word in enumerate(words) if word.text in _PARTING), len(words))
    held = _IDLE | {word.plain for word in point}
    stems = {word.stem for word in point}
    others = (*words[: share.start], *words[share.stop :])
    is_one = not any(word.plain in _COUNTING or word.text[0].isdigit() for word in others if word.is_word)
    is_same = all(
        word.plain in held or word.stem in stems
        for word in words[:end]
        if word.is_word and word not in words[share.start : share.stop]
    )
    return (
        share.stop <= end and is_one and is_same and _is_of_others([word.plain for word in words[end:] if word.is_word])
    )


def _is_of_others(behind: Sequence[str]) -> bool:
    """Tell whether nothing stands behind a clause but who has the rest."""
    return not behind or (behind[:2] == ["and", "the"] and behind[-2:] == ["the", "rest"] and len(behind) == REST_TOLD)


def _tells_rest(words: Sequence[TextWord]) -> bool:
    return any(word.plain in REST for word in words)


def _share_before(words: Sequence[TextWord], noun: int) -> range | None:
    """Return the words before a noun that say how many are meant: "both of the two old furnaces"."""
    described = 0
    for index in range(noun - 1, max(-1, noun - 1 - BEFORE), -1):
        described += words[index].plain not in _BETWEEN
        if described > 1 or not words[index].is_word or words[index].plain in _PREPOSITIONS:
            return None
        if words[index].plain in RANKS:
            return range(index, index + 1)
        if words[index].plain == "one" and index and words[index - 1].plain == "only":
            return range(index - 1, index + 1)
    return None


def _rank(words: Sequence[TextWord], share: range) -> int:
    return RANKS.get(words[share.start].plain, _FEW)


def _has(sentence: ComparedSentence, own: range, noun: int, point: Sequence[TextWord]) -> bool:
    """Tell whether a sentence has the same noun with a share that the point's agrees with."""
    shares = (_share_before(sentence.words, each) for each in sentence.matches.by_word.get(noun, ()))
    ranks = [_rank(sentence.words, each) for each in shares if each is not None]
    return any(not are_other_ranks(_rank(point, own), rank) for rank in ranks)


def _is_turned(words: Sequence[TextWord]) -> bool:
    return any((denies(word) and word.plain not in RANKS) or word.stem in TURNING for word in words)
