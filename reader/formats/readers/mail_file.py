"""Mails and web archives (MHTML), which are mails with a page in them; what reads them is loaded with the first one."""

from reader.formats.readers.reader import Reader
from reader.formats.sources.files import Mostly
from reader.model.document import Document


class MailReader(Reader):
    """Reads a mail by its web page, or by its text where it has none, and the web archives that browsers save."""

    id = "mail"
    name = "Mail or web archive"
    suffixes: tuple[str, ...] = (".eml", ".mhtml", ".mht")
    mime_types: tuple[str, ...] = ("message/rfc822", "multipart/related", "application/x-mimearchive")
    uniform_types: tuple[str, ...] = ("com.apple.mail.email", "public.email-message")
    mostly = Mostly.MARKUP

    def read(self, data: bytes, source: str) -> Document:
        """Return the article without sentences; raise FormatError where there is no text, or too much."""
        from reader.formats.web.mail.mime import read_mail

        return read_mail(data, source)
