"""Parts of a web page that are more than paragraphs: the author's points, pull quotes, captions, lines that head."""

import pytest
from lxml import html

from reader.formats import read_bytes
from reader.formats.web import claims, tree
from reader.formats.web.boilerplate import roles
from reader.formats.web.boilerplate.pull_quotes import MAX_QUOTES
from reader.model.document import Document, ParagraphKind, ParagraphRole, RemovedKind
from tests.formats.reading import FIRST, SECOND, THIRD, kinds, texts

PROSE = f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"
POINTS = (
    "The old bridge over the Vell is to be rebuilt in stone.",
    "Work on the new bridge begins in the spring.",
    "The town pays for half of the bridge.",
)


def read(body: str) -> Document:
    """Return the document of a page with navigation and footer around an article."""
    page = (
        "<!doctype html><html><head><meta charset='utf-8'><title>The bridge</title></head><body>"
        f"<nav><a href='/'>Home</a></nav><article><h1>The bridge</h1>{body}</article>"
        "<footer>© 2024</footer></body></html>"
    )
    return read_bytes(page.encode(), "page.html", name="page.html")


def left_out(document: Document, kind: RemovedKind) -> str:
    """Return all that was left out for one reason."""
    return "\n".join(each.text for each in document.removed if each.kind is kind)


def listed(*items: str, name: str = "") -> str:
    """Return a list of a page."""
    return f"<ul class='{name}'>{''.join(f'<li>{item}</li>' for item in items)}</ul>"


@pytest.mark.parametrize("name", ["summary-list", "article-highlights", "keyPoints", "key-takeaways"])
def test_a_list_that_is_named_a_summary_holds_the_author_s_points(name: str) -> None:
    document = read(listed(*POINTS[:2], name=name) + PROSE)

    assert texts(document, ParagraphKind.KEY_POINT) == list(POINTS[:2])
    assert kinds(document) == "title key_point key_point body body body"


def test_sentences_at_the_head_that_the_text_says_again_are_the_author_s_points() -> None:
    points = (
        "The town of Vellmouth pays for half of it.",
        "The council of Orm pays 300 crowns.",
        "Work begins in spring.",
    )
    again = "<p>The town of Vellmouth pays half, the council of Orm 300 crowns, and work begins in spring.</p>"

    assert texts(read(listed(*points) + again + PROSE), ParagraphKind.KEY_POINT) == list(points)


@pytest.mark.parametrize(
    "body",
    [
        listed("Flour from the mill over there.", "Water from the river below.", "Salt of the sea as well.") + PROSE,
        PROSE + listed(*POINTS, name="summary"),
        "<ol class='summary'><li>Take the flour from the shelf.</li><li>Add the water to it.</li></ol>" + PROSE,
    ],
)
def test_other_lists_are_lists(body: str) -> None:
    document = read(body)

    assert texts(document, ParagraphKind.KEY_POINT) == []
    assert len(texts(document, ParagraphKind.LIST_ITEM)) >= 2


def test_the_way_to_the_home_page_is_no_point() -> None:
    document = read(
        listed(*POINTS, "<a href='/'>Visit Vell Courier's homepage for more stories</a>.", name="summary") + PROSE
    )

    assert texts(document, ParagraphKind.KEY_POINT) == list(POINTS)
    assert "homepage" in left_out(document, RemovedKind.OTHER)


SAID = "Nobody spoke against the plan, and the vote is expected soon"


@pytest.mark.parametrize(
    "quote",
    [
        f"<table align='right'><tr><td class='pullquote'>“{SAID},” Roe said.</td></tr></table>",
        f"<div class='pull-quote'>{SAID}</div>",
        f"<aside><p>{SAID}</p></aside>",
        f"<blockquote><p>{SAID}</p></blockquote>",
    ],
)
def test_a_pull_quote_is_no_paragraph_of_the_article(quote: str) -> None:
    document = read(
        f"{PROSE}{quote}<p>“{SAID},” the mayor told the council on that evening. Then all went home.</p>{PROSE}"
    )

    assert document.text.count(SAID) == 1
    assert SAID in "".join(block.text for block in document.removed)


def test_a_quotation_that_stands_nowhere_else_stays() -> None:
    document = read(f"{PROSE}<blockquote class='pull-quote'><p>{SAID}.</p></blockquote>{PROSE}")

    assert SAID in document.text


def test_on_a_page_that_is_set_in_frames_nothing_is_a_pull_quote() -> None:
    said = [f"The council heard of stone number {number} and of its long way" for number in range(MAX_QUOTES + 1)]
    framed = "".join(f"<blockquote><p>{sentence}</p></blockquote>" for sentence in said)

    document = read(f"{PROSE}{framed}<p>{said[7]} to the town.</p>")

    assert document.text.count(said[7]) == 2


CAPTION = "The old bridge over the Vell, seen from the mill"


def test_the_caption_of_a_picture_above_the_text_is_a_caption() -> None:
    document = read(f"<figure><img src='a.jpg'><figcaption>{CAPTION}</figcaption></figure><p>By Jane Roe</p>{PROSE}")

    assert texts(document, ParagraphKind.CAPTION) == [CAPTION]


def test_who_took_a_picture_is_told_apart_from_its_caption() -> None:
    caption = "The wall in May. Photograph: Oona Reid/Harbour Images"
    document = read(f"{PROSE}<figure><img src='a.jpg'><figcaption>{caption}</figcaption></figure>{PROSE}")

    [credit] = [each for each in document.paragraphs if each.role is ParagraphRole.CREDIT]
    assert document.text_of(credit.span) == "Photograph: Oona Reid/Harbour Images"
    assert not credit.names_actors


def test_the_caption_of_a_picture_below_the_text_is_left_out_as_one() -> None:
    figure = f"<figure><img src='a.jpg'><figcaption>© Jane Roe {CAPTION}</figcaption></figure>"

    assert left_out(read(f"{PROSE}<div>{figure}</div>"), RemovedKind.CAPTION) == f"© Jane Roe {CAPTION}"


def test_a_gallery_above_the_text_is_left_out() -> None:
    pictures = "".join(f"<div class='caption'>{CAPTION} number {each}</div>" for each in range(5))

    document = read(f"<div class='gallery'>{pictures}</div><div>{PROSE}</div>")

    assert texts(document, ParagraphKind.CAPTION) == []
    assert left_out(document, RemovedKind.CAPTION).count(CAPTION) == 5


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("<div class='pf_subheadline'>Who pays for it?</div>",) * 2, "heading"),
        (("<p>WHO PAYS FOR IT?</p>", "<p>WHO GAINS BY IT?</p>"), "heading"),
        (("<p>10 p.m.</p>", "<p>4:14 p.m.</p>"), "heading"),
        (("<p>NORTH VELL</p>", "<p>Who pays for it?</p>"), "body"),
        (("<p>The time is 10 p.m.</p>", "<div class='text'>Who pays for it?</div>"), "body"),
    ],
)
def test_lines_that_head_a_paragraph_are_headings(lines: tuple[str, str], expected: str) -> None:
    document = read(f"{PROSE}{lines[0]}<p>{FIRST} Once more.</p>{lines[1]}<p>{SECOND} Once more.</p>")

    assert kinds(document) == f"title body body body {expected} body {expected} body"


def test_a_rule_of_signs_is_not_even_left_out() -> None:
    document = read(f"{PROSE}<p>___</p><p>{FIRST} Once more.</p>")

    assert "___" not in document.text + "".join(block.text for block in document.removed)


def test_a_caption_that_no_block_holds_is_one() -> None:
    picture = f"<span class='image'><img src='a.jpg'><span class='caption'>© Jane Roe {CAPTION}</span></span>"

    document = read(f"<div><p>{FIRST}</p>{picture}<p>{SECOND}</p><p>{THIRD}</p></div>")

    assert kinds(document) == "title body caption body body"


def test_the_source_of_a_picture_within_a_link_is_a_caption() -> None:
    picture = (
        "<span><a href='/large'><img src='wall.jpg'></a></span><span class='caption'>Source: <cite>Oakley</cite></span>"
    )

    document = read(f"{PROSE}<p>{picture}</p>{PROSE}")

    assert texts(document, ParagraphKind.CAPTION) == ["Source: Oakley"]


def test_links_below_a_line_that_announces_some_are_left_out_though_they_are_labelled() -> None:
    links = (
        "<a href='/a'>The mill is sold for the second time</a> [VIDEO]<br><a href='/b'>How the weir broke</a> [INSIGHT]"
    )
    document = read(f"<p>{FIRST}</p><p>Don't miss</p><p>{links}</p><p>{SECOND}</p><p>{THIRD}</p>")

    assert kinds(document) == "title body body body"
    assert "weir" in left_out(document, RemovedKind.RELATED)


def test_a_heading_of_what_was_left_out_is_no_end_of_an_article() -> None:
    document = read(
        PROSE + "<h4>How to listen</h4><p>Listen: <a href='https://pod.example'>https://pod.example/x</a></p>"
    )

    assert kinds(document) == "title body body body"


def test_a_sentence_of_the_article_stays_where_it_stands_though_the_standfirst_says_it_too() -> None:
    said = "The mayor had waited for the money since the flood of the year before last."
    document = read(f"<h2 class='standfirst'>{said}</h2>{PROSE}<p>{said}</p><p>Nobody knows how it will end.</p>")

    assert kinds(document) == "title standfirst body body body body body"


@pytest.mark.parametrize("named", ["itemprop='author'", "class='post-author'"])
def test_a_name_that_stands_in_no_paragraph_is_the_author_s(named: str) -> None:
    heading = "<h2>A letter to Nora Quill</h2>"
    document = read(f"<span {named}>Nora Quill</span>{heading}{PROSE}")

    assert kinds(document) == "title byline heading body body body"


@pytest.mark.parametrize("label", ["<h2>Nora Quill</h2>", "<ul><li>Nora Quill</li></ul>", "<p><b>Nora Quill</b></p>"])
def test_an_author_s_name_within_the_text_stays_there(label: str) -> None:
    document = read(f"<p class='byline' itemprop='author'>Nora Quill</p><p>{FIRST}</p>{label}{PROSE}")

    assert "Nora Quill" in {document.text_of(each.span) for each in document.paragraphs[2:]}
    assert kinds(document).count("byline") == 1


def test_who_wrote_an_article_is_no_paragraph_of_it() -> None:
    about = "Nora Quill is the Courier's editor for bridges and spends her pay on maps."
    document = read(f"<p class='byline'>By Nora Quill</p>{PROSE}<p>{about}</p>")

    assert about not in document.text


@pytest.mark.parametrize(
    "player",
    [
        "<div aria-label='Video Player'>{}</div>",
        "<div class='video-js'><div class='vjs-text-track-settings'>{}</div></div>",
        "<div class='jwplayer'>{}</div>",
    ],
)
def test_the_settings_of_a_player_are_no_part_of_the_article(player: str) -> None:
    settings = (
        "<fieldset><legend>Captions</legend><p>Foreground and opacity of the captions, White or Black.</p></fieldset>"
    )
    document = read(f"<p>{FIRST}</p>{player.format(settings)}<p>{SECOND}</p><p>{THIRD}</p>")

    assert "Captions" not in document.text
    assert "Foreground" not in document.text


def test_what_is_remembered_of_names_is_as_short_as_what_is_read_of_them() -> None:
    found = [html.fragment_fromstring(f"<p class='{'a' * 9_999}{each}'>A</p>") for each in range(9)]
    for read_names, remembered in (
        (roles.role_of, roles._named),
        (claims._names, claims._called),
        (tree.is_overlay, tree._is_of_overlay),
    ):
        remembered.cache_clear()
        for element in found:
            read_names(element)
        assert remembered.cache_info().currsize == 1


def test_what_a_page_offers_to_do_stands_in_no_line_of_names() -> None:
    buttons = '<a href="#">Print</a> | <a href="#">Email this post</a>'
    names = f'<p class="byline">By <a href="/roe">Jane Roe</a> | {buttons}</p>'
    prose = "The council of the town voted on the harbour after a debate of nine hours and many amendments."
    page = f"<article><h1>The harbour is open</h1>{names}<p>{prose}</p><p>{prose} <a>Print</a> it.</p></article>"

    document = read_bytes(page.encode(), "harbour.html", name="harbour.html")

    texts = [document.text_of(each.span) for each in document.paragraphs]
    assert "By Jane Roe" in texts
    assert texts[-1].endswith("Print it.")
    assert document.metadata.byline == "Jane Roe"


@pytest.mark.parametrize(
    ("end", "marked"), [("<b>noon |</b>", ["noon"]), ("noon <b>|</b>", []), ("noon<b> | </b>", [])]
)
def test_a_mark_ends_where_the_text_ends(end: str, marked: list[str]) -> None:
    prose = "The council of the town voted on the harbour after a debate of nine hours and many amendments."
    page = f"<article><h1>The harbour is open</h1><p>{prose}</p><p>The clerk closed the hall at {end}</p></article>"

    document = read_bytes(page.encode(), "harbour.html", name="harbour.html")

    assert document.text.endswith("The clerk closed the hall at noon")
    assert [document.text_of(mark.span) for mark in document.marks] == marked
    assert all(mark.span.end <= len(document.text) for mark in document.marks)


def test_a_long_paragraph_that_another_part_of_the_page_says_again_is_read_once() -> None:
    again = f"<div class='for-small-screens'><section><p>{SECOND}</p></section></div>"
    document = read(
        f"<h1>The bridge</h1><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p><p>{FIRST} So it is.</p>{again}<p>Yes.</p>"
    )

    assert document.text.count(SECOND) == 1


def test_what_an_article_says_twice_itself_stays() -> None:
    document = read(f"<h1>The bridge</h1><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p><p>{SECOND}</p><p>{THIRD}</p>")

    assert document.text.count(SECOND) == 2


def test_what_two_entries_of_one_make_say_stays_in_both() -> None:
    entries = "".join(
        f"<div class='e'><h3>{n}</h3><p>{said}</p></div>" for n, said in enumerate((FIRST, SECOND, THIRD, FIRST))
    )

    assert read(f"<h1>The bridge</h1>{entries}").text.count(FIRST) == 2


def test_a_card_that_leads_on_and_a_call_named_caption_are_none_of_the_text() -> None:
    card = (
        "<figure class='card'><a href='/x'><div class='t'>All moors</div><div>Each moor on one map.</div></a></figure>"
    )
    call = "<div class='subscription-widget'><p class='cta-caption'>This is a reader-supported publication.</p></div>"
    picture = (
        "<div class='slideshow'><figure><img src='a.png'><figcaption>The bridge in May.</figcaption></figure></div>"
    )

    document = read(f"<p>{FIRST}</p>{card}<p>{SECOND}</p>{call}{picture}<p>{THIRD}</p>")

    assert document.text.split("\n\n")[1:] == [FIRST, SECOND, "The bridge in May.", THIRD]


def test_a_caption_in_a_link_to_the_larger_picture_is_no_card() -> None:
    picture = "<a href='big.jpg'><div><img src='a.jpg'></div><div class='caption'>The bridge in May.</div></a>"

    document = read(f"<p>{FIRST}</p>{picture}<p>{SECOND}</p><p>{THIRD}</p>")

    assert "The bridge in May." in document.text


def test_a_formula_that_stands_alone_in_a_table_stays() -> None:
    formula = "<math display='block'><mrow><mi>v</mi><mo>=</mo><mi>h</mi></mrow></math>"
    document = read(f"<p>{FIRST}</p><p>{SECOND}</p><table><tr><td></td><td>{formula}</td></tr></table><p>{THIRD}</p>")

    assert "v = h" in document.text
