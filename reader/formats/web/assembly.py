"""What was chosen of a page to a document: blocks in their order, pictures between them, and what was left out."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import accumulate, groupby, pairwise, takewhile

from reader.formats.markup.content import Picture
from reader.formats.markup.pictures import MIN_SIDE, images_of, with_shown
from reader.formats.structure.blocks import Block, Form
from reader.formats.structure.bylines import are_names, is_name, written_by
from reader.formats.structure.dates import first_date
from reader.formats.structure.paragraph_kinds import document_of
from reader.formats.structure.punctuation import word_count
from reader.formats.web.blocks import blocks_of
from reader.formats.web.boilerplate.roles import Role, role_of
from reader.formats.web.boilerplate.selection import Choice
from reader.formats.web.boilerplate.votes import letters_of
from reader.formats.web.claims import Claims
from reader.formats.web.notes import Noted, as_note
from reader.formats.web.pictures import Loader
from reader.formats.web.segments import Page, Segment, upward
from reader.formats.web.segments import Picture as PageElement
from reader.formats.web.structured_data import StructuredData, date_in_address, host_of
from reader.formats.web.subheads import settle_subheads
from reader.formats.web.titles import Title, without_site
from reader.formats.web.top import byline_of, name_alone
from reader.model.document import Document, Image, Metadata, Removed, RemovedKind

_NO_CLAIMS = Claims()
_ABOVE, _BELOW = 4, 8  # lines around a title among which the date stands
_MAX_DATED = 12  # words of such a line
_MIN_TITLE = 3  # words; a shorter title may be a part of any name
_BESIDE_TITLES = " \u00a0|–—·•»›/:@-"
_PICTURE_DEPTH = 5  # elements around a picture that say what it is for
_OF_THE_ARTICLE = frozenset(
    {None, Role.CAPTION, Role.TITLE, Role.STANDFIRST, Role.BYLINE, Role.PULL_QUOTE, Role.KEY_POINT}
)
_REMOVED = {
    Role.NAVIGATION: RemovedKind.NAVIGATION,
    Role.RELATED: RemovedKind.RELATED,
    Role.COMMENTS: RemovedKind.COMMENTS,
    Role.FOOTER: RemovedKind.FOOTER,
    Role.CAPTION: RemovedKind.CAPTION,
    Role.EARLIER_MAIL: RemovedKind.EARLIER_MAIL,
}


def assembled(
    page: Page,
    choice: Choice,
    title: Title,
    data: StructuredData,
    *,
    name: str,
    load: Loader,
    given: Metadata,
    claims: Claims = _NO_CLAIMS,
    head: Sequence[Block] = (),
    notes: Mapping[int, Noted],
) -> Document:
    """Return the document; what is `given` goes before what the page says of itself, `head` above its text."""
    kept = [index for index, is_chosen in enumerate(choice.chosen) if is_chosen]
    roles = [choice.roles[index] for index in kept]
    segments = [page.segments[index] for index in kept]
    blocks = settle_subheads(segments, roles, blocks_of(segments, roles))
    blocks = [as_note(block, notes[at]) if at in notes else block for at, block in zip(kept, blocks, strict=True)]
    lead = [*([] if Role.TITLE in roles or not title.text else [Block(title.text, Form.TITLE)]), *head]
    places = [*accumulate(choice.chosen, initial=len(lead))]  # of each segment, and of the end, among the blocks
    document = document_of(
        [*lead, *blocks],
        name,
        guesses_headings=False,
        metadata=_metadata(page.segments, choice, title, data, given, claims),
        warnings=page.warnings,
        images=_images(page, places, load),
        removed=_removed(page.segments, choice, places),
    )
    return with_shown(document)


def _metadata(
    segments: Sequence[Segment], choice: Choice, title: Title, data: StructuredData, given: Metadata, claims: Claims
) -> Metadata:
    byline = byline_of(segments, choice)
    return Metadata(
        title=given.title or (without_site(title.text, data) if title.text else None),
        byline=given.byline or _author(data, byline.author or claims.author) or name_alone(segments, choice),
        site=given.site or _site(data.site, title.text),
        published=given.published
        or _local(data.published, _day(byline.published) or claims.published or _date_beside(segments, title))
        or date_in_address(data.url),
        url=given.url or data.url,
    )


def _site(said: str | None, title: str) -> str | None:
    """Return the name of the site, without the title of the page, where that was set into it."""
    if said is None or word_count(title) < _MIN_TITLE or title not in said:
        return said
    return said.replace(title, "").strip(_BESIDE_TITLES) or None


def _author(data: StructuredData, printed: str | None) -> str | None:
    """Return who wrote it, and not the site; a single word in the structured data may be the name of an account.

    What is printed goes before what is said of the page alone where that names no person, and before whoever put the
    article in, where the page agrees with it.
    """
    said, printed, of_page = (
        name if _is_author(name, data) else None for name in (data.byline, printed, data.page_author)
    )
    of_page = None if of_page and (_is_owner(of_page, data) or (printed and not are_names(of_page))) else of_page
    if said and printed and of_page and letters_of(of_page) in letters_of(printed):
        said = said if letters_of(said) in letters_of(printed) else printed
    given = said or of_page
    return given if given and (" " in given or not printed) else printed or given


def _is_owner(name: str, data: StructuredData) -> bool:
    """Tell whether the page says the name of its author, which is none of a person, where it says whose it is."""
    return not is_name(name) and any(letters_of(name) in letters_of(owner) for owner in data.owners)


def _is_author(name: str | None, data: StructuredData) -> bool:
    """Tell whether a name is more than that of the site, or of nobody."""
    letters = letters_of(name or "")
    sites = {
        letters_of(data.site or ""),
        letters_of(host_of(data.url)),
        letters_of(host_of(data.url).partition(".")[0]),
    }
    return bool(letters) and letters not in sites and written_by(name or "") is not None


def _date_beside(segments: Sequence[Segment], title: Title) -> str | None:
    """Return the date of a short line right above or below the title: "Kelston, 4 May 2027"."""
    if title.index is None:
        return None
    below = takewhile(lambda line: not line.is_prose, segments[title.index + 1 : title.index + _BELOW])
    lines = [*below, *segments[max(0, title.index - _ABOVE) : title.index]]
    short = (line.text for line in lines if line.word_count <= _MAX_DATED and not line.is_hidden)
    return next((found for text in short if (found := first_date(text))), None)


def _local(stated: str | None, printed: str | None) -> str | None:
    """Return the day that the page states; the day before where that is printed: it was written west of Greenwich."""
    if stated is None or printed is None:
        return stated or printed
    try:
        is_next = date.fromisoformat(stated) - date.fromisoformat(printed) == timedelta(days=1)
    except ValueError:  # a month or a year
        return stated
    return printed if is_next else stated


def _day(said: str | None) -> str | None:
    """Return a date as year-month-day; how long ago it was says nothing without today's."""
    return first_date(said) if said else None


def _images(page: Page, places: Sequence[int], load: Loader) -> Iterator[Image]:
    last = places[-1]
    shown = (picture for picture in page.pictures if 0 < places[picture.before] < last or _is_near(picture, places))
    worth = (each for each in shown if not _is_furniture(each) and not _is_icon(each))
    return images_of((_picture(each, places) for each in worth), load)


def _is_icon(picture: PageElement) -> bool:
    """Tell whether the page shows a picture smaller than those that are worth it."""
    sides = (picture.element.get(name) or "" for name in ("width", "height"))
    return any(side.isdecimal() and int(side) < MIN_SIDE for side in sides)


def _is_near(picture: PageElement, places: Sequence[int]) -> bool:
    """Tell whether a picture stands right above the first or right below the last block."""
    around = places[max(0, picture.before - 1) : picture.before + 2]
    return any(one != other for one, other in pairwise(around))


def _picture(picture: PageElement, places: Sequence[int]) -> Picture:
    description = " ".join((picture.element.get("alt") or "").split())
    return Picture((picture.element.get("src") or "").strip(), description, places[picture.before])


def _is_furniture(picture: PageElement) -> bool:
    path = upward(picture.element)[:_PICTURE_DEPTH]
    return any(role_of(element) not in _OF_THE_ARTICLE for element in path if element.tag not in ("body", "html"))


def _removed(segments: Sequence[Segment], choice: Choice, places: Sequence[int]) -> tuple[Removed, ...]:
    """Return what was left out, paragraphs that follow each other and are left out for the same reason as one."""
    last = max((index for index, is_chosen in enumerate(choice.chosen) if is_chosen), default=0)
    dropped = [
        (_removed_kind(index, choice, last), places[index], segments[index].text)
        for index, is_chosen in enumerate(choice.chosen)
        if not is_chosen and not segments[index].is_hidden and any(map(str.isalnum, segments[index].text))
    ]
    runs = groupby(dropped, key=lambda each: each[:2])
    return tuple(Removed(kind, "\n\n".join(text for _, _, text in run), place) for (kind, place), run in runs)


def _removed_kind(index: int, choice: Choice, last: int) -> RemovedKind:
    role = choice.roles[index]
    if role in _REMOVED:
        return _REMOVED[role]
    if index < choice.first:
        return RemovedKind.NAVIGATION
    return RemovedKind.FOOTER if index > last else RemovedKind.OTHER
