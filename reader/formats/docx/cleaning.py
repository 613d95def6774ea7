"""A Word file made ready for mammoth: parsed safely, freed of what costs time, nothing left that it would drop.

mammoth passes over fields of one element, runs with a direction of their own, formulas and outline levels, and it shows
hidden text. All of them are settled here, in the tree.
"""

from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_STORED, ZipFile

from lxml import etree

from reader.errors import FormatError
from reader.formats.docx.chunks import number_chunks
from reader.formats.docx.languages import default_language, keep_language, language_of_run
from reader.formats.docx.names import child, is_on, namespace_of, value
from reader.formats.docx.numbering import numbering_of
from reader.formats.docx.paragraphs import ParagraphRules
from reader.formats.docx.relations import forget_lost_notes, forget_lost_targets, forget_nameless_types
from reader.formats.docx.styles import FORMULA_STYLE, styles_of
from reader.formats.formulas.omml import line_of
from reader.formats.markup.pictures import MAX_PICTURE, MAX_TOGETHER
from reader.formats.markup.xml_parts import local_name, parse_xml
from reader.formats.sources.archive import Archive, too_large
from reader.message import Message

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

MAX_ELEMENTS = 300_000  # a kilobyte of memory each, and ten seconds in all; a long novel has a third of them
STYLES, NUMBERING, TYPES = "styles", "numbering", "types"
_BODIES = frozenset({"document", "footnotes", "endnotes"})
_KEPT = frozenset({*_BODIES, STYLES, NUMBERING, "relationships", TYPES})
_WRAPPERS = ("fldSimple", "bdo", "dir", "smartTag", "customXml")
_NOISE = (
    "proofErr", "bookmarkStart", "bookmarkEnd", "lastRenderedPageBreak", "permStart", "permEnd", "commentRangeStart",
    "commentRangeEnd", "commentReference", "annotationRef", "rPrChange", "pPrChange", "tblPrChange", "trPrChange",
    "tcPrChange", "sectPr", "tblGrid", "tblPr", "del", "moveFrom", "tcBorders", "tcMar", "tcW", "shd", "noWrap",
    "trHeight", "cantSplit", "tblPrEx", "cnfStyle", "vAlign", "hideMark", "jc", "gridBefore", "gridAfter", "wBefore",
    "wAfter",
)  # fmt: skip
_MARKS_OF_SAVING = ("rsidR", "rsidRDefault", "rsidP", "rsidRPr", "rsidTr", "rsidDel")  # on every paragraph, run and row
_PROPERTIES_OF_CELLS = ("tcPr", "trPr")
_RUN_PROPERTIES = frozenset({"rstyle", "b", "i", "vertalign", "strike", "del"})
_SAME_AS = {"cr": "br", "ptab": "tab", "dstrike": "strike"}
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A new archive with the parts that mammoth reads, and the ids of the styles that their paragraphs have."""

    data: bytes
    styles: frozenset[str]


def cleaned(archive: Archive) -> Cleaned:
    """Return what mammoth is given to read; raise FormatError where there is too much of it."""
    parts = {name: root for name in archive.names if (root := _part(archive, name)) is not None}
    by_kind = {local_name(root): root for root in parts.values()}
    for styles in [root for root in parts.values() if local_name(root) == STYLES]:
        _settle_styles(styles)
    rules = ParagraphRules(styles_of(by_kind.get(STYLES)), numbering_of(by_kind.get(NUMBERING)))
    language = default_language(by_kind.get(STYLES))
    forget_lost_notes(parts)
    packed = BytesIO()
    count = 0
    with ZipFile(packed, "w", ZIP_STORED) as target:
        for name, root in parts.items():
            if local_name(root) == NUMBERING:
                continue  # the items have their numbers by now
            if local_name(root) in _BODIES:
                forget_lost_targets(name, parts)
                _clean(root, rules, language)
            if local_name(root) == STYLES:
                _keep_names(root)
            if local_name(root) == TYPES:
                forget_nameless_types(root)
            count += sum(1 for _ in root.iter())
            if count > MAX_ELEMENTS:
                raise too_large(
                    archive.source, Message("is made of more than {limit} pieces", limit=f"{MAX_ELEMENTS:,}")
                )
            target.writestr(name, etree.tostring(root, encoding="utf-8", xml_declaration=True))
        _copy_pictures(archive, target)
    bodies = (root for root in parts.values() if local_name(root) in _BODIES)
    used = {value(style) or "" for root in bodies for style in root.iter("{*}pStyle")}
    return Cleaned(packed.getvalue(), frozenset(used))


def _part(archive: Archive, name: str) -> "Element | None":
    """Return the root of a part that is needed; None for all others, and for a damaged one that is not the text."""
    if not name.endswith((".xml", ".rels")) or name.startswith(("customXml/", "docProps/", "word/theme/")):
        return None
    try:
        root = parse_xml(archive.read(name), archive.source)
    except FormatError:
        if name.endswith("document.xml"):
            raise
        return None
    return root if local_name(root) in _KEPT else None


def _copy_pictures(archive: Archive, target: ZipFile) -> None:
    size = 0
    for name in archive.names:
        if "/media/" not in name or size > MAX_TOGETHER:
            continue
        data = archive.find(name)
        if data is not None and len(data) <= MAX_PICTURE:
            size += len(data)
            target.writestr(name, data)


def _clean(root: "Element", rules: ParagraphRules, language: str) -> None:
    word = f"{{{namespace_of(root)}}}"
    number_chunks(root, word)
    etree.strip_tags(root, *(word + name for name in _WRAPPERS))
    _keep_deleted_ends(root, word)
    etree.strip_elements(root, *(word + name for name in _NOISE), with_tail=False)
    etree.strip_attributes(root, *(word + name for name in _MARKS_OF_SAVING))
    for element in list(root.iter(*(word + name for name in _PROPERTIES_OF_CELLS))):
        if len(element) == 0:
            element.getparent().remove(element)
    for element in list(root.iter(f"{_COMPATIBILITY}AlternateContent", word + "drawing")):
        _settle_text_box(element, word)
    for element in list(root.iter(f"{_MATH}oMath")):
        _settle_formula(element, word)
    etree.strip_tags(root, f"{_MATH}oMathPara")
    etree.strip_elements(root, f"{_MATH}oMathParaPr", with_tail=False)
    for element in root.iter(*(word + name for name in _SAME_AS)):
        element.tag = word + _SAME_AS[local_name(element)]
    for element in list(root.iter(word + "r")):
        _settle_run(element, language, word)
    for element in list(root.iter(word + "p")):
        rules.settle(element, word)


def _settle_styles(root: "Element") -> None:
    """Give each style the kind that it has where it says none, and leave out those of tables and lists."""
    word = f"{{{namespace_of(root)}}}"
    for style in [each for each in root if local_name(each) == "style"]:
        if value(style, "type") is None:
            style.set(word + "type", "paragraph")
        if value(style, "type") not in ("paragraph", "character") or value(style, "styleId") is None:
            root.remove(style)


def _keep_names(root: "Element") -> None:
    """Leave of the styles what mammoth asks for."""
    for element in list(root):
        if local_name(element) != "style":
            root.remove(element)
            continue
        for each in [each for each in element if local_name(each) != "name"]:
            element.remove(each)


def _keep_deleted_ends(root: "Element", word: str) -> None:
    """Join a paragraph whose end was deleted to the next one, as the change says when it is accepted."""
    for paragraph in reversed(list(root.iter(word + "p"))):  # so that each is moved once, however many are joined
        if child(paragraph, "ppr", "rpr", "del") is None:
            continue
        following = paragraph.getnext()
        if following is None or following.tag != paragraph.tag:
            continue
        place = 1 if child(following, "ppr") is not None else 0
        for run in reversed([each for each in paragraph if local_name(each) != "ppr"]):
            following.insert(place, run)
        paragraph.getparent().remove(paragraph)


def _settle_text_box(element: "Element", word: str) -> None:
    """Leave the older of two forms of a drawing, and give a text box that has no older form one."""
    if element.getparent() is None:
        return
    if local_name(element) == "drawing":
        boxes = _text_boxes(element, word)
        for box in boxes:
            picture = etree.SubElement(element.getparent(), word + "pict")
            picture.append(box)
        return
    fallback = child(element, "fallback")
    for choice in [each for each in element if local_name(each) == "choice"]:
        if fallback is None:
            fallback = etree.SubElement(element, f"{_COMPATIBILITY}Fallback")
            fallback.extend(list(choice))
        element.remove(choice)


def _text_boxes(drawing: "Element", word: str) -> list["Element"]:
    return (
        []
        if next(drawing.iterancestors(word + "txbxContent"), None) is not None
        else list(drawing.iter(word + "txbxContent"))
    )


def _settle_formula(formula: "Element", word: str) -> None:
    """Put a formula in a line in its place, as a run of text of a style that says so."""
    run = etree.Element(word + "r")
    style = etree.SubElement(etree.SubElement(run, word + "rPr"), word + "rStyle")
    style.set(word + "val", FORMULA_STYLE)
    text = etree.SubElement(run, word + "t")
    text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    text.text = line_of(formula)
    run.tail = formula.tail
    formula.getparent().replace(formula, run)


def _settle_run(run: "Element", language: str, word: str) -> None:
    """Remove a hidden run, and of all others what changes nothing in the text; join it to an equal one before it."""
    properties = _properties(run)
    other = language_of_run(run, properties, language)
    if properties is not None:
        if is_on(child(properties, "vanish")):
            run.getparent().remove(run)
            return
        for each in [each for each in properties if local_name(each) not in _RUN_PROPERTIES]:
            properties.remove(each)
        if len(properties) == 0:
            run.remove(properties)
            properties = None
    if other:
        keep_language(run, other, word)
    before = run.getprevious()
    if before is not None and before.tag == run.tag and _written(_properties(before)) == _written(properties):
        before.extend([each for each in run if each is not properties])
        run.getparent().remove(run)


def _properties(run: "Element") -> "Element | None":
    """Return the properties of a run, which stand before all else; a run may have grown to any length."""
    first = next(iter(run), None)
    return first if first is not None and local_name(first) == "rpr" else None


def _written(properties: "Element | None") -> bytes:
    return b"" if properties is None else etree.tostring(properties, with_tail=False)
