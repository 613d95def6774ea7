"""An article that was read lately: where it is, and what it is known by."""

from dataclasses import dataclass

from reader.formats.sources.addresses import name_of_source

PASTED_NAME = "Pasted text"
PASTED = "pasted:"  # and the name of the text: the source of what was pasted


def pasted_source(name: str) -> str:
    """Return the source of a pasted text."""
    return f"{PASTED}{name}"


@dataclass(frozen=True, slots=True)
class RecentArticle:
    """`source` is the path of a file, a link or a pasted text; `words` are its title or first words."""

    source: str
    words: str = ""

    @property
    def pasted_name(self) -> str:
        """The name of the pasted text, empty where it is none."""
        return self.source.removeprefix(PASTED) if self.source.startswith(PASTED) else ""

    @property
    def name(self) -> str:
        """The name of the file, or the host of the link."""
        return PASTED_NAME if self.pasted_name else name_of_source(self.source)

    @property
    def place(self) -> str:
        """Where it is, in full."""
        return "" if self.pasted_name else self.source

    @property
    def title(self) -> str:
        """What it is known by: its words, or else its name."""
        return self.words or self.name
