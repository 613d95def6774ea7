"""Ways to break a mail by its fields and parts."""

from collections.abc import Callable
from email import message_from_bytes
from email.message import Message
from random import Random

from tests.fuzz import values
from tests.fuzz.of_trees import break_html

_FIELDS = ("Content-Type", "Content-Transfer-Encoding", "Content-Disposition", "From", "Subject", "Date", "Content-ID")
_PIECES = (
    "(",
    "<",
    '"',
    ";",
    ",",
    "=?utf-8?q?=41?= ",
    "a*0*=x; ",
    'a="b"; ',
    "a@b.c, ",
    "\\",
    "boundary=b; ",
    "charset=idna; ",
)
_MAX_REPEATED = 100_000  # characters of copies of a field: the library folds long lines slowly
_CODINGS = ("base64", "quoted-printable", "x-uuencode", "8bit", "binary", "nonsense")
_TYPES = (
    "text/html",
    "text/plain",
    "multipart/mixed; boundary=b",
    "message/rfc822",
    "image/png",
    "text/html; charset=utf-16",
    "x",
)


def break_mail(data: bytes, random: Random) -> bytes:
    """Return a mail broken in one to four places; raise ValueError where it cannot be put together again."""
    message = message_from_bytes(data)
    try:
        for _ in range(random.randint(1, 4)):
            parts = list(message.walk())
            random.choice(_WAYS)(random.choice(parts), random)
        return message.as_bytes()
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError) as error:  # the library's own limits
        raise ValueError from error


def _long_field(part: Message, random: Random) -> None:
    name = random.choice(_FIELDS)
    written = f"{part.get(name, '')}; {random.choice(_PIECES) * random.choice(values.MANY)}"
    del part[name]
    part.add_header(name, written)


def _odd_field(part: Message, random: Random) -> None:
    name = random.choice(list(part.keys()) or _FIELDS)
    del part[name]
    part.add_header(name, " ".join(values.value(random).split()))


def _repeat_field(part: Message, random: Random) -> None:
    name = random.choice(list(part.keys()) or _FIELDS)
    written = str(part.get(name, "a"))
    for _ in range(min(random.choice(values.MANY), _MAX_REPEATED // max(1, len(written)))):
        part.add_header(name, written)


def _delete_field(part: Message, random: Random) -> None:
    del part[random.choice(list(part.keys()) or _FIELDS)]


def _other_coding(part: Message, random: Random) -> None:
    del part["Content-Transfer-Encoding"]
    part["Content-Transfer-Encoding"] = random.choice(_CODINGS)


def _other_type(part: Message, random: Random) -> None:
    del part["Content-Type"]
    part["Content-Type"] = random.choice(_TYPES)


def _repeat_part(part: Message, random: Random) -> None:
    payload = part.get_payload()
    if isinstance(payload, list) and payload:
        part.set_payload(payload + [random.choice(payload)] * random.choice(values.FEW))


def _nest(part: Message, random: Random) -> None:
    inner, kind = part.get_payload(), part.get("Content-Type", "text/plain")
    for at in range(random.choice(values.FEW)):
        wrapped = Message()
        wrapped["Content-Type"] = kind if at == 0 else f"multipart/mixed; boundary=n{at}"
        wrapped.set_payload(inner)
        inner = [wrapped]
        part.set_payload(inner)
    del part["Content-Type"]
    part["Content-Type"] = "multipart/mixed; boundary=nn"


def _break_page(part: Message, random: Random) -> None:
    payload = part.get_payload(decode=True)
    if isinstance(payload, bytes) and payload.strip():
        del part["Content-Transfer-Encoding"]
        part["Content-Transfer-Encoding"] = "8bit"
        part.set_payload(break_html(payload, random).decode("utf-8", "replace"))


def _write(part: Message, random: Random) -> None:
    payload = part.get_payload()
    if isinstance(payload, str):
        at = random.randint(0, len(payload))
        part.set_payload(f"{payload[:at]}{values.run(random)}\n{payload[at:]}")


_WAYS: tuple[Callable[[Message, Random], None], ...] = (
    _long_field, _odd_field, _repeat_field, _delete_field, _other_coding, _other_type, _repeat_part, _nest, _break_page,
    _break_page, _write,
)  # fmt: skip
