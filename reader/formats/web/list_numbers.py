"""Numbers of the items of a page's lists, as a browser counts them: those that are left out count, too."""

from typing import TYPE_CHECKING

from reader.formats.markup.numbering import numeral, whole

if TYPE_CHECKING:
    from lxml.html import HtmlElement

LISTS = ("ul", "ol", "menu", "dir")


def numbers_of(ordered: "HtmlElement") -> dict["HtmlElement", int]:
    """Return the number of each item of a list."""
    items = [each for each in ordered.iter("li") if next(each.iterancestors(*LISTS), None) is ordered]
    step = -1 if ordered.get("reversed") is not None else 1
    numbers, number = {}, whole(ordered.get("start"), len(items) if step < 0 else 1)
    for item in items:
        number = whole(item.get("value"), number)
        numbers[item] = number
        number += step
    return numbers


def number_of(item: "HtmlElement") -> str:
    """Return what an item is shown with ("2."); empty for a bullet."""
    above = next(item.iterancestors(*LISTS), None)
    if above is None or above.tag != "ol":
        return ""
    return f"{numeral(numbers_of(above).get(item, 1), above.get('type') or '1')}."
