"""Lines of code that stand as paragraphs of their own, as word processors keep them."""

from dataclasses import replace

from reader.formats.markup.content import Content
from reader.formats.structure.blocks import Block, Form

MAX_CODE = 0.8  # of an article; LibreOffice sets a text file that it opens as if it were code


def with_whole_code(content: Content) -> Content:
    """Return the content, lines of code in a row as one block; where nearly all is code, it is prose in a text file."""
    in_code = sum(len(block.text) for block in content.blocks if block.form is Form.CODE)
    if in_code > MAX_CODE * sum(len(block.text) for block in content.blocks):
        return replace(content, blocks=[_as_prose(block) for block in content.blocks])
    whole: list[Block] = []
    places: list[int] = []  # of each block, and of the end, among the whole ones
    for block in content.blocks:
        if whole and block.form is Form.CODE is whole[-1].form:
            whole[-1] = replace(whole[-1], text=f"{whole[-1].text}\n{block.text}")
        else:
            whole.append(block)
        places.append(len(whole) - 1)
    places.append(len(whole))
    return replace(
        content,
        blocks=whole,
        pictures=[replace(each, before=places[min(each.before, len(places) - 1)]) for each in content.pictures],
        removed=[replace(each, before=places[each.before]) for each in content.removed],
    )


def _as_prose(block: Block) -> Block:
    is_code = block.form is Form.CODE
    return replace(block, text=" ".join(block.text.split()), form=Form.PLAIN) if is_code else block
