"""A sentence for the user that remembers what it was made of, so that a window can say it in another language.

Must import nothing of ours. To all others, such as the command line and the JSON, it is the English sentence.
"""

from collections.abc import Sequence


class Message(str):
    """An English sentence: its pattern, which is its key, and the values that stand in it; pickled, it keeps both.

    A value that is a message itself is translated as well. What is only glued together from messages is English.
    """

    __slots__ = ("number", "pattern", "values")

    pattern: str
    values: dict[str, str | int]
    number: int | None  # which of a language's plural forms is needed; None where nothing is counted

    def __new__(cls, pattern: str, /, **values: str | int) -> "Message":
        made = super().__new__(cls, pattern.format(**values) if values else pattern)
        made.pattern, made.values, made.number = pattern, values, None
        return made

    def __reduce__(self) -> tuple[object, ...]:
        return _made, (self.pattern, self.values, self.number)


def counted(one: str, many: str, number: int, /, **values: str | int) -> Message:
    """Return the sentence for one or for many; the number stands in it as "{count}", unless that is given written."""
    return _made(one if number == 1 else many, {"count": number, **values}, number)


def listed(names: Sequence[str]) -> Message:
    """Return names in a row, the last joined by "and"."""
    made = Message(names[0])
    for name in names[1:-1]:
        made = Message("{before}, {name}", before=made, name=Message(name))
    return Message("{before} and {last}", before=made, last=Message(names[-1])) if names[1:] else made


def _made(pattern: str, values: dict[str, str | int], number: int | None) -> Message:
    made = Message(pattern, **values)
    made.number = number
    return made
