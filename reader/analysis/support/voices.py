"""Who says a thing in a point, where the text has somebody else say it. English."""

from collections.abc import Iterator, Sequence

from reader.analysis.quotations.english import ENGLISH
from reader.analysis.support.matches import ComparedSentence
from reader.analysis.support.text_words import TextWord, name_runs, span_of
from reader.model.annotation import Concern, Doubt, DoubtKind
from reader.nlp.common_words import is_common_word
from reader.nlp.names import are_related, spellings

LANGUAGE = "en"
LOOKED_AT = 2  # sentences, the best
SAME_WORDS = 0.75  # of the words of content that the point reports
LEAST_WORDS = 2  # of content in them; of fewer many may say the same
_VERBS = ENGLISH.reports - ENGLISH.noun_like
BEHIND = 3  # words between a verb and the name behind it: "said the director Ana Lima"


def voice_doubts(point: Sequence[TextWord], sentences: Sequence[ComparedSentence], language: str) -> Iterator[Doubt]:
    """Yield the speaker of the point in whose place the text has another."""
    own = _voices(point) if language == LANGUAGE else []
    if len(own) != 1 or own[0][0].stop != own[0][1]:
        return
    name, verb = own[0]
    for sentence in sentences[:LOOKED_AT]:
        others = _voices(sentence.words)
        is_told = len(others) == 1 and _holds(sentence, [*range(verb + 1, len(point))], point)
        if is_told and not _is_named(point, name, sentence.words):
            against = span_of(sentence.words, others[0][0])
            yield Doubt(span_of(point, name), DoubtKind.CHANGED, against, Concern.WHO)
            return


def _voices(words: Sequence[TextWord]) -> list[tuple[range, int]]:
    """Return each verb that reports with the name right before it, or behind it where it follows what was said."""
    found = []
    runs = [_unbroken(words, run) for run in name_runs(words)]
    for verb, word in enumerate(words):
        if word.plain in _VERBS:
            is_behind = verb > 0 and not words[verb - 1].is_word
            near = range(verb + 1, verb + 2 + BEHIND) if is_behind else range(0)
            named = [run for run in runs if run.stop == verb or run.start in near]
            found += [(run, verb) for run in named[:1] if _is_name(words, run)]
    return found


def _unbroken(words: Sequence[TextWord], run: range) -> range:
    """Return the capitals with which a run of them begins: "Ana Ruiz" of "Ana Ruiz on Monday"."""
    return range(run.start, next((each for each in run if not words[each].is_capitalised), run.stop))


def _is_name(words: Sequence[TextWord], run: range) -> bool:
    return len(run) > 1 or not is_common_word(words[run[-1]].plain, LANGUAGE)


def _holds(sentence: ComparedSentence, places: Sequence[int], point: Sequence[TextWord]) -> bool:
    content = [place for place in places if point[place].is_content]
    shared = [place for place in content if place in sentence.matches.in_point]
    return len(content) >= LEAST_WORDS and len(shared) >= SAME_WORDS * len(content)


def _is_named(point: Sequence[TextWord], name: range, words: Sequence[TextWord]) -> bool:
    """Tell whether a sentence names whom the point names, in any writing."""
    own = spellings(point[name[-1]].name)
    held = {spelling for word in words if word.is_capitalised for spelling in spellings(word.name)}
    return any(one == two or are_related(one, two) for one in own for two in held)
