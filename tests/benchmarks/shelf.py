"""How fast a shelf of ten thousand articles answers each key of a search or finds others on the same, and its size.

The articles are made of the words of a frequency list like that of a language (Zipf), in real lengths: the median news
article has about 600 words, one in twenty 3,000.
"""

import resource
import time
from pathlib import Path
from random import Random
from statistics import median
from tempfile import TemporaryDirectory

from reader.model.document import Document, Metadata, Paragraph, ParagraphKind
from reader.model.span import Span
from reader.shelf.articles import put_article
from reader.shelf.shelf import Shelf, now_in_utc
from reader.shelf.tables import MIGRATIONS
from reader.storage.database import Database

ARTICLES, WORDS = 10_000, 40_000
AT_ONCE = 250
LENGTHS = (150, 300, 450, 600, 600, 700, 900, 1_200, 3_000)  # words
TYPED = ("the", "government", "harbour master", "xylophone", "a b c")


def main() -> None:
    """Make a shelf, search it letter by letter, and print."""
    random = Random(15)
    names = _words(random)
    weights = [1 / rank for rank in range(1, WORDS + 1)]
    with TemporaryDirectory() as folder:
        path = Path(folder) / "shelf.db"
        start, characters = time.process_time(), 0
        for _ in range(ARTICLES // AT_ONCE):
            texts = [" ".join(random.choices(names, weights, k=random.choice(LENGTHS))) for _ in range(AT_ONCE)]
            characters += sum(map(len, texts))
            _put(path, texts)
        put = 1_000 * (time.process_time() - start) / ARTICLES
        print(f"{ARTICLES:,} articles, {characters / 1e6:.0f} million characters: {put:.1f} ms of the processor each")
        shelf, before = Shelf(path), _most_memory()
        print(f"file: {path.stat().st_size / 1e6:.0f} MB")
        _search(shelf, [*TYPED, names[0], names[40], names[5_000], f"{names[3]} {names[200]}"])
        _list(shelf)
        _compare(shelf, [" ".join(random.choices(names, weights, k=600)) for _ in range(20)])
        print(f"most memory: {before:.0f} MB for putting them, {_most_memory():.0f} MB after all questions")


def _put(path: Path, texts: list[str]) -> None:
    """Put articles on the shelf, many in one transaction: a disk would take longer than all else."""
    file = Database(path, MIGRATIONS)
    file.write(lambda connection: [put_article(connection, _document(text), now_in_utc()) for text in texts])
    file.close()


def _search(shelf: Shelf, typed: list[str]) -> None:
    times = list[float]()
    for words in typed:
        for end in range(1, len(words) + 1):
            start = time.perf_counter()
            shelf.found(words[:end])
            times.append(1_000 * (time.perf_counter() - start))
    print(f"milliseconds a key: median {median(times):.1f}, most {max(times):.1f}, of {len(times)} keys")


def _list(shelf: Shelf) -> None:
    start = time.perf_counter()
    shelf.articles()
    print(f"milliseconds to list the newest: {1_000 * (time.perf_counter() - start):.1f}")


def _compare(shelf: Shelf, texts: list[str]) -> None:
    times = list[float]()
    for text in texts:
        start = time.perf_counter()
        shelf.others_on(_document(text))
        times.append(1_000 * (time.perf_counter() - start))
    print(f"milliseconds to find others on the same: median {median(times):.1f}, most {max(times):.1f}")


def _most_memory() -> float:
    """Return the most memory that this process has had, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1_024 / 1e6


def _document(text: str) -> Document:
    paragraph = Paragraph(Span(0, len(text)), ParagraphKind.BODY)
    return Document(text, (paragraph,), metadata=Metadata(title=text[:60]), source=f"/news/{text[:40]}.txt")


def _words(random: Random) -> list[str]:
    letters, weights = "etaoinshrdlucmfwypvbgkjqxz", range(26, 0, -1)
    return [
        "".join(random.choices(letters, weights, k=min(14, 2 + number // 4_000 + random.randrange(6))))
        for number in range(WORDS)
    ]


if __name__ == "__main__":
    main()
