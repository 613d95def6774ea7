"""Tells by their first bytes web pages and mails, which are plain text to all else. Reads nothing of them."""

import re

_PAGE = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL
)
_FIELD = rb"[A-Za-z][A-Za-z0-9-]{1,60}:[^\n]*(?:\n[ \t][^\n]*)*\n"
_MAIL_HEAD = re.compile(rb"\s*(?:From [^\n:]*\n)?(?:" + _FIELD + rb"){2,}")
# RFC 2045, section 4: every one has the first; servers add the others, which nobody copies with a letter.
_MIME = re.compile(
    rb"^(?:mime-version\s*:|content-type\s*:\s*(?:multipart/|text/[a-z]+\s*;)|(?:return-path|received|message-id)\s*:)",
    re.IGNORECASE | re.MULTILINE,
)
_HEAD = 16_384  # bytes; servers add long fields above a mail
_PAGE_HEAD = 4_096  # bytes


def web_reader_of(data: bytes) -> str | None:
    """Return the id of the reader for bytes that begin as a web page or a mail does; None for all others."""
    if _PAGE.match(data[:_PAGE_HEAD]):
        return "html"
    head = _MAIL_HEAD.match(data[:_HEAD].replace(b"\r\n", b"\n"))
    return "mail" if head and _MIME.search(head.group()) else None
