"""What elements and styles of a page mean for their words, however it looks: raised, struck, said."""

import re
from typing import TYPE_CHECKING

from reader.model.document import MarkKind

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

MARK_OF_MEANING = {
    "sup": MarkKind.RAISED,
    "sub": MarkKind.LOWERED,
    **dict.fromkeys(("s", "strike", "del"), MarkKind.STRUCK),
}
_STYLES = (
    (re.compile(r"vertical-align\s*:\s*(?:super|text-top)", re.IGNORECASE), MarkKind.RAISED),
    (re.compile(r"vertical-align\s*:\s*sub", re.IGNORECASE), MarkKind.LOWERED),
    (re.compile(r"text-decoration(?:-line)?\s*:[^;]*line-through", re.IGNORECASE), MarkKind.STRUCK),
)
_STRUCK_CLASSES = frozenset({"line-through", "strike", "strikethrough", "striked", "struck"})
_QUOTES = (("“", "”"), ("‘", "’"))  # of a quotation, and of one within it
_OPENING = tuple("\"'“”„‟«»‹›‘’‚「『")


def marks_of_style(element: "Element") -> list[MarkKind]:
    """Return what an element's style or class says: raised, lowered, struck."""
    style, named = element.get("style"), element.get("class")
    found = [kind for pattern, kind in _STYLES if pattern.search(style)] if style else []
    is_struck = named is not None and not _STRUCK_CLASSES.isdisjoint(named.lower().split())
    return [*found, MarkKind.STRUCK] if is_struck and MarkKind.STRUCK not in found else found


def quotation_marks(element: "Element") -> tuple[str, str]:
    """Return the marks around a `<q>`, as a browser would set them; none where its writer has set some."""
    if "".join(element.itertext()).lstrip().startswith(_OPENING) and not _begins_with_another(element):
        return "", ""
    depth = sum(1 for _ in element.iterancestors("{*}q"))
    return _QUOTES[depth % len(_QUOTES)]


def _begins_with_another(element: "Element") -> bool:
    return not (element.text or "").strip() and len(element) > 0
