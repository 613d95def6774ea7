"""Hard-wrapped lines become paragraphs again; verse and whole lines stay as they are."""

import pytest

from reader.model.document import ParagraphKind
from tests.formats.reading import FIRST, SECOND, THIRD, kinds, read, wrapped

PARAGRAPHS = (f"{FIRST} {SECOND}", f"{SECOND} {THIRD}", f"{THIRD} {FIRST} {SECOND}")


def _contents(text: str) -> list[str]:
    document = read(text)
    return [document.text_of(paragraph.span) for paragraph in document.paragraphs]


@pytest.mark.parametrize("width", [40, 60, 65, 72, 78, 80, 100])
def test_wrapped_paragraphs_are_joined(width: int) -> None:
    text = "\n\n".join(wrapped(paragraph, width=width) for paragraph in PARAGRAPHS)

    assert _contents(text) == list(PARAGRAPHS)


@pytest.mark.parametrize("indent", ["   ", "\t"])
def test_first_line_indent_parts_paragraphs(indent: str) -> None:
    text = "\n".join(wrapped(paragraph, width=70, first=indent) for paragraph in PARAGRAPHS)

    assert _contents(text) == list(PARAGRAPHS)


def test_ragged_lines_broken_by_hand_are_joined() -> None:
    text = (
        "The council of the town met on Monday\nevening to decide about the bridge over\nthe river, which has been\n"
        "closed since the flood of\nlast spring and will remain so for years.\n\nEngineers told the members that\n"
        "repairs would take at least two years\nand cost more than the town earns."
    )

    assert kinds(read(text)) == "body body"


def test_hyphenated_word_keeps_its_characters() -> None:
    text = "The council met on Monday evening to decide about the well-\nknown bridge over the river."

    assert _contents(text) == [text.replace("\n", "")]


@pytest.mark.parametrize(
    "lines", ["anti-\nkeep pre-\npost-\nun-", "flour -\nsugar -\nmilk", "from six-\nsaturday", "Vitamin B-\nVitamin C-"]
)
def test_short_lines_that_end_in_a_hyphen_stay_apart(lines: str) -> None:
    assert _contents(f"The list is this:\n\n{lines}")[1:] == lines.split("\n")


def test_suspended_hyphen_keeps_its_space() -> None:
    text = "The council spoke for a very long time about all the pre-\nand post-war bridges over the river."

    assert _contents(text) == [text.replace("\n", " ")]


BROKEN_IN = {
    "de": "Seit dem Frühling schweigt der Bürgermeis-\nter dazu, und auch die Verwal-\ntung der Stadt sagt kein Wort.",
    "fr": "Le minis-\ntre et le gouverne-\nment de la ville parlent de mai-\nrie du port, et le minis-\ntre part.",
}


@pytest.mark.parametrize(
    ("above", "below", "whole"),
    [
        ("Gewarnt sind alle am Ober-", "und Unterlauf des Flusses.", "Ober- und Unterlauf"),
        ("Teurer werden die Personen-", "bzw. Gütertarife der Bahn.", "Personen- bzw. Gütertarife"),
        ("Mehr steht unter https://example.org/hafen-", "daten/2023 und im Amt.", "hafen-daten/2023"),
        ("The town bought itself a new, state-", "of-the-art pump for the port.", "new, state-of-the-art pump"),
        ("Il faudra attendre encore, dit-", "il au conseil de la ville.", "dit-il au"),
        ("Il faudra attendre encore, a-t-", "elle dit au conseil de la ville.", "a-t-elle dit"),
        ("Es schweigen auch die Räte der Gemein-", "de und die Verwaltung der Stadt.", "der Gemeinde und"),
    ],
)
def test_a_hyphen_stays_where_nothing_is_broken_in_a_text_that_breaks_words(above: str, below: str, whole: str) -> None:
    assert whole in " ".join(_contents(f"{BROKEN_IN['fr' if above.startswith('Il') else 'de']}\n{above}\n{below}"))


def test_chinese_lines_are_joined_without_a_space() -> None:
    line = "市议会星期一晚上开会讨论去年春天洪水以来一直关闭的大桥工程师说"
    text = f"{line}，\n{line}，\n{line}。"

    assert _contents(text) == [f"{line}，{line}，{line}。"]


def test_dash_within_a_wrapped_sentence_is_no_bullet() -> None:
    sentence = "The members wanted to wait for one more year - and nobody was really happy about it - until May."
    forms = [wrapped(f"{sentence} {sentence}", width=width) for width in range(45, 90)]
    with_dash_in_front = [text for text in forms if "\n- " in text]

    assert with_dash_in_front
    assert {kinds(read(text)) for text in with_dash_in_front} == {"body"}


def test_number_within_a_wrapped_sentence_is_no_list() -> None:
    text = (
        "The council of the town, which had met on Monday evening in the hall, said\n"
        "that it would decide about the new bridge over the river not before Oct.\n"
        "1. The members hope that engineers will by then know more about the cost.\n"
    )

    assert kinds(read(text)) == "body"


def test_whole_lines_with_one_stray_break_are_mended() -> None:
    text = f"{FIRST}\n{SECOND}\nNobody at the long meeting of the council\nspoke against the plan.\n{THIRD}"

    assert _contents(text)[2] == "Nobody at the long meeting of the council spoke against the plan."
    assert len(_contents(text)) == 4


def test_short_lines_in_small_letters_stay_apart() -> None:
    assert kinds(read("milk\neggs\nbread")) == "body body body"


def test_heading_right_above_and_below_wrapped_text_stands_alone() -> None:
    text = f"Bridge Costs Rise\n{wrapped(PARAGRAPHS[0])}\nThe Next Steps\n{wrapped(PARAGRAPHS[1])}"

    assert kinds(read(text)) == "title standfirst heading body"


@pytest.mark.parametrize("line_end", ["\r\n", "\r", "\n", "\u2028", "\x85", "\v"])
def test_any_line_end_ends_a_line(line_end: str) -> None:
    assert _contents(f"{FIRST}{line_end}{line_end}{SECOND}") == [FIRST, SECOND]


@pytest.mark.parametrize("page_end", ["\f", "\u2029"])
def test_page_end_ends_a_paragraph(page_end: str) -> None:
    assert _contents(wrapped(FIRST) + page_end + wrapped(SECOND)) == [FIRST, SECOND]


def test_a_few_paragraphs_that_were_broken_behind_spaces_are_made_whole() -> None:
    whole = [*PARAGRAPHS, *PARAGRAPHS, *PARAGRAPHS, *PARAGRAPHS]
    broken = "A spokesman for the Catholic Health \nSystems, which runs it, would \nsay nothing before \nthe court."

    assert _contents("\n".join([*whole, broken])) == [
        *whole,
        "A spokesman for the Catholic Health Systems, which runs it, would say nothing before the court.",
    ]


def test_a_heading_with_a_space_behind_it_stays_a_heading() -> None:
    lines = ["The Wall ", "It was built in stone. ", "The Mill ", "It was built later. ", "The End ", "All is well."]

    assert _contents("\n".join(lines)) == [line.strip() for line in lines]


BROKEN = """\
The council of Saltmere met on Monday evening to vote on the car-
penter who is to mend the bridge, a quiet and patient man, well-
known in the town for his father, who mended bridges for forty-
two years. The bridge of the town is old, and he says that brid-
ges are a matter of patience, as are all things of the river, and
that the office that pays for it is older than the law, as Anna-
Lena Berg."""


def test_words_broken_at_the_ends_of_lines_are_whole_and_compounds_keep_their_hyphen() -> None:
    whole = BROKEN.replace("car-\npenter", "carpenter").replace("brid-\nges", "bridges")

    assert _contents(BROKEN) == [whole.replace("-\n", "-").replace("\n", " ")]


@pytest.mark.parametrize("word", ["heavy-lift", "four-hour", "long-term", "low-cost", "part-owned"])
def test_a_compound_at_the_end_of_a_line_keeps_its_hyphen_among_broken_words(word: str) -> None:
    text = BROKEN.replace("the law", word.replace("-", "-\n") + " law")

    assert f" {word} law" in _contents(text)[0]


@pytest.mark.parametrize("word", ["four-teen", "six-ties", "full-ness", "heavy-weight", "smart-phone"])
def test_a_word_of_two_words_is_broken_at_the_end_of_a_line(word: str) -> None:
    text = BROKEN.replace("the law", word.replace("-", "-\n") + " law")

    assert f" {word.replace('-', '')} law" in _contents(text)[0]


def test_a_line_of_several_words_that_ends_in_a_hyphen_ends_no_paragraph() -> None:
    text = "The new ferry car-\nries sixty cars on a two-\nhour trip. It made its"

    assert _contents(text) == ["The new ferry carries sixty cars on a two-hour trip. It made its"]


def test_a_line_that_ends_within_a_name_ends_no_paragraph() -> None:
    text = "The bread was baked in the kitchen of Anna-\nSophie Reuter, who has lived in Orm for nine years."

    assert _contents(text) == [text.replace("\n", "")]


def test_a_byline_in_small_letters_is_no_rest_of_the_title() -> None:
    document = read(f"Il porto conta la pioggia che cade sulle colline\n\ndi Anna Riva\n\n{FIRST}\n")

    assert document.metadata.byline == "Anna Riva"
    assert kinds(document) == "title byline body"


@pytest.mark.parametrize(
    ("torn", "whole"),
    [
        (("The first history of the quay was written and printed twice", "by Ada Lund", THIRD), FIRST),
        (("Il romanzo che ha reso famosa la vecchia città è", "di Anna Riva", "e racconta di due navi."), ""),
    ],
)
def test_a_name_amid_a_torn_sentence_is_no_byline(torn: tuple[str, ...], whole: str) -> None:
    document = read("\n\n".join(("Rain on the hills", whole, *torn, SECOND)))

    assert document.metadata.byline is None
    assert ParagraphKind.BYLINE not in {each.kind for each in document.paragraphs}
    assert " ".join(torn[:2]) in document.text
