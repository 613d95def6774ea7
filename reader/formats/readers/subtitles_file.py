"""The formats of subtitles; what reads them is loaded with the first such file."""

from reader.formats.readers.reader import Reader
from reader.formats.readers.text_file import read_plain
from reader.formats.sources.encoding import clean, decode
from reader.formats.sources.files import Mostly, check_length
from reader.model.document import Document, Metadata
from reader.model.source import name_of


class SubtitlesReader(Reader):
    """Reads SubRip and WebVTT; a file that is more than cues is read as the plain text that it is."""

    id = "subtitles"
    name = "Subtitles"
    suffixes: tuple[str, ...] = (".srt", ".vtt")
    mime_types: tuple[str, ...] = ("application/x-subrip", "text/vtt")
    mostly = Mostly.CHARACTERS

    def read(self, data: bytes, source: str) -> Document:
        """Return the article without sentences; raise FormatError where the bytes are no text."""
        from reader.formats.plain.subtitles import blocks_of_subtitles
        from reader.formats.structure.paragraph_kinds import document_of

        decoded = decode(data, name_of(source))
        check_length(len(decoded.text), source)
        blocks, known, warnings = blocks_of_subtitles(clean(decoded.text)), Metadata(), decoded.warnings
        if not blocks:
            return read_plain(decoded.text, source, warnings=warnings)
        return document_of(blocks, source, guesses_headings=False, seeks_title=False, metadata=known, warnings=warnings)
