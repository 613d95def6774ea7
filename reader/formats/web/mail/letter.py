"""What a mail says: its bodies in their order, each once, and the mails that it passes on."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from email.message import Message

HTML = ("text/html", "application/xhtml+xml")
TEXT = ("text", "multipart")  # of parts that no boundary tells apart, what they hold is read as it stands
MAX_PARTS = 2_000  # of a mail; web archives have some hundred
MAX_NESTING = 30  # parts within parts
_MAX_STATUS = 20  # fields of a report on a delivery
_STATUS = ("action", "final-recipient", "original-recipient", "status", "diagnostic-code", "remote-mta")


class TooManyParts(Exception):
    """A mail has more parts, or nests them deeper, than anybody writes."""


@dataclass(slots=True)
class Letter:
    """A mail taken apart: bodies to read, every part that is no mail of its own, and the mails within."""

    bodies: list[Message] = field(default_factory=list)
    parts: list[Message] = field(default_factory=list)
    passed_on: list[Message] = field(default_factory=list)


def letter_of(message: Message) -> Letter:
    """Take a mail apart; of two forms of one text the page is read. Raises TooManyParts."""
    letter = Letter()
    letter.bodies = _bodies(message, letter, 0)
    return letter


def inner(part: Message) -> list[Message]:
    """Return the parts of a part."""
    payload = part.get_payload()
    return [each for each in payload if isinstance(each, Message)] if isinstance(payload, list) else []


def is_attachment(part: Message) -> bool:
    """Tell whether a part only came along."""
    return part.get_content_disposition() == "attachment"


def is_page(part: Message) -> bool:
    """Tell whether a part is a page."""
    return part.get_content_type() in HTML


def status_lines(part: Message) -> Iterator[str]:
    """Yield what a report says of a delivery, in the words of the server."""
    fields = (pair for each in inner(part) for pair in each.items() if pair[0].lower() in _STATUS)
    yield from (f"{name}: {' '.join(str(value).split())}" for name, value in list(fields)[:_MAX_STATUS])


def _bodies(part: Message, letter: Letter, depth: int) -> list[Message]:
    letter.parts.append(part)
    if depth > MAX_NESTING or len(letter.parts) > MAX_PARTS:
        raise TooManyParts
    kind = part.get_content_type()
    if kind == "message/rfc822" and depth:
        letter.passed_on += inner(part)
        return []
    if kind == "message/delivery-status":
        return [part]
    if part.is_multipart():
        forms = [_bodies(each, letter, depth + 1) for each in inner(part)]
        return _best(forms) if kind == "multipart/alternative" else [body for form in forms for body in form]
    is_body = part.get_content_maintype() in TEXT or is_page(part)
    return [part] if is_body and not is_attachment(part) else []


def _best(forms: list[list[Message]]) -> list[Message]:
    pages = [form for form in forms if any(map(is_page, form))]
    return pages[-1] if pages else next(filter(None, forms), [])
