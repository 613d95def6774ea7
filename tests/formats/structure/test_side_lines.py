"""Lines that are no part of an article's text, whatever its format, and the turns of a conversation."""

import pytest

from reader.formats import read_text
from reader.formats.structure.blocks import Block, Note
from reader.formats.structure.side_lines import settle_side_lines
from reader.model.document import Document, ParagraphKind, ParagraphRole

TEXT = (
    "The harbour opens again",
    "The harbour of Kelston opened again on Monday, after a storm had closed it for three days.",
    "Ships that had waited outside came in during the morning, and the market had fish by noon.",
    "The council will decide in May who pays for the new wall.",
)


def read(*lines: str) -> Document:
    return read_text("\n\n".join(lines), "harbour.txt")


def with_role(document: Document, role: ParagraphRole) -> list[str]:
    return [document.text_of(paragraph.span) for paragraph in document.paragraphs if paragraph.role is role]


@pytest.mark.parametrize(
    "line",
    [
        "This article was amended on 4 June 2027 to correct the number of ships.",
        "UPDATES: 7:15 p.m.: This story was updated with a comment by the mayor.",
        "SCROLL DOWN FOR VIDEO",
        "Correction: An earlier version said that the harbour had closed for two days.",
        "An earlier version of this story misspelled the name of the mayor.",
        "Reprinted from the Kelston Herald with permission.",
        "Listen to this article · 7:42 min",
        "Independent journalism needs you. Support our work from one crown a month.",
        "Follow Nora Feld on social media. Have a tip? Write to tips@kelston.example.",
        "Read more: How the wall was built",
        "Updated at 1:23 p.m.",
        "Nora Feld is on Twitter at norafeld.",
        "Nora Feld has covered the coast for nine years and lives in Kelston.",
        "Pavel de Dorn is a professor of ports at the college of Orm.",
        "Nora Feld is professor of ports at the college of Orm.",
        "Nora Feld and Pavel Dorn are reporters of the Kelston Herald.",
        "Nora Feld (@norafeld) is the port editor of the Kelston Herald.",
        "Nora Feld is a writer and the author of “The Long Wall.” She lives in Kelston.",
        "About the author: Nora Feld grows apples.",
        "Jana Reef ist freie Autorin und lebt mit zwei Hunden in Kell.",
        "Jana Reef arbeitet als Journalistin in Kell.",
        "Die Autorin ist Försterin und lebt in Kell.",
        "Ana Maren es periodista y vive en Lugo.",
        "Nora Feld's book about the wall is out now. Follow her on Mastodon @norafeld.",
        "Folgen Sie Nora Feld in den sozialen Medien. Wissen Sie mehr? Schreiben Sie an tipps@kelston.example.",
        "Une question ? Écrivez-nous à info@kelston.example.",
        "Artikel anhören",
        "RELATED: Who owns the pier?",
        "The Herald prints letters of every kind. We’d like to hear from you at letters@kelston.example.",
    ],
)
def test_what_is_said_around_an_article_is_no_sentence_of_it(line: str) -> None:
    document = read(*TEXT, line)

    assert with_role(document, ParagraphRole.BOILERPLATE) == [line]
    assert not document.paragraphs[-1].is_prose


@pytest.mark.parametrize(
    "line",
    [
        "Additional reporting by Pavel Dorn.",
        "Edited by Ann Sole",
        "Unter Mitarbeit von Eva Holm und Rob Tarn",
        "Avec la collaboration de Yann Le Bris",
        "Reporting by Ann Sole; Editing by Rob Tarn",
        "(Reporting by Petra Novik in Navrez and Emil Stanek in Ostrel; Writing by Eva Šimek)",
    ],
)
def test_who_helped_to_write_is_told_apart_from_the_text(line: str) -> None:
    behind = read(*TEXT[:-1], f"{TEXT[-1]} {line}")

    assert with_role(read(*TEXT, line), ParagraphRole.CREDIT) == [line] == with_role(behind, ParagraphRole.CREDIT)
    assert with_role(read(*TEXT, line, "Correction: It was four days."), ParagraphRole.CREDIT) == [line]
    assert behind.paragraphs[-2].is_prose


@pytest.mark.parametrize(
    "line",
    [
        "Editing by hand is slow work.",
        "He praised it. Reporting by Pavel Dorn in Orm was the best.",
        "Mitarbeit: Fischer helfen jetzt beim Bau der Mauer.",
    ],
)
def test_what_is_said_of_those_who_write_is_text(line: str) -> None:
    assert with_role(read(*TEXT, line), ParagraphRole.CREDIT) == []


def test_a_byline_with_its_day_may_stand_below_the_text() -> None:
    document = read(*TEXT, "By Tove Lange, 3 June 2026")

    assert document.paragraphs[-1].kind is ParagraphKind.BYLINE
    assert (document.metadata.byline, document.metadata.published) == ("Tove Lange", "2026-06-03")


@pytest.mark.parametrize(
    "line",
    [
        "NEWS RELEASE - EMBARGOED UNTIL 7:00 A.M. ET, OCTOBER 12, 2026",
        "Media release – Embargoed for 4 March",
        "COMMUNIQUÉ DE PRESSE – POUR DIFFUSION IMMÉDIATE",
        "Para difusión inmediata",
        "Pressemitteilung vom 3. Mai 2027",
        "Comunicato stampa n. 7/2027",
    ],
)
def test_that_it_is_a_release_and_until_when_it_is_held_back_is_no_title(line: str) -> None:
    document = read(line, *TEXT)

    assert document.metadata.title == TEXT[0]
    assert with_role(document, ParagraphRole.BOILERPLATE) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "Read more.",
        "Scroll down.",
        "Updates were promised by the council, and none came in the two years that followed.",
        "The author of the report is a harbour master, and her story was published in 2019.",
        "This article of the treaty was never read aloud in the council, she said on Monday.",
    ],
)
def test_a_sentence_with_the_same_words_stays_one(line: str) -> None:
    assert not with_role(read(*TEXT, line, TEXT[2]), ParagraphRole.BOILERPLATE)


def test_a_line_in_bold_that_heads_a_list_stays_its_heading() -> None:
    document = read_text(
        "\n\n".join(("# The harbour", *TEXT[1:], "**See also**", "- The wall\n- The pier", TEXT[2])), "harbour.md"
    )

    assert "See also" in [
        document.text_of(document.paragraphs[at].span) for at in document.paragraphs_of_kind(ParagraphKind.HEADING)
    ]


FIRM = (
    "Orrell Pumps is a leading provider of pumps for harbours, with more than 900 employees.",
    "Orrell Pumps is headquartered in Kelston and listed on the exchange there.",
)


def test_what_a_firm_says_of_itself_at_the_end_is_kept_apart_without_a_heading() -> None:
    document = read("Orrell Pumps builds the pumps of Kelston", *TEXT[1:], *FIRM)

    assert with_role(document, ParagraphRole.BOILERPLATE) == list(FIRM)


@pytest.mark.parametrize(
    "lines",
    [
        ("The harbour opens again", *TEXT[1:], *FIRM),  # the article is not the firm's
        ("Orrell Pumps builds the pumps of Kelston", TEXT[1], *FIRM, *TEXT[2:]),  # the text goes on
        ("Orrell Pumps builds the pumps of Kelston", *TEXT[1:], "Orrell Pumps is a company of the old kind."),
    ],
)
def test_what_an_article_says_of_a_firm_is_its_text(lines: tuple[str, ...]) -> None:
    assert not with_role(read(*lines), ParagraphRole.BOILERPLATE)


def test_who_acts_in_an_article_is_introduced_as_a_part_of_it() -> None:
    last = "Nora Feld is a professor of ports at the college of Orm."

    assert not with_role(read(*TEXT, "The wall is too low, said Nora Feld.", TEXT[2], last), ParagraphRole.BOILERPLATE)


@pytest.mark.parametrize(
    "lines",
    [
        (*TEXT, "Pavel Dorn was a professor of ports at the college of Orm until the spring."),
        (*TEXT, "Pavel Dorn is a professor of ports who was hurt when the wall fell on Monday."),
        (*TEXT, "Pavel Dorn is a professor of ports. “The wall is too low,” he said."),
        (*TEXT, "Pavel Dorn is suing the author of the plan."),
        (*TEXT, "Jana Reef ist Journalistin und wurde am Montag verhaftet."),
        (*TEXT, "Der Vater ist Journalist und lebt in Kell."),
        (*TEXT, "Jana Reef, die Tochter, lebt seit Mai in Kell."),
        (TEXT[0], "By Nora Feld", *TEXT[1:], "Pavel Dorn is a professor of ports at the college of Orm."),
    ],
)
def test_a_person_whom_the_last_paragraph_brings_in_is_part_of_the_news(lines: tuple[str, ...]) -> None:
    assert not with_role(read(*lines), ParagraphRole.BOILERPLATE)


def test_whom_the_byline_names_is_no_news_whatever_is_told_of_her() -> None:
    last = "Nora Feld has covered the coast for nine years and was a sailor before."

    assert with_role(read(TEXT[0], "By Nora Feld", *TEXT[1:], last), ParagraphRole.BOILERPLATE) == [last]


@pytest.mark.parametrize(
    ("author", "last", "is_aside"),
    [
        ("Jana Reef", "Jana Reef, Jahrgang 1984, arbeitet als freie Journalistin in Kell.", True),
        ("Jana Reef", "Unsere Autorin Jana Reef ist seit 2011 am Hafen.", True),
        ("Maëlle Corbin", "Maëlle Corbin couvre le port depuis huit ans.", True),
        ("Łucja Maj", "Łucja Maj jest dziennikarką.", True),
        ("Jana Reef", "Jana Reef wurde am Montag in den Rat gewählt.", False),
        ("Jana Reef", "Die Wirtin Rosa Reef lebt seit 2011 am Hafen.", False),
        ("Neue Zeitung", "Wie die Neue Zeitung schreibt, fehlt das Geld.", False),
    ],
)
def test_whom_the_source_names_as_the_author_is_introduced_in_any_language(
    author: str, last: str, is_aside: bool
) -> None:
    settled = settle_side_lines([*map(Block, TEXT), Block(last)], author)

    assert (settled[-1].role is ParagraphRole.BOILERPLATE) is is_aside


def test_who_wrote_it_is_introduced_beside_lines_that_name_her_and_are_no_text() -> None:
    last = "Nora Feld has covered the coast for nine years and lives in Kelston."
    beside = ("Follow Nora Feld on social media.", last, "This article was amended on 4 June 2027.")

    assert with_role(read(*TEXT, *beside), ParagraphRole.BOILERPLATE) == list(beside)


def test_what_surrounds_a_press_release_is_kept_apart_from_it() -> None:
    end = (
        "About Kelston Harbour",
        "Kelston Harbour has run for ninety years.",
        "Press contact:",
        "Mira Sand",
        "m@k.example",
    )
    document = read("FOR IMMEDIATE RELEASE", *TEXT, *end)

    assert document.metadata.title == TEXT[0]
    assert with_role(document, ParagraphRole.BOILERPLATE) == ["FOR IMMEDIATE RELEASE", *end]


def test_a_note_below_the_end_of_a_press_release_stays_one() -> None:
    end = ("– ENDS –", "Press contact: Mira Sand, m@k.example")
    blocks = [
        *map(Block, ("PRESS RELEASE", *TEXT, *end)),
        Block("It is in Orm.", role=ParagraphRole.FOOTNOTE, note=Note()),
    ]

    settled = settle_side_lines(blocks, "")

    assert settled[-1] == blocks[-1]
    assert [block.role for block in settled[-3:-1]] == [ParagraphRole.BOILERPLATE] * 2


def test_hours_of_a_live_blog_stay_with_their_entries_and_are_no_text() -> None:
    document = read("Council votes – live", "16.20 BST", "Ferry kept", TEXT[1], "15.05 BST", "Good afternoon", TEXT[2])

    assert with_role(document, ParagraphRole.DATA) == ["16.20 BST", "15.05 BST"]
    headings = [
        document.text_of(document.paragraphs[at].span) for at in document.paragraphs_of_kind(ParagraphKind.HEADING)
    ]
    assert (document.metadata.title, headings) == ("Council votes – live", ["Ferry kept", "Good afternoon"])


def test_labels_of_a_chart_are_data() -> None:
    labels = ("$915", "600", "Interest payments", "’22", "’26")

    assert with_role(read(*TEXT, *labels, TEXT[2]), ParagraphRole.DATA) == list(labels)


def test_a_surname_before_a_turn_is_who_is_named_in_full_before_another() -> None:
    turns = ("Rosa Thiel: Nein.", "Karl Brandt: Wie viele?", "Thiel: Zwölf.", "Brandt: Und nun?")
    document = read("Bienen auf dem Dach", "Wir trafen sie im Rathaus von Kell.", *turns)

    assert with_role(document, ParagraphRole.TURN) == list(turns)


def test_every_turn_of_a_conversation_has_its_speaker() -> None:
    turns = ("Jonas Feld: Why?", "Teresa Oye: It was full of sand.", "JF: Who pays?", "TO: The firm does.")
    document = read("A dam is a promise", "We met her at the works near Kelston.", *turns)

    found = [(p.speaker and document.text_of(p.speaker)) for p in document.paragraphs if p.role is ParagraphRole.TURN]
    assert found == ["Jonas Feld", "Teresa Oye", "JF", "TO"]


def test_a_list_of_facts_is_no_conversation() -> None:
    facts = ("Place: Kelston", "Time: noon", "Price: four crowns", "Note: closed on Mondays")

    assert not with_role(read(TEXT[0], *facts, *TEXT[1:]), ParagraphRole.TURN)


def test_the_authors_in_a_reference_are_no_sheet_of_a_team() -> None:
    entry = "Sloan, P., Boal, T., McKeown, F., Hanna, S., Toal, R. and Lynn, D. (1985), Ports: 12."

    assert not with_role(read(*TEXT, entry), ParagraphRole.DATA)


def test_the_sheet_of_a_team_is_no_text() -> None:
    sheet = "Kelston: Sloan; Boal, McKeown, Hanna; Toal, Lynn (Pitt 64), Ross. Referee: D Marron (Oran)."
    document = read(*TEXT, sheet)

    assert with_role(document, ParagraphRole.DATA) == [sheet]


@pytest.mark.parametrize(
    "line",
    [
        "The following towns joined in 2004: Kelston, Oran, Vell, Lund, Hexton, Belmar, Corvo and Albenau.",
        "The panel: Ann Lee, Tom Ray, Joan Fell, Karl Bo, Eva Holm and Max Dorn met 3 times.",
        "They sailed to Oslo, Bergen, Kiel, Riga, Turku and Gdynia in 1904.",
    ],
)
def test_a_list_in_a_sentence_is_text(line: str) -> None:
    assert with_role(read(*TEXT, line), ParagraphRole.DATA) == []
