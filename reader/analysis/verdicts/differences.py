"""Which words of a point differ from the text's, as the scorer marks them, and what they are about."""

from collections.abc import Iterator, Sequence

from reader.analysis.facts.calendar import calendar_of
from reader.analysis.support.negations import negations_of
from reader.analysis.support.text_words import TextWord
from reader.analysis.verdicts.scorer import Reading
from reader.model.annotation import Concern, Doubt, DoubtKind
from reader.model.span import Span
from reader.nlp.language_table import words_for
from reader.nlp.numbers import NUMBER_WORDS

MARKED = 0.5  # the probability from which a word counts as marked
CLEARLY = 0.7  # which one word of a run must have
LONGEST = 6  # words of a run; what is longer is the whole statement and shows nothing
_MONTHS_AND_DAYS = calendar_of("en").names
_NUMBERS = NUMBER_WORDS - {"one"}  # as often no number
_DENIALS = negations_of("en") | words_for("verbs.denying") | {"n't"}
_DEGREES = words_for("function-words.degrees", "function-words.modals")
_PLACED_BY = words_for("function-words.to_places") | {"at", "into"}


def differences(point: Sequence[TextWord], text: Sequence[TextWord], reading: Reading) -> tuple[Doubt, ...]:
    """Return the marked words of the point, with the one marked place of the text where there is but one."""
    runs, places = list(_runs(point, reading.point)), list(_runs(text, reading.text))
    against = _span(text, places[0]) if len(runs) == len(places) == 1 else None
    held = {word.plain for word in text}
    return tuple(
        Doubt(
            _span(point, run),
            DoubtKind.UNSAID if against is None else DoubtKind.CHANGED,
            against,
            _concern(point, run, held),
        )
        for run in runs
    )


def _runs(words: Sequence[TextWord], marks: Sequence[float]) -> Iterator[range]:
    """Yield the runs of marked words, without signs at their ends."""
    start: int | None = None
    for index in range(len(marks) + 1):
        if index < len(marks) and marks[index] >= MARKED and words[index].is_word:
            start = index if start is None else start
        elif start is not None:
            run, start = range(start, index), None
            if len(run) <= LONGEST and max(marks[each] for each in run) >= CLEARLY:
                yield run


def _span(words: Sequence[TextWord], run: range) -> Span:
    return Span(words[run.start].span.start, words[run.stop - 1].span.end)


def _concern(point: Sequence[TextWord], run: range, held: set[str]) -> Concern:
    words = [point[index] for index in run]
    plain = {word.plain for word in words}
    if plain & _MONTHS_AND_DAYS and any(word.text[0].isupper() for word in words):
        return Concern.DATE
    if any(word.text[0].isdigit() for word in words) or plain & _NUMBERS:
        return Concern.NUMBER
    if plain & _DENIALS or any(each.endswith("n't") for each in plain):
        return Concern.NEGATION
    names = [word for word in words if word.is_content]
    if run.start and names and all(word.is_capitalised for word in names):
        return _concern_of_name(point, run, held)
    return Concern.DEGREE if plain <= _DEGREES else Concern.OTHER


def _concern_of_name(point: Sequence[TextWord], run: range, held: set[str]) -> Concern:
    """Tell a name that the text has in another part from one that is placed there, and from any other."""
    if all(point[index].plain in held for index in run):
        return Concern.WHO
    return Concern.PLACE if point[run.start - 1].plain in _PLACED_BY else Concern.NAME
