"""The whole shelf as a folder of Markdown files, one to an article, as Obsidian and Logseq read them; and back."""

from collections import Counter
from collections.abc import Mapping, Sequence
from hashlib import sha256
from itertools import chain, count
from pathlib import Path

from reader.model.headline import file_name
from reader.model.source import Source
from reader.shelf.links import links_in
from reader.shelf.page import Page, is_ours, page_read, page_written
from reader.shelf.pages import TOLD, Became
from reader.shelf.shelf import Shelf
from reader.shelf.shelved import Carried
from reader.storage.whole_file import write_whole

SUFFIX = ".md"
UNREAD, KEPT = "unread", "kept"


def save_folder(shelf: Shelf, folder: Path) -> Carried:
    """Write a file for each article that is not in the bin. Raise OSError where one cannot be written.

    An article has the same file every time, though its title or text is another by now. What was changed there since it
    was written comes on the shelf first; a file with more than can be taken from it stays, and another is written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    there: dict[str, list[Path]] = {}
    for path in _files(folder):
        there.setdefault(path.stem.rpartition("-")[2], []).append(path)
    numbers = shelf.numbers()
    left = sum(_save(shelf, number, folder, there) for number in numbers)
    return Carried(len(numbers), unread=left)


def bring_in(shelf: Shelf, folder: Path) -> Carried:
    """Put on the shelf the articles of a folder that are not there, and what those there lack.

    Files of others are left alone.
    """
    became = sum((_bring_in(shelf, path) for path in _files(folder)), Counter[str]())
    return Carried(became[Became.NEW], became[Became.CHANGED], became[UNREAD], became[KEPT])


def bring_in_links(shelf: Shelf, file: Path) -> Carried:
    """Note the links of a file to be read later, those that are new. Raise OSError where it cannot be read."""
    return Carried(shelf.note_links(links_in(file.read_bytes())))


def _files(folder: Path) -> Sequence[Path]:
    return sorted(path for path in folder.glob(f"*{SUFFIX}") if path.is_file())


def _bring_in(shelf: Shelf, path: Path) -> Counter[str]:
    """Put the page of a file on the shelf; return what became of it, and how many highlights it lacks that stay here.

    Of a file of others nothing is told.
    """
    content = _content(path)
    page = page_read(content, TOLD) if content is not None else None
    if page is not None:
        return Counter({str(shelf.put_page(page, str(path.resolve()))): 1, KEPT: shelf.kept_of(page)})
    return Counter([UNREAD] if content is None or is_ours(content) else [])


def _content(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None


def _save(shelf: Shelf, article: int, folder: Path, there: Mapping[str, Sequence[Path]]) -> int:
    """Write the file of an article; return how many files of it had to be left as they are."""
    page = shelf.page(article)
    key = _key(page)
    before = there.get(key, ())
    taken = [path for path in before if _is_taken_from(shelf, article, page, path)]
    file = taken[0] if taken else _free(folder, file_name(page.told["title"]), key)
    write_whole(file, page_written(shelf.page(article) if before else page))
    return len(before) - len(taken)


def _is_taken_from(shelf: Shelf, article: int, here: Page, path: Path) -> bool:
    """Take what was changed in a file of an article; tell whether that is all that stands there."""
    page = page_read(_content(path) or b"", TOLD)
    if page is None:
        return False
    is_all = page.is_all and (page.has_kept_text() or page.text.split() == here.text.split())
    shelf.take_changes(article, page, str(path.resolve()), is_left=not is_all)
    return is_all


def _free(folder: Path, name: str, key: str) -> Path:
    names = chain((name,), (f"{name}-{number}" for number in count(2)))
    return next(path for each in names if not (path := folder / f"{each}-{key}{SUFFIX}").exists())


def _key(page: Page) -> str:
    """Return what tells an article from all others, whatever becomes of its text."""
    source = Source.kept(page.told["source"])
    is_somewhere = source.has_place or source.pasted_name
    told = (page.told["source"] if is_somewhere else page.told["digest"], page.told["added"])
    return sha256("\0".join(told).encode("utf-8", "replace")).hexdigest()[:10]
