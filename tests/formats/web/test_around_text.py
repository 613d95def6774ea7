"""What stands above and below the text of a page: its standfirst, its author's name, links to other articles."""

import pytest
from lxml import html

from reader.formats import read_bytes
from reader.formats.web.boilerplate.phrases import introduces_links, role_of_line
from reader.formats.web.boilerplate.roles import Role
from reader.formats.web.boilerplate.selection import Choice
from reader.formats.web.boilerplate.tail import take_announced
from reader.formats.web.segments import page_of
from reader.formats.web.structured_data import StructuredData, date_in_address
from reader.formats.web.titles import Title
from reader.formats.web.top import settle_top
from reader.model.document import Document, ParagraphKind

PROSE = [
    f"The council of the town voted {word} on the harbour after a debate of nine hours and many amendments."
    for word in ("once", "twice", "again", "late", "early")
]
LEAD = "A new wall shall keep the harbour of the town open in winter, and nobody knows who will pay for it."
HEAD = "<head><title>The harbour is open</title><script>run()</script></head>"
MENU = "<nav><a href='/'>Home</a> <a href='/news'>News</a></nav>"


def _read(above: str) -> Document:
    text = "".join(f"<p>{line}</p>" for line in PROSE)
    page = f"<html>{HEAD}<body>{MENU}<div><div>{above}</div></div><article>{text}</article></body></html>"
    return read_bytes(page.encode(), "harbour.html", name="harbour.html")


def _texts(document: Document, *kinds: ParagraphKind) -> list[str]:
    return [document.text_of(each.span) for each in document.paragraphs if not kinds or each.kind in kinds]


@pytest.mark.parametrize("named", ["lead", "article-intro", "c-vorspann", "chapo", "bajada"])
def test_a_paragraph_between_title_and_text_is_the_standfirst_by_any_of_its_names(named: str) -> None:
    document = _read(f"<h1>The harbour is open</h1><p class='{named}'>{LEAD}</p>")

    assert _texts(document, ParagraphKind.STANDFIRST) == [LEAD]


@pytest.mark.parametrize("named", ["app-intro", "podcast-lead", "description", "video__description", "lead-form"])
def test_a_paragraph_between_title_and_text_is_no_standfirst_by_a_part_of_a_name(named: str) -> None:
    document = _read(f"<h1>The harbour is open</h1><p class='{named}'>{LEAD}</p>")

    assert not _texts(document, ParagraphKind.STANDFIRST)


def test_a_name_that_stands_alone_among_the_bylines_is_that_of_the_author() -> None:
    document = _read(
        "<h1>The harbour is open</h1><ul class='caption'><li class='author'>Jane Roe</li><li>4 May 2027</li></ul>"
    )

    assert document.metadata.byline == "Jane Roe"


@pytest.mark.parametrize("line", ["New York", "Science Desk", "Photo Gallery"])
def test_a_place_or_a_part_of_the_paper_in_the_byline_is_no_author(line: str) -> None:
    names = f"<li class='byline'>{line}</li><li>4 May 2027</li>"
    document = _read(f"<h1>The harbour is open</h1><ul class='caption'>{names}</ul>")

    assert document.metadata.byline is None


@pytest.mark.parametrize(
    "label",
    ["Auch interessant:", "Das könnte Sie auch interessieren", "Notas relacionadas", "Lo más leído", "相关阅读"],
)
def test_other_articles_are_announced_in_any_language(label: str) -> None:
    assert introduces_links(label)


def test_a_linked_sentence_that_speaks_of_most_readers_is_text() -> None:
    assert role_of_line("Most readers of the Post want the bridge back, a poll finds.", 1.0) is None
    assert role_of_line("Les plus lus des romans parlent de la mer.", 1.0) is None


@pytest.mark.parametrize(
    "line",
    [
        "未经授权不得转载",
        "未经许可，请勿转载。",
        "版权所有，禁止转载",
        "本文版权归报社所有，未经同意不得使用本网站内容。",
        "未经授权，禁止转载、摘编。",
        "© 2027 报社",
    ],
)
def test_who_must_not_print_it_again_is_said_at_the_foot(line: str) -> None:
    assert role_of_line(line, 0) is Role.FOOTER


@pytest.mark.parametrize(
    "line",
    [
        "该公司未经同意收集用户数据，被罚款四亿元。",
        "法院裁定，未经许可使用歌曲须赔偿。",
        "警方提醒：请勿转载未核实的消息。",
        "法律规定，未经许可不得转载他人作品。",
        "未经授权的无人机飞入机场，航班延误。",
    ],
)
def test_what_nobody_has_allowed_is_no_line_of_the_foot(line: str) -> None:
    assert role_of_line(line, 0) is None


def test_a_notice_of_advertising_is_no_standfirst() -> None:
    document = _read("<h1>The harbour is open</h1><p class='subtitle'>Anzeige, enthält Affiliate Links</p>")

    assert not _texts(document, ParagraphKind.STANDFIRST)


def test_what_a_paragraph_announces_belongs_to_it() -> None:
    rows = "".join(f"<tr><td>{name}</td><td>{months} months</td></tr>" for name, months in (("Red", 24), ("White", 18)))
    page = f"<div><p>For the wine of the valley these terms hold:</p><table>{rows}</table><p>Our shops</p></div>"
    segments = page_of(html.fromstring(page), lambda address: address).segments
    choice = Choice([True, False, False, False], [None] * 4)

    take_announced(segments, choice)

    assert choice.chosen == [True, True, True, False]


def test_what_is_announced_ends_with_the_first_list_or_table() -> None:
    first = "<ul><li>Red wine<ul><li>from the valley</li></ul></li><li>White wine</li></ul>"
    other = "<ul><li>Our shops in town</li></ul><table><tr><td>Opening</td><td>nine</td></tr></table>"
    page = f"<div><p>For the wine of the valley these terms hold:</p>{first}{other}</div>"
    segments = page_of(html.fromstring(page), lambda address: address).segments
    choice = Choice([True, *[False] * (len(segments) - 1)], [None] * len(segments))

    take_announced(segments, choice)

    taken = [segment.text for segment, is_chosen in zip(segments, choice.chosen, strict=True) if is_chosen]
    assert taken[1:] == ["Red wine", "from the valley", "White wine"]


@pytest.mark.parametrize(("named", "is_taken"), [("par", True), ("note", False)])
def test_paragraphs_above_the_text_that_are_made_as_it_is_begin_it(named: str, *, is_taken: bool) -> None:
    text = "".join(f"<p class='par'>{line}</p>" for line in PROSE)
    page = f"<div><h1>The harbour is open</h1><div><p class='{named}'>{LEAD}</p></div><div>{text}</div></div>"
    segments = page_of(html.fromstring(page), lambda address: address).segments
    choice = Choice([False, False, *([True] * len(PROSE))], [None] * (2 + len(PROSE)), first=2)

    settle_top(segments, choice, Title("The harbour is open", 0), StructuredData())

    assert choice.chosen[1] is is_taken


def test_a_paragraph_in_the_header_of_the_title_is_the_standfirst_whatever_its_name() -> None:
    document = _read(f"<header><h1>The harbour is open</h1><p class='article__desc'>{LEAD}</p></header>")

    assert _texts(document, ParagraphKind.STANDFIRST) == [LEAD]


def test_lines_that_are_no_sentence_are_no_text_above_the_title() -> None:
    text = "".join(f"<p class='par'>{line}</p>" for line in PROSE)
    above = "<p class='status'>From the archive</p><h1>The harbour is open</h1><p>Members only</p><p>Published in</p>"
    page = f"<html>{HEAD}<body>{MENU}<article>{above}{text}</article></body></html>"

    document = read_bytes(page.encode(), "harbour.html", name="harbour.html")

    assert _texts(document) == ["The harbour is open", *PROSE]


@pytest.mark.parametrize("line", ["<p class='epigraph'>To the happy few</p>", "<div class='place'>Bern</div>"])
def test_lines_that_are_no_sentence_and_made_otherwise_are_text_below_the_title(line: str) -> None:
    text = "".join(f"<p class='par'>{each}</p>" for each in PROSE)
    page = f"<html>{HEAD}<body>{MENU}<article><h1>The harbour is open</h1>{line}{text}</article></body></html>"

    document = read_bytes(page.encode(), "harbour.html", name="harbour.html")

    assert html.fromstring(line).text in _texts(document)


def test_what_stands_behind_the_article_of_the_title_is_none_of_it() -> None:
    text = "".join(f"<p>{line}</p>" for line in PROSE)
    box = f"<div><h2>Written by Jane Roe</h2><p>{LEAD}</p></div>"
    page = (
        f"<html>{HEAD}<body><div><article><h1>The harbour is open</h1>{text}</article>{box}"
        "<button>Follow</button></div></body></html>"
    )

    document = read_bytes(page.encode(), "harbour.html", name="harbour.html")

    assert _texts(document) == ["The harbour is open", *PROSE]


def test_a_first_line_whose_class_calls_it_the_title_is_the_title() -> None:
    text = "".join(f"<p>{line}</p>" for line in PROSE)
    page = f"<html><body><p class='c3 title'>The harbour is open</p><h1>What it costs</h1>{text}</body></html>"

    assert read_bytes(page.encode(), "harbour.html", name="harbour.html").metadata.title == "The harbour is open"


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("입력 2024.09.03 06:00 한지우", ParagraphKind.BYLINE),
        ("Publisert 3. april 2027, kl. 14:20", ParagraphKind.BYLINE),
        ("4 May 2027, 18:30, Old Town Hall, entry free", ParagraphKind.BODY),
    ],
)
def test_a_line_with_day_and_hour_and_nothing_but_names_above_the_text_is_no_paragraph(
    line: str, kind: ParagraphKind
) -> None:
    text = "".join(f"<p>{each}</p>" for each in PROSE)
    head = f"<h1>The harbour is open</h1><div class='info'>{line}</div>"
    page = f"<html>{HEAD}<body>{MENU}<main>{head}{text}</main></body></html>"

    document = read_bytes(page.encode(), "harbour.html", name="harbour.html")

    assert line in _texts(document, kind)
    assert len(_texts(document)) == len(PROSE) + 2


@pytest.mark.parametrize(("named", "count"), [("ingress", 1), ("intro", 0)])
def test_the_first_paragraph_of_the_text_is_a_standfirst_by_a_name_that_means_nothing_else(
    named: str, *, count: int
) -> None:
    text = "".join(f"<p>{line}</p>" for line in PROSE)
    head = f"<h1>The harbour is open</h1><p class='{named}'>{LEAD}</p>"
    page = f"<html>{HEAD}<body>{MENU}<div>{head}{text}</div></body></html>"

    document = read_bytes(page.encode(), "harbour.html", name="harbour.html")

    assert len(_texts(document, ParagraphKind.STANDFIRST)) == count


@pytest.mark.parametrize(
    ("line", "links", "role"),
    [
        ("Story continues below gallery", 0.0, Role.FURNITURE),
        ("Story continues after war", 0.0, None),
        ("Filed under: Boats", 0.26, Role.FURNITURE),
        ("Filed under: what the council would rather forget, said Ann Lee", 0.1, None),
        ("[사진=JTBC]", 0.0, Role.CAPTION),
        (f"[사진=JTBC] {'다리는 안전하다고 시장이 말했다. ' * 9}", 0.0, None),
        ("The story continues below the harbour", 0.0, None),
    ],
)
def test_labels_of_a_page_are_none_of_its_text(line: str, links: float, role: Role | None) -> None:
    assert role_of_line(line, links) is role


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("FOUND: The plumber in the ditch on Monday. Foto: Ola Ness", Role.CAPTION),
        ("He had one rule about the picture. Photo: never before noon, he said, and never after four.", None),
    ],
)
def test_a_line_that_ends_with_who_took_the_picture_is_a_caption(line: str, role: Role | None) -> None:
    assert role_of_line(line, 0.0, is_voted=True) is role


CLOSE = "The mayor said on Friday that he would not speak of the matter again this year."


def _page(top: str, below: str = "") -> Document:
    text = "".join(f"<p>{line}</p>" for line in PROSE)
    page = f"<html>{HEAD}<body>{MENU}<article>{top}{text}{below}<p>{CLOSE}</p></article></body></html>"
    return read_bytes(page.encode(), "harbour.html", name="harbour.html")


@pytest.mark.parametrize(
    "lead", [f"<p class='piece__chapo'>{LEAD}</p>", "<h2>What nine hours of debate in the town hall came to</h2>"]
)
def test_a_class_in_parts_and_a_long_heading_right_below_the_title_are_its_standfirst(lead: str) -> None:
    document = _page(f"<h1>The harbour is open</h1>{lead}")

    assert _texts(document, ParagraphKind.STANDFIRST) == [html.fromstring(lead).text]


@pytest.mark.parametrize(
    ("lead", "below"),
    [
        ("<h2>What nine hours of debate in the town hall came to</h2>", "<h2>What comes next</h2>"),
        ("<h2>1. Ask the harbour master before you moor a boat</h2>", ""),
        ("<h2>What nine hours of debate in the town hall came to</h2><ul><li>A plan.</li><li>A vote.</li></ul>", ""),
    ],
    ids=["another", "number", "list"],
)
def test_a_long_heading_of_a_part_is_no_standfirst(lead: str, below: str) -> None:
    assert not _texts(_page(f"<h1>The harbour is open</h1>{lead}", below), ParagraphKind.STANDFIRST)


@pytest.mark.parametrize(
    ("path", "day"),
    [
        ("2027/05/04/harbour", "2027-05-04"),
        ("2027-5-14-harbour", "2027-05-14"),
        ("2027-5-4/harbour", "2027-05-04"),
        ("2021.4.2/notes.html", None),
        ("blog/15/04/1912/storm", None),
        ("history/1812/10/14/harbour", None),
    ],
)
def test_an_address_names_a_day_since_there_are_pages_and_no_version(path: str, day: str | None) -> None:
    assert date_in_address(f"https://harbour.example/{path}") == day


def test_a_heading_of_nothing_but_links_elsewhere_goes_with_them() -> None:
    links = "<div class='related'><a href='/x'>The mill is sold again</a></div>"
    box = f"<section><h3>In the same place</h3>{links}</section>"

    assert "In the same place" not in _page("<h1>The harbour is open</h1>", box).text


def test_a_paragraph_in_the_header_of_the_title_is_the_standfirst_and_a_label_that_names_the_author_a_byline() -> None:
    known = '<script type=\'application/ld+json\'>{"@type": "Article", "author": "Ilka Vornberg"}</script>'
    top = f"<header><h2>The harbour is open</h2><p>{LEAD}</p><div>A guest column by Ilka Vornberg</div></header>"
    document = _page(f"{known}{top}")

    assert _texts(document, ParagraphKind.STANDFIRST) == [LEAD]
    assert _texts(document, ParagraphKind.BYLINE) == ["A guest column by Ilka Vornberg"]
