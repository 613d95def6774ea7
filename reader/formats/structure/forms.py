"""Letters: what surrounds their text by its form is kept apart from it, in every format."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from reader.formats.plain.mail import is_closing, is_salutation, read_head
from reader.formats.structure.blocks import LIST_FORMS, Block, Form
from reader.formats.structure.bylines import is_name
from reader.formats.structure.dates import first_date, is_date_line
from reader.formats.structure.headings import is_prose
from reader.formats.structure.punctuation import word_count
from reader.model.document import ParagraphRole

_ABOVE_SALUTATION, _BELOW_CLOSING = 16, 10  # blocks
_MAX_ADDRESS = 12  # words of a line
_SUBJECT = re.compile(
    r"(?:re|ref|subject|betreff|betr\.|objet|asunto|oggetto|betreft|assunto)\s?[.:]\s*\S", re.IGNORECASE
)


def settle_forms(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks, those around the text of a letter as such."""
    bounds = _letter_bounds(blocks)
    return _letter(blocks, *bounds) if bounds else list(blocks)


def said_by_form(blocks: Sequence[Block]) -> tuple[str | None, str | None]:
    """Return who signed a letter, and when it was written; None where nothing of it is known."""
    top = [at for at, block in enumerate(blocks[: _ABOVE_SALUTATION + 1]) if _is_settled(block, is_salutation)]
    closings = [at for at, block in enumerate(blocks) if top and _is_settled(block, is_closing)]
    below = (block.text for at in closings[-1:] for block in blocks[at + 1 : at + 2])
    dates = (first_date(block.text) for block in blocks[: top[0] if top else 0] if block.form is Form.BYLINE)
    return next((text for text in below if is_name(text)), None), next(filter(None, dates), None)


def _is_settled(block: Block, is_formal: Callable[[str], bool]) -> bool:
    return block.role is ParagraphRole.BOILERPLATE and is_formal(block.text)


def _letter_bounds(blocks: Sequence[Block]) -> tuple[int, int] | None:
    """Return salutation and closing of a letter: short lines above the one and below the other, prose in between."""
    if read_head(blocks).size:
        return None
    start = next((at for at, each in enumerate(blocks[:_ABOVE_SALUTATION]) if _greets(each)), None)
    ends = [at for at, each in enumerate(blocks) if _is_line(each) and is_closing(each.text)]
    if start is None or not ends or not start < ends[-1] >= len(blocks) - _BELOW_CLOSING:
        return None
    around = (*blocks[:start], *blocks[ends[-1] + 1 :])
    has_prose = any(map(is_prose, blocks[start + 1 : ends[-1]]))
    return (start, ends[-1]) if has_prose and all(map(_is_line, around)) else None


def _greets(block: Block) -> bool:
    return block.form in (Form.PLAIN, Form.CAPTION) and block.text[-1] in ",:" and is_salutation(block.text)


def _is_line(block: Block) -> bool:
    return block.form is not Form.TABLE and word_count(block.text) <= _MAX_ADDRESS


def _letter(blocks: Sequence[Block], start: int, end: int) -> list[Block]:
    settled = list(blocks)
    for at in (*range(start + 1), *range(end, len(blocks))):
        block = blocks[at]
        if _SUBJECT.match(block.text) and at < start:
            settled[at] = replace(block, form=Form.TITLE)
        elif is_date_line(block.text) and at < start:
            settled[at] = replace(block, form=Form.BYLINE)
        elif block.form in (Form.PLAIN, Form.CAPTION, *LIST_FORMS):
            settled[at] = block.aside(ParagraphRole.BOILERPLATE)
    return settled
