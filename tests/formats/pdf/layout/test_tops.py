"""Authors beside each other over two columns are read before the columns."""

from tests.formats.pdf.layout.test_columns import LEFT_COLUMN, RIGHT_COLUMN, bodies, one_line, read
from tests.formats.pdf_files import line, lines


def authors(names: tuple[str, str], *, y: float) -> str:
    places = ("School of Bridges and Roads", "College of Brennvik"), ("Institute for Rain", "University of Elmport")
    blocks = zip(names, places, (118, 282), strict=True)
    return "\n".join(
        line(text, y + 12 * at, x=middle - len(text) * 2.3)
        for name, place, middle in blocks
        for at, text in enumerate((name, *place))
    )


def test_authors_beside_each_other_do_not_part_the_sentence_that_goes_on_in_the_next_column() -> None:
    title = line("A title that stands over both of the columns", 60, size=14)
    head = title + authors(("Anna Berg", "Tom Reed"), y=90)
    document = read(head + lines(LEFT_COLUMN, 150) + lines(RIGHT_COLUMN, 150, x=220))

    assert bodies(document) == [one_line(LEFT_COLUMN + RIGHT_COLUMN)]
    assert document.metadata.byline == "Anna Berg, Tom Reed"


def test_white_at_one_height_of_both_columns_alone_leaves_their_order() -> None:
    left = lines(LEFT_COLUMN, 150) + lines(RIGHT_COLUMN, 240)
    right = lines(LEFT_COLUMN, 150, x=220) + lines(RIGHT_COLUMN, 240, x=220)
    document = read(left + right)

    whole = one_line(LEFT_COLUMN + RIGHT_COLUMN)
    assert " ".join(bodies(document)) == f"{whole} {whole}"
