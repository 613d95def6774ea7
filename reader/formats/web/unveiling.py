"""What a page shows only once its scripts have run, or where none may run: none is run here, so it is shown at once."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from reader.formats.structure.punctuation import word_count

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MIN_WORDS = 25  # of what stands in for a script's work; less is a notice or a picture
_MAX_NOTICE = 120  # words; a notice may tell at length how scripts are switched on
_NOTICE = re.compile(r"java\s?script|java-script", re.IGNORECASE)
_STREAMED = re.compile(r"S:[0-9a-f]{1,6}")  # parts that React sends after the page, each for the place B: of its number


def unveil(root: "HtmlElement") -> None:
    """Turn what stands in for scripts, parts that they would put in their places, and boxes of tasks into the page."""
    for box in root.xpath(".//li//input[@type='checkbox'][@disabled]"):
        if box.tail and box.tail.strip():
            box.tail = f"{'☐' if box.get('checked') is None else '☑'} {box.tail.lstrip()}"
    for element in [each for each in root.iter("noscript") if _is_text(each)]:
        element.tag = "div"
    for element in [each for each in root.iter("template") if each.get("shadowrootmode")]:
        element.tag = "div"  # which a browser shows at once, without a script
    places = {element.get("id"): element for element in root.iter("template") if element.get("id")}
    for part in [each for each in root.iter("div") if each.get("hidden") is not None and _is_streamed(each)]:
        del part.attrib["hidden"]
        place = places.get(f"B:{part.get('id')[2:]}")
        if place is not None and not any(above is part for above in place.iterancestors()):
            _put(part, place)


def unveil_all(root: "HtmlElement") -> None:
    """Show everything that is hidden: for pages that hide themselves until a script has run."""
    for element in root.iter():
        element.attrib.pop("hidden", None)
        element.attrib.pop("style", None)


def _is_text(element: "HtmlElement") -> bool:
    if any(above.tag == "head" for above in element.iterancestors()):
        return False
    text = " ".join(_texts(element))
    words = word_count(text)
    return words >= MIN_WORDS and not (words <= _MAX_NOTICE and _NOTICE.search(text))


def _texts(element: "HtmlElement") -> Iterator[str]:
    for each in element.iter():
        if isinstance(each.tag, str) and each.tag not in ("script", "style"):
            yield each.text or ""
        if each is not element:
            yield each.tail or ""


def _is_streamed(element: "HtmlElement") -> bool:
    return _STREAMED.fullmatch(element.get("id") or "") is not None


def _put(part: "HtmlElement", place: "HtmlElement") -> None:
    """Move a part to the place that waits for it; what follows either of them stays where it is."""
    tail, part.tail = part.tail, None
    if tail and tail.strip():
        before = part.getprevious()
        if before is not None:
            before.tail = (before.tail or "") + tail
    place.addnext(part)
