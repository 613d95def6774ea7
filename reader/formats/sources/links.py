"""What of a link in an article may be handed on."""

import re
from urllib.parse import quote, unquote

from reader.model.characters.controls import without_controls

_PAGES = ("http://", "https://")
_MAIL = "mailto:"
_MAILBOX = re.compile(r"[\w.!#$&*+/=?^`{|}~-]+@[\w.-]+")  # without the signs that separate things on a command line
_BODY = "body"
_KEPT_FIELDS = ("subject", _BODY)  # of a mail; others attach files or add readers that nobody sees


def handed_on(address: str) -> str | None:
    """Return what of a link in an article may go to another program: a page as it is, and of a mail what it says.

    None for all else, which could start programs.
    """
    if address.lower().startswith(_MAIL):
        return _mail(address[len(_MAIL) :])
    return address if address.lower().startswith(_PAGES) else None


def _mail(address: str) -> str | None:
    mailboxes, _, fields = address.partition("?")
    named = (name.strip() for name in unquote(mailboxes).split(","))
    to = ",".join(quote(name, safe="@") for name in named if _MAILBOX.fullmatch(name))
    kept = "&".join(filter(None, map(_kept_field, fields.split("&"))))
    return f"{_MAIL}{to}{'?' if kept else ''}{kept}" if to else None


def _kept_field(field: str) -> str | None:
    name, _, value = field.partition("=")
    if name.lower() not in _KEPT_FIELDS:
        return None
    words = without_controls(unquote(value).replace("\r\n", "\n"))
    return f"{name.lower()}={quote(words if name.lower() == _BODY else ' '.join(words.split()), safe='')}"
