"""When and how much: the dates and quantities of a text, each at its place."""

from dataclasses import dataclass

from reader.model.span import Span


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A date or span of time as the text writes it; `sentence` is the index of the sentence it stands in.

    `iso` is a day, month or year ("2027-05-04", "2027-05", "2027"), or the first and last of a span joined by a slash;
    None where the text and the date of publication leave it open.
    """

    span: Span
    iso: str | None
    sentence: int


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with what it counts: `unit` is "%", a currency or a measure, `of` the words counted ("33 passes").

    `value` is None for those without a number ("millions of dollars"). Of two numbers that stand as one, "3 to 5 per
    cent", `first` is the first and `value` the last.
    """

    span: Span
    value: float | None
    unit: str | None
    of: Span | None
    sentence: int
    first: float | None = None
