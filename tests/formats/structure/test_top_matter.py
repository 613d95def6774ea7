"""Titles, bylines and dates above the text."""

import pytest

from reader.formats.structure.bylines import Byline, is_name, read_byline, written_by
from reader.formats.structure.dates import first_date, is_date_line
from reader.model.document import Metadata, ParagraphKind
from tests.formats.reading import FIRST, SECOND, THIRD, kinds, read, wrapped

BYLINES = {
    "By Jane Roe": Byline("Jane Roe"),
    "by Jane Roe and John Doe": Byline("Jane Roe and John Doe"),
    "BY JANE ROE": Byline("JANE ROE"),
    "By Jane Roe, Example News": Byline("Jane Roe, Example News"),
    "By John Doe Jr.": Byline("John Doe Jr."),
    "Von Jana Muster, Kiel": Byline("Jana Muster"),
    "By John Doe, Jr.": Byline("John Doe, Jr."),
    "Interview by Jane Roe": Byline("Jane Roe"),
    "Texto de Rui Exemplo 7 de abril de 2027": Byline("Rui Exemplo", "2027-04-07"),
    "Propos recueillis par Jeanne Exemple": Byline("Jeanne Exemple"),
    "By Jane Roe, 3 November 2026": Byline("Jane Roe", "2026-11-03"),
    "By Jane Roe Monday": Byline("Jane Roe"),
    "By Jane Roe on Monday": Byline("Jane Roe"),
    "by Jane Roe Monday, November 16, 2026": Byline("Jane Roe", "2026-11-16"),
    "By Jane Roe Monday, 3 November": Byline("Jane Roe"),
    "By Jane Roe, Monday": Byline("Jane Roe"),
    "By Jane Roe April 3, 2026 10:15 a.m.": Byline("Jane Roe", "2026-04-03"),
    "By Jane Roe November 2026": Byline("Jane Roe"),
    "By Reuters, Nov. 3": Byline("Reuters"),
    "By Jane Roe @janeroe": Byline("Jane Roe"),
    "By Jane Roe (@janeroe), Local Democracy Reporter, 3 November 2026": Byline("Jane Roe", "2026-11-03"),
    "By Madonna 3 November 2026": Byline("Madonna", "2026-11-03"),
    "By Jane Roe and John Doe Friday": Byline("Jane Roe and John Doe"),
    "By Nancy Friday": Byline("Nancy Friday"),
    "By Jane Roe and Joe Friday": Byline("Jane Roe and Joe Friday"),
    "By Theresa May": Byline("Theresa May"),
    "By Vince Li Sun": Byline("Vince Li Sun"),
    "By April Jane May": Byline("April Jane May"),
    "Jane Roe Monday | November 16, 2026 | The Example": Byline("Jane Roe", "2026-11-16", "The Example"),
    "Von Jana Muster, Montag, 16. November 2026": Byline("Jana Muster", "2026-11-16"),
    "Von Jana Muster und Max Beispiel": Byline("Jana Muster und Max Beispiel"),
    "Par Jeanne Exemple": Byline("Jeanne Exemple"),
    "Av Siri Berg": Byline("Siri Berg"),
    "Author: Jane Roe": Byline("Jane Roe"),
    "Jane Roe | 3 November 2026 | The Example": Byline("Jane Roe", "2026-11-03", "The Example"),
    "By Jane Roe · Nov. 3, 2026": Byline("Jane Roe", "2026-11-03"),
    "By Jane Roe • The Example • Updated 2026-11-03": Byline("Jane Roe", "2026-11-03", "The Example"),
    "Published 3 November 2026": Byline(published="2026-11-03"),
    "Last updated on Tuesday, November 3, 2026 at 10:30 am GMT": Byline(published="2026-11-03"),
    "Veröffentlicht am 3. November 2026 um 10.30 Uhr": Byline(published="2026-11-03"),
    "Publié le 3 novembre 2026 à 17 h 12": Byline(published="2026-11-03"),
    "Veröffentlicht am 3. November 2026 um 17 Uhr": Byline(published="2026-11-03"),
    "03/11/2026": Byline(published="03/11/2026"),
    "2026年11月3日": Byline(published="2026-11-03"),
    "3 November 2026 by Jane Roe": Byline("Jane Roe", "2026-11-03"),
    "Posted on Nov. 3, 2026, by Jane Roe and Max Beispiel": Byline("Jane Roe and Max Beispiel", "2026-11-03"),
    "By Jane Roe, river correspondent": Byline("Jane Roe"),
    "Vell, 3 November 2026 — By Jane Roe": Byline("Jane Roe", "2026-11-03"),
    "By Jane Roe — The Example, November 3, 2026": Byline("Jane Roe", "2026-11-03", "The Example"),
    "By Jane Roe, 3 November 2026 · The Example": Byline("Jane Roe", "2026-11-03", "The Example"),
    "By Jane Roe, Political Editor": Byline("Jane Roe"),
    "Photographs by John Doe": Byline(pictures="John Doe"),
    "Photos by John Doe and Max Beispiel": Byline(pictures="John Doe and Max Beispiel"),
    "PICTURES BY JOHN DOE": Byline(pictures="JOHN DOE"),
    "Illustrations: John Doe": Byline(pictures="John Doe"),
    "Photography by John Doe / The Example": Byline(pictures="John Doe / The Example"),
    "By Jane Roe, photographs by John Doe": Byline("Jane Roe", pictures="John Doe"),
    "Words by Jane Roe. Pictures by John Doe": Byline("Jane Roe", pictures="John Doe"),
    "By Jane Roe Photographs by John Doe": Byline("Jane Roe", pictures="John Doe"),
    "Story and photos by Jane Roe": Byline("Jane Roe"),
    "STORY & PHOTOS BY JANE ROE": Byline("JANE ROE"),
    "By Max Roe (Lund), Jane Roe (Vell) and John Doe": Byline("Max Roe, Jane Roe and John Doe"),
    "By Jane Roe (Vell) and John Doe (Oran)": Byline("Jane Roe and John Doe"),
    "Par Jeanne Exemple (Vell, envoyée spéciale)": Byline("Jeanne Exemple"),
    "Tekst: Anna Przykład": Byline("Anna Przykład"),
    "Words: Jane Roe    Pictures: John Doe": Byline("Jane Roe", pictures="John Doe"),
    "Text: Jana Muster, Fotos: Max Beispiel": Byline("Jana Muster", pictures="Max Beispiel"),
    "Vell, 3. November 2026": Byline(published="2026-11-03"),
    "Publié le 3 novembre 2026 à 18 h 04, modifié le 4 novembre 2026 à 7 h 30": Byline(published="2026-11-03"),
    "Publié le 3 novembre 2026 à 17 h 12 - Mis à jour le 4 novembre 2026 à 8 h 05": Byline(published="2026-11-03"),
    "UPDATED:": Byline(),
    "By": Byline(),
}
OTHERS = (
    "Entrevista de Pedro Ejemplo",
    "Interview de Jeanne Exemple",
    "Texte de Loi",
    "Report de Niro",
    "By the end of the month the council wants to vote",
    "By Tuesday the bridge was shut.",
    "Home | News | Sport",
    "Text: The bridge is shut",
    "Words: Storm, Flood and Ice",
    "Words: Jane Roe Drawn: John Doe",
    "By Jane Roe March 18 at 3:57 PM Follow @janeroe",
    "The bridge was shut, 3 November 2026",
    "Opened 3 November 2026, closed 4 November 2026",
    "On 3 November 2026 by accident the bridge was shut",
    "On 3 November 2026 the bridge was shut",
    "Published works of the town's poets",
    "The bridge – old and new",
    "Photographs by the river show how high it rose",
    "Pictures: what the flood left behind",
    "",
)


@pytest.mark.parametrize(("line", "expected"), BYLINES.items(), ids=BYLINES.keys())
def test_byline_says_who_when_and_where(line: str, expected: Byline) -> None:
    assert read_byline(line) == expected


@pytest.mark.parametrize("line", OTHERS)
def test_other_lines_are_no_bylines(line: str) -> None:
    assert read_byline(line) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1 March 2025", "2025-03-01"),
        ("le 1er mars 2025", "2025-03-01"),
        ("1 de marzo de 2025", "2025-03-01"),
        ("Sept 9, 2025", "2025-09-09"),
        ("31.12.2025", "2025-12-31"),
        ("2025-12-31T23:59", "2025-12-31"),
        ("45 March 2025", None),
        ("2025-13-01", None),
        ("may 2025", None),
    ],
)
def test_dates_are_read_where_they_are_certain(text: str, expected: str | None) -> None:
    assert first_date(text) == expected


def test_date_line_holds_nothing_else() -> None:
    assert is_date_line("Friday, 1 March 2025, 10:30 CET")
    assert not is_date_line("Friday, 1 March 2025, Exampleton")


def test_metadata_comes_from_the_lines_above_the_text() -> None:
    document = read(f"Town votes\nBy Jane Roe and John Doe\nPublished 3 November 2026\n\n{FIRST}\n\n{SECOND}")

    assert kinds(document) == "title byline byline body body"
    assert document.metadata == Metadata("Town votes", "Jane Roe and John Doe", None, "2026-11-03")


def test_name_between_title_and_date_is_a_byline() -> None:
    document = read(f"Town votes\nJane Roe\n3 November 2026\n{FIRST}\n{SECOND}")

    assert kinds(document) == "title byline byline body body"
    assert document.metadata.byline == "Jane Roe"


def test_name_below_a_bare_by_is_a_byline() -> None:
    document = read(f"By\nJane Roe\nPUBLISHED:\n3 November 2026\n{FIRST}\n{SECOND}")

    assert kinds(document) == "byline byline byline byline body body"
    assert document.metadata == Metadata(byline="Jane Roe", published="2026-11-03")


TITLE = "Ferry returns to the harbour"
STANDFIRST = "After three years of silence the boat crosses again, and the town comes to watch"
LONG_STANDFIRST = f"{STANDFIRST}. It will not be the last crossing, if the council has its way."
CREDITS = ("Photographs by John Doe", "Photos by John Doe", "Illustrations: John Doe", "Photography by John Doe", None)


@pytest.mark.parametrize("is_wrapped", [False, True])
@pytest.mark.parametrize("joint", ["\n", "\n\n"])
@pytest.mark.parametrize("credit", CREDITS)
@pytest.mark.parametrize("standfirst", [STANDFIRST, LONG_STANDFIRST, None])
def test_title_stands_above_standfirst_and_credits(
    standfirst: str | None, credit: str | None, joint: str, is_wrapped: bool
) -> None:
    layout = wrapped if is_wrapped else str
    lines = [TITLE, standfirst and layout(standfirst), "By Jane Roe", credit, "3 November 2026"]
    text = "\n\n".join(map(layout, (FIRST, SECOND, THIRD)))

    document = read(f"{joint.join(filter(None, lines))}\n\n{text}")

    above = ["title", standfirst and "standfirst", "byline", credit and "byline", "byline"]
    assert kinds(document) == " ".join([*filter(None, above), "body body body"])
    assert document.metadata == Metadata(TITLE, "Jane Roe", None, "2026-11-03")


def test_a_title_is_known_above_paragraphs_of_a_script_that_ends_no_sentence() -> None:
    text = "ซ่อมท่าเรือ\n\nสภาเมืองอนุมัติเงินสำหรับซ่อมท่าเรือเมื่อคืนวันจันทร์หลังจากปิดมานานเกือบหนึ่งปี"

    assert read(text).metadata.title == "ซ่อมท่าเรือ"


def test_title_as_wide_as_the_text_stays_apart() -> None:
    title = "The ferry returns to the harbour after three long years of silence"
    standfirst = wrapped(f"{STANDFIRST} what it has missed for so long")
    text = "\n\n".join(map(wrapped, (FIRST, SECOND, THIRD)))

    document = read(f"{title}\n{standfirst}\nBy Jane Roe\nPhotographs by John Doe\n\n{text}")

    assert kinds(document) == "title standfirst byline byline body body body"
    assert document.metadata.title == title


def test_credit_above_the_author_is_no_author() -> None:
    document = read(f"{TITLE}\n\nPhotographs by John Doe\n\nBy Jane Roe\n\n{FIRST}\n\n{SECOND}")

    assert kinds(document) == "title byline byline body body"
    assert document.metadata.byline == "Jane Roe"


@pytest.mark.parametrize("joint", ["\n", "\n\n"])
def test_lines_of_a_news_dump_are_bylines(joint: str) -> None:
    above = ("By", "Daily Mail Reporter", "PUBLISHED:", "10:31 EST, 3 March 2013", "|", "UPDATED:", "4 March 2013")

    document = read(joint.join((*above, FIRST, SECOND)))

    assert kinds(document) == "byline byline byline byline caption byline byline body body"
    assert document.metadata == Metadata(byline="Daily Mail Reporter", published="2013-03-03")


def test_byline_far_below_is_text() -> None:
    document = read("\n\n".join([*[FIRST, SECOND] * 8, "By Jane Roe"]))

    assert "byline" not in kinds(document)


def test_a_paragraph_that_says_where_and_when_it_was_written_is_no_standfirst() -> None:
    document = read(
        f"The bridge\n\nPORT ELLISON, May 4, 2027 -- {FIRST}\n\nKey points\n- {SECOND}\n- {THIRD}\n\n{SECOND}"
    )

    assert kinds(document) == "title body label key_point key_point body"


def test_initials_make_no_name_longer() -> None:
    assert is_name("Ida H. M. van Rosskamp")
    assert not is_name("Five Words Are No Name")


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By Jane Roe Email this post", "Jane Roe"),
        ("By Jane Roe | Print | Share", "Jane Roe"),
        ("Written by Jane Roe Print Share", "Jane Roe"),
        ("Von Jana Roe · Drucken · Teilen", "Jana Roe"),
        ("By Jane Roe | | |", "Jane Roe"),
        ("Posted on May 4, 2027 by Jane Roe", "Jane Roe"),
        ("By Jane Roe in News", "Jane Roe"),
        ("By Jane Roe in Rome and Tom Poe in Oslo", "Jane Roe in Rome and Tom Poe in Oslo"),
        ("By Emma Share", "Emma Share"),
        ("By Jane Roe and Tom Print", "Jane Roe and Tom Print"),
        ("Die Fragen stellte Jana Roe", "Jana Roe"),
        ("Автор: Ольга Серова", "Ольга Серова"),
        ("Posted on May 4, 2027 by Admin", None),
    ],
)
def test_what_a_page_offers_to_do_with_an_article_is_no_name(line: str, author: str | None) -> None:
    found = read_byline(line)

    assert found is not None
    assert found.author == author


@pytest.mark.parametrize(
    "line",
    ["Interview: Jane Roe", "By our man in Havana", "Das Interview führte zu Streit", "Текст: Конституция России"],
)
def test_a_heading_that_begins_like_a_byline_is_none(line: str) -> None:
    assert read_byline(line) is None


@pytest.mark.parametrize("part", ["| print ", "1", ", ", "by "])
def test_a_line_that_goes_on_names_nobody(part: str) -> None:
    assert written_by(f"Ann Lee {part * (4_000 // len(part))}x") is None


def test_many_names_are_names() -> None:
    names = ", ".join(["Ann Lee", "John Doe"] * 20)

    assert written_by(f"By {names}") == names


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By Ann Lee in Oran", "Ann Lee"),
        ("By Ann Lee in Oran and John Doe in Vell", "Ann Lee in Oran and John Doe in Vell"),
        ("Von Jana Muster in Oran", "Jana Muster"),
    ],
)
def test_a_line_says_the_same_name_by_whichever_road(line: str, author: str) -> None:
    byline = read_byline(line)

    assert byline is not None
    assert (byline.author, written_by(line)) == (author, author)


def test_a_name_between_subtitle_and_date_is_the_author() -> None:
    document = read(
        f"# The bridge\n\nWhat a new one costs the town\n\nJane Roe\n\n3 November 2026\n\n{FIRST}\n\n{SECOND}\n"
    )

    assert document.metadata.byline == "Jane Roe"
    assert kinds(document).count(ParagraphKind.BYLINE) == 2


def test_a_line_that_says_until_when_to_wait_is_no_title() -> None:
    title = "The town builds a new bridge over the river"
    document = read(f"Embargo: 12 September 2026, 11 am\n\n{title}\n\n{FIRST}\n\n{SECOND}\n")

    assert document.metadata.title == title


@pytest.mark.parametrize(
    ("line", "kind"),
    [("## What the council of the town decided about the bridge", "standfirst"), ("## About the author", "heading")],
)
def test_a_long_heading_between_title_and_byline_is_the_standfirst(line: str, kind: str) -> None:
    document = read(f"# The bridge\n\n{line}\n\nBy Jane Roe\n\n{FIRST}\n\n## The costs\n\n{SECOND}\n", "a.md")

    assert kinds(document) == f"title {kind} byline body heading body"


def test_a_title_is_known_above_a_name_and_a_date() -> None:
    document = read("The bridge falls\n\nJane Roe\n\n4 May 2026\n\nIt fell.\n\nNobody saw it.\n")

    assert (document.metadata.title, document.metadata.byline) == ("The bridge falls", "Jane Roe")


def test_a_line_below_the_title_that_gives_the_date_of_something_is_text() -> None:
    document = read(f"# The bridge\n\nClosed since: 12 September 2026\n\n{FIRST}\n\n{SECOND}\n")

    assert kinds(document) == "title body body body"


@pytest.mark.parametrize(
    ("above", "first", "heading", "kind"),
    [
        ("*By Jane Roe, 3 May 2026*\n\n", FIRST, "Who pays", "body"),
        ("*3 May 2026*\n\n", FIRST, "Who pays", "body"),
        ("", FIRST, "Who pays", "standfirst"),
        ("*By Jane Roe*\n\n", "Why the town needs its bridge", "Who pays", "standfirst"),
        ("*By Jane Roe*\n\n", FIRST, "Why do you bake?", "standfirst"),  # an interview is introduced
    ],
)
def test_the_first_sentences_below_the_byline_are_text_though_a_heading_follows(
    above: str, first: str, heading: str, kind: str
) -> None:
    document = read(f"# Town votes\n\n{above}{first}\n\n## {heading}\n\n{SECOND}", "article.md")

    assert kinds(document) == f"title {'byline ' if above else ''}{kind} heading body"


def test_a_paragraph_with_place_and_day_before_a_dash_is_no_standfirst() -> None:
    document = read(
        f"# The bridge\n\nAlbenau, 12 September 2026 – {FIRST}\n\n## What is planned\n\n{SECOND}\n\n{THIRD}\n"
    )

    assert ParagraphKind.STANDFIRST not in kinds(document)


def test_how_long_it_takes_to_read_is_no_name_beside_the_date() -> None:
    assert read_byline("March 9, 2025 · 3 min · Juno Park") == Byline("Juno Park", "2025-03-09")


def test_a_name_alone_above_what_is_clearly_a_title_is_the_author_s() -> None:
    document = read(f"Ilka Vornberg\n\nTHE QUAY THAT NOBODY OWNED\n\n{FIRST}\n\n{SECOND}\n")

    assert document.metadata == Metadata("THE QUAY THAT NOBODY OWNED", "Ilka Vornberg")
    assert kinds(document) == "byline title body body"


@pytest.mark.parametrize(
    ("above", "title", "text"),
    [
        ("Silent Spring", "THE QUAY THAT NOBODY OWNED", FIRST),
        ("Puerto Varnes", "Sailors Return to the Quay", FIRST),
        ("Ilka Vornberg", "THE WOMAN WHO OWNED A QUAY", f"When Vornberg came to the town, the quay was mud. {FIRST}"),
    ],
    ids=["words of the language", "no capitals", "whom the text speaks of"],
)
def test_another_line_above_a_title_names_no_author(above: str, title: str, text: str) -> None:
    assert read(f"{above}\n\n{title}\n\n{text}\n\n{SECOND}\n").metadata.byline is None


def test_a_day_that_a_page_notes_before_its_hour_is_read() -> None:
    assert first_date("2026-11-03_10:00") == "2026-11-03"


@pytest.mark.parametrize(
    ("dateline", "day"),
    [
        ("DORNUM, 2 September 2027 –", "2027-09-02"),
        ("PORT DORNUM, 2 September 2027 -", "2027-09-02"),
        ("Dornum, Ohio, September 2, 2027 -", "2027-09-02"),
        ("The Hague, 2 September 2027 -", "2027-09-02"),
        ("Stoke on Trent, 2 September 2027 -", "2027-09-02"),
        ("Saint-Malo (dpa), 2. September 2027 -", "2027-09-02"),
        ("Dornum 2 September 2027 —", "2027-09-02"),
        ("Dornum-Nord, 2 September 2027 - The", "2027-09-02"),
    ],
)
def test_the_day_of_a_dateline_is_that_of_the_article(dateline: str, day: str) -> None:
    document = read(f"The quay is sold\n\n{dateline} {FIRST}\n\n{SECOND}\n")

    assert document.metadata.published == day


@pytest.mark.parametrize(
    "opening",
    [
        "On 2 September 2027 - a Friday - the quay closed.",
        "On 2 September 2027 – a Friday – the quay closed.",
        "Since Friday, 2 September 2027 - the day of the vote - the quay is closed.",
        "Anna Kern was elected on 2 September 2027 – the day of the storm.",
        "Rain fell on 2 September 2027 - for the first time since May.",
        "The 2 September 2027 - nobody forgot it - was a Friday.",
        "Boat fair, 2 September 2027 - 4 September 2027, is held at the old quay.",
    ],
)
def test_a_day_in_a_sentence_with_a_dash_is_not_that_of_the_article(opening: str) -> None:
    document = read(f"The quay is sold\n\n{opening} {FIRST}\n\n{SECOND}\n")

    assert document.metadata.published is None


def test_a_day_with_a_full_stop_is_no_item_of_a_list() -> None:
    assert kinds(read(f"Der Kai ist verkauft\n\n12. Januar 2027\n\n{FIRST}\n\n{SECOND}\n")) == "title byline body body"


@pytest.mark.parametrize(
    ("opening", "expected"),
    [
        ("Oran, 6 August 1945", "title body body"),
        ("The Fall of Oran, 30 April 1975", "title body body"),
        ("Oran, 6 August 2026\n\nThe quay is sold", "byline title body body"),
        ("The quay is sold\n\nOran, 6 August 2026", "title byline body body"),
    ],
)
def test_a_place_and_a_day_right_above_the_text_are_its_title(opening: str, expected: str) -> None:
    assert kinds(read(f"{opening}\n\n{FIRST}\n\n{SECOND}\n")) == expected
