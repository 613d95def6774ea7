"""Lists of references and notes under a heading that names them: they are no text of the article, in every format."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from reader.formats.structure.blocks import Block, Form, Note
from reader.formats.structure.punctuation import word_count
from reader.model.document import ParagraphRole

_NUMBER = r"(?:(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,5}|[A-Z])[.)]?\s+)?"
_REFERENCES = re.compile(
    rf"{_NUMBER}(?:references(?: cited)?|(?:selected )?bibliography|works cited|literature(?: cited)?|sources|"
    r"citations|references and notes|notes and references|"
    r"literatur(?:verzeichnis|angaben)?|quellen(?:verzeichnis|angaben)?|einzelnachweise|(?:liste des )?références|"
    r"(?:références )?bibliograph(?:ie|iques)|referencias(?: bibliográficas)?|bibliografía|"
    r"riferimenti(?: bibliografici)?|bibliografia|referências(?: bibliográficas)?|referenties|literatuur(?:lijst)?|"
    r"referenser|litteratur|kirjallisuus|список литературы|литература|источники|джерела|referințe|"
    r"参考文献|參考文獻|参考资料|참고문헌|المراجع|מקורות)\s*:?",
    re.IGNORECASE,
)
_NOTES = re.compile(
    rf"{_NUMBER}(?:(?:end|foot)?notes|anmerkungen|fußnoten|endnoten|notes de (?:bas de page|fin)|notas|note|noten|"
    r"примечания|примітки|脚注|脚註|注释|注釋)\s*:?",
    re.IGNORECASE,
)
_ENTRY = re.compile(r"(?:\[[^\[\]]{1,12}\]|\(?\d{1,3}[.)\s]|[¹²³⁰-⁹]{1,3}\s?)")  # its number
_SOURCE = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)|https?://|www\.|\bdoi\b|\bpp?\.\s?\d|\bet al\b", re.IGNORECASE)
_MIN_SHARE = 0.6  # of what stands below the heading and is an entry by its look
_MAX_ENTRY = 120  # words
_MAX_WORDS = 6  # of the heading


def settle_references(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks, those of lists of references and notes as such, and what heads them as a heading."""
    settled = list(blocks)
    for start, role in _headings(blocks):
        below = list(takewhile(lambda block: not _heads(block), blocks[start + 1 :]))
        if not _are_entries(below, role):
            continue
        settled[start] = replace(blocks[start], form=Form.HEADING, level=max(1, blocks[start].level))
        for at, block in enumerate(below, start + 1):
            settled[at] = _entry(block, role)
    return settled


def _headings(blocks: Sequence[Block]) -> Iterator[tuple[int, ParagraphRole]]:
    for at, block in enumerate(blocks):
        if block.form in (Form.HEADING, Form.PLAIN, Form.CAPTION, Form.NUMBERED) and _is_short(block):
            text = block.marked_text.strip()
            if _REFERENCES.fullmatch(text):
                yield at, ParagraphRole.REFERENCE
            elif _NOTES.fullmatch(text):
                yield at, ParagraphRole.FOOTNOTE


def _is_short(block: Block) -> bool:
    return block.role is ParagraphRole.BODY and word_count(block.text) <= _MAX_WORDS


def _heads(block: Block) -> bool:
    """Tell whether a block ends the list above it: a heading, or a note that is one already."""
    return block.form is Form.HEADING or block.note is not None


def _are_entries(blocks: Sequence[Block], role: ParagraphRole) -> bool:
    """Tell whether blocks are a list of what is named above them: entries with numbers, or with what names a source."""
    read = [block for block in blocks if block.role is ParagraphRole.BODY]
    if not read or any(word_count(block.text) > _MAX_ENTRY for block in read):
        return False
    numbered = sum(block.form is Form.NUMBERED or _ENTRY.match(block.text) is not None for block in read)
    named = sum(_SOURCE.search(block.text) is not None for block in read)
    found = max(numbered, named) if role is ParagraphRole.REFERENCE else numbered
    return found >= _MIN_SHARE * len(read)


def _entry(block: Block, role: ParagraphRole) -> Block:
    if block.role is not ParagraphRole.BODY or block.form in (Form.TABLE, Form.CODE):
        return block
    return replace(block.aside(role), note=Note(), is_quoted=False)
