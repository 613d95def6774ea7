"""Parts of a page that hold running text and are none of its article: readers' comments, feeds, other articles."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from statistics import median
from typing import TYPE_CHECKING

from reader.formats.structure.punctuation import ends_sentence
from reader.formats.web.boilerplate.phrases import introduces_comments, introduces_links
from reader.formats.web.boilerplate.readers_words import HEADINGS, counted_in, is_of_reader
from reader.formats.web.boilerplate.roles import Role, role_of
from reader.formats.web.segments import MAX_LINKS, Segment, upward
from reader.formats.web.structured_data import host_of
from reader.model.document import MarkKind
from reader.nlp.language_table import words_for

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MIN_ARTICLE = 25  # words of running text; where less stands elsewhere, a part may be the article, whatever its name
MAX_BELOW = 0.25  # of the words above the comments of readers that may stand below them
MIN_UNITS = 3  # teasers of a feed
MAX_UNIT = 110  # words of one, links aside
MIN_BLURB = 8  # words of the text of one
MIN_SLIDES = 4
MIN_WRITERS = 2
MIN_SHOW = 0.5  # of the words of text around a show of slides
_COUNTER = re.compile(r"(\d{1,3}) ?(?:/|of) ?(\d{1,3})\b")
_LINKS = 0.9  # of the letters of a heading that leads to another article
_MIN_HEADING = 3  # words of it
_DEPTH = 7  # elements around such a heading, one of which holds the whole teaser
_UNITS = frozenset(["li", "article", "div", "section", "td", "tr"])
_TOP = frozenset(["html", "body", "main"])


def foreign_parts(segments: Sequence[Segment], votes: Sequence[bool], title: int | None, host: str) -> dict[int, Role]:
    """Return the segments that are certainly another's, each with its role."""
    page = _Page(segments, votes, title, _site(host) or _likely_site(segments))
    found: dict[int, Role] = {}
    others = (*page.other_articles(), *page.slides(), *page.announced())
    for role, part in (*others, *page.numbered(), *page.answerable(), *page.comments()):
        found |= dict.fromkeys(part, role)
    return found | dict.fromkeys(page.teasers(found), Role.RELATED)


@dataclass(slots=True)
class _Page:
    """Looks for such parts; `before` counts the words of text above each segment, voted for or not."""

    segments: Sequence[Segment]
    votes: Sequence[bool]
    title: int | None
    site: str
    paths: list[list["HtmlElement"]] = field(init=False)
    spans: dict["HtmlElement", tuple[int, int]] = field(init=False)
    before: list[int] = field(init=False)
    leading: list[bool] = field(init=False)  # which segments are links to another page of this site

    def __post_init__(self) -> None:
        self.paths = [upward(segment.element) for segment in self.segments]
        self.spans = {}
        self.before = [0]
        self.leading = list(map(self._leads_on, self.segments))
        for at, (segment, vote) in enumerate(zip(self.segments, self.votes, strict=True)):
            for element in self.paths[at]:
                self.spans[element] = (self.spans.get(element, (at, at))[0], at)
            is_text = segment.link_share < _LINKS and (vote or segment.is_prose)
            self.before.append(self.before[-1] + (segment.word_count if is_text else 0))

    def comments(self) -> Iterator[tuple[Role, range]]:
        """Yield what elements name as the comments of readers, where the text stands above them."""
        for element, (first, last) in self.spans.items():
            is_named = element.tag not in _TOP and role_of(element) is Role.COMMENTS
            if is_named and self._is_below_text(first, last):
                yield Role.COMMENTS, range(first, last + 1)

    def announced(self) -> Iterator[tuple[Role, range]]:
        """Yield what a heading names as comments or as other articles, with all that stands in its element."""
        for at, segment in enumerate(self.segments):
            role = _announced(segment)
            if role is None:
                continue
            first, last = self._part_begun_at(at)
            is_below = self._is_below_text(first, last)
            if last > first and (is_below or (role is Role.RELATED and self._words(first, last) < MIN_ARTICLE)):
                yield role, range(first, last + 1)

    def numbered(self) -> Iterator[tuple[Role, range]]:
        """Yield what readers wrote below the text, in units of one make that a heading counts.

        It stands outside of the element of the article, or there is a field to write in.
        """
        for at, segment in enumerate(self.segments):
            count = counted_in(segment)
            if count is None or count < MIN_WRITERS:
                continue
            first, last = self._part_begun_at(at)
            if last > first and self._is_below_text(first, last) and self._is_for_readers(at, last):
                rows = (self._texts_of(row) for row in self._rows(range(at + 1, last + 1)))
                whole = next((row for row in rows if len(row) > 1 and sum(map(len, row)) == last - at), ())
                if MIN_WRITERS <= len(whole) <= count and all(map(is_of_reader, whole)):
                    yield Role.COMMENTS, range(first, last + 1)

    def answerable(self) -> Iterator[tuple[Role, range]]:
        """Yield a row of dated units of one make below the text, each with its own link to answer it."""
        for row in self._rows(range(len(self.segments))):
            if (
                len(row) >= MIN_WRITERS
                and all(map(_is_answerable, row))
                and any(map(is_of_reader, self._texts_of(row)))
            ):
                first, last = min(self.spans[each][0] for each in row), max(self.spans[each][1] for each in row)
                first -= first > 0 and self.segments[first - 1].element.tag in HEADINGS
                if self._is_below_text(first, last):
                    yield Role.COMMENTS, range(first, last + 1)

    def _texts_of(self, row: Iterable["HtmlElement"]) -> list[Sequence[Segment]]:
        return [self.segments[self.spans[each][0] : self.spans[each][1] + 1] for each in row]

    def _is_for_readers(self, first: int, last: int) -> bool:
        """Tell whether a part that begins with this segment has a field to write in, or is beside the article."""
        begun = [each for each in self.paths[first] if self.spans[each] == (first, last)]
        if any(True for each in begun for _ in each.iter("textarea")):
            return True
        own = self._own_article()
        return own is not None and own not in self.paths[first]

    def _own_article(self) -> "HtmlElement | None":
        """Return the element named article around the title, where it holds the text."""
        own = next((each for each in self._path_of_title() if each.tag == "article"), None)
        return None if own is None or self._words(*self.spans[own]) < MIN_ARTICLE else own

    def other_articles(self) -> Iterator[tuple[Role, range]]:
        """Yield the elements named article that do not go on with the one around the title, where that holds text."""
        if (own := self._own_article()) is None:
            return
        start, end = self.spans[own]
        for element, (first, last) in self.spans.items():
            if element.tag != "article" or start <= first <= end or first <= start <= last:
                continue
            if element.getparent() is own.getparent() and not role_of(element) and self._goes_on(end, first, last):
                end = last
            else:
                yield Role.RELATED, range(first, last + 1)

    def _goes_on(self, end: int, first: int, last: int) -> bool:
        """Tell whether a part is nothing but sentences, and neither text nor a heading is between it and that end."""
        between, within = self.segments[end + 1 : first], self.segments[first : last + 1]
        are_sentences = all(ends_sentence(each.text) and each.link_share <= MAX_LINKS for each in within)
        return (
            first > end and are_sentences and not any(each.is_prose or each.element.tag in HEADINGS for each in between)
        )

    def slides(self) -> Iterator[tuple[Role, range]]:
        """Yield a show of numbered slides ("1/50") amid the text, where it is no small part of the page."""
        counted: defaultdict[int, dict[int, int]] = defaultdict(dict)
        for at, segment in enumerate(self.segments):
            if match := _COUNTER.match(segment.text):
                counted[int(match[2])].setdefault(int(match[1]), at)
        for total, places in counted.items():
            if total >= MIN_SLIDES and set(range(1, total + 1)) <= places.keys():
                first, last = self._show_around(places[1], places[total])
                above, below = self.before[first], self.before[-1] - self.before[last + 1]
                is_large = self._words(first, last) > MIN_SHOW * (above + below)
                if is_large and min(above, below) >= MIN_ARTICLE:
                    yield Role.RELATED, range(first, last + 1)

    def _show_around(self, first: int, last: int) -> tuple[int, int]:
        """Return the largest part that holds these segments, and no running text beside the smallest one."""
        ends = set(self.paths[last])
        parts = (self.spans[each] for each in self.paths[first] if each in ends)
        show = next(parts, (first, last))
        words = self._words(*show)
        return next((part for part in reversed([*parts]) if self._words(*part) == words), show)

    def teasers(self, known: Mapping[int, Role]) -> set[int]:
        """Return the entries of feeds: at least three of one make, each a link of this site and a few lines."""
        found: set[int] = set()
        heads = (at for at, segment in enumerate(self.segments) if not segment.is_hidden and self.leading[at])
        for units in self._rows(heads):
            if self._is_feed(units):
                found.update(at for unit in units for at in range(self.spans[unit][0], self.spans[unit][1] + 1))
        others = (each for at, each in enumerate(self.segments) if at not in found and at not in known)
        left = sum(each.word_count for each in others if each.is_prose)
        return found if left >= MIN_ARTICLE and self.title not in found else set()

    def _rows(self, places: Iterable[int]) -> Iterable[Collection["HtmlElement"]]:
        """Return the elements of one make around these segments, those beside each other as one."""
        rows: defaultdict[tuple[object, ...], dict[HtmlElement, None]] = defaultdict(dict)
        for at in places:
            for element in self.paths[at][:_DEPTH]:
                if element.tag in _UNITS:
                    rows[element.getparent(), element.tag, element.get("class")][element] = None
        return rows.values()

    def _is_feed(self, units: Iterable["HtmlElement"]) -> bool:
        sizes, teasers = [], 0
        for unit in units:
            first, last = self.spans[unit]
            texts = (each for each in self.segments[first : last + 1] if each.link_share < _LINKS)
            sizes.append(sum(each.word_count for each in texts))
            teasers += self._is_teaser(first, last)
        if len(sizes) < MIN_UNITS or teasers * 2 < len(sizes):
            return False
        return median(sizes) <= MAX_UNIT and max(sizes) <= 2 * MAX_UNIT

    def _is_teaser(self, first: int, last: int) -> bool:
        """Tell whether a few words of text stand there below a link, which is their heading."""
        places = range(first, last + 1)
        heading = next((at for at in places if self.leading[at]), None)
        texts = (at for at in places if self.segments[at].link_share < _LINKS)
        blurb = next((at for at in texts if self.segments[at].word_count >= MIN_BLURB), None)
        return heading is not None and blurb is not None and heading < blurb

    def _leads_on(self, segment: Segment) -> bool:
        if segment.link_share < _LINKS or segment.word_count < _MIN_HEADING:
            return False
        return _sites(segment) <= {self.site, ""}

    def _part_begun_at(self, at: int) -> tuple[int, int]:
        """Return the first and last segment of the largest element that begins with this one."""
        part = (at, at)
        for element in self.paths[at]:
            if self.spans[element][0] != at or element.tag in _TOP:
                break
            part = self.spans[element]
        return part

    def _path_of_title(self) -> list["HtmlElement"]:
        return self.paths[self.title] if self.title is not None else []

    def _is_below_text(self, first: int, last: int) -> bool:
        """Tell whether a part stands below running text, and no more than a little stands below it."""
        above, below = self.before[first], self.before[-1] - self.before[last + 1]
        is_title_in = self.title is not None and first <= self.title <= last
        return above >= MIN_ARTICLE and below <= MAX_BELOW * above and not is_title_in

    def _words(self, first: int, last: int) -> int:
        """Return how many words of text stand there."""
        return self.before[last + 1] - self.before[first]


def _is_answerable(unit: "HtmlElement") -> bool:
    """Tell whether a link or button within offers to answer it."""
    words = words_for("verbs.offering_to_answer", language="mul")
    return any(each.text_content().strip().casefold() in words for each in unit.iter("a", "button"))


def _sites(segment: Segment) -> set[str]:
    return {_site(host_of(mark.target)) for mark in segment.marks if mark.kind is MarkKind.LINK}


def _site(host: str) -> str:
    """Return the last two parts of a host's name: parts of one site have machines of their own."""
    return ".".join(host.split(".")[-2:])


def _likely_site(segments: Sequence[Segment]) -> str:
    """Return the site to which most of the links lead; a saved page need not say whose it is."""
    counts = Counter(site for segment in segments for site in _sites(segment) if site)
    return max(counts, key=lambda site: counts[site], default="")


def _announced(segment: Segment) -> Role | None:
    if segment.is_hidden or segment.is_row or segment.is_code:
        return None
    if introduces_comments(segment.text):
        return Role.COMMENTS
    return Role.RELATED if introduces_links(segment.text) else None
