"""Mails and web archives: which part holds the text, and where the pictures are that it shows."""

from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes
from email.message import Message
from urllib.parse import urljoin

from reader.errors import ErrorKind, FormatError
from reader.formats.plain.earlier_mail import split_earlier
from reader.formats.readers.text_file import empty_error, read_plain
from reader.formats.sources.archive import damaged
from reader.formats.sources.encoding import clean, decode, text_encoding
from reader.formats.sources.files import check_length
from reader.formats.sources.page_encoding import decode_page
from reader.formats.web.article import Scope, Source, read_page
from reader.formats.web.mail_fields import UNREADABLE, ShortFields, charset, field, file_name, published, sender
from reader.formats.web.pictures import Loader, embedded
from reader.model.document import Document, Metadata, Removed, RemovedKind
from reader.model.source import name_of

MAX_PARTS = 2_000  # of a mail; web archives have some hundred
MAX_NESTING = 30  # parts within parts
MAX_ATTACHED = 50_000  # bytes of a text that may be brought back; a longer one is to be opened by itself
_HTML = ("text/html", "application/xhtml+xml")
_SAVED = ("snapshot-content-location", "content-location")
_READ_ALONG = ("text/plain", "text/markdown", "text/csv")


def read_mail(data: bytes, source: str) -> Document:
    """Return the article of a mail or web archive; raise FormatError. Without a head it is plain text."""
    message = _message(data, source)
    if not message.keys():
        decoded = decode(data, name_of(source))
        check_length(decoded.text, source)
        return read_plain(decoded.text, source, warnings=decoded.warnings)
    parts = list(_parts(message, source))
    pages = [part for part in parts if part.get_content_type() in _HTML and not _is_attachment(part)]
    document = _read_page(message, pages[0], parts, source) if pages else _read_text(message, parts, source)
    end = len(document.paragraphs)
    attached = (Removed(RemovedKind.ATTACHMENT, text, end) for text in _attachments(parts, source))
    return replace(document, removed=(*document.removed, *attached))


def _message(data: bytes, source: str) -> Message:
    """Return the parsed mail; the standard library goes down one level of its stack for each part within a part."""
    try:
        return message_from_bytes(data, policy=ShortFields())
    except RecursionError as error:
        raise _too_large(source) from error
    except UNREADABLE as error:
        raise damaged(source) from error


def _parts(message: Message, source: str) -> Iterator[Message]:
    """Yield the parts that hold content, without recursion; those of a mail within the mail belong to it."""
    stack = [(message, 0)]
    count = 0
    while stack:
        part, depth = stack.pop()
        count += 1
        if count > MAX_PARTS or depth > MAX_NESTING:
            raise _too_large(source)
        if part.is_multipart():
            stack += ((each, depth + 1) for each in reversed(_inner(part)))
        else:
            yield part


def _inner(part: Message) -> list[Message]:
    payload = part.get_payload()
    return [each for each in payload if isinstance(each, Message)] if isinstance(payload, list) else []


def _is_attachment(part: Message) -> bool:
    return part.get_content_disposition() == "attachment"


def _read_page(message: Message, page: Message, parts: list[Message], source: str) -> Document:
    decoded = decode_page(_content(page), name_of(source), charset(page))
    address = _address(message, page)
    is_saved = address is not None and message["To"] is None
    metadata = Metadata(url=address) if is_saved else _metadata(message)
    scope = Scope.PAGE if is_saved else Scope.MAIL
    loader = _loader(parts, address or "")
    head = () if is_saved else _head(message, "From", "Date")
    return read_page(decoded.text, Source(source, loader, decoded.warnings, metadata, scope, head))


def _read_text(message: Message, parts: list[Message], source: str) -> Document:
    """Return a mail without a page by the road of plain text, which knows the lines above a letter."""
    texts = [part for part in parts if part.get_content_maintype() == "text" and not _is_attachment(part)]
    if not texts:
        raise empty_error(source)
    body = "\n\n".join(_text(part, source) for part in texts).strip("\n")
    if not body.strip():
        raise empty_error(source)
    check_length(body, source)
    body, earlier = split_earlier(body)
    document = read_plain("\n".join(_head(message, "From", "Date", "Subject")) + "\n\n" + body, source)
    removed = (Removed(RemovedKind.EARLIER_MAIL, earlier, len(document.paragraphs)),) if earlier else ()
    return replace(document, removed=(*document.removed, *removed))


def _head(message: Message, *names: str) -> tuple[str, ...]:
    """Return the lines of the head that a reader sees."""
    return tuple(f"{name}: {value}" for name in names if (value := field(message, name)))


def _attachments(parts: list[Message], source: str) -> Iterator[str]:
    """Yield what came along and is no part of the letter: its name, and its words where it is a short text."""
    for part in parts:
        name = file_name(part) if _is_attachment(part) else None
        if name and part["Content-ID"] is None:
            text = ""
            if part.get_content_type() in _READ_ALONG and len(_content(part)) <= MAX_ATTACHED:
                text = _text(part, source).strip()
            yield f"{name}\n\n{text}" if text else f"{name} (an attachment that is not read here)"


def _text(part: Message, source: str) -> str:
    encoding = text_encoding(charset(part) or "utf-8")
    try:
        return clean(_content(part).decode(encoding or "utf-8"))
    except UnicodeError:
        return decode(_content(part), name_of(source)).text


def _content(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _metadata(message: Message) -> Metadata:
    return Metadata(
        title=field(message, "Subject"),
        byline=sender(field(message, "From") or ""),
        published=published(field(message, "Date")),
    )


def _address(message: Message, page: Message) -> str | None:
    """Return where a saved page came from."""
    fields = (field(part, name) for part in (message, page) for name in _SAVED)
    return next((field for field in fields if field and field.startswith(("http://", "https://"))), None)


def _loader(parts: list[Message], address: str) -> Loader:
    """Return what loads pictures that are parts of the mail, by their id or the address that they had."""
    pictures = [part for part in parts if part.get_content_maintype() == "image"]
    by_name = {f"cid:{(field(part, 'Content-ID') or '').strip('<>')}": part for part in pictures}
    by_name |= {_joined(address, location): part for part in pictures if (location := field(part, "Content-Location"))}

    def load(name: str) -> bytes | None:
        found = by_name.get(name) or by_name.get(_joined(address, name))
        return embedded(name) or (_content(found) if found is not None else None)

    return load


def _joined(address: str, name: str) -> str:
    try:
        return urljoin(address, name)
    except ValueError:
        return name


def _too_large(source: str) -> FormatError:
    name = name_of(source)
    message = f"“{name}” has more than {MAX_PARTS:,} parts, or nests them more than {MAX_NESTING} deep; open its text."
    return FormatError(ErrorKind.TOO_LARGE, name, message)
