"""Which segments of a page are its article: votes say where it is, names of elements and wordings what is not."""

from collections import Counter, deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, takewhile
from typing import TYPE_CHECKING

from reader.formats.markup.markup_signs import is_comment
from reader.formats.markup.pictures import is_picture_file
from reader.formats.structure.key_point_labels import is_label
from reader.formats.structure.punctuation import ends_sentence, word_count
from reader.formats.web.boilerplate.foreign import foreign_parts
from reader.formats.web.boilerplate.link_lines import ONLY_LINKS, drop_links
from reader.formats.web.boilerplate.phrases import role_of_line
from reader.formats.web.boilerplate.posts import is_post
from reader.formats.web.boilerplate.pull_quotes import drop_pull_quotes
from reader.formats.web.boilerplate.roles import Role, role_of
from reader.formats.web.boilerplate.tail import drop_idle_headings, take_announced
from reader.formats.web.boilerplate.votes import letters_of
from reader.formats.web.segments import Segment, upward
from reader.formats.web.titles import Title
from reader.model.document import MarkKind

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MIN_SHARE = 0.9  # of the votes' words that the body of the article must hold
_MIN_OWN = 0.75  # of the votes' words, of which an element named article around the title holds as many
_MAIN_SHARE = 0.4  # of the votes' words; what holds as many is the article, whatever its name
_TOO_FEW = 0.5  # of the votes' words; where less remains, the names on the page mislead, and the votes alone count
_MIN_UNVOTED = 4  # words of a line that nobody voted for; shorter ones are buttons and signs
_MAX_BYLINE = 25  # words
_MIN_POINTS = 2
_MIN_REPEATED = 6  # words; shorter lines may stand twice
_MIN_REPEATED_FAR = 20  # words; longer ones do not, however far apart
_MIN_SCATTERED = 2  # times within the article, and as often around it
_NEAR = 2  # segments; a page that shows a line twice, for large and small screens, does so at once
_MAX_LINKS = 0.3  # of the words of a page that is all text
_MOSTLY_VOTED = 0.75  # of the words of such a page
_AROUND = frozenset(["nav", "header", "footer", "aside"])
_NOT_TEXT = frozenset({Role.NAVIGATION, Role.RELATED, Role.COMMENTS, Role.FOOTER, Role.FURNITURE})
_STRUCTURE = frozenset(["p", "h2", "h3", "h4", "h5", "h6", "li", "blockquote", "dt", "dd"])
_STRUCTURED_LINES = _STRUCTURE - {"p"}
_ROWS = frozenset(["table", "thead", "tbody", "tfoot"])
_FRAMED = frozenset(["blockquote", "pre", "table", "ul", "ol"])
_ARTICLE = frozenset({Role.CAPTION, Role.BYLINE, Role.PULL_QUOTE})


@dataclass(slots=True)
class Choice:
    """What becomes of every segment: whether it is the article's, and what it is for where it is no running text.

    `first` is the index of the first segment of the body; what stands above it is no more than title, names and dates.
    """

    chosen: list[bool]
    roles: list[Role | None]
    first: int = 0
    votes: Sequence[bool] = ()


def choose_all(segments: Sequence[Segment], title: str) -> Choice:
    """Take everything that is visible: what was copied, and pages without any furniture."""
    captions = [any(role_of(element) is Role.CAPTION for element in _framed(each.element)[:2]) for each in segments]
    comments = [any(map(is_comment, upward(each.element))) for each in segments]
    choice = Choice(
        [not segment.is_hidden and not is_said for segment, is_said in zip(segments, comments, strict=True)],
        [
            Role.COMMENTS if is_said else Role.CAPTION if is_caption else None
            for is_said, is_caption in zip(comments, captions, strict=True)
        ],
    )
    titles = letters_of(title)
    named = (at for at, segment in enumerate(segments) if choice.chosen[at] and letters_of(segment.text) == titles)
    choice.first = next(named, -1) + 1
    return choice


def _is_all_text(segments: Sequence[Segment], votes: Sequence[bool]) -> bool:
    """Tell whether a page has nothing around its text, as one that a converter has written.

    What scripts or forms it has says nothing: neither makes a menu.
    """
    shown = [(each, vote) for each, vote in zip(segments, votes, strict=True) if not each.is_hidden]
    words = sum(each.word_count for each, _ in shown)
    if sum(each.word_count * each.link_share for each, _ in shown) > _MAX_LINKS * words:
        return False
    prose = [(each.word_count, vote) for each, vote in shown if not each.is_row and not each.is_code]
    voted = sum(count for count, vote in prose if vote)
    if voted < _MOSTLY_VOTED * sum(count for count, _ in prose):
        return False
    return not has_furniture(segments)


def has_furniture(segments: Sequence[Segment]) -> bool:
    """Tell whether a page has buttons, or shows something in a part that holds no article, such as its menu."""
    shown = [each for each in segments if not each.is_hidden]
    if any(True for each in shown[:1] for _ in each.element.getroottree().iter("button")):
        return True
    elements = {above for each in shown for above in upward(each.element) if above.tag not in ("html", "body")}
    return any(each.tag in _AROUND or role_of(each) in _NOT_TEXT for each in elements)


def _without_page_lines(segments: Sequence[Segment], choice: Choice) -> Choice:
    """Leave out lines that say that they are no text, and a menu above the title, where no element says so."""
    for at in _menu(segments[: max(0, choice.first - 1)]):
        if choice.chosen[at]:
            choice.chosen[at], choice.roles[at] = False, Role.NAVIGATION
    for at, segment in enumerate(segments):
        role = role_of_line(segment.text, segment.link_share, is_voted=True) if choice.chosen[at] else None
        if role in _NOT_TEXT:
            choice.chosen[at], choice.roles[at] = False, role
        elif role is Role.CAPTION:
            choice.roles[at] = role
    return choice


def _menu(segments: Sequence[Segment]) -> Iterator[int]:
    """Yield the places of several links in a row, one of many words aside."""
    links = [sum(mark.kind is MarkKind.LINK for mark in each.marks) for each in segments]
    for is_linked, run in groupby(range(len(segments)), lambda at: segments[at].link_share >= ONLY_LINKS):
        places = [*run]
        if is_linked and sum(links[at] for at in places) > 1:
            yield from (at for at in places if links[at] > 1 or segments[at].word_count < _MIN_UNVOTED)


def choose(segments: Sequence[Segment], given: Sequence[bool], title: Title, host: str = "") -> Choice:
    """Tell the article from the page around it, where there is any."""
    foreign = foreign_parts(segments, given, title.index, host)
    if not foreign and _is_all_text(segments, given):
        return _without_page_lines(segments, choose_all(segments, title.text))
    votes = [vote and at not in foreign for at, vote in enumerate(given)]
    if not any(votes):  # all of them were for what others say
        votes = [each.is_prose and at not in foreign for at, each in enumerate(segments)]
    weights = _weights(segments, votes)
    titled = upward(segments[title.index].element) if title.index is not None else []
    body = _body(weights, titled)
    if body is not None and body.tag == "article" and body in titled:
        further = set(body.itersiblings("article"))  # but for those that are foreign
    else:
        further = _continuations(segments, body, weights)
    roles = _Roles(weights, {body, *further}).of_all(segments, votes)
    menu = {at for at in range(title.index or 0) if roles[at] is Role.NAVIGATION}
    roles = [role if at in menu else foreign.get(at, role) for at, role in enumerate(roles)]
    parts = [
        next((above for above in upward(each.element) if above is body or above in further), None) for each in segments
    ]
    choice = Choice(_in_range(segments, votes, roles, parts, further), roles)
    _keep_tables_whole(segments, choice)
    _keep_author_points(segments, choice, title.text)
    drop_links(segments, choice, host)
    _drop_repeated(segments, choice, title.text)
    _drop_scattered(segments, choice)
    drop_pull_quotes(segments, choice)
    drop_idle_headings(segments, choice)
    if _words(segments, choice.chosen) < _TOO_FEW * _words(segments, votes):
        choice = Choice(
            [vote and not each.is_hidden for vote, each in zip(votes, segments, strict=True)], [None] * len(roles)
        )
    take_announced(segments, choice)
    choice.first = choice.chosen.index(True) if any(choice.chosen) else 0
    choice.votes = votes
    return choice


def _words(segments: Sequence[Segment], taken: Sequence[bool]) -> int:
    """Return how many words are taken of lines that are more than links."""
    return sum(
        segment.word_count
        for segment, is_taken in zip(segments, taken, strict=True)
        if is_taken and segment.link_share < ONLY_LINKS
    )


def _weights(segments: Sequence[Segment], votes: Sequence[bool]) -> Counter["HtmlElement"]:
    """Return for each element how many words with a vote it holds."""
    weights: Counter[HtmlElement] = Counter()
    for segment, vote in zip(segments, votes, strict=True):
        if vote and segment.link_share < ONLY_LINKS:
            for element in upward(segment.element):
                weights[element] += segment.word_count
    return weights


def _body(weights: Counter["HtmlElement"], titled: Sequence["HtmlElement"]) -> "HtmlElement | None":
    """Return the innermost element that holds nearly all votes; of a page that is a table, what is around that.

    An element named article around the title needs fewer of them.
    """
    most = max(weights.values(), default=0)
    own = next((element for element in titled if element.tag == "article"), None)
    limit = MIN_SHARE * (most if own is None or weights[own] < _MIN_OWN * most else weights[own])
    holders = [element for element, weight in weights.items() if weight >= limit]
    body = max(holders, key=lambda element: sum(1 for _ in element.iterancestors()), default=None)
    while body is not None and body.tag in _ROWS:
        body = body.getparent()
    return body


def _continuations(
    segments: Sequence[Segment], body: "HtmlElement | None", weights: Counter["HtmlElement"]
) -> set["HtmlElement"]:
    """Return the elements of the same name and class that hold more of the text, without a vote."""
    if body is None or not body.get("class"):
        return set()
    name = (body.tag, body.get("class"))
    prose = (upward(each.element) for each in segments if each.is_prose and not weights[each.element])
    twins = (next((above for above in path if (above.tag, above.get("class")) == name), None) for path in prose)
    found = Counter(twin for twin in twins if twin is not None and twin is not body)
    return {twin for twin, paragraphs in found.items() if paragraphs > 1}


def _framed(element: "HtmlElement") -> list["HtmlElement"]:
    """Return the elements around a segment; a figure frames quotations, lists and code without being their caption."""
    path = upward(element)
    is_structured = any(each.tag in _FRAMED for each in path)
    return [each for each in path if not (is_structured and each.tag == "figure")]


class _Roles:
    """Looks up what segments are for, by the elements around them and by their own words."""

    def __init__(self, weights: Counter["HtmlElement"], bodies: set["HtmlElement | None"]) -> None:
        self._limit = _MAIN_SHARE * max(weights.values(), default=0)
        self._weights = weights
        self._bodies = bodies
        self._known: dict[HtmlElement, Role | None] = {}

    def of_all(self, segments: Sequence[Segment], votes: Sequence[bool]) -> list[Role | None]:
        """Return the role of every segment, None where it may be text."""
        return [self._of(segment, is_voted=vote) for segment, vote in zip(segments, votes, strict=True)]

    def _of(self, segment: Segment, *, is_voted: bool) -> Role | None:
        if is_post(segment):
            return None
        around = next((role for element in self._within_body(segment) if (role := self._at(element))), None)
        if around is Role.CAPTION and (segment.is_code or segment.is_row):
            return None
        if around is Role.CAPTION and (other := self._instead_of_caption(segment)):
            return other
        if around is Role.BYLINE and segment.word_count > _MAX_BYLINE:
            around = None
        if around and around not in _ARTICLE:
            return around
        line = role_of_line(segment.text, segment.link_share, is_voted=is_voted)
        if around is Role.CAPTION and line is Role.FOOTER:  # whose the picture is
            return around
        return line or around

    def _instead_of_caption(self, segment: Segment) -> Role | None:
        """Return what a line is for that is only called a caption: of a call without a picture, or of a card.

        Such a card is one link around its title and its words, which leads on, and not to a larger picture.
        """
        path = self._within_body(segment)
        links = (each for each in path if each.tag == "a" and not is_picture_file(each.get("href") or ""))
        is_card = any(next(each.iter("div", "p"), None) is not None for each in links)
        if is_card and all(each.tag != "figcaption" for each in path):
            return Role.RELATED
        part = next((each for each in path if self._at(each) is Role.FURNITURE), None)
        return Role.FURNITURE if part is not None and next(part.iter("figure", "img"), None) is None else None

    def _within_body(self, segment: Segment) -> list["HtmlElement"]:
        path = []
        for element in _framed(segment.element):
            if element in self._bodies:
                break
            path.append(element)
        return path

    def _at(self, element: "HtmlElement") -> Role | None:
        if element not in self._known:
            is_main = self._limit > 0 and self._weights[element] >= self._limit
            self._known[element] = None if is_main else role_of(element)
        return self._known[element]


def _in_range(
    segments: Sequence[Segment],
    votes: Sequence[bool],
    roles: Sequence[Role | None],
    parts: Sequence["HtmlElement | None"],
    further: set["HtmlElement"],
) -> list[bool]:
    """Return what lies in the body between the first and the last paragraph that is certainly text."""
    may_be = [parts[at] is not None and not each.is_hidden and roles[at] is None for at, each in enumerate(segments)]
    voted = {at for at, segment in enumerate(segments) if may_be[at] and votes[at] and segment.link_share < ONLY_LINKS}
    beside = {_place_of(segments[at]) for at in voted}
    doubtful = (at for at, segment in enumerate(segments) if may_be[at] and (votes[at] or segment.is_prose))
    sure = voted | {at for at in doubtful if parts[at] in further or segments[at].element.getparent() in beside}
    first, last = min(sure, default=0), max(sure, default=-1)
    return [
        parts[at] is not None and first <= at <= last and _is_text(segment, roles[at], is_voted=votes[at])
        for at, segment in enumerate(segments)
    ]


def _place_of(segment: Segment) -> "HtmlElement | None":
    """Return the element in which a paragraph stands, or the table of a row."""
    table = next(segment.element.iterancestors("table"), None) if segment.is_row else None
    return (segment.element if table is None else table).getparent()


def _keep_tables_whole(segments: Sequence[Segment], choice: Choice) -> None:
    """Take in the other rows of a table that is chosen, as those that name its columns."""
    rows: dict[HtmlElement, list[int]] = {}
    for at, segment in enumerate(segments):
        table = next(segment.element.iterancestors("table"), None) if segment.is_row else None
        if table is not None and not segment.is_hidden:
            rows.setdefault(table, []).append(at)
    for of_table in rows.values():
        if 2 * sum(choice.chosen[at] for at in of_table) > len(of_table):
            for at in of_table:
                choice.chosen[at], choice.roles[at] = True, None


def _is_text(segment: Segment, role: Role | None, *, is_voted: bool) -> bool:
    if segment.is_hidden or (role is not None and role not in _ARTICLE):
        return False
    is_formula = any(mark.kind is MarkKind.FORMULA for mark in segment.marks)
    if is_voted or segment.is_row or segment.is_code or role is not None or is_formula:
        return True
    is_structure = any(element.tag in _STRUCTURE for element in upward(segment.element)[:2])
    return is_structure or word_count(segment.text) >= _MIN_UNVOTED or ends_sentence(segment.text)


def _keep_author_points(segments: Sequence[Segment], choice: Choice, title: str) -> None:
    """Take in the author's list of key points, which often stands in a box of its own beside or above the text."""
    start = _title_index(segments, title)
    end = max((index for index, is_chosen in enumerate(choice.chosen) if is_chosen), default=-1)
    for index in range(start + 1, end):
        points = _points_below(segments, index) if is_label(segments[index].text) else []
        if len(points) < _MIN_POINTS or segments[index].is_hidden:
            continue
        for found in (index, *points):
            choice.chosen[found], choice.roles[found] = True, None


def _points_below(segments: Sequence[Segment], label: int) -> list[int]:
    items = takewhile(lambda each: any(above.tag == "li" for above in upward(each.element)[:3]), segments[label + 1 :])
    points = [index for index, _ in enumerate(items, label + 1)]
    links = sum(segments[index].link_share >= ONLY_LINKS for index in points)
    return points if links * 2 < len(points) else []


def _title_index(segments: Sequence[Segment], title: str) -> int:
    letters = letters_of(title)
    return next((index for index, segment in enumerate(segments) if letters_of(segment.text) == letters), 0)


def _drop_repeated(segments: Sequence[Segment], choice: Choice, title: str) -> None:
    """Leave out the title where it stands in the text, and what is set twice for screens of two sizes."""
    letters = [letters_of(each.text) if choice.chosen[at] else "" for at, each in enumerate(segments)]
    titles = letters_of(title)
    recent: deque[int] = deque(maxlen=_NEAR)
    first: dict[str, int] = {}
    for at, written in enumerate(letters):
        if not written:
            continue
        is_long = segments[at].word_count >= _MIN_REPEATED_FAR and segments[at].element.tag not in _STRUCTURED_LINES
        others = [first.setdefault(written, at)] if is_long else recent
        is_twice = any(letters[other] == written and _is_twin(segments[other], segments[at]) for other in others)
        is_twice = is_twice and not (others[0] not in recent and _is_alike(segments[others[0]], segments[at]))
        if written == titles or is_twice:
            choice.chosen[at] = False
        recent.append(at)


def _drop_scattered(segments: Sequence[Segment], choice: Choice) -> None:
    """Leave out a short line that the page sets again and again, within the article and around it."""
    letters = [letters_of(each.text) if _may_be_scattered(each) else "" for each in segments]
    within, around = (
        Counter(line for line, is_chosen in zip(letters, choice.chosen, strict=True) if is_chosen is side)
        for side in (True, False)
    )
    for at, line in enumerate(letters):
        if line and min(within[line], around[line]) >= _MIN_SCATTERED:
            choice.chosen[at], choice.roles[at] = False, Role.FURNITURE


def _may_be_scattered(segment: Segment) -> bool:
    is_short = 1 < segment.word_count < _MIN_REPEATED and not ends_sentence(segment.text)
    return is_short and not (segment.is_hidden or segment.is_row or segment.element.tag in _STRUCTURED_LINES)


def _is_alike(one: Segment, other: Segment) -> bool:
    """Tell whether both stand in units of one make, as the entries of a live blog do."""
    above = [next(each.element.iterancestors(), each.element) for each in (one, other)]
    return (above[0].tag, above[0].get("class")) == (above[1].tag, above[1].get("class"))


def _is_twin(one: Segment, other: Segment) -> bool:
    """Tell whether the same words stand in elements of different make, as pages write for large and small screens."""
    if other.is_row or other.word_count < _MIN_REPEATED:
        return False
    makes = [(each.element.getparent(), each.element.tag, each.element.get("class")) for each in (one, other)]
    return makes[0] != makes[1]
