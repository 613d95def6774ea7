"""The whole shelf as a folder of Markdown files, one to an article, as Obsidian and Logseq read them; and back."""

import re
from hashlib import sha256
from pathlib import Path

from reader.model.source import Source
from reader.shelf.links import links_in
from reader.shelf.page import Page, page_read, page_written
from reader.shelf.pages import TOLD
from reader.shelf.shelf import Shelf
from reader.storage.whole_file import write_whole

SUFFIX = ".md"
MOST_WORDS, MOST_LETTERS = 8, 60  # of a file's name


def save_folder(shelf: Shelf, folder: Path) -> int:
    """Write a file for each article that is not in the bin; return how many. Raise OSError where one cannot be written.

    An article has the same file every time, though its title or text is another by now.
    """
    folder.mkdir(parents=True, exist_ok=True)
    there = {path.stem.rpartition("-")[2]: path for path in sorted(folder.glob(f"*{SUFFIX}"))}
    numbers = shelf.numbers()
    for number in numbers:
        page = shelf.page(number)
        key = _key(page)
        write_whole(there.get(key, folder / f"{_name(page.told['title'])}-{key}{SUFFIX}"), page_written(page))
    return len(numbers)


def bring_in(shelf: Shelf, folder: Path) -> int:
    """Put on the shelf the articles of a folder that are not there, and what those there lack; return how many are new.

    Files of others are left alone. Raise OSError where one cannot be read.
    """
    new = 0
    for path in sorted(folder.glob(f"*{SUFFIX}")):
        page = page_read(path.read_bytes(), TOLD)
        new += page is not None and shelf.put_page(page, str(path.resolve()))
    return new


def bring_in_links(shelf: Shelf, file: Path) -> int:
    """Note the links of a file to be read later; return how many are new. Raise OSError where it cannot be read."""
    return shelf.note_links(links_in(file.read_bytes()))


def _key(page: Page) -> str:
    """Return what tells an article from all others, whatever becomes of its text."""
    source = Source.kept(page.told["source"])
    is_somewhere = source.has_place or source.pasted_name
    told = (page.told["source"] if is_somewhere else page.told["digest"], page.told["added"])
    return sha256("\0".join(told).encode("utf-8", "replace")).hexdigest()[:10]


def _name(title: str) -> str:
    words = re.sub(r"[^\w\s-]", "", title).split()
    return "-".join(words[:MOST_WORDS]).lower()[:MOST_LETTERS].strip("-") or "article"
