"""The languages of runs of a Word file on their way through mammoth, which knows none: in links that lead nowhere."""

from typing import TYPE_CHECKING

from lxml import etree

from reader.formats.docx.names import child, value
from reader.formats.markup.language_tags import tag_of
from reader.formats.markup.office_languages import Said, other_than
from reader.formats.markup.xml_parts import local_name

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_ANCHOR = "glance-language-"
_LINK = "hyperlink"


def default_language(styles: "Element | None") -> str:
    """Return the language in which a file is written where a run says nothing else; empty where it does not say it."""
    usual = next((each for each in (styles if styles is not None else ()) if _is_usual(each)), None)
    said = (child(usual, "rpr", "lang"), child(styles, "docdefaults", "rprdefault", "rpr", "lang"))
    return next(filter(None, (tag_of(value(each)) for each in said)), "")


def language_of_run(run: "Element", properties: "Element | None", default: str) -> str:
    """Return the language of a run where that is another than the file's; empty for all else."""
    element = child(properties, "lang")
    if element is None:
        return ""
    said = Said(value(element), value(element, "eastAsia"), value(element, "bidi"))
    return other_than(default, said.of("".join(run.itertext())))


def keep_language(run: "Element", language: str, word: str) -> None:
    """Put a run in a link that tells its language, with what stands before it in the same one."""
    before = run.getprevious()
    if before is not None and before.get(f"{word}anchor") == _ANCHOR + language:
        before.append(run)
    elif local_name(run.getparent()) != _LINK:
        link = etree.Element(word + _LINK, {f"{word}anchor": _ANCHOR + language})
        run.getparent().replace(run, link)
        link.append(run)


def tell_languages(page: "Element") -> None:
    """Say of the words in such links what language they are in."""
    for link in page.iter("a"):
        target = link.get("href") or ""
        if target.startswith(f"#{_ANCHOR}"):
            link.tag = "span"
            link.set("lang", target.removeprefix(f"#{_ANCHOR}"))
            del link.attrib["href"]


def _is_usual(style: "Element") -> bool:
    """Tell whether a style is that of paragraphs which name none."""
    return value(style, "type") == "paragraph" and (value(style, "default") or "0") in ("1", "true", "on")
