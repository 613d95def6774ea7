"""One PDF file being read: what is known of it so far, page after page."""

from collections.abc import Iterable
from dataclasses import replace

from reader.formats.pdf.accounts import Account, PageAccount, account_of, page_account
from reader.formats.pdf.flow import Flow
from reader.formats.pdf.glyphs.pages import PdfFile
from reader.formats.pdf.glyphs.words import Page
from reader.formats.pdf.layout.lines import segments_of
from reader.formats.pdf.layout.page_layout import layout_of
from reader.formats.pdf.layout.passages import Passage
from reader.formats.pdf.layout.profile import Profile
from reader.formats.pdf.layout.running_heads import Furniture, edge_rows, wording_of
from reader.formats.pdf.refusals import damage_warning, lost_warning, picture_warning, without_meaning, without_text
from reader.formats.pdf.top import authors_of, believable_title, with_top
from reader.formats.sources.files import check_length
from reader.formats.structure.blocks import Block
from reader.formats.structure.paragraph_kinds import document_of
from reader.model.document import Document, Metadata, Removed, RemovedKind
from reader.model.progress import Progress, ProgressUnit, Tell, nobody

_SAMPLED_PAGES = 10  # of the rest, spread evenly: they help to tell running heads and headings
_MIN_SAMPLE = 500  # letters; with fewer, all pages are looked at first
_PAGES_BETWEEN_WORDS = 5  # on how far the reading has come


class Reading:
    """Reads pages in order; what is settled stays as it is, so that each version is a prefix of the next."""

    def __init__(self, file: PdfFile, source: str, *, first: int, tell: Tell = nobody) -> None:
        self._file, self._source, self._tell = file, source, tell
        self._known = {index: file.page(index) for index in _sample(file.page_count, first)}
        if sum(page.letters for page in self._known.values()) < _MIN_SAMPLE:
            self._known |= {index: file.page(index) for index in range(file.page_count)}
        pages = [self._known[index] for index in sorted(self._known)]
        self._profile = Profile.of(pages, file.page_count)
        self._furniture = self._profile.furniture
        self._flow = Flow(self._profile)
        self._blocks: list[Block] = []
        self._left_out: dict[tuple[RemovedKind, str], tuple[int, list[str]]] = {}  # the place of the first, and all
        self._masthead: list[Passage] = []
        self._authors: str | None = None
        self._pages: list[PageAccount] = []
        self._damaged: list[int] = []
        self._next = self._pictures = self._written = self._letters = self._lost = self._readable = 0
        self._has_begun = False

    @property
    def has_text(self) -> bool:
        """Tell whether anything can be shown yet."""
        return bool(self._blocks) and self._written > 0

    def read_to(self, end: int) -> None:
        """Read the pages before `end` that have not been read."""
        new = [self._page(index) for index in range(self._next, end) if index not in self._known]
        furniture = self._furniture.with_rows(row for page in new for row in edge_rows(segments_of(page), page))
        read = self._known | {page.index: page for page in new}
        for page in (read[index] for index in range(self._next, end)):
            self._count(page)
            self._add(page, furniture)
        self._next = end

    def _page(self, index: int) -> Page:
        if index % _PAGES_BETWEEN_WORDS == 0:
            self._tell(Progress(ProgressUnit.PAGE, index + 1, self._file.page_count))
        return self._file.page(index)

    def so_far(self) -> Document:
        """Return the article as far as it is settled."""
        return self._document()

    def whole(self) -> Document:
        """Return the article; raise FormatError where the file has no text."""
        self._blocks += self._flow.close()
        if self._lost > self._letters and not self._readable:
            raise without_meaning(self._source)
        if not self.has_text:
            raise without_text(self._source, pictures=self._pictures, page_count=self._file.page_count)
        return self._document()

    def _count(self, page: Page) -> None:
        self._letters += page.letters
        self._pictures += page.is_picture
        self._written += page.letters > 0 and not page.is_picture
        self._lost += page.lost
        self._readable += page.letters >= _MIN_SAMPLE and page.letters > page.lost
        self._damaged += [page.index + 1] if page.is_damaged else []
        check_length(self._letters, self._source)

    def _add(self, page: Page, furniture: Furniture) -> None:
        layout = layout_of(page, self._profile, furniture)
        passages = list(layout.passages)
        if passages and not self._has_begun:
            self._has_begun = True
            passages, self._masthead = with_top(passages, self._profile.body)
            self._authors = authors_of(passages)
            self._leave_out((RemovedKind.OTHER, each.text) for each in self._masthead)
        self._leave_out(layout.left_out)
        self._pages.append(page_account(page, layout))
        self._blocks += self._flow.add(passages)

    def _leave_out(self, texts: Iterable[tuple[RemovedKind, str]]) -> None:
        """Note what is left out, all of one wording in one block where the first stood."""
        for kind, text in texts:
            _, same = self._left_out.setdefault((kind, wording_of(text)), (len(self._blocks), []))
            same.append(text)

    def account(self, document: Document) -> Account:
        """Return what became of the characters of the file, of which the document was made."""
        return account_of(self._pages, self._masthead, document)

    def _document(self) -> Document:
        left_out = ((kind, *found) for (kind, _), found in self._left_out.items())
        document = document_of(
            self._blocks,
            self._source,
            guesses_headings=False,
            metadata=Metadata(byline=self._authors),
            warnings=self._warnings(),
            removed=(Removed(kind, "\n\n".join(texts), before) for kind, before, texts in left_out),
        )
        metadata = document.metadata
        if metadata.title is None:
            metadata = replace(metadata, title=believable_title(self._file.title()))
        return replace(document, metadata=metadata)

    def _warnings(self) -> tuple[str, ...]:
        page_count = self._file.page_count
        lost = [page.lost for page in self._pages if page.lost]
        pictures = picture_warning(self._pictures, page_count)
        return pictures + lost_warning(lost, page_count) + damage_warning(self._damaged)


def _sample(page_count: int, first: int) -> list[int]:
    """Return the first pages, and some of the rest."""
    rest = range(first, page_count)
    step = max(1, len(rest) // _SAMPLED_PAGES)
    return [*range(min(first, page_count)), *rest[step // 2 :: step]]
