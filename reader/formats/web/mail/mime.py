"""Mails and web archives: which part holds the text, and where the pictures are that it shows."""

import re
from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes
from email.message import Message
from html import escape
from urllib.parse import urljoin

import reader.message
from reader.errors import ErrorKind, FormatError
from reader.formats.plain.earlier_mail import split_earlier
from reader.formats.readers.text_file import empty_error, read_plain
from reader.formats.sources.archive import damaged
from reader.formats.sources.encoding import clean, decode, text_encoding
from reader.formats.sources.files import check_length
from reader.formats.sources.page_encoding import decode_page
from reader.formats.structure.restoring import appended
from reader.formats.web.article import Scope, Source, read_page
from reader.formats.web.mail.letter import (
    MAX_NESTING,
    MAX_PARTS,
    Letter,
    TooManyParts,
    is_attachment,
    is_page,
    letter_of,
    status_lines,
)
from reader.formats.web.mail.mail_fields import UNREADABLE, ShortFields, charset, field, file_name, published, sender
from reader.formats.web.pictures import Loader, embedded
from reader.model.document import Document, Metadata, Removed, RemovedKind
from reader.model.source import name_of

MAX_DEPTH = 5  # mails within mails
MAX_PASSED_ON = 50  # mails within one; a digest has some twenty
_SHOWN = ("From", "To", "Cc", "Date")
MAX_ATTACHED = 50_000  # bytes of a text that may be brought back; a longer one is to be opened by itself
_SAVED = ("snapshot-content-location", "content-location")
_PLAIN = "text/plain"
_READ_ALONG = (_PLAIN, "text/markdown", "text/csv")


def read_mail(data: bytes, source: str) -> Document:
    """Return the article of a mail or web archive; raise FormatError. Without a head it is plain text."""
    message = _message(data, source)
    if not message.keys():
        decoded = decode(data, name_of(source))
        return read_plain(decoded.text, source, warnings=decoded.warnings)
    return _document_of(message, source, depth=0)


def _document_of(message: Message, source: str, *, depth: int) -> Document:
    """Return a mail, below it the mails that it passes on, each under its own head."""
    letter = _letter(message, source)
    pages = [part for part in letter.parts if is_page(part) and not is_attachment(part)]
    if pages and _is_saved(message, pages[0]):
        document = _read_page(message, pages[0], _with_inner(letter), source)
    elif any(map(is_page, letter.bodies)):
        document = _read_bodies(message, letter, source)
    elif letter.bodies or not letter.passed_on:
        document = _read_text(message, letter.bodies, source)
    else:  # a mail that is nothing but another one
        return _document_of(letter.passed_on.pop(0), source, depth=depth + 1)
    end = len(document.paragraphs)
    attached = (Removed(RemovedKind.ATTACHMENT, text, end) for text in _attachments(letter, source))
    document = replace(document, removed=(*document.removed, *attached))
    for other in letter.passed_on[:MAX_PASSED_ON] if depth < MAX_DEPTH else ():
        document = _with_passed_on(document, other, source, depth)
    return document


def _with_passed_on(document: Document, other: Message, source: str, depth: int) -> Document:
    try:
        return appended(document, _document_of(other, source, depth=depth + 1))
    except FormatError as error:
        if error.kind is not ErrorKind.EMPTY:
            raise
        return document


def _letter(message: Message, source: str) -> Letter:
    try:
        return letter_of(message)
    except TooManyParts as error:
        raise _too_large(source) from error


def _message(data: bytes, source: str) -> Message:
    """Return the parsed mail; the standard library goes down one level of its stack for each part within a part."""
    try:
        return message_from_bytes(data, policy=ShortFields())
    except RecursionError as error:
        raise _too_large(source) from error
    except UNREADABLE as error:
        raise damaged(source) from error


def _with_inner(letter: Letter) -> list[Message]:
    """Return the parts of a web archive, those of a mail within it among them."""
    return [*letter.parts, *(each for other in letter.passed_on for each in other.walk())]


def _is_saved(message: Message, page: Message) -> bool:
    """Tell whether it is a page that a browser has saved, and no letter."""
    return _address(message, page) is not None and message["To"] is None


def _read_page(message: Message, page: Message, parts: list[Message], source: str) -> Document:
    """Return the article of a web archive."""
    decoded = decode_page(_content(page), name_of(source), charset(page))
    address = _address(message, page)
    loader = _loader(parts, address or "")
    return read_page(decoded.text, Source(source, loader, decoded.warnings, Metadata(url=address), Scope.PAGE))


def _read_bodies(message: Message, letter: Letter, source: str) -> Document:
    """Return a mail by its pages, or by its plain texts where those hold nothing but pictures, or are damaged."""
    try:
        return _read_pages(message, letter, source)
    except FormatError as error:
        texts = [part for part in letter.parts if part.get_content_type() == _PLAIN and not is_attachment(part)]
        if not texts or error.kind not in (ErrorKind.EMPTY, ErrorKind.BINARY):
            raise
        return _read_text(message, texts, source)


def _read_pages(message: Message, letter: Letter, source: str) -> Document:
    """Return a mail whose bodies are pages, texts between them as paragraphs."""
    decoded = [
        decode_page(_content(body), name_of(source), charset(body)) if is_page(body) else None for body in letter.bodies
    ]
    both = zip(decoded, letter.bodies, strict=True)
    markup = [page.text if page else _as_markup(_text(body, source)) for page, body in both]
    warnings = tuple(dict.fromkeys(warning for page in decoded if page for warning in page.warnings))
    loader = _loader(letter.parts, "")
    head = _head(message, *_SHOWN)
    return read_page("\n<hr>\n".join(markup), Source(source, loader, warnings, _metadata(message), Scope.MAIL, head))


def _as_markup(text: str) -> str:
    """Return a plain text as paragraphs of a page."""
    return "".join(f"<p>{escape(each)}</p>" for each in re.split(r"\n\s*\n", text.strip()) if each.strip())


def _read_text(message: Message, texts: list[Message], source: str) -> Document:
    """Return a mail without a page by the road of plain text, which knows the lines above a letter."""
    body = "\n\n".join(_text(part, source) for part in texts).strip("\n")
    if not body.strip():
        raise empty_error(source)
    check_length(len(body), source)
    body, earlier = split_earlier(body)
    head = _head(message, "Subject", *_SHOWN)  # a heading stands above what it heads
    document = read_plain("\n".join(head) + "\n\n" + body, source)
    removed = (Removed(RemovedKind.EARLIER_MAIL, earlier, len(document.paragraphs)),) if earlier else ()
    return replace(document, removed=(*document.removed, *removed))


def _head(message: Message, *names: str) -> tuple[str, ...]:
    """Return the lines of the head that a reader sees."""
    return tuple(f"{name}: {value}" for name in names if (value := field(message, name)))


def _attachments(letter: Letter, source: str) -> Iterator[str]:
    """Yield what came along and is no part of the letter: its name, and its words where it is a short text."""
    for part in letter.parts:
        name = file_name(part) if is_attachment(part) else None
        if name and part["Content-ID"] is None:
            text = ""
            if part.get_content_type() in _READ_ALONG and len(_content(part)) <= MAX_ATTACHED:
                text = _text(part, source).strip()
            yield f"{name}\n\n{text}" if text else f"{name} (an attachment that is not read here)"


def _text(part: Message, source: str) -> str:
    if part.is_multipart():
        return "\n\n".join(status_lines(part))
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
    message = reader.message.Message(
        "“{name}” has more than {limit} parts, or nests them more than {depth} deep; open its text.",
        name=name,
        limit=f"{MAX_PARTS:,}",
        depth=MAX_NESTING,
    )
    return FormatError(ErrorKind.TOO_LARGE, name, message)
