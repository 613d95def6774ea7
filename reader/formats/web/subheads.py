"""Lines of a page that head what follows them, though no element says so: by a name, in capitals, or an hour alone."""

import re
from collections.abc import Sequence
from dataclasses import replace

from reader.formats.structure.blocks import Block, Form
from reader.formats.structure.headings import is_capitals, is_prose, may_be_heading
from reader.formats.web.boilerplate.roles import Role
from reader.formats.web.segments import Segment, upward

MIN_CAPITALS = 2  # lines; a single one is the place where somebody writes
_LEVEL = 2  # where the page has no other heading
_NAMED = re.compile(
    r"(?<![a-z])(?:sub-?head(?:line|ing|er)?|cross-?head(?:ing)?|inter-?title|section-?(?:title|head(?:ing)?))s?(?![a-z])"
)
_HOUR = re.compile(r"(?:\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\.?|noon|midnight)(?: [A-Z]{2,4})?:?", re.IGNORECASE)


def settle_subheads(segments: Sequence[Segment], roles: Sequence[Role | None], blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks, such lines as headings of the rank of the page's own."""
    level = min((block.level for block in blocks if block.form is Form.HEADING), default=_LEVEL)
    free = [at for at, role in enumerate(roles) if role is None and _is_above_plain(blocks, at)]
    found = {at for at in free if _is_named(segments[at])}
    above_prose = [at for at in free if is_prose(blocks[at + 1])]
    found.update(at for at in above_prose if _HOUR.fullmatch(blocks[at].text))
    capitals = [at for at in above_prose if is_capitals(blocks[at].text) and may_be_heading(blocks[at].text)]
    found.update(capitals if len(capitals) >= MIN_CAPITALS else ())
    return [replace(block, form=Form.HEADING, level=level) if at in found else block for at, block in enumerate(blocks)]


def _is_above_plain(blocks: Sequence[Block], index: int) -> bool:
    """Tell whether a plain line stands above another."""
    block, below = blocks[index], blocks[index + 1 : index + 2]
    return block.is_plain and not block.is_continuation and any(each.is_plain for each in below)


def _is_named(segment: Segment) -> bool:
    names = (f"{each.get('class') or ''} {each.get('id') or ''}".lower() for each in upward(segment.element)[:2])
    return may_be_heading(segment.text) and any(_NAMED.search(name) for name in names)
