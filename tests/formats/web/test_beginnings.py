"""How a page's article begins, and what others say within it."""

import re

import pytest

from reader.formats import read_bytes
from reader.model.document import Document, ParagraphKind, ParagraphRole
from tests.formats.reading import FIRST, SECOND, THIRD


def read(body: str) -> Document:
    page = f"<html><head><title>The bridge</title></head><body><nav><a href='/'>Home</a></nav>{body}</body></html>"
    return read_bytes(page.encode(), "page.html")


def test_an_embedded_post_stays_with_its_author_as_speaker() -> None:
    words = "<p>Half a million for one lamp, and nobody asked.</p>"
    line = "&mdash; Dana Miles (@danamiles) <a href='https://t.example/1'>November 18, 2019</a>"
    post = f"<div class='social-media-embed'><blockquote class='twitter-tweet'>{words}{line}</blockquote></div>"
    document = read(f"<article><h1>The bridge</h1><p>{FIRST}</p><p>{SECOND}</p>{post}<p>{THIRD}</p></article>")

    turn = next(paragraph for paragraph in document.paragraphs if paragraph.role is ParagraphRole.TURN)
    assert document.text_of(turn.span) == "Half a million for one lamp, and nobody asked."
    assert turn.speaker is not None
    assert document.text_of(turn.speaker) == "Dana Miles"
    assert document.metadata.published is None


WORDS = "Half a million for one lamp, and nobody asked."


@pytest.mark.parametrize(
    ("make", "credit", "name"),
    [
        (
            "instagram-media",
            "<p>A post shared by <a href='/u'>Port Crew (@portcrew)</a> on Apr 1, 2025</p>",
            "Port Crew",
        ),
        ("instagram-media", "<p><a href='/p'>Ein Beitrag geteilt von Ada Lund (@adalund)</a></p>", "Ada Lund"),
        ("mastodon-embed", "<a href='/p'>Post by @ann@sea.example</a>", "@ann@sea.example"),
        (
            "fb-xfbml-parse-ignore",
            "Posted by <a href='/f'>Velmouth Fishers</a> on <a href='/d'>April 1, 2025</a>",
            "Velmouth Fishers",
        ),
        ("twitter-tweet", "<a href='/u'>Ann Orme</a> <a href='/u/1'>April 2, 2025</a>", "Ann Orme"),
        ("bluesky-embed", "&mdash; ann orme (<a href='/a'>@ann.example</a>) <a>April 2, 2025</a>", "ann orme"),
        ("instagram-media", "<p>A post shared by Ada Lund (@adalund) on Apr 1, 2025</p>", "Ada Lund"),
        ("text-post-media", "<p><a href='/p'>Сообщение от Анна Орм (@ann)</a></p>", "Анна Орм"),
    ],
)
def test_a_post_of_any_service_has_its_author_as_speaker(make: str, credit: str, name: str) -> None:
    post = f"<blockquote class='{make}'><p>{WORDS}</p><p>[image or embed]</p>{credit}</blockquote>"
    document = read(f"<article><h1>The bridge</h1><p>{FIRST}</p><p>{SECOND}</p>{post}<p>{THIRD}</p></article>")

    said = [document.text_of(each.span) for each in document.paragraphs if each.role is ParagraphRole.TURN]
    named = [document.text_of(each.speaker) for each in document.paragraphs if each.speaker]
    assert (said, named) == ([WORDS], [name])
    captions = [document.text_of(each.span) for each in document.paragraphs if each.role is ParagraphRole.CAPTION]
    assert len(captions) == 2


def test_a_post_is_known_by_what_holds_it_and_a_link_that_only_leads_to_it_is_not_said() -> None:
    credit = "<p>Posted by <a href='/u'>Omar Hale</a> on <a href='/d'>April 1, 2025</a></p>"
    post = f"<div class='fb-post'><blockquote><p>{WORDS}</p><a href='/p'>View this post</a>{credit}</blockquote></div>"
    document = read(f"<article><h1>The bridge</h1><p>{FIRST}</p><p>{SECOND}</p>{post}<p>{THIRD}</p></article>")

    said = [document.text_of(each.span) for each in document.paragraphs if each.role is ParagraphRole.TURN]
    assert said == [WORDS]


@pytest.mark.parametrize(
    "last",
    [
        "So it is, and so it stays.",
        "Thanks to @ann for all the lamps that she gave to the town in " + "many " * 20,
        "Thanks to <a href='/a'>@ann</a> for the warning that she gave",
        "It was built by Anna (see <a href='/b'>@bridge</a>).",
        "Read the <a href='/r'>report</a> that we had on 5 May 2024.",
        "Read the <a href='/r'>report</a> that we had on 5 May 2024",
        "Bob Lee (@bob) was right on 5 May 2024",
    ],
)
def test_the_last_line_of_a_post_that_names_nobody_is_said_too(last: str) -> None:
    post = f"<blockquote class='mastodon-embed'><p>{WORDS}</p><p>{last}</p></blockquote>"
    document = read(f"<article><h1>The bridge</h1><p>{FIRST}</p><p>{SECOND}</p>{post}<p>{THIRD}</p></article>")

    assert re.sub("<[^>]*>", "", last).strip() in [
        document.text_of(each.span) for each in document.paragraphs if each.kind is ParagraphKind.QUOTE
    ]


@pytest.mark.parametrize(
    "around",
    [
        "<div><a href='/'>Home</a><br><a href='/n'>News</a></div>",
        "<p><a href='/'>Home</a><p><a href='/n'>News</a>",
    ],
)
def test_links_above_the_title_are_no_text_where_elements_say_nothing(around: str) -> None:
    head = "<head><title>The bridge</title></head>"
    page = f"<html>{head}<body>{around}<h2>The bridge</h2><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></body></html>"
    document = read_bytes(page.encode(), "page.html")

    assert [document.text_of(each.span) for each in document.paragraphs] == ["The bridge", FIRST, SECOND, THIRD]
    assert document.removed[0].text.startswith("Home")


@pytest.mark.parametrize("line", ["Part one of the series: How the bridge was built", "All parts"])
def test_a_line_above_the_title_that_is_one_link_stays(line: str) -> None:
    head = "<head><title>The bridge</title></head>"
    page = f"<html>{head}<body><p><a href='/a'>{line}</a></p><h1>The bridge</h1><p>{FIRST}</p><p>{SECOND}</p></body>"

    assert line in read_bytes(page.encode(), "page.html").text


def test_a_label_of_several_words_among_links_above_the_title_stays() -> None:
    head, line = "<head><title>The bridge</title></head>", "Part one of the series: How the bridge was built"
    links = f"<p><a href='/'>Home</a></p><p><a href='/n'>News</a></p><p><a href='/a'>{line}</a></p>"
    page = f"<html>{head}<body>{links}<h1>The bridge</h1><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></body></html>"
    document = read_bytes(page.encode(), "page.html")

    assert line in document.text
    assert "News" not in document.text


def test_a_correction_on_a_page_is_no_text_of_it() -> None:
    note = "This article was amended on 4 June 2027."
    document = read(f"<article><h1>The bridge</h1><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p><p>{note}</p></article>")

    last = document.paragraphs[-1]
    assert (document.text_of(last.span), last.kind, last.role) == (
        note,
        ParagraphKind.CAPTION,
        ParagraphRole.BOILERPLATE,
    )


def test_a_name_alone_that_its_page_calls_a_byline_is_no_paragraph_of_the_text() -> None:
    page = f"<article><h1>The bridge</h1><p class='byline'>Ann Orme</p><p>{FIRST}</p><p>{SECOND}</p></article>"
    head = "<html><head><title>The bridge</title></head><body>"
    document = read_bytes(f"{head}{page}</body></html>".encode(), "page.html")

    kinds = [paragraph.kind for paragraph in document.paragraphs]
    assert kinds == [ParagraphKind.TITLE, ParagraphKind.BYLINE, ParagraphKind.BODY, ParagraphKind.BODY]
    assert document.metadata.byline == "Ann Orme"


def test_a_line_of_a_page_that_goes_on_behind_its_names_still_tells_who_wrote_it() -> None:
    when = "<b>Updated on 4 May 2026, 17:22</b> <b>Reading time: 3 min.</b>"
    line = f"<div class='article-meta'>By <a href='/a'>Jane Roe</a> and Max Roe {when}</div>"
    document = read(f"<article><header><h1>The bridge</h1>{line}</header><p>{FIRST}</p><p>{SECOND}</p></article>")

    assert (document.metadata.byline, document.metadata.published) == ("Jane Roe and Max Roe", "2026-05-04")


@pytest.mark.parametrize("signed", ["<p>{}</p><cite>Ann Orme</cite>", "<p>{}</p><cite>Ann Orme, {}</cite>"])
def test_who_said_it_goes_with_a_pull_quote_and_more_words_stay(signed: str) -> None:
    quote = "The bridge is older than the river that runs under it."
    said = signed.format(f"“{quote}”", "who has built bridges in six towns since 1961")
    pulled = f"<figure><blockquote>{said}</blockquote></figure>"
    document = read(f"<article><h1>The bridge</h1><p>{FIRST}</p>{pulled}<p>“{quote}” That she said.</p></article>")

    assert ("Ann Orme" in document.text) is ("who has built" in said)
    assert document.text.count(quote) == 1


def test_paragraphs_and_items_beside_the_title_are_text_without_a_name_or_a_vote() -> None:
    points = "<ul><li>The council met on Monday evening</li><li>The bridge has been closed since the flood</li></ul>"
    lead = "<p>The river rose by two metres in the spring, and nobody has crossed it since.</p>"
    text = f"<div class='text'><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></div>"
    document = read(f"<section><div><h1>The bridge</h1>{lead}{points}</div>{text}</section>")

    assert "The river rose by two metres" in document.text
    assert "The council met on Monday evening" in document.text


def test_links_and_short_items_beside_the_title_are_none() -> None:
    menu = "<ul><li><a href='/a'>All that the council has done</a></li><li>Share</li><li>Listen</li></ul>"
    text = f"<div class='text'><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></div>"
    document = read(f"<section><div><h1>The bridge</h1>{menu}</div>{text}</section>")

    assert not any(words in document.text for words in ("All that", "Share", "Listen"))


@pytest.mark.parametrize(("count", "kind"), [(1, ParagraphKind.STANDFIRST), (4, ParagraphKind.BODY)])
def test_the_name_of_what_holds_the_whole_text_names_no_standfirst(count: int, kind: ParagraphKind) -> None:
    lines = (FIRST, SECOND, THIRD, FIRST.replace("town", "city"))
    held = "".join(f"<p>{line}</p>" for line in lines[:count])
    rest = "".join(f"<p>{line}</p>" for line in lines[count:])
    document = read(f"<article><h1>The bridge</h1><div class='with-summary'>{held}</div>{rest}</article>")

    assert document.paragraphs[1].kind is kind


def test_the_footer_of_a_title_says_who_wrote_the_text() -> None:
    footer = "<footer><div>Submitted by <b>Jane Roe</b> on Wed, 03/17/2027 - 06:40</div></footer>"
    text = f"<div class='text'><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></div>"
    document = read(f"<article><h1>The bridge</h1>{footer}{text}<footer>By the Town Council</footer></article>")

    assert document.metadata.byline == "Jane Roe"
    assert "Town Council" not in document.text
