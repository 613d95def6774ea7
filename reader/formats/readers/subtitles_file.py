"""The formats of subtitles; what reads them is loaded with the first such file."""

import re

from reader.formats.readers.text_file import read_plain
from reader.formats.sources.encoding import clean, decode
from reader.formats.sources.file_signs import FileSigns
from reader.formats.sources.files import Mostly, check_length
from reader.model.document import Document, Metadata
from reader.model.source import name_of

_BYTE_ORDER = b"\xef\xbb\xbf"
_HEAD = 200  # bytes
_FIRST_CUE = re.compile(rb"\s*\d+[ \t]*\r?\n\d{1,2}:\d\d:\d\d[,.]\d{3} --> \d{1,2}:\d\d:\d\d[,.]\d{3}")
_WEB = b"WEBVTT"


class SubtitlesReader:
    """Reads SubRip and WebVTT; a file without any cue is read as the plain text that it is."""

    id = "subtitles"
    name = "Subtitles"
    suffixes: tuple[str, ...] = (".srt", ".vtt")
    mime_types: tuple[str, ...] = ("application/x-subrip", "text/vtt")
    uniform_types: tuple[str, ...] = ()
    mostly = Mostly.CHARACTERS

    def recognises(self, signs: FileSigns) -> bool:
        """Tell whether the bytes begin as a file of cues does."""
        head = signs.data[:_HEAD].removeprefix(_BYTE_ORDER)
        is_web = head.startswith(_WEB) and head[len(_WEB) : len(_WEB) + 1] in (b"", b" ", b"\t", b"\r", b"\n")
        return is_web or _FIRST_CUE.match(head) is not None

    def read(self, data: bytes, source: str) -> Document:
        """Return the article without sentences; raise FormatError where the bytes are no text."""
        from reader.formats.plain.subtitles import blocks_of_subtitles
        from reader.formats.structure.paragraph_kinds import document_of

        decoded = decode(data, name_of(source))
        check_length(decoded.text, source)
        text = clean(decoded.text)
        blocks = blocks_of_subtitles(text)
        if blocks:
            known, warnings = Metadata(), decoded.warnings
            return document_of(
                blocks, source, guesses_headings=False, seeks_title=False, metadata=known, warnings=warnings
            )
        return read_plain(decoded.text, source, warnings=decoded.warnings)
