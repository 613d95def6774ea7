"""What readers have written below an article, known by its form in any language: counted, each with a day."""

import re
from collections.abc import Sequence
from functools import cache

from reader.formats.structure.dates import has_date, is_short_date
from reader.formats.structure.punctuation import ends_sentence, word_count
from reader.formats.web.segments import Segment
from reader.nlp.language_table import language_table

_MAX_HEADING = 6  # words
_MAX_HEAD = 14  # words of the line that tells who wrote and when
HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
_NUMBER = re.compile(r"(?<![\d.,])\d{1,3}(?:[.,]\d{3})*(?![\d.,:]*\d)")
_CLOCK = re.compile(r"(?<![\d:.])(?:[01]?\d|2[0-3])[:.h][0-5]\d(?!\d)")


def counted_in(heading: Segment) -> int | None:
    """Return the one number that a line of a few words names ("Comments (12)", "3 opiniones"); None for all others."""
    if heading.is_hidden or heading.is_row or heading.word_count > _MAX_HEADING or ends_sentence(heading.text):
        return None
    numbers = _NUMBER.findall(heading.text)
    return int(re.sub(r"\D", "", numbers[0])) if len(numbers) == 1 else None


def is_of_reader(unit: Sequence[Segment]) -> bool:
    """Tell whether a unit begins with who wrote and when, in a short line or two, and goes on with what."""
    lines = next((at for at, each in enumerate(unit) if each.is_prose), 0)
    heads = unit[:lines]
    is_short = all(each.word_count <= _MAX_HEAD and each.element.tag not in HEADINGS for each in heads)
    return is_short and _is_dated(" · ".join(each.text for each in heads))


def _is_dated(head: str) -> bool:
    """Tell whether a line names a day, a time or an age, and something beside it."""
    left = _age().sub(" ", _CLOCK.sub(" ", head))
    is_dated = left != head or has_date(head)
    return is_dated and not is_short_date(head) and word_count(re.sub(r"[\W\d_]+", " ", left)) > 0


@cache
def _age() -> re.Pattern[str]:
    ages = " ".join(language_table("measures")["ages"].values()).replace("_", r"\s?").split()
    any_of_them = "|".join(sorted(set(ages), key=len, reverse=True))
    return re.compile(rf"(?<![\d.,:])\d{{1,2}}\s?(?:{any_of_them})(?!\w)", re.IGNORECASE)
