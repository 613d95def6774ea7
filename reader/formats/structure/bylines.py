"""Lines that say who wrote an article, when and where it was published."""

import re
from dataclasses import dataclass

from reader.formats.structure.byline_dates import parted
from reader.formats.structure.dates import first_date, has_date, is_announcement, is_date_line
from reader.formats.structure.punctuation import ends_sentence, word_count

MAX_BYLINE_LENGTH = 140  # characters
MAX_BYLINE_WORDS = 18
_MAX_PARTS = 5
_MAX_PART_WORDS = 7
_MAX_NAME_WORDS = 4
_PICTURES = (
    r"(?:photographs?|photos?|photography|pictures?|images?|illustrations?|illustrated|photographed|drawings?|graphics?|"
    r"videos?|fotos?|bilder|photographies|illustrationen|fotografías|ilustraciones|fotografie)"
)
_BY = re.compile(
    r"(?:(?:written|words|story|report|reporting|text|analysis|posted|reported|edited)\s+"
    rf"(?:(?:and|&)\s+{_PICTURES}\s+)?)?(?:by|von|par|por|di|door)"
    r"\s*:?\s+(?P<names>\S.*)|(?:author|autor|autorin|auteur|autore)s?\s*:\s*(?P<author>\S.*)",
    re.IGNORECASE,
)
_BARE = frozenset({"by", "by:", "von", "par", "por", "di", "door"})  # the name stands on the next line
_CREDIT = re.compile(
    rf"{_PICTURES}(?:\s+and\s+{_PICTURES})?(?:\s+(?:by|von|par|por|di|door)\s*:?\s+|\s*:\s*)(?P<names>\S.*)",
    re.IGNORECASE,
)
_PARTS = re.compile(
    rf"\s*[|·•]\s*|\s+[–—/-]\s+|(?:[.,;]\s+|(?<!\band)(?<!&)\s+(?-i:(?=[A-Z])))(?={_PICTURES}\s+by\s)", re.IGNORECASE
)
_CONNECTOR = frozenset(
    {
        "and", "und", "et", "y", "e", "i", "en", "with", "mit", "in", "at", "for", "from", "the", "of", "de", "del",
        "della", "di", "da", "dos", "van", "von", "der", "den", "zu", "la", "le", "al", "el", "bin", "ben", "o",
    }
)  # fmt: skip
_WORD = re.compile(r"[^\W_][\w’'.-]*")
_INITIALS = re.compile(r"(?:\b\w\.\s*)+$|\b(?:Jr|Sr|Dr|PhD|M\.D)\.$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Byline:
    """What one line says; None where it does not. `pictures` names who photographed or drew."""

    author: str | None = None
    published: str | None = None
    site: str | None = None
    pictures: str | None = None


def read_byline(text: str) -> Byline | None:
    """Return what a byline or date line says, or None where the line is neither."""
    if len(text) > MAX_BYLINE_LENGTH or word_count(text) > MAX_BYLINE_WORDS:
        return None
    if is_announcement(text) or text.strip().lower() in _BARE:
        return Byline()
    if is_date_line(text):
        return Byline(published=_published(text))
    if credit := _credit(text):
        return credit
    parts = [part for part in _PARTS.split(text) if part]
    return _of_parts(parts) if len(parts) > 1 else _of_line(text)


def is_name(text: str) -> bool:
    """Tell whether the line may be a person's name and nothing else: two to four capitalised words."""
    words = text.split()
    return 2 <= len(words) <= _MAX_NAME_WORDS and _is_names(text) and not any(map(str.isdigit, text))


def _first_date(dated: list[str]) -> str | None:
    return _published(dated[0]) if dated else None


def _published(text: str) -> str | None:
    return first_date(text) or (text.strip() if has_date(text) else None)


def _credit(text: str) -> Byline | None:
    match = _CREDIT.fullmatch(text)
    return Byline(pictures=match["names"]) if match and _is_names(match["names"]) else None


def _of_line(text: str) -> Byline | None:
    match = _BY.fullmatch(text)
    if not match:
        return None
    names, date = parted(match["names"] or match["author"])
    if has_date(names) or not _is_names(names):
        return None
    return Byline(author=names, published=_published(date))


def _of_parts(parts: list[str]) -> Byline | None:
    if len(parts) > _MAX_PARTS or any(word_count(part) > _MAX_PART_WORDS for part in parts):
        return None
    pictures = [credit.pictures for part in parts if (credit := _credit(part))]
    parts = [part for part in parts if not _credit(part)]
    dated = [part for part in parts if is_date_line(part)]
    named = [_of_line(part) for part in parts]
    author = next((byline.author for byline in named if byline and byline.author), None)
    if not dated and author is None:
        return None
    others = [part for part, byline in zip(parts, named, strict=True) if part not in dated and byline is None]
    if author is None and others and is_name(others[0]):
        author, _ = parted(others.pop(0))
    return Byline(author, _first_date(dated), others[-1] if others else None, pictures[0] if pictures else None)


def _is_names(text: str) -> bool:
    if ends_sentence(text) and not _INITIALS.search(text):
        return False
    words = _WORD.findall(text)
    weighty = [word for word in words if word.lower() not in _CONNECTOR]
    return bool(weighty) and all(word[0].isupper() or not word[0].islower() for word in weighty)
