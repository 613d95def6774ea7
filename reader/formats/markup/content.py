"""What was found in a marked-up document, in its order, before it is known what each block is in the article."""

from dataclasses import dataclass, field, replace

from reader.formats.sources.archive import too_large
from reader.formats.sources.files import check_length
from reader.formats.structure.blocks import Block
from reader.message import Message
from reader.model.document import Removed, RemovedKind

MAX_BLOCKS = 200_000  # paragraphs and rows of tables; the longest novels have 30,000
MAX_CELLS = 1_000  # of one row of a table; no page can show more


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture by the name that its document gives it; it stands before the block with index `before`."""

    name: str
    description: str
    before: int


@dataclass(slots=True)
class Content:
    """Blocks, pictures and what is left out; raises FormatError where there are too many of them."""

    source: str
    blocks: list[Block] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    removed: list[Removed] = field(default_factory=list)
    length: int = 0

    def add(self, block: Block) -> None:
        """Add a block; one without text is passed over."""
        if not block.text:
            return
        self.blocks.append(block)
        self.length += len(block.text)
        if len(self.blocks) > MAX_BLOCKS:
            raise too_large(self.source, Message("has more than {limit} paragraphs", limit=f"{MAX_BLOCKS:,}"))
        check_length(self.length, self.source)

    def add_picture(self, name: str, description: str = "", *, is_after_open_block: bool = False) -> None:
        """Note a picture that stands before the next block, or after the one that is still open."""
        self.pictures.append(Picture(name, description, len(self.blocks) + is_after_open_block))

    def add_removed(self, kind: RemovedKind, text: str) -> None:
        """Note a block that is left out; one without text is passed over."""
        if text:
            self.removed.append(Removed(kind, text, len(self.blocks)))

    def drop_first(self) -> None:
        """Take out the first block."""
        self.length -= len(self.blocks.pop(0).text)
        self.pictures = [replace(each, before=max(0, each.before - 1)) for each in self.pictures]
        self.removed = [replace(each, before=max(0, each.before - 1)) for each in self.removed]

    def extend(self, other: "Content") -> None:
        """Add all that another part of the document holds."""
        offset = len(self.blocks)
        self.pictures += (replace(picture, before=picture.before + offset) for picture in other.pictures)
        self.removed += (replace(removed, before=removed.before + offset) for removed in other.removed)
        for block in other.blocks:
            self.add(block)
