"""What stands between the title of a page and its text: the standfirst, and the lines with names and dates."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import islice, takewhile
from typing import TYPE_CHECKING

from reader.formats.structure.bylines import Byline, are_names, is_name, read_byline, written_by
from reader.formats.structure.dates import first_date, words_beside_date
from reader.formats.structure.punctuation import ends_sentence
from reader.formats.web.author_lists import may_be_point, name_author_points
from reader.formats.web.boilerplate.phrases import role_of_line
from reader.formats.web.boilerplate.roles import Role, role_of, words_of_names
from reader.formats.web.boilerplate.selection import Choice
from reader.formats.web.boilerplate.votes import letters_of
from reader.formats.web.segments import Segment, upward
from reader.formats.web.structured_data import StructuredData
from reader.formats.web.titles import Title

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MAX_BYLINES = 3  # lines; more are a list of other things
MAX_BYLINE_WORDS = 25
MAX_STANDFIRST_WORDS = 100
MIN_STANDFIRST_WORDS = 6
MAX_CAPTIONS = 3
MIN_CAPTION_WORDS = 3  # fewer are a button, or the name of a photographer
MAX_CAPTION_WORDS = 80
_MIN_BELOW_TITLE = 8  # words of a heading right below the title that is none of a part
_ZONE = 80  # segments above the text; the title is never further away
_MIN_SAME = 40  # letters that a standfirst shares with the description of the page
_NAMED = re.compile(
    r"(?<![a-z])(?:standfirst|dek|deck|subtitle|sub-?title|subhead|sub-?head(?:line|ing)?|strapline|summary|"
    r"article-?intro|lead-paragraph|excerpt|lede|kicker-?text|tagline)(?![a-z])"
)
_LEADING = re.compile(  # whole names of what stands between title and text; within it that may be any first paragraph
    r"(?:(?:c|article|story|post|entry)[-_]{1,2})?(?:lead|lead-?text|lead-?in|intro|introduction|vorspann|teaser-?text|"
    r"chapo|chapeau|bajada|copete|entradilla|sommario|occhiello|ingress|anleser|sapo)"
)
_STANDFIRST = frozenset({"ingress", "vorspann", "chapo", "bajada", "entradilla", "copete", "anleser"})
_AUTHOR = re.compile(r"(?:[a-z]+[-_]{1,2})?authors?(?:[-_]{1,2}(?:name|link))?")
_MIN_NAME = 5  # letters
_FIRST = 3  # paragraphs, among which the standfirst is repeated; further down it is a sentence of the article
_LAST = 4  # paragraphs, among which an author is introduced
_MAX_LABEL = 6  # words
_OF_BYLINE = (None, Role.BYLINE, Role.FOOTER)  # above the text, the last is that of the title
_LABELS = 1  # short lines above a standfirst
_MAX_WHEN = 10  # words of a line that says when, and perhaps who
_MAX_SMALL = 3  # letters of a word beside names and hours: "von", "kl"
_CLOCK = re.compile(r"(?<![\d:.])(?:[01]?\d|2[0-3]):[0-5]\d(?!\d)")
_SOLD = re.compile(  # to whom, and where
    r"(?:(?:article|contenu) )?réservé (?:aux|à nos) abonnés|(?:nur )?für abonnenten|"
    r"(?:solo|exclusivo) para suscriptores|(?:solo )?per (?:gli )?abbonati|"
    r"(?:for )?(?:members?|subscribers?)[- ]only(?: (?:story|article|content))?|published in",
    re.IGNORECASE,
)
_STOPS = (*".!?…:,;", "。", "：", "，")
_SUBHEADS = frozenset(("h2", "h3", "h4", "h5"))
_STRUCTURE = frozenset(["h1", "h2", "h3", "h4", "h5", "h6", "li", "blockquote"])
_VERBS = ("is", "covers", "writes", "was", "has", "works", "reports", "joined", "lives", "teaches")
_MIN_OF_MAKE = 4  # paragraphs of one tag and class
_SHARE_OF_MAKE = 0.7  # of all of the text
_SAYS_BY = re.compile(r"(?:by|von|par|por|di|door|written by|posted by)\W*", re.IGNORECASE)
_ADDRESS = re.compile(r" \([^() ]+@[^() ]+\) ")  # of an author, after the name
_DATED = re.compile(r"\b(?:19|20)\d\d\b")


def settle_top(segments: Sequence[Segment], choice: Choice, title: Title, data: StructuredData) -> None:
    """Give title, standfirst, bylines and key points without a label their roles, and take them in."""
    if choice.votes:
        _drop_labels(segments, choice, title.index or 0)
    start = title.index if title.index is not None and title.index < choice.first else None
    zone = range(max(choice.first - _ZONE, 0 if start is None else start + 1), choice.first)
    if start is not None:
        choice.chosen[start], choice.roles[start] = True, Role.TITLE
        _take_standfirst(segments, choice, zone, data, segments[start].element)
        _take_captions(segments, choice, zone)
        _take_first_paragraphs(segments, choice, zone, segments[start].element.getparent())
    _name_standfirst(segments, choice, data)
    name_author_points(segments, choice)
    name_authors(segments, choice, data.byline)
    _drop_said_again(segments, choice, data)
    _settle_bylines(segments, choice, data)
    _take_bylines(segments, choice, zone if start is not None else range(0), data)


def name_authors(segments: Sequence[Segment], choice: Choice, author: str | None, *, most: int = _MAX_LABEL) -> None:
    """Give a name alone above the text its role, where its element is called a byline, and so a day with an hour.

    So has a label of at `most` so many words that ends with the author's name: "A guest column by Jane Roe".
    Below a paragraph, as a heading or an item it is one of those of whom the text tells.
    """
    authors = letters_of(author or "")
    plain = (at for at, role in enumerate(choice.roles) if choice.chosen[at] and role is None)
    is_above = True
    for at in islice(plain, _FIRST):
        is_above = is_above and not segments[at].is_prose
        is_named = is_name(segments[at].text) and _is_called_byline(segments[at])
        is_line = is_above and segments[at].word_count <= most and segments[at].element.tag not in _STRUCTURE
        is_signed = is_line and len(authors) >= _MIN_NAME and letters_of(segments[at].text).endswith(authors)
        if is_named or is_signed or _says_when(segments[at]):
            choice.roles[at] = Role.BYLINE


def byline_of(segments: Sequence[Segment], choice: Choice) -> Byline:
    """Return what the chosen bylines say."""
    texts = [segments[at].text for at, role in enumerate(choice.roles) if _is_chosen(choice, at, role)]
    lines = [byline for text in texts if (byline := read_byline(text) or _signed(text))]
    dates = map(first_date, texts)
    return Byline(
        author=next((line.author for line in lines if line.author), None),
        published=next((date for date in dates if date), None)
        or next((line.published for line in lines if line.published), None),
    )


def _signed(text: str) -> Byline | None:
    """Return the names with which a line begins that goes on with more than a byline has: "By Jane Roe Updated …"."""
    names = written_by(text) if _SAYS_BY.match(text) else None
    return Byline(author=names) if names and are_names(names) else None


def name_alone(segments: Sequence[Segment], choice: Choice) -> str | None:
    """Return the only name that stands on a line of its own, called that of an author; None where there are others."""
    chosen = (segments[at] for at, role in enumerate(choice.roles) if _is_chosen(choice, at, role))
    texts = (segment.text for segment in chosen if _is_of_author(segment.element))
    names = {name for text in texts if is_name(text) and (name := written_by(text)) and is_name(name)}
    return names.pop() if len(names) == 1 else None


def _is_of_author(element: "HtmlElement") -> bool:
    """Tell whether a line, or what holds it, is named for an author: a byline may hold places and parts of a paper."""
    return any(_AUTHOR.fullmatch(word) for name in _names_of(element) for word in name.split())


def _is_chosen(choice: Choice, index: int, role: Role | None) -> bool:
    return choice.chosen[index] and role is Role.BYLINE


def _take_standfirst(
    segments: Sequence[Segment], choice: Choice, zone: Iterable[int], data: StructuredData, title: "HtmlElement"
) -> None:
    for index in zone:
        if not choice.chosen[index] and _is_standfirst(segments[index], choice.roles[index], data, title):
            choice.chosen[index], choice.roles[index] = True, Role.STANDFIRST
            return


def _take_captions(segments: Sequence[Segment], choice: Choice, zone: Iterable[int]) -> None:
    """Take the captions of pictures between title and text; where there are many, they are a gallery's."""
    found = [at for at in zone if choice.roles[at] is Role.CAPTION and _is_caption(segments[at])]
    for at in found if len(found) <= MAX_CAPTIONS else ():
        choice.chosen[at] = True


def _take_first_paragraphs(
    segments: Sequence[Segment], choice: Choice, zone: Iterable[int], titled: "HtmlElement | None"
) -> None:
    """Take text and points between title and text that stand beside the title, were voted for, or are made as it is."""
    make = _make_of_text(segments, choice)
    taken = {letters_of(segments[at].text) for at, is_chosen in enumerate(choice.chosen) if is_chosen}
    for at in zone:
        is_voted = at < len(choice.votes) and choice.votes[at]
        is_point = may_be_point(segments[at], titled)
        is_own = is_voted or segments[at].element.getparent() is titled or _make(segments[at]) == make
        is_text = choice.roles[at] is None and (is_point or (is_own and segments[at].is_prose))
        if is_text and not choice.chosen[at] and letters_of(segments[at].text) not in taken:
            choice.chosen[at] = True


def _make_of_text(segments: Sequence[Segment], choice: Choice) -> tuple[str, str]:
    """Return tag and class of nearly all paragraphs of the text; empty where they have none of their own."""
    makes = Counter(
        _make(segment)
        for segment, is_chosen in zip(segments, choice.chosen, strict=True)
        if is_chosen and segment.is_prose
    )
    make, count = makes.most_common(1)[0] if makes else (("", ""), 0)
    return make if make[1] and count >= max(_MIN_OF_MAKE, _SHARE_OF_MAKE * makes.total()) else ("", "")


def _make(segment: Segment) -> tuple[str, str]:
    return segment.element.tag, segment.element.get("class") or ""


def _is_caption(segment: Segment) -> bool:
    is_fitting = MIN_CAPTION_WORDS <= segment.word_count <= MAX_CAPTION_WORDS and segment.link_share < 1
    return is_fitting and not segment.is_hidden


def _is_standfirst(segment: Segment, role: Role | None, data: StructuredData, title: "HtmlElement") -> bool:
    is_fitting = MIN_STANDFIRST_WORDS <= segment.word_count <= MAX_STANDFIRST_WORDS and segment.link_share < 1
    if segment.is_hidden or not is_fitting or role not in (None, Role.RELATED, Role.BYLINE):
        return False
    if _is_described(segment, data):
        return True
    is_leading = segment.is_prose and (_is_leading(segment.element) or _is_beside(segment.element, title))
    return role is None and (is_leading or _is_named(segment.element))


def _is_beside(element: "HtmlElement", title: "HtmlElement") -> bool:
    """Tell whether a paragraph stands in the same header as the title."""
    header = next(title.iterancestors("header"), None)
    return header is not None and header in upward(element)


def _is_described(segment: Segment, data: StructuredData) -> bool:
    letters = letters_of(segment.text)
    for description in map(letters_of, data.descriptions):
        shared = min(len(letters), len(description))
        if shared >= _MIN_SAME and letters[: shared - 3] == description[: shared - 3]:
            return True
    return False


def _is_named(element: "HtmlElement") -> bool:
    """Tell whether names of classes call it a standfirst; an item is one of several points."""
    return element.tag != "li" and any(_NAMED.search(name) for name in _names_of(element))


def _is_called_standfirst(element: "HtmlElement") -> bool:
    """Tell whether a class of the element itself is a word of a newspaper for its standfirst, and for nothing else."""
    return not _STANDFIRST.isdisjoint(words_of_names(element.get("class") or "").split())


def _is_leading(element: "HtmlElement") -> bool:
    return element.tag != "li" and any(_LEADING.fullmatch(word) for name in _names_of(element) for word in name.split())


def _names_of(element: "HtmlElement") -> list[str]:
    """Return classes and ids of an element and what holds it, the whole text aside."""
    own = [each for each in upward(element)[:2] if next(islice(each.iter("p"), _FIRST, None), None) is None]
    return [f"{each.get('class') or ''} {each.get('id') or ''}".lower() for each in own]


def _name_standfirst(segments: Sequence[Segment], choice: Choice, data: StructuredData) -> None:
    """See whether the text itself begins with the standfirst: a heading that is a sentence, or is named so."""
    if (
        {Role.STANDFIRST, Role.KEY_POINT} & set(choice.roles)
        or choice.first >= len(segments)
        or not choice.chosen[choice.first]
    ):
        return
    plain = (at for at in range(choice.first, len(segments)) if choice.chosen[at] and choice.roles[at] is None)
    lines = islice(plain, _LABELS + 1)
    index = next((at for at in lines if segments[at].word_count >= MIN_STANDFIRST_WORDS), None)
    if index is None or segments[index].word_count > MAX_STANDFIRST_WORDS:
        return
    segment = segments[index]
    is_heading = any(element.tag in _SUBHEADS for element in upward(segment.element)[:2])
    is_long = segment.word_count >= _MIN_BELOW_TITLE and index > 0 and choice.roles[index - 1] is Role.TITLE
    is_long = is_long and not _heads_a_part(segments, choice, index)
    is_sentence = is_heading and (is_long or _is_described(segment, data) or ends_sentence(segment.text))
    titles = (segments[at].element for at, role in enumerate(choice.roles) if role is Role.TITLE)
    is_beside = segment.is_prose and any(_is_beside(segment.element, title) for title in titles)
    if is_sentence or is_beside or _is_named(segment.element) or _is_called_standfirst(segment.element):
        choice.roles[index] = Role.STANDFIRST


def _heads_a_part(segments: Sequence[Segment], choice: Choice, index: int) -> bool:
    """Tell whether a heading has a number, a list right below it, or others of its level further down."""
    chosen = (at for at in range(index, len(segments)) if choice.chosen[at])
    own, *below = ({each.tag for each in upward(segments[at].element)[:2]} for at in chosen)
    is_above_list = bool(below) and "li" in below[0]
    return is_above_list or segments[index].text[0].isdigit() or any(own & tags & _SUBHEADS for tags in below)


def _says_when(segment: Segment) -> bool:
    """Tell whether a short line that is no sentence names the day and the hour, and besides nothing but names."""
    text = segment.text
    is_line = segment.word_count <= _MAX_WHEN and not ends_sentence(text)
    is_dated = is_line and _CLOCK.search(text) is not None and first_date(text) is not None
    return is_dated and not any(word.islower() and len(word) > _MAX_SMALL for word in words_beside_date(text))


def _drop_said_again(segments: Sequence[Segment], choice: Choice, data: StructuredData) -> None:
    """Leave out the standfirst where it is repeated, and what is said of the author below the text."""
    chosen = [at for at, is_chosen in enumerate(choice.chosen) if is_chosen]
    standfirst = {letters_of(segments[at].text) for at in chosen if choice.roles[at] is Role.STANDFIRST}
    for at in [at for at in chosen if choice.roles[at] is None][:_FIRST]:
        if letters_of(segments[at].text) in standfirst:
            choice.chosen[at] = False
    names = _names(data.byline or byline_of(segments, choice).author)
    about = tuple(f"{name} {verb} " for name in names for verb in _VERBS)
    for at in chosen[-_LAST:] if len(chosen) > _LAST else ():
        if choice.roles[at] is None and _ADDRESS.sub(" ", segments[at].text, count=1).startswith(about):
            choice.chosen[at], choice.roles[at] = False, Role.FOOTER


def _drop_labels(segments: Sequence[Segment], choice: Choice, title: int) -> None:
    """Leave out lines above the title that are no sentence, and those above the first paragraph that say who may read.

    They say how the text is sold or filed.
    """
    plain = (at for at, role in enumerate(choice.roles) if choice.chosen[at] and role is None)
    for at in takewhile(lambda at: not segments[at].is_prose, list(plain)):
        if _SOLD.fullmatch(segments[at].text) or (at < title and _is_label(segments[at])):
            choice.chosen[at], choice.roles[at] = False, Role.FURNITURE
    choice.first = next((at for at in range(choice.first, len(segments)) if choice.chosen[at]), choice.first)


def _is_label(segment: Segment) -> bool:
    is_structured = any(each.tag in _STRUCTURE for each in upward(segment.element)[:2])
    is_short = segment.word_count <= _MAX_LABEL and not segment.text.endswith(_STOPS)
    is_plain = is_short and not (segment.is_row or segment.is_code or is_structured)
    is_of_byline = _is_called_byline(segment) or read_byline(segment.text) is not None or _DATED.search(segment.text)
    return is_plain and not is_of_byline


def _names(byline: str | None) -> list[str]:
    """Return the full names of a byline; a single word may begin any sentence."""
    names = (name.strip() for name in re.split(r",| and | & | und | et ", byline or ""))
    return [name for name in names if " " in name]


def _settle_bylines(segments: Sequence[Segment], choice: Choice, data: StructuredData) -> None:
    """Leave out what stands beside names and dates and says neither: "Follow", "Biography", "From:"."""
    authors = letters_of(data.byline or "")
    for at, role in enumerate(choice.roles):
        if not _is_chosen(choice, at, role):
            continue
        segment = segments[at]
        is_line = role_of_line(segment.text, segment.link_share) is Role.BYLINE
        if not is_line and not _is_byline(segment, role, authors) and not _says_when(segment):
            choice.chosen[at], choice.roles[at] = False, Role.FURNITURE


def _take_bylines(segments: Sequence[Segment], choice: Choice, zone: Iterable[int], data: StructuredData) -> None:
    """Take the lines above the text that say who wrote it and when; each of them once."""
    seen = {letters_of(segments[index].text) for index, is_chosen in enumerate(choice.chosen) if is_chosen}
    authors = letters_of(data.byline or "")
    count = 0
    for index in zone:
        segment = segments[index]
        letters = letters_of(segment.text)
        if choice.chosen[index] or letters in seen or count == MAX_BYLINES:
            continue
        if _is_byline(segment, choice.roles[index], authors):
            choice.chosen[index], choice.roles[index] = True, Role.BYLINE
            seen.add(letters)
            count += 1


def _is_byline(segment: Segment, role: Role | None, authors: str) -> bool:
    if segment.is_hidden or segment.word_count > MAX_BYLINE_WORDS or role not in _OF_BYLINE:
        return False
    if _SAYS_BY.fullmatch(segment.text):
        return False
    if read_byline(segment.text) is not None:
        return True
    letters = letters_of(segment.text)
    is_author = min(len(letters), len(authors)) >= _MIN_NAME and (letters in authors or authors in letters)
    is_said = is_name(segment.text) or _DATED.search(segment.text) is not None
    return is_author or (is_said and _is_called_byline(segment))


def _is_called_byline(segment: Segment) -> bool:
    return any(role_of(element) is Role.BYLINE for element in upward(segment.element)[:3])
