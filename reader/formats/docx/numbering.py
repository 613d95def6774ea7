"""The numbering part of a Word file, so simplified that mammoth reads all that it says."""

from copy import deepcopy
from typing import TYPE_CHECKING

from lxml import etree

from reader.formats.docx.names import child, value
from reader.formats.xml_parts import local_name

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

MAX_OVERRIDDEN = 2_000  # lists with levels of their own; Word itself gives up at fewer
_KEPT = frozenset({"numfmt", "pstyle"})


def settle_numbering(root: "Element", word: str) -> None:
    """Give lists that override levels a definition of their own, and show items without a number as bullets."""
    for level in list(root.iter(word + "lvl")):
        for each in [each for each in level if local_name(each) not in _KEPT]:
            level.remove(each)
    for form in root.iter(word + "numFmt"):
        if form.get(word + "val") == "none":
            form.set(word + "val", "bullet")
    definitions = {value(each, "abstractNumId"): each for each in root if local_name(each) == "abstractnum"}
    numbers = [each for each in root if local_name(each) == "num" and child(each, "lvloverride", "lvl") is not None]
    for count, number in enumerate(numbers[:MAX_OVERRIDDEN]):
        link = child(number, "abstractnumid")
        definition = definitions.get(value(link))
        if link is not None and definition is not None:
            own = _overridden(definition, number, word)
            own.set(word + "abstractNumId", f"own-{count}")
            link.set(word + "val", f"own-{count}")
            root.insert(0, own)


def _overridden(definition: "Element", number: "Element", word: str) -> "Element":
    levels = {value(level, "ilvl"): level for level in number.iter(word + "lvl")}
    own = etree.Element(definition.tag)
    for level in definition:
        own.append(deepcopy(levels.get(value(level, "ilvl"), level) if local_name(level) == "lvl" else level))
    return own
