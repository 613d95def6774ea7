"""Takes control characters out of what a document says beside its text, as the builder does out of the text."""

from dataclasses import replace

from reader.model.characters.controls import without_controls
from reader.model.document import Document, Image, Metadata, Removed


def plain(document: Document) -> Document:
    """Return the document, plain in what was left out, in the descriptions of pictures and in the metadata."""
    return replace(
        document,
        metadata=_plain_metadata(document.metadata),
        removed=tuple(map(_plain_removed, document.removed)),
        images=tuple(map(_plain_image, document.images)),
    )


def _plain_metadata(metadata: Metadata) -> Metadata:
    return Metadata(
        title=_plain(metadata.title),
        byline=_plain(metadata.byline),
        site=_plain(metadata.site),
        published=_plain(metadata.published),
        url=_plain(metadata.url),
    )


def _plain(text: str | None) -> str | None:
    return without_controls(text) if text else text


def _plain_removed(block: Removed) -> Removed:
    return replace(block, text=without_controls(block.text))


def _plain_image(image: Image) -> Image:
    return replace(image, description=without_controls(image.description))
