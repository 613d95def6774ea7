"""Tables on the page: what belongs to one, how its columns stand, and that each row stays one block of text."""

from itertools import pairwise

import pytest
from PySide6.QtGui import QTextBlock, QTextLayout

from reader.gui.figures.table_setting import LEAST_SCALE, Form, TableSetting, column_widths, set_table
from reader.gui.figures.tables import Table, tables_of
from reader.gui.look.theme import ThemeChoice, theme_of
from reader.gui.page.article_view import ArticleView
from reader.gui.page.rendering import PageStyle
from reader.model.document import CELL_SEPARATOR, Document, ParagraphKind
from reader.model.span import Span
from tests.documents import make_document

NUMBERS = (
    ("Country", "Population", "Growth"),
    ("Brazil", "203,062,512", "2.9 %"),
    ("Nepal", "29,164,578", "−1.9 %"),
    ("Vatican", "764", "—"),
)
SPANNED = (
    ("Clinic", "Hands on the ward", "", "Spent"),
    ("", "by day", "by night", ""),
    ("Alder", "20", "31", "1,240.5"),
    ("Birch", "12", "9", "890"),
)
TERMS = (("Term", "Meaning"), ("Margin", "the white beside a text, in which others write " * 6))


def row(*cells: str) -> tuple[ParagraphKind, str]:
    return ParagraphKind.TABLE, CELL_SEPARATOR.join(cells)


def table(*rows: tuple[str, ...]) -> Table:
    return Table(0, rows)


def layout_of(view: ArticleView, index: int) -> QTextLayout:
    view.paragraph_rect(index)
    block: QTextBlock = view.document().findBlockByNumber(index)
    return block.layout()


def right_edge(view: ArticleView, document: Document, words: str) -> float:
    start = document.text.index(words)
    return view.line_rects(Span(start, start + len(words)))[-1].right()


def left_edge(view: ArticleView, document: Document, words: str) -> float:
    start = document.text.index(words)
    return view.line_rects(Span(start, start + len(words)))[0].left()


def test_rows_that_follow_each_other_are_one_table() -> None:
    document = make_document("A.", row("a", "b"), row("c", "d"), "B.", row("e", "f"))

    tables = tables_of(document)

    assert [list(one.paragraphs) for one in tables] == [[1, 2], [4]]
    assert tables[0].rows == (("a", "b"), ("c", "d"))


@pytest.mark.parametrize(
    "cell",
    [
        "12",
        "-3.5",
        "−3",
        "1,234,567",
        "1 234,50",
        "12 %",
        "$1.20",
        "€ 5 m",
        "EUR 30",
        "(12)",
        "12:30",
        "3rd",
        "1.35 - 1.42",
    ],
)
def test_columns_of_figures_are_numeric(cell: str) -> None:
    assert table(("Name", "Value"), ("a", cell), ("b", cell), ("c", "–")).numeric == {1}


@pytest.mark.parametrize("cell", ["twelve", "12 monkeys came", "B52 bomber", "", "COVID-19 and after"])
def test_columns_of_words_are_not(cell: str) -> None:
    assert table(("Name", "Value"), ("a", cell), ("b", cell)).numeric == set()


@pytest.mark.parametrize(
    ("rows", "heads"),
    [
        (NUMBERS, 1),
        (NUMBERS[1:], 0),
        (TERMS, 1),
        ((("", "2019", "2020"), ("Berlin", "35.6", "9.1")), 1),
        ((("Berlin", "35.6", "9.1"), ("Bonn", "1.6", "2.1")), 0),
        ((("Iowa", "1.35 - 1.42"), ("Ohio", "1.27 - 1.35"), ("Utah", "1.30 - 1.33")), 0),
        ((("red", "blue"), ("green", "pink")), 0),
        ((("only",), ("one", "two")), 0),
        ((("a", "b"),), 0),
        (SPANNED, 2),
        (
            (("", "Men", "", "Women", ""), ("Age", "2019", "2024", "2019", "2024"), ("18", "31.2", "30.1", "12", "11")),
            2,
        ),
        ((("School", "Contact", ""), ("", "Head", "Place"), ("Hill", "Ms Orr", "Dunmore")), 2),
        ((("Dish", "Allergens", ""), ("Soup", "milk", "egg"), ("Pie", "wheat", "egg")), 1),
        ((("Item", "", "Price"), ("Apples", "red", "3"), ("Pears", "green", "4")), 1),
        ((("Road", "Works", ""), ("", "closed", ""), ("A3", "3", "4"), ("B2", "1", "2")), 1),
        ((("Harbours and what they have applied for", "", ""), ("Town", "ships", "tonnes"), ("Faro", "1", "2")), 0),
    ],
)
def test_the_first_rows_name_the_columns_where_they_look_so(rows: tuple[tuple[str, ...], ...], heads: int) -> None:
    assert table(*rows).head_count == heads


def setting(shown: Table, room: float, letter: float = 7.0) -> TableSetting:
    return set_table(shown, column_widths(shown, lambda cell: letter * len(cell)), 14, room)


def test_columns_never_overlap() -> None:
    columns = setting(table(*NUMBERS), 600)

    assert columns.form is Form.COLUMNS
    assert columns.scale == 1.0
    assert columns.stops[0].place >= len("Country") * 7 + len("203,062,512") * 7
    assert all(left.place < right.place for left, right in pairwise(columns.stops))
    assert columns.width <= 600


def test_a_name_over_several_columns_has_their_room() -> None:
    columns = setting(table(*SPANNED), 600)

    assert columns.stops[1].place - len("Alder") * 7 >= len("Hands on the ward") * 7
    assert [stop.place for stop in columns.over] == sorted(stop.place for stop in columns.over)


def test_a_line_over_all_columns_makes_the_first_no_wider() -> None:
    plain = setting(table(*NUMBERS), 600)
    over_all = ("What the office counted in the towns of the north and of the coast", *[""] * (len(NUMBERS[0]) - 1))

    assert setting(table(*NUMBERS, over_all), 600) == plain


def test_many_columns_are_set_smaller_and_closer() -> None:
    columns = setting(table(*(tuple("123456" for _ in range(10)) for _ in range(3))), 480)

    assert columns.form is Form.COLUMNS
    assert LEAST_SCALE <= columns.scale < 1.0
    assert columns.width <= 480.001


def test_a_long_last_column_gets_lines_of_its_own() -> None:
    wrapped = setting(table(*TERMS), 500)

    assert wrapped.form is Form.LAST_WRAPS
    assert wrapped.hang == wrapped.stops[-1].place >= len("Margin") * 7


def test_what_fits_in_no_columns_runs_on() -> None:
    long = "words " * 30

    assert setting(table(("a", long, long, "d")), 500).form is Form.RUN_ON


@pytest.mark.parametrize("rows", [(("one",),), (("", ""),), (("a", "b", "c"), ("d",)), (("x" * 5000,),)])
def test_any_table_can_be_set(rows: tuple[tuple[str, ...], ...]) -> None:
    for room in (4, 300, 5000):
        assert setting(table(*rows), room).width <= max(room, 7 * 5200)


def test_a_row_is_one_block_whose_numbers_stand_under_each_other(view: ArticleView) -> None:
    document = make_document("Before.", *(row(*cells) for cells in NUMBERS), "After.")

    view.show_document(document)

    assert view.document().blockCount() == len(document.paragraphs)
    assert all(layout_of(view, index).lineCount() == 1 for index in range(1, 5))
    edges = [right_edge(view, document, words) for words in ("Population", "203,062,512", "29,164,578", "764")]
    assert max(edges) - min(edges) < 1.5
    assert view.document().findBlockByNumber(2).text() == "Brazil\t203,062,512\t2.9 %"


def test_figures_stand_under_each_other(view: ArticleView) -> None:
    document = make_document(row("Place", "Share"), row("a", "11.11"), row("b", "24.80"))

    view.show_document(document)

    widths = [right_edge(view, document, words) - left_edge(view, document, words) for words in ("11.11", "24.80")]
    assert widths[0] == pytest.approx(widths[1], abs=0.5)


def test_a_long_last_cell_goes_on_below_itself(view: ArticleView) -> None:
    document = make_document(*(row(*cells) for cells in TERMS))

    view.show_document(document)

    layout = layout_of(view, 1)
    assert layout.lineCount() > 2
    lefts = {round(layout.lineAt(line).x()) for line in range(1, layout.lineCount())}
    assert len(lefts) == 1
    assert left_edge(view, document, "the white") == pytest.approx(left_edge(view, document, "Meaning"), abs=1.5)


def test_a_row_that_runs_on_keeps_white_between_its_cells(view: ArticleView) -> None:
    long = "many words that stand in one cell of a table that is far too wide for any page " * 2
    document = make_document(row("Small", long + "end", "next" + long, "last"))

    view.show_document(document)

    assert layout_of(view, 0).lineCount() > 2
    gap = left_edge(view, document, "many") - right_edge(view, document, "Smal")
    assert gap > 20


def test_a_table_follows_zoom_and_width(view: ArticleView) -> None:
    document = make_document("Before.", *(row(*cells) for cells in NUMBERS))
    view.show_document(document)
    before = right_edge(view, document, "203,062,512") - view.geometry_of_page.text_left

    view.set_style(PageStyle(theme_of(ThemeChoice.LIGHT), 2.0))
    view.resize(700, 700)

    after = right_edge(view, document, "203,062,512") - view.geometry_of_page.text_left
    assert after > 1.3 * before
    assert right_edge(view, document, "2.9 %") <= view.geometry_of_page.text_right + 1


def test_a_table_from_right_to_left_begins_at_the_right(view: ArticleView) -> None:
    document = make_document(row("מדינה", "אוכלוסייה"), row("ישראל", "עשרה"), row("מלטה", "חצי"))

    view.show_document(document)

    edges = [right_edge(view, document, words) for words in ("ישראל", "מלטה")]
    assert edges == pytest.approx([view.geometry_of_page.text_right] * 2, abs=4)
    seconds = [right_edge(view, document, words) for words in ("אוכלוסייה", "עשרה", "חצי")]
    assert seconds == pytest.approx([seconds[0]] * 3, abs=1.5)
    assert seconds[0] < edges[0] - 40


def test_a_name_over_several_columns_stands_in_their_middle(view: ArticleView) -> None:
    document = make_document(*(row(*cells) for cells in SPANNED))

    view.show_document(document)

    name = "Hands on the ward"
    middle = (left_edge(view, document, name) + right_edge(view, document, name)) / 2
    assert left_edge(view, document, "by day") < middle < left_edge(view, document, "by night")
    ends = [right_edge(view, document, words) for words in ("Spent", "1,240.5", "890")]
    assert ends == pytest.approx([ends[0]] * 3, abs=1.5)
    assert layout_of(view, 0).lineCount() == 1


def test_a_long_table_opens_at_the_top_without_being_laid_out_whole(view: ArticleView) -> None:
    rows = [row(f"Row {number}", str(number * 7919 % 100_000), "12.5 %") for number in range(20_000)]

    view.show_document(make_document(*rows))

    laid_out = sum(view.document().findBlockByNumber(number).layout().lineCount() for number in range(0, 20_000, 100))
    assert 0 < laid_out < 100
