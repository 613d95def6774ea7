"""The author's own list of key points, under all its names and in all its shapes."""

import pytest

from reader.formats.structure.author_points import MAX_POINTS
from reader.formats.structure.key_point_labels import is_label
from reader.model.document import ParagraphKind
from tests.formats.reading import FIRST, SECOND, THIRD, kinds, read, texts, wrapped

LABELS = (
    "Key points", "Key Points:", "KEY TAKEAWAYS", "Takeaways", "Highlights", "In brief", "In Brief:", "TL;DR", "TLDR:",
    "What we know", "What we know so far", "What to know", "Here's what to know:", "Here’s what we know", "Main points",
    "The bottom line", "At a glance", "At a Glance –", "Summary", "In short", "Quick read", "Need to know",
    "5 key takeaways", "Five things to know", "The key points", "**Key points:**", "__Summary__", "Key facts",
    "Key points from this article", "★ Key points ★", "Das Wichtigste in Kürze", "Auf einen Blick", "L’essentiel",
    "En bref", "Puntos clave", "En resumen", "In sintesi", "Punti chiave", "In het kort", "Em resumo", "要点：",
    "Kort fortalt", "Det viktigaste:", "Kortversjonen", "Pääkohdat", "W skrócie", "Ve zkratce", "Pe scurt", "Röviden",
)  # fmt: skip
NO_LABELS = (
    "The bridge at a glance from the river and from the hill",
    "5 key takeaways from the debate",
    "Summary of the law",
    "Point",
    "",
    "Highlights the council wants to keep",
)


@pytest.mark.parametrize("label", LABELS)
def test_usual_wordings_are_labels(label: str) -> None:
    assert is_label(label)


@pytest.mark.parametrize("line", NO_LABELS)
def test_other_wordings_are_no_labels(line: str) -> None:
    assert not is_label(line)


@pytest.mark.parametrize("label", LABELS)
def test_list_under_a_label_is_the_authors(label: str) -> None:
    document = read(f"{FIRST}\n{label}\n- one thing\n- another thing\n{SECOND}\n{THIRD}")

    assert kinds(document) == "standfirst label key_point key_point body body"
    assert texts(document, ParagraphKind.KEY_POINT) == ["one thing", "another thing"]


SHAPES = {
    "label first": (f"Key points\n- one\n- two\n\n{FIRST}", "label key_point key_point body"),
    "title and label": (f"Town votes\n\nTL;DR\n\n- one\n- two\n\n{FIRST}", "title label key_point key_point body"),
    "numbers": (f"{FIRST}\n\nHighlights\n1. one\n2) two\n\n{SECOND}", "standfirst label key_point key_point body"),
    "blank lines between": (
        f"{FIRST}\n\nTakeaways:\n\n• one\n\n• two\n\n• three\n\n{SECOND}",
        "standfirst label key_point key_point key_point body",
    ),
    "at the end": (f"{FIRST}\n\n{SECOND}\n\nIn short\n\n* one\n* two", "body body label key_point key_point"),
    "background at the end": (
        f"{FIRST}\n\n{SECOND}\n\nIn brief\n\n* Ferries were sold\n* A storm came",
        "body body body list_item list_item",
    ),
    "other news above the text": (
        f"In brief\n\n* Libraries reopen soon\n* Farmers expect rich harvests\n* Schools merge\n\n{FIRST}\n\n{SECOND}",
        "title list_item list_item list_item body body",
    ),
    "a word of the text that has it in a compound": (
        f"In brief\n\n* Traders expect higher fares\n* Farmers praise the keepers\n* Boats leave\n\n{FIRST}\n\n"
        "The lighthousekeepers of Orm went on strike.",
        "label key_point key_point key_point body body",
    ),
    "a single point": (f"{FIRST}\n\nIn short\n\n- one\n\n{SECOND}", "standfirst label key_point body"),
    "points that are sentences": (
        f"{FIRST}\n\nSummary\n- One thing happened.\n- Another did not.\n\n{SECOND}",
        "standfirst label key_point key_point body",
    ),
    "unmarked lines after a colon": (
        f"{FIRST}\nAt a glance:\nOne thing happened in the town\nAnother was put off until May\n"
        f"Bridge Repairs Are Costly\n{SECOND}\n{THIRD}",
        "standfirst label key_point key_point heading body body",
    ),
    "unmarked sentences that blank lines set apart": (
        f"{FIRST}\n\nWhat we know:\nOne thing happened.\nAnother was put off.\n\n{SECOND}\n\n{THIRD}",
        "standfirst label key_point key_point body body",
    ),
    "a heading like a sentence right after them": (
        f"{FIRST}\nKey points:\n- one thing\n- another\nWhat happens next\n{SECOND}",
        "standfirst label key_point key_point heading body",
    ),
    "unmarked points and such a heading": (
        f"Summary:\nOne thing happened in the town\nWho pays for what came?\nWhat comes next\n{SECOND}\n{THIRD}",
        "label key_point key_point heading body body",
    ),
    "a short last point is a point": (
        f"Summary:\nOne thing happened in the old town by the river on Monday\nThe mayor did not know for how long\n"
        f"Nobody in town was really surprised\n{SECOND}\n{THIRD}",
        "label key_point key_point key_point body body",
    ),
    "no list after it": (f"{FIRST}\n\nSummary\n\n{SECOND}\n\n{THIRD}", "standfirst heading body body"),
    "no list after its colon": (f"{FIRST}\n\nThe bottom line:\n\n{SECOND}\n\n{THIRD}", "standfirst heading body body"),
    "no colon and no bullets": (
        f"{FIRST}\n{SECOND}\nIn short\nOne thing happened in the town\nAnother was put off until May\n{THIRD}",
        "body body body body body body",
    ),
    "a list elsewhere stays a list": (
        f"Key points\n- one\n- two\n\n{FIRST}\n\nThe members want:\n- money\n- time\n\n{SECOND}",
        "label key_point key_point body body list_item list_item body",
    ),
    "a numbered section after it": (
        f"Key takeaways\n\n1. Money is short\n\n{FIRST}\n\n2. Time is long\n\n{SECOND}",
        "title heading body heading body",
    ),
}


@pytest.mark.parametrize(("text", "expected"), SHAPES.values(), ids=SHAPES.keys())
def test_key_points_in_every_shape(text: str, expected: str) -> None:
    assert kinds(read(text)) == expected


def test_fourteen_points_are_fourteen_points() -> None:
    points = "\n".join(f"- point number {number} on the bridge" for number in range(14))

    assert kinds(read(f"{FIRST}\nKey points\n{points}\n{SECOND}")).count("key_point") == 14


@pytest.mark.parametrize("rest", ["  ", ""], ids=["hanging", "flush"])
def test_long_points_that_are_hard_wrapped_stay_whole(rest: str) -> None:
    long_point = f"{FIRST} {SECOND} {THIRD} {FIRST}"
    points = "\n".join(wrapped(point, first="- ", rest=rest) for point in (long_point, SECOND))
    text = f"{wrapped(THIRD)}\n\nKey points\n{points}\n\n{wrapped(FIRST)}\n\n{wrapped(SECOND)}"

    document = read(text)

    assert texts(document, ParagraphKind.KEY_POINT) == [long_point, SECOND]
    assert len(long_point.split()) > 90


def test_nested_points_keep_their_depth() -> None:
    document = read(f"Key points\n- one\n  - within one\n- two\n\n{FIRST}")

    assert [paragraph.level for paragraph in document.paragraphs] == [0, 1, 2, 1, 0]


def test_list_as_long_as_a_text_is_no_list_of_points() -> None:
    listed = "\n".join(f"- thing {number}" for number in range(MAX_POINTS + 1))

    document = read(f"{FIRST}\n\nHighlights\n{listed}\n\n{SECOND}")

    assert not document.paragraphs_of_kind(ParagraphKind.KEY_POINT)


TRAM = "The council of Lindmoor approved a tram line on Wednesday, with 31 votes. Work begins next spring."
POINTS = "- The council of Lindmoor approved trams.", "- It won 31 votes on Wednesday.", "- Work begins in spring."
STEPS = "- Install Quayline with the manager.", "- Reboot Quayline on the server.", "- Open Quayline and log in."
RECIPE = "- Die Kartoffeln werden geschält.", "- Die Zwiebeln werden geschnitten.", "- Das Wasser wird gekocht."
AGENDA = "- The council discusses the trams.", "- Engineers report on the line.", "- Residents ask their questions."


def test_a_list_at_the_head_that_the_text_says_again_is_the_authors() -> None:
    document = read("\n\n".join(("# Trams return", "\n".join(POINTS), TRAM, THIRD)))

    assert kinds(document) == "title key_point key_point key_point body body"


def test_a_list_between_title_and_byline_needs_no_full_stops() -> None:
    points = "\n".join(POINTS).replace(".", "")
    document = read("\n\n".join(("# Trams return", points, "By Jane Roe", TRAM, THIRD)))

    assert kinds(document) == "title key_point key_point key_point byline body body"
    assert document.metadata.byline == "Jane Roe"


@pytest.mark.parametrize(
    "parts",
    [
        ("# Trams return", SECOND, "\n".join(POINTS), TRAM),
        ("# Trams return", "\n".join(POINTS).replace(".", ""), TRAM),
        ("# Trams return", "\n".join(POINTS).replace(".", "?"), TRAM),
        ("# Trams return", "- We meet outside\n- We bring our own tea\n- We go home early", "By Jane Roe", TRAM),
        ("# Trams return", "\n".join(POINTS[:2]), TRAM),
        ("# Trams return", "On the vote", "\n".join(POINTS[:2]), TRAM),
        ("# Klubben vann igen", "Det här har hänt", "- I mars åkte klubben ur cupen.\n- Ordföranden avgick.", TRAM),
        ("# Packet", "- Reads archives.\n- Writes archives quickly, too.\n- Runs without a network.", TRAM),
        ("# Trams return", "\n".join(POINTS)),
        ("\n".join(POINTS), TRAM),
        ("# Trams return", "\n".join(POINTS), "## The vote", TRAM),
        ("# Trams return", "- I see him now.\n- He is not in.\n- You can not go.", TRAM),
        ("# How to begin", "\n".join(STEPS), " ".join(STEPS).replace("- ", "")),
        ("# Suppe", "\n".join(RECIPE), " ".join(RECIPE).replace("- ", "")),
        ("# Agenda", "\n".join(AGENDA), " ".join(AGENDA).replace("- ", "")),
    ],
)
def test_another_list_without_a_label_is_none(parts: tuple[str, ...]) -> None:
    assert "key_point" not in kinds(read("\n\n".join(parts)))
