"""What was read lately and where it was left, kept for all processes in one file; and the texts that were pasted.

The one road to all three: whatever keeps them some day offers the same.
"""

import re
from dataclasses import dataclass, replace
from pathlib import Path

from reader.model.source import Source
from reader.session.pasted_texts import PastedText, PastedTexts
from reader.session.recent import RecentArticle
from reader.storage.shared_file import Form, SharedFile

MAX_RECENT = 12  # files and links; more than one looks through. Pasted texts are nowhere else, so they all stay
MAX_PLACES = 500  # articles whose place is remembered, the oldest forgotten first
ARTICLE, PLACE = "article", "place"  # what a line of the file begins with
FIELDS = 3  # of a line
_SIGNS = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})
_MEANT = {"\\\\": "\\", "\\t": "\t", "\\n": "\n", "\\r": "\r"}
_ESCAPED = re.compile(r"\\.")
_NUMBER = re.compile(r"\d{1,12}")


@dataclass(frozen=True, slots=True)
class Entries:
    """The articles, the newest first, and the places by digest, the newest last."""

    articles: tuple[RecentArticle, ...] = ()
    places: tuple[tuple[str, int], ...] = ()

    def with_article(self, article: RecentArticle) -> "Entries":
        """Put an article at the head; its words stay known where it has none yet."""
        known = (each.words for each in self.articles if each.source == article.source)
        article = replace(article, words=article.words or next(known, ""))
        return replace(self, articles=_shortened((article, *self.without(article.source).articles)))

    def without(self, source: Source) -> "Entries":
        """Leave an article out."""
        return replace(self, articles=tuple(each for each in self.articles if each.source != source))

    def with_place(self, digest: str, offset: int) -> "Entries":
        """Keep where an article is left."""
        others = (each for each in self.places if each[0] != digest)
        return replace(self, places=(*others, (digest, offset))[-MAX_PLACES:])


class ReadingList:
    """Keeps all in memory alone where no folder is given; `file` has on the disk what changed after its `save`."""

    def __init__(self, folder: Path | None = None) -> None:
        self.file = SharedFile(folder / "reading-list.txt" if folder else None, Form(Entries(), _read, _written))
        self._texts = PastedTexts(folder / "pasted" if folder else None)

    @property
    def articles(self) -> tuple[RecentArticle, ...]:
        """What was opened last, newest first; a pasted text that the list does not name stands at the end."""
        listed = self.file.value.articles
        named = {each.source.pasted_name for each in listed}
        lost = (name for name in self._texts.names() if name not in named)
        found = ((name, self._texts.text(name)) for name in lost)
        return (*listed, *(RecentArticle(Source.pasted(name), text.first_line) for name, text in found if text))

    def add(self, article: RecentArticle) -> None:
        """Put an article at the head."""
        self.file.edit(lambda entries: entries.with_article(article))

    def remove(self, article: RecentArticle) -> PastedText | None:
        """Take an article out, and return the pasted text that is gone with it."""
        pasted = self._texts.text(article.source.pasted_name)
        self._texts.remove(article.source.pasted_name)
        self.file.edit(lambda entries: entries.without(article.source))
        return pasted

    def pasted_texts(self) -> tuple[Source, ...]:
        """Return the pasted texts that are kept."""
        return tuple(map(Source.pasted, self._texts.names()))

    def moment_of(self, source: Source) -> str:
        """Return when a text was pasted, in ISO 8601 and UTC."""
        return self._texts.moment(source.pasted_name)

    def forget_text(self, source: Source) -> None:
        """Remove a pasted text for good, where it is one."""
        if source.pasted_name:
            self._texts.remove(source.pasted_name)

    def put_back(self, article: RecentArticle, pasted: PastedText | None) -> None:
        """Put in again what was taken out, at the head; raise OSError where a text cannot be kept."""
        if pasted is not None:
            self._texts.keep(pasted)
        self.add(article)

    def keep_text(self, pasted: PastedText) -> None:
        """Have a pasted text on the disk, and put it at the head; raise OSError where it cannot be kept."""
        self._texts.keep(pasted)
        self.add(RecentArticle(Source.pasted(pasted.name), pasted.first_line))

    def text_of(self, source: Source) -> PastedText | None:
        """Return a pasted text, None where it is not here."""
        return self._texts.text(source.pasted_name)

    def place_in(self, digest: str) -> int:
        """Return the offset at which an article was left, 0 where unknown."""
        return max(0, dict(self.file.value.places).get(digest, 0))

    def remember_place(self, digest: str, offset: int) -> None:
        """Keep the offset at which an article is left."""
        self.file.edit(lambda entries: entries.with_place(digest, offset))


def _shortened(articles: tuple[RecentArticle, ...]) -> tuple[RecentArticle, ...]:
    """Return the pasted ones, and the newest of the others."""
    others = [each for each in articles if not each.source.pasted_name][:MAX_RECENT]
    return tuple(each for each in articles if each.source.pasted_name or each in others)


# -- the file: a line for each entry; one that cannot be read is no entry -----------------------------------------


def _written(entries: Entries) -> bytes:
    lines = [(ARTICLE, str(each.source), each.words) for each in entries.articles]
    lines += [(PLACE, digest, str(offset)) for digest, offset in entries.places]
    text = "".join("\t".join(field.translate(_SIGNS) for field in line) + "\n" for line in lines)
    return text.encode("utf-8", "surrogatepass")


def _read(content: bytes) -> Entries:
    lines = content.decode("utf-8", "surrogatepass").split("\n")
    fields = [tuple(_ESCAPED.sub(_meant, field) for field in line.split("\t")) for line in lines]
    rows = [row for row in fields if len(row) == FIELDS]
    articles = (RecentArticle(Source.kept(source), words) for kind, source, words in rows if kind == ARTICLE and source)
    places = ((digest, int(offset)) for kind, digest, offset in rows if kind == PLACE and _NUMBER.fullmatch(offset))
    return Entries(tuple(articles), tuple(places))


def _meant(match: re.Match[str]) -> str:
    return _MEANT.get(match.group(), match.group())
