"""Values by what they have in common."""

from collections import defaultdict
from collections.abc import Iterable
from typing import TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")


def grouped(pairs: Iterable[tuple[Key, Value]]) -> dict[Key, list[Value]]:
    """Return for each key its values, in the order of the pairs."""
    found = defaultdict[Key, list[Value]](list)
    for key, value in pairs:
        found[key].append(value)
    return dict(found)
