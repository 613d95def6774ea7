"""What trafilatura takes for the article: which segments of a page its answer holds. The only file that imports it."""

import logging
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.formats.web.segments import Segment

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_PROBE = 60  # letters and digits at both ends of a long segment; between them trafilatura may have left something out
_MIN_FOUND = 4  # letters and digits; fewer stand in every text
_LETTERS = re.compile(r"[\W_]+")


def votes(root: "HtmlElement", segments: Sequence[Segment]) -> list[bool]:
    """Return for every segment whether trafilatura counts it as text of the article."""
    found = letters_of(extracted(root))
    return [holds(found, letters_of(segment.text)) for segment in segments]


def extracted(root: "HtmlElement") -> str:
    """Return the text that trafilatura finds, an empty string where it finds none; the tree stays as it is."""
    from trafilatura import bare_extraction

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # finding nothing is no error of ours
    answer = bare_extraction(root, include_comments=False, with_metadata=False)
    body = getattr(answer, "body", None)
    return "" if body is None else " ".join(body.itertext())


def letters_of(text: str) -> str:
    """Return the letters and digits alone, in small letters: spaces and signs differ between two readings of a page."""
    return _LETTERS.sub("", text).casefold()


def holds(found: str, letters: str) -> bool:
    """Tell whether a text, as its letters, stands in another; of a long one both ends must."""
    if len(letters) < _MIN_FOUND:
        return False
    if len(letters) <= 2 * _PROBE:
        return letters in found
    return letters[:_PROBE] in found and letters[-_PROBE:] in found
