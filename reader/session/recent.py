"""An article that was read lately: where it is, and what it is known by."""

from dataclasses import dataclass

from reader.model.source import Source

PASTED_NAME = "Pasted text"


@dataclass(frozen=True, slots=True)
class RecentArticle:
    """A file, a link or a pasted text; `words` are its title or first words."""

    source: Source
    words: str = ""

    @property
    def name(self) -> str:
        """The name of the file, or the host of the link."""
        return PASTED_NAME if self.source.pasted_name else self.source.name

    @property
    def place(self) -> str:
        """Where it is, in full."""
        return "" if self.source.pasted_name else str(self.source)

    @property
    def title(self) -> str:
        """What it is known by: its words, or else its name."""
        return self.words or self.name
