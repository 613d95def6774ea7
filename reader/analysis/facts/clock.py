"""Times of day among the numbers of a sentence: "14 Uhr", "à 14 h", "ore 8", "kl. 14"."""

from collections.abc import Sequence

from reader.analysis.facts.figures import Figure
from reader.analysis.support.text_words import TextWord
from reader.nlp.language_table import words_for

HOURS_OF_A_DAY = 24


def is_time_of_day(figure: Figure, words: Sequence[TextWord], language: str) -> bool:
    """Tell whether a number is a time of day; hours that may be so, "à 3 heures", are taken for one."""

    def named(concept: str, index: int) -> bool:
        return 0 <= index < len(words) and words[index].plain in words_for(f"measures.{concept}", language=language)

    if named("of_match", figure.start - 1) and named("minutes", figure.end):
        return not named("part_of", figure.end + 1)
    if (figure.value or 0.0) > HOURS_OF_A_DAY:
        return False
    before = figure.start - 1 - any(word.text == "." for word in words[: figure.start][-1:])
    if named("o_clock", figure.end) or named("clock", before):
        return True
    has_minutes = any(word.text[0].isdigit() for word in words[figure.end + 1 : figure.end + 2])
    return named("hours", figure.end) and (has_minutes or named("at_hours", before))
