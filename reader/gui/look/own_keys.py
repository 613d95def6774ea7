"""The keys that the reader gave to actions, against those of the table."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import quote, unquote

BETWEEN = "|"  # the keys of one action


@dataclass(frozen=True, slots=True)
class OwnKeys:
    """Keys by the names of their actions, each as Qt writes it; an action without keys has an empty row."""

    rows: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @classmethod
    def parse(cls, text: str) -> "OwnKeys":
        """Return what `str` wrote; raise ValueError for anything else."""
        rows = {}
        for word in text.split():
            name, colon, keys = word.partition(":")
            if not colon or not name:
                raise ValueError(text)
            rows[name] = tuple(unquote(key) for key in keys.split(BETWEEN) if key)
        return cls(rows)

    def __str__(self) -> str:
        return " ".join(
            f"{name}:{BETWEEN.join(quote(key, safe='+') for key in keys)}" for name, keys in sorted(self.rows.items())
        )

    def given(self, name: str, keys: tuple[str, ...]) -> "OwnKeys":
        """Return these with other keys for one action."""
        return OwnKeys({**self.rows, name: keys})

    def without(self, name: str) -> "OwnKeys":
        """Return these with the keys of the table for one action."""
        return OwnKeys({each: keys for each, keys in self.rows.items() if each != name})
