"""What was left out of an article, and which of it the reader has brought back. Knows no widget."""

from dataclasses import dataclass, replace

from reader.model.document import Document, Removed
from reader.model.span import Span


@dataclass(frozen=True, slots=True)
class LeftOut:
    """The article as it was read, and the numbers of the blocks that are back in its text."""

    article: Document
    brought_back: frozenset[int] = frozenset()

    @property
    def blocks(self) -> tuple[Removed, ...]:
        """All that was left out, whether it is back or not."""
        return self.article.removed

    def switched(self, number: int) -> "LeftOut":
        """Bring a block back, or take it out again."""
        return replace(self, brought_back=self.brought_back ^ {number})

    def document(self) -> Document:
        """Return the article with what was brought back; its sentences are to be found anew."""
        if not self.brought_back:
            return replace(self.article, sentences=(), language=None)
        from reader.formats.structure.restoring import restored  # the window need not wait for it

        return restored(self.article, *self.brought_back)

    def place_of(self, number: int, document: Document) -> Span | None:
        """Return the first paragraph of a block in that article, or the one that it stood before."""
        from reader.formats.structure.restoring import paragraphs_of

        wished = self.blocks[number]
        earlier = (each for each in self.brought_back if (self.blocks[each].before, each) < (wished.before, number))
        place = wished.before + sum(len(paragraphs_of(self.blocks[each])) for each in earlier)
        paragraphs = document.paragraphs
        return paragraphs[min(place, len(paragraphs) - 1)].span if paragraphs else None
