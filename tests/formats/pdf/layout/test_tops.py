"""What stands over columns or amid them is read before or after them: authors, mastheads, captions."""

from reader.model.document import ParagraphKind
from tests.formats.pdf.layout.test_columns import LEFT_COLUMN, RIGHT_COLUMN, bodies, one_line, read
from tests.formats.pdf_files import HEIGHT, LEFT, line, lines
from tests.formats.reading import texts


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


def test_a_masthead_above_a_rule_over_both_columns_is_read_first() -> None:
    masthead = line("Bridges and Roads", 60, size=14) + line("Vol. 12, No. 4", 60, x=220)
    rule = f"\n{LEFT} {HEIGHT - 80} 320 0.5 re f\n"
    document = read(masthead + rule + lines(LEFT_COLUMN, 100) + lines(RIGHT_COLUMN, 100, x=220))

    assert bodies(document)[-1] == one_line(LEFT_COLUMN + RIGHT_COLUMN)


def test_a_caption_beside_narrower_lines_parts_no_sentence() -> None:
    caption = "Figure 1: Piers are mended and\nmeasured again until they hold\nfor another hundred years."
    beside = lines(LEFT_COLUMN, 150) + lines(caption, 162, x=220) + lines(RIGHT_COLUMN, 222)
    below = lines("and nobody knows whether the members of the council will agree, or when.", 300)
    document = read(beside + below)

    assert bodies(document)[0].startswith(one_line(LEFT_COLUMN + RIGHT_COLUMN))
    assert texts(document, ParagraphKind.CAPTION) == [one_line(caption)]
