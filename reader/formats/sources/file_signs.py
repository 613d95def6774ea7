"""The bytes of a file with what they say of themselves, found out once."""

from functools import cached_property

from reader.formats.sources.archive_kinds import ArchiveKind, archive_kind

_HEAD = 100  # bytes, within which white space may stand before the first sign


class FileSigns:
    """Asked by each format whether a file is one of its own."""

    def __init__(self, data: bytes) -> None:
        self.data = data

    @cached_property
    def archive(self) -> ArchiveKind | None:
        """What kind of archive the bytes are; None where they are none."""
        return archive_kind(self.data)

    def begins(self, sign: bytes) -> bool:
        """Tell whether the bytes begin with a sign; white space may stand before it."""
        return self.data[:_HEAD].lstrip().startswith(sign)
