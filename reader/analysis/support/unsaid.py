"""What a point announces and the text tells as done: "scheduled to discuss", "had discussed". English."""

from collections.abc import Collection, Iterator, Sequence

from reader.analysis.support.matches import ComparedSentence
from reader.analysis.support.text_words import TextWord, span_of
from reader.model.annotation import Doubt, DoubtKind
from reader.model.span import Span
from reader.nlp.language_table import words_for
from reader.nlp.languages import ENGLISH
from reader.nlp.word_set import word_set

_TO_COME = word_set("scheduled slated planned upcoming")
_HAD = words_for("function-words.have") | {"was", "were"}


def unsaid_doubts(
    point: Sequence[TextWord], sentences: Sequence[ComparedSentence], said: Collection[str], language: str
) -> Iterator[Doubt]:
    """Yield the word that announces a deed, where the text lacks it; `said` are all its stems."""
    if language != ENGLISH:
        return
    for index, word in enumerate(point):
        if word.plain in _TO_COME and word.stem not in said:
            deeds = [place for place in range(index + 2, len(point)) if point[place - 1].plain == "to"]
            done = (span for deed in deeds for sentence in sentences for span in _done(sentence, deed))
            yield from (Doubt(word.span, DoubtKind.UNSAID, span) for span in done)


def _done(sentence: ComparedSentence, deed: int) -> Iterator[Span]:
    """Yield where a sentence tells a deed of the point as past."""
    for place in sentence.matches.by_word.get(deed, ()):
        if place and sentence.words[place - 1].plain in _HAD:
            yield span_of(sentence.words, range(place - 1, place + 1))
