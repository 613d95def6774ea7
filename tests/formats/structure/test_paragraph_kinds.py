"""Plain text: what every paragraph is, by its look and its neighbours."""

import pytest

from reader.formats.structure.blocks import Block, Form
from reader.formats.structure.paragraph_kinds import document_of
from reader.model.document import Image, Metadata, ParagraphKind, Removed, RemovedKind
from tests.formats.reading import FIRST, SECOND, THIRD, kinds, read, texts, wrapped

VERSE = """The bridge is down, the river high,
The birds are in the willow,
And I who watch them passing by
Have moss to be my pillow.

The moon comes up, the moon goes down,
The water keeps on going,
And no one in the sleeping town
Has any way of knowing."""

STRUCTURES = {
    "one word": ("Hello", "body"),
    "a lone long line is body": (FIRST, "body"),
    "one line is one paragraph": (f"{FIRST}\n{SECOND}", "body body"),
    "blank lines part paragraphs": (f"{FIRST}\n\n\n\n{SECOND}", "body body"),
    "a title before longer text": (f"Town Votes on Bridge\n{FIRST}\n{SECOND}", "title body body"),
    "a signed title below key points": (
        f"Key points\n- The town votes\n- The bridge costs more\n\nTown votes on bridge\n\nBy Jane Roe\n\n{FIRST}",
        "label key_point key_point title byline body",
    ),
    "a heading below key points": (
        f"Key points\n- The town votes\n- The bridge costs more\n\nThe Next Steps\n\n{FIRST}\n\n{SECOND}",
        "label key_point key_point heading body body",
    ),
    "a title in small letters": (f"Town votes on bridge\n\n{FIRST}", "title body"),
    "a title in capitals": (f"TOWN VOTES\n\n{FIRST}\n\n{SECOND}", "title body body"),
    "a title that asks": (f"Will the bridge ever open?\n\n{FIRST}", "title body"),
    "a title that ends in initials": (f"Bridge is older than the U.S.\n\n{FIRST}", "title body"),
    "no title that ends as a sentence": (f"The bridge is shut.\n\n{FIRST}", "body body"),
    "no title that a comma leaves open": (f"Members of the council,\n\n{FIRST}", "body body"),
    "no title that goes on below": ("The bridge\n\nis what they talked about. " + SECOND, "body body"),
    "a title underlined": (f"Town votes\n==========\n\n{FIRST}", "title caption body"),
    "headings underlined": (f"{FIRST}\n\nCosts\n-----\n\n{SECOND}", "standfirst heading caption body"),
    "headings in title case": (
        f"{FIRST}\n{SECOND}\nThe Next Steps\n{THIRD}\nWhat Remains\n{FIRST}",
        "body body heading body heading body",
    ),
    "headings in capitals": (f"{FIRST}\n\n{SECOND}\n\nNEXT STEPS\n\n{THIRD}", "body body heading body"),
    "headings written like sentences": (f"{FIRST}\n{SECOND}\nWhat happens next\n{THIRD}", "body body heading body"),
    "headings that ask": (f"{FIRST}\n{SECOND}\nWho pays?\n{THIRD}", "body body heading body"),
    "numbered headings": (
        f"1. Introduction\n\n{FIRST}\n\n2. The costs\n\n{SECOND}\n\n2.1 More costs\n\n{THIRD}",
        "heading body heading body heading body",
    ),
    "chapters": (
        f"CHAPTER IV\n\nDown the Lane\n\n{FIRST}\n\nChapter 5. The Beginning\n\n{SECOND}",
        "heading heading body heading body",
    ),
    "chapters after a table of contents": (
        f"THE BRIDGE\n\nby Jane Roe\n\nChapter 1\n\nChapter 2\n\nChapter 3\n\nChapter 1\n\n{FIRST}",
        "title byline body body body heading body",
    ),
    "a rule between scenes is no prose": (f"{FIRST}\n\n* * *\n\n{SECOND}", "body caption body"),
    "short speech is no heading": (f"{FIRST}\n\n“Yes,” he said.\n\n“No”\n\n{SECOND}", "body body body body"),
    "short lines in a row are no headings": (
        f"{FIRST}\n\nBread\nMilk and Honey\nGreen Tea\nApples\n\n{SECOND}",
        "body body body body body body",
    ),
    "a signature is no heading": (f"{FIRST}\n\n{SECOND}\n\nJane Roe\nTown Office", "body body body body"),
    "a line that a comma leaves open": (f"{FIRST}\n\n{SECOND}\n\nIn The End,\n\n{THIRD}", "body body body body"),
    "a line that goes on below": (
        f"{FIRST}\n\n{SECOND}\n\nThe Council Of\n\nthe town met. {THIRD}",
        "body body body body",
    ),
    "a rubric that recurs": (
        f"{FIRST}\n\nReporter: Who pays?\n\n{SECOND}\n\nReporter: And then?\n\n{THIRD}",
        "body body body body body",
    ),
    "what pages print between paragraphs": (
        f"{FIRST}\n\nAdvertisement\n\n{SECOND}\n\nRead more\n\n{THIRD}",
        "body body body caption body",
    ),
    "a list after its announcement": (
        f"{FIRST}\n\nThe members want:\n\n- money\n- time\n\n{SECOND}",
        "body body list_item list_item body",
    ),
    "nothing but bullets": ("- one\n- two\n- three", "list_item list_item list_item"),
    "numbers and letters": ("1. one\n2) two\n(3) three\na) four", "list_item list_item list_item list_item"),
    "a bullet without its space": ("•one\n•two", "list_item list_item"),
    "a lone dash is a remark": (f"{FIRST}\n\n- Jane Roe", "body body"),
    "a lone asterisk is a footnote": (f"{FIRST}\n\n{SECOND}\n\n* Prices as of Monday.", "body body body"),
    "dashes that open speech": ("— Oui, dit-il.\n— Non, dit-elle.", "body body"),
    "verse": (VERSE, " ".join(["body"] * 8)),
    "a dateline is body": (f"LONDON, Nov 3 (Reuters) - {FIRST}\n\n{SECOND}", "body body"),
    "no sentence end anywhere": ("a text without any end\nthat goes on and on", "body body"),
    "hashes alone are no headings": (f"#bridge #town\n\n{FIRST}\n\n{SECOND}", "title body body"),
    "one hash alone is no Markdown": (f"{FIRST}\n\n# Costs\n\n{SECOND}", "body body body"),
    "emoji": (f"🎉 Town votes 🎉\n\n{FIRST} 🎉\n\n👍", "title body body"),
    "right to left": (
        "المجلس يناقش الجسر\n\nاجتمع مجلس البلدة مساء الاثنين لمناقشة الجسر المغلق منذ الفيضان.\n\n"
        "التكاليف\n\nتكاليف الإصلاح أكبر من ضرائب البلدة في سنة كاملة.",
        "title standfirst heading body",
    ),
    "Chinese": (
        "市议会讨论大桥\n\n市议会星期一晚上开会，讨论去年春天洪水以来一直关闭的大桥。\n\n费用\n\n"
        "修理的费用比该市一年的税收还要多。没有人反对这个计划。\n\n要点：\n• 第一点\n• 第二点",
        "title standfirst heading body label key_point key_point",
    ),
}


@pytest.mark.parametrize(("text", "expected"), STRUCTURES.values(), ids=STRUCTURES.keys())
def test_plain_text_has_the_structure_it_shows(text: str, expected: str) -> None:
    assert kinds(read(text)) == expected


def test_section_levels_follow_numbers_and_chapters() -> None:
    numbered = read(f"1. Start\n\n{FIRST}\n\n1.1 Costs\n\n{SECOND}\n\n2. End\n\n{THIRD}")
    chapters = read(f"CHAPTER IV\n\nDown the Lane\n\n{FIRST}")

    assert [section.level for section in numbered.sections] == [1, 2, 1]
    assert [section.level for section in chapters.sections] == [1, 2]


def test_numbers_stay_and_bullets_go() -> None:
    document = read("1. one\n2) two\n\n- three\n- four")

    assert texts(document, ParagraphKind.LIST_ITEM) == ["1. one", "2) two", "three", "four"]


def test_list_depth_follows_indent() -> None:
    document = read("- one\n  - two\n    - three\n  - four\n- five")

    assert [paragraph.level for paragraph in document.paragraphs] == [1, 2, 3, 2, 1]


def test_dash_that_marks_no_list_stays() -> None:
    assert read(f"{FIRST}\n\n- Jane Roe").text.endswith("- Jane Roe")


def test_mail_keeps_quotes_apart() -> None:
    quote = wrapped(SECOND, first="> ", rest="> ")
    deeper = wrapped(THIRD, first="> > ", rest=">> ")
    document = read(f"Hello all,\n\n{wrapped(FIRST)}\n\n{quote}\n>\n{deeper}\nI agree.\n\n-- \nJane")

    assert kinds(document) == "caption body quote quote body caption caption"
    assert texts(document, ParagraphKind.QUOTE) == [SECOND, THIRD]


@pytest.mark.parametrize("rule", ["=====", "-----", "* * *", "- - -", "_" * 72, "=-=-=-=-=", "~~~~~", "-" * 20 + "  "])
@pytest.mark.parametrize("joint", ["\n", "\n\n"])
def test_rule_is_a_paragraph_of_its_own(rule: str, joint: str) -> None:
    for layout in (str, wrapped):
        document = read(joint.join((layout(FIRST), rule, layout(SECOND), rule, layout(THIRD))))

        assert kinds(document) == "body caption body caption body"
        assert texts(document, ParagraphKind.CAPTION) == [rule.strip()] * 2


def test_newsletter_keeps_rules_and_titles_apart() -> None:
    rule = "=" * 30
    document = read(
        f"{rule}\nNews from the Bridge\n{rule}\n\nDear reader,\n\n{wrapped(FIRST)}\n\n-----\n\n{wrapped(SECOND)}\n\n"
        f"Bye for now.\n{rule[:15]}\n{wrapped(THIRD)}\n"
    )

    assert kinds(document) == "caption title caption caption body caption body body caption body"


def test_greater_than_in_prose_is_no_quote() -> None:
    assert kinds(read(f"{FIRST}\n\n>= 5 percent was the limit.")) == "body body"


@pytest.mark.parametrize("line", ["Conclusion", "Background", "Costs", "FAQ", "Q&A", "概要", "Was nun?"])
@pytest.mark.parametrize("joint", ["\n", "\n\n"])
def test_one_word_may_be_a_heading(line: str, joint: str) -> None:
    assert kinds(read(joint.join((FIRST, SECOND, line, THIRD)))) == "body body heading body"


@pytest.mark.parametrize("line", ["Ms", "Mr", "The", "Mrs", "UK"])
@pytest.mark.parametrize("joint", ["\n", "\n\n"])
def test_scrap_of_a_sentence_is_no_heading(line: str, joint: str) -> None:
    assert kinds(read(joint.join((FIRST, SECOND, line, THIRD)))) == "body body body body"


@pytest.mark.parametrize(
    "line",
    [
        "Rare smiles: Jane Roe, left, met John Doe, right, at the bridge where both of them grew up",
        "Jane Roe (left) with the engineer of the town",
        "The engineer and Jane Roe (second from the right)",
        "The old bridge, left, and the new one, right",
    ],
)
def test_line_that_points_into_a_picture_is_a_caption(line: str) -> None:
    assert kinds(read(f"{FIRST}\n{SECOND}\n{line}\n{THIRD}")) == "body body caption body"
    assert kinds(read(f"{line}\n{FIRST}\n{SECOND}\n{THIRD}")) == "title body body body"


@pytest.mark.parametrize(
    "line",
    [
        "Jane Roe (left) met the engineer of the town.",
        "The parties of the left, right and centre agree",
        "They turned left, right, then left again. Nobody knew",
        "“He may go left, right, or home,” she said of the engineer, who had not yet spoken.",
    ],
)
def test_sentence_about_left_and_right_is_no_caption(line: str) -> None:
    assert "caption" not in kinds(read(f"{FIRST}\n{SECOND}\n{line}\n{THIRD}"))


def test_notes_without_full_stops_have_no_captions() -> None:
    assert kinds(read("Way to the bridge\nTurn at the church (right)\nThe second house, left,")) == "body body body"


STANDFIRSTS = {
    "before a label": (f"{FIRST}\nKey points:\n- one\n- two\n{SECOND}", True),
    "before a heading": (f"{FIRST}\n\nThe Next Steps\n\n{SECOND}\n\n{THIRD}", True),
    "between title and byline": (f"Town votes\n\nIt may cost more than expected\n\nBy Jane Roe\n\n{FIRST}", True),
    "before a byline": (f"{FIRST}\n\nBy Jane Roe\n\n{SECOND}", True),
    "before more text": (f"Town votes\n\n{FIRST}\n\n{SECOND}", False),
    "too long": (f"{' '.join([FIRST, SECOND, THIRD] * 3)}\n\nThe Next Steps\n\n{SECOND}", False),
    "second paragraph": (f"{FIRST}\n\n{SECOND}\n\nThe Next Steps\n\n{THIRD}", False),
}


@pytest.mark.parametrize(("text", "expected"), STANDFIRSTS.values(), ids=STANDFIRSTS.keys())
def test_standfirst_is_the_first_paragraph_that_something_marks(text: str, expected: bool) -> None:
    assert ("standfirst" in kinds(read(text))) is expected


TURNS = (1, 2, 2, 3, 3, 4, 4, 5, 5)  # a picture within a turn stands below it


@pytest.mark.parametrize(
    ("blocks", "shown"),
    [
        ([Block(FIRST), Block("The quay. Photograph: Ana Lima", Form.CAPTION), Block(SECOND)], [1, 3, 4]),
        ([Block(line) for line in ("We met Ana Lima.", *("Post:", "Who pays?", "Lima:", "We do.") * 2)], list(TURNS)),
    ],
    ids=["one block becomes two paragraphs", "two blocks become one paragraph"],
)
def test_pictures_keep_their_places_before_blocks(blocks: list[Block], shown: list[int]) -> None:
    pictures = [Image(b"", before) for before in range(1, len(blocks) + 1)]
    removed = [Removed(RemovedKind.OTHER, "Menu", before) for before in range(1, len(blocks) + 1)]

    document = document_of(
        blocks, "page", guesses_headings=False, metadata=Metadata(), images=pictures, removed=removed
    )

    assert [each.before for each in document.images] == [each.before for each in document.removed] == shown
