"""What became of each character of a file: every one is shown, left out with a reason, or told of in a warning."""

from collections.abc import Iterable
from dataclasses import dataclass

from reader.formats.pdf.glyphs.words import Page
from reader.formats.pdf.layout.page_layout import PageLayout
from reader.formats.pdf.layout.passages import Passage
from reader.model.document import Document


@dataclass(frozen=True, slots=True)
class PageAccount:
    """The characters of one page, white space aside, stage by stage.

    Of those `given`, some are `lost`, which a warning counts, and the others `worded`. Of the `letters` of words, where
    a ligature is several, some are `left_out` and the others `kept`; `signs` counts letters and digits of these alone.
    """

    given: int
    lost: int
    worded: int
    letters: int
    left_out: int
    kept: int
    signs: int

    @property
    def missing(self) -> int:
        """Return how many characters went nowhere, or came from nowhere; none should."""
        return abs(self.given - self.lost - self.worded) + abs(self.letters - self.left_out - self.kept)


@dataclass(frozen=True, slots=True)
class Account:
    """The characters of a file: `given` and `lost` as on its pages, `missing` where they do not add up."""

    given: int
    lost: int
    missing: int


def page_account(page: Page, layout: PageLayout) -> PageAccount:
    """Return the account of a page, laid out."""
    left_out = sum(_count(text) for _, text in layout.left_out)
    kept = [word.text for passage in layout.passages for line in passage.lines for word in line.words]
    signs = sum(map(_signs, kept))
    return PageAccount(page.codes, page.lost, page.worded, page.letters, left_out, sum(map(len, kept)), signs)


def account_of(pages: Iterable[PageAccount], aside: Iterable[Passage], document: Document) -> Account:
    """Add up a whole file: its pages, passages of the top `aside`, and what is shown.

    Hyphens at the ends of lines go and blanks come where lines are joined: of what is shown, letters and digits count.
    """
    every = list(pages)
    masthead = sum(_signs(passage.text) for passage in aside)
    shown = _signs(document.text) + masthead
    missing = sum(page.missing for page in every) + abs(sum(page.signs for page in every) - shown)
    return Account(sum(page.given for page in every), sum(page.lost for page in every), missing)


def _count(text: str) -> int:
    return sum(not sign.isspace() for sign in text)


def _signs(text: str) -> int:
    return sum(map(str.isalnum, text))
