"""Which segment of a page is the article's title: the one that agrees best with the names that the page goes by."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reader.formats.structure.punctuation import word_count
from reader.formats.web.boilerplate.roles import Role, role_of
from reader.formats.web.boilerplate.votes import letters_of
from reader.formats.web.segments import Segment, upward
from reader.formats.web.structured_data import StructuredData, host_of

MAX_TITLE_WORDS = 45
MIN_AGREEMENT = 0.5  # of the words; less, and the line is another's title
_MIN_LENGTH = 2  # letters
_BONUS = {"h1": 0.25, "h2": 0.1, "h3": 0.05}
_NAMED = re.compile(r"head ?line|title|entry-?title|post-?title")
_NAMED_BONUS = 0.05
_LINKED = 0.2
ONLY_LINKS = 0.9  # of the letters
_OTHER_PART = 0.75
_DEPTH = 6  # elements around a line that say what it is for
_NOT_TITLES = frozenset({Role.NAVIGATION, Role.RELATED, Role.COMMENTS, Role.FOOTER, Role.CAPTION})
_PARTS = re.compile(r"\s+[|–—·•»›/:@-]+\s+|\s*\|\s*")
_MAX_SITE_WORDS = 5
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class _Name:
    """The words of a name that the page goes by, how much it counts, and words of which a title must have one."""

    words: list[str]
    weight: float = 1.0
    first: frozenset[str] = frozenset()

    def agreement(self, words: list[str]) -> float:
        """Return how much a line says the same, from 0 to 1."""
        return self.weight * _agreement(words, self.words) if not self.first or self.first & set(words) else 0.0


@dataclass(frozen=True, slots=True)
class Title:
    """The title, and the index of its segment where it stands on the page."""

    text: str
    index: int | None = None


def find_title(segments: Sequence[Segment], data: StructuredData) -> Title:
    """Return the title; its text is empty where the page has none."""
    names = [letters for title in data.titles for letters in _names(title, data)]
    lines = [(index, segment) for index, segment in enumerate(segments) if _is_line(segment)]
    scores = ((_score(segment, names), index, segment) for index, segment in lines)
    scored = [(score, -index) for score, index, segment in scores if score and _may_be_title(segment)]
    best, place = max(scored, default=(0.0, 0))
    if best < MIN_AGREEMENT:
        alone = _called_title(segments) if not names else None
        alone = _only_heading(segments, data) if alone is None else alone
        best, place = (1.0, -alone) if alone is not None else (0.0, 0)
    if best:
        return Title(segments[-place].text, -place)
    return Title(without_site(data.titles[0], data) if data.titles else "")


def _called_title(segments: Sequence[Segment]) -> int | None:
    """Return the first line, where its class calls it the title, as in pages that word processors write."""
    first = next((at for at, segment in enumerate(segments) if not segment.is_hidden), None)
    is_title = first is not None and "title" in (segments[first].element.get("class") or "").lower().split()
    return first if is_title and first is not None and _is_line(segments[first]) else None


def _only_heading(segments: Sequence[Segment], data: StructuredData) -> int | None:
    """Return the only heading of the first rank, unless it is the name of the site."""
    found = [at for at, segment in enumerate(segments) if segment.element.tag == "h1" and _is_line(segment)]
    is_clear = len(found) == 1 and not _is_site(segments[found[0]].text, _sites(data))
    return found[0] if is_clear and segments[found[0]].word_count > 2 else None


def without_site(title: str, data: StructuredData) -> str:
    """Return a title without the name of the site at its end or start ("The bridge | Town News")."""
    parts = _PARTS.split(title)
    if len(parts) < 2:
        return title
    separators = _PARTS.findall(title)
    sites = _sites(data)
    while len(parts) > 1 and _is_site(parts[-1], sites):
        parts.pop()
    if len(parts) > 1 and _is_site(parts[0], sites):
        parts, separators = parts[1:], separators[1:]
    pieces = [piece for pair in zip(parts, [*separators, ""], strict=False) for piece in pair]
    return "".join(pieces[: 2 * len(parts) - 1]).strip()


def _sites(data: StructuredData) -> set[str]:
    names = (data.site, host_of(data.url).partition(".")[0])
    return {letters for name in names if (letters := letters_of(name or ""))}


def _is_site(part: str, sites: set[str]) -> bool:
    letters = letters_of(part)
    return word_count(part) <= _MAX_SITE_WORDS and any(site in letters or letters in site for site in sites if letters)


def _names(title: str, data: StructuredData) -> list[_Name]:
    """Return a title whole, without the site's name, and by its parts; the first is more often the article's."""
    first, *others = _PARTS.split(title)
    opening = frozenset(_words(first))
    whole = [_Name(_words(name), first=opening) for name in dict.fromkeys((title, without_site(title, data), first))]
    return [*whole, *(_Name(_words(part), _OTHER_PART) for part in others if " " in part)]


def _is_line(segment: Segment) -> bool:
    is_text = not (segment.is_hidden or segment.is_row or segment.is_code)
    return is_text and segment.word_count <= MAX_TITLE_WORDS and len(letters_of(segment.text)) >= _MIN_LENGTH


def _may_be_title(segment: Segment) -> bool:
    return segment.element.tag == "h1" or not _is_elsewhere(segment)


def _is_elsewhere(segment: Segment) -> bool:
    """Tell whether a line stands in a part of the page that is none of the article."""
    path = upward(segment.element)[:_DEPTH]
    return any(role_of(element) in _NOT_TITLES for element in path if element.tag not in ("body", "html"))


def _is_logo(segment: Segment, words: list[str], names: list[_Name]) -> bool:
    """Tell whether a line in such a part says nothing of what the names of the page begin with."""
    return not any(name.first.intersection(words) for name in names) and _is_elsewhere(segment)


def _score(segment: Segment, names: list[_Name]) -> float:
    words = _words(segment.text)
    agreement = max((name.agreement(words) for name in names), default=0.0)
    if agreement < MIN_AGREEMENT:
        return 0.0
    path = upward(segment.element)[:2]
    bonus = max(_BONUS.get(element.tag, 0.0) for element in path) if not _is_logo(segment, words, names) else 0.0
    if len(words) == 1 and not bonus:
        return 0.0
    is_named = any(_NAMED.search((element.get("class") or "").lower()) for element in path)
    linked = _LINKED if segment.link_share >= ONLY_LINKS else 0.0  # as the same headline in a feed of all articles
    return agreement + bonus + (_NAMED_BONUS if is_named else 0.0) - linked


def _agreement(words: list[str], name: list[str]) -> float:
    """Return how much two titles say the same, from 0 to 1; one of them may have been cut short."""
    if not words or not name:
        return 0.0
    if words == name or (len(name) > _MAX_SITE_WORDS and words[: len(name)] == name):
        return 1.0
    shared = len(set(words) & set(name))
    return 2 * shared / (len(set(words)) + len(set(name)))


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]
