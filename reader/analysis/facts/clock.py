"""Times of day among the numbers of a sentence: "14 Uhr", "à 14 h", "ore 8", "kl. 14"."""

from collections.abc import Sequence

from reader.analysis.facts.figures import Figure
from reader.analysis.support.text_words import TextWord
from reader.nlp.language_table import words_for

HOURS_OF_A_DAY = 24


def is_time_of_day(figure: Figure, words: Sequence[TextWord], language: str) -> bool:
    """Tell whether a number is a time of day; hours that may be so, "à 3 heures", are taken for one."""
    if figure.value is None or figure.value > HOURS_OF_A_DAY:
        return False

    def named(concept: str, index: int) -> bool:
        return 0 <= index < len(words) and words[index].plain in words_for(f"measures.{concept}", language=language)

    before = figure.start - 1 - (words[figure.start - 1].text == "." if figure.start else 0)
    if named("o_clock", figure.end) or named("clock", before):
        return True
    if not named("hours", figure.end):
        return False
    follows = words[figure.end + 1].text if figure.end + 1 < len(words) else " "
    is_range = figure.first is not None and named("from_hours", figure.start)
    return named("at_hours", before) or is_range or follows[0].isdigit()
