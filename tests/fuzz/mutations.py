"""Breaks a file by what it is made of, or by its bytes. A seed tells the input: nothing else makes a choice."""

from collections.abc import Callable
from pathlib import PurePath
from random import Random

from tests.fuzz.of_archives import break_archive
from tests.fuzz.of_bytes import break_bytes
from tests.fuzz.of_lines import break_lines
from tests.fuzz.of_mails import break_mail
from tests.fuzz.of_pdf import break_pdf
from tests.fuzz.of_rich_text import break_rich_text
from tests.fuzz.of_trees import break_html

BY_BYTES = 0.15  # of the inputs; the others keep the structure of their format
TWICE = 0.1  # of the inputs are broken in both ways
_BY_SUFFIX: dict[str, Callable[[bytes, Random], bytes]] = {
    **dict.fromkeys((".epub", ".docx", ".odt"), break_archive),
    **dict.fromkeys((".html", ".htm", ".xhtml"), break_html),
    **dict.fromkeys((".eml", ".mhtml", ".mht"), break_mail),
    ".rtf": break_rich_text,
    ".pdf": break_pdf,
}


def mutated(data: bytes, name: str, random: Random) -> bytes:
    """Return a file broken; `name` tells its format."""
    chance = random.random()
    if chance < BY_BYTES:
        return break_bytes(data, random)
    try:
        broken = _BY_SUFFIX.get(PurePath(name).suffix.lower(), break_lines)(data, random)
    except ValueError:  # broken before, so that no structure is to be seen
        return break_bytes(data, random)
    return break_bytes(broken, random) if chance < BY_BYTES + TWICE else broken
