"""An article that was read lately: where it is, and what it is known by."""

from dataclasses import dataclass

from reader.formats.sources.addresses import name_of_source


@dataclass(frozen=True, slots=True)
class RecentArticle:
    """`source` is the path of a file or a link; `words` are its title or first words."""

    source: str
    words: str = ""

    @property
    def name(self) -> str:
        """The name of the file, or the host of the link."""
        return name_of_source(self.source)

    @property
    def title(self) -> str:
        """What it is known by: its words, or else its name."""
        return self.words or self.name
