"""Running text on a page that is none of its article: comments, feeds, other articles; with and without scripts."""

import pytest

from reader.formats import read_bytes
from reader.model.document import Document, ParagraphKind, RemovedKind
from tests.formats.reading import FIRST, SECOND, THIRD

PROSE = f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"
OPINIONS = (
    "I have said for years that this would happen, and nobody at the town hall ever listened to any of us.",
    "My neighbour worked on it as a young man, and he would be sad to see what has become of it by now.",
    "Who is going to pay for all of that in the end? The same people as always, if you ask me, year after year.",
)


def read(body: str) -> Document:
    page = f"<html><head><title>The bridge</title></head><body><div id='top'>{body}</div></body></html>"
    return read_bytes(page.encode(), "page.html")


def body_of(document: Document) -> list[str]:
    return [document.text_of(document.paragraphs[at].span) for at in document.paragraphs_of_kind(ParagraphKind.BODY)]


LANGUAGES = [
    ("Réactions des lecteurs (3)", ("Lili · il y a 2 heures", "marin29 · il y a 5 h, 10:40", "Jo · 3 avril 2027")),
    ("3 opiniones", ("Ana — 3 abril 2027, 10:02", "Luis hace 2 días", "Eva hace 1 mes")),
    ("Обсуждение: 12", ("moryak 2 часа назад", "user7 3 мая 2027", "Аня в 14:05")),
    ("読者の声（3件）", ("匿名 3時間前", "猫 2日前", "港 2027年5月4日")),
]


@pytest.mark.parametrize(("heading", "heads"), LANGUAGES)
@pytest.mark.parametrize(
    "make",
    [
        "<div class='x'><p>{}</p><p>{}</p></div>",
        "<li><b>{}</b><div>{}</div></li>",
        "<article><p>{}</p><p>{}</p></article>",
    ],
)
def test_what_a_heading_counts_and_readers_dated_is_theirs_in_any_language(
    heading: str, heads: tuple[str, ...], make: str
) -> None:
    units = "".join(make.format(head, said) for head, said in zip(heads, OPINIONS, strict=True))
    part = f"<section><h3>{heading}</h3>{units}</section>"
    document = read(f"<article><h1>The bridge</h1>{PROSE}</article>{part}")

    assert body_of(document) == [FIRST, SECOND, THIRD]
    assert [each.kind for each in document.removed] == [RemovedKind.COMMENTS]


@pytest.mark.parametrize(
    ("heading", "heads"),
    [
        ("3 steps to a dry boat", ("Step 1", "Step 2", "Step 3")),
        ("3 captains answer", ("Ada Lund, 44", "Jo Best, 51", "Ana Marr, 60")),
        ("What happened", ("Ana 3 May 2027", "Luis 4 May 2027", "Eva 5 May 2027")),
        ("The week in 3 days", ("3 May 2027", "4 May 2027", "5 May 2027")),
        ("Two of 40 letters", ("Ana 3 May 2027", "", "")),
        ("Last 10 updates", ("10:45 Jane Smith", "09:30 Tom Reed", "08:15 Jane Smith")),
        ("The 3 victims", ("Maria Gomez, 34 years", "Tom Reed, 18 years", "Ann Lee, 67 years")),
        ("3 letters from the front", ("Verdun, 3 March 1916", "Verdun, 9 April 1916", "Somme, 2 July 1916")),
    ],
)
def test_parts_of_an_article_that_are_alike_stay(heading: str, heads: tuple[str, ...]) -> None:
    units = "".join(f"<div><p>{head}</p><p>{said}</p></div>" for head, said in zip(heads, OPINIONS, strict=True))
    document = read(f"<article><h1>The bridge</h1>{PROSE}<section><h3>{heading}</h3>{units}</section></article>")

    assert all(said in document.text for said in OPINIONS)


def test_what_a_heading_counts_above_a_field_to_write_in_is_of_readers() -> None:
    units = "".join(f"<div><p>Ana, 3 May 2027</p><p>{said}</p></div>" for said in OPINIONS)
    part = f"<section><h3>3 opiniones</h3>{units}<form><textarea></textarea></form></section>"

    assert body_of(read(f"<article><h1>The bridge</h1>{PROSE}{part}</article>")) == [FIRST, SECOND, THIRD]


ROW = "<section><h3>Your opinions</h3>{}</section>"
UNIT = "<div class='x'><p>{}</p><p>{}</p>{}</div>"


@pytest.mark.parametrize(
    ("head", "link", "is_of_readers"),
    [
        ("Ana · 3 May 2027", "<a>Reply</a>", True),
        ("Lotte, vor 2 Stunden", "<p><a>Antworten</a> · <a>Melden</a></p>", True),
        ("marin29, il y a 5 heures", "<button><i></i>Répondre</button>", True),
        ("10:45 Jane Smith", "<a>Share</a>", False),  # a live blog
        ("Jane Smith, 3 May 2027 10:45", "", False),
        ("Ana, 3 May 1916", "<h4>Reply</h4><p>The town hall thanks the writer.</p>", False),
        ("Who pays?", "<a>Reply</a>", False),
    ],
)
def test_a_row_of_dated_units_that_can_be_answered_is_of_readers(head: str, link: str, is_of_readers: bool) -> None:
    row = ROW.format("".join(UNIT.format(head, said, link) for said in OPINIONS))
    document = read(f"<article><h1>The bridge</h1>{PROSE}{row}</article>")

    assert not any((said in document.text) is is_of_readers for said in OPINIONS)
    assert not is_of_readers or body_of(document) == [FIRST, SECOND, THIRD]


def test_an_age_is_no_time_of_writing() -> None:
    units = "".join(f"<div><p>Ana Lund, 34 years</p><p>{said}</p></div>" for said in OPINIONS)
    part = f"<section><h3>The 3 victims</h3>{units}<textarea></textarea></section>"
    document = read(f"<article><h1>The bridge</h1>{PROSE}{part}</article>")

    assert all(said in document.text for said in OPINIONS)


def comments(name: str) -> str:
    said = "".join(f"<div class='c'><b>user</b><div class='content'>{each} {each}</div></div>" for each in OPINIONS * 3)
    return f"<div {name}><h3>9 comments</h3>{said}</div>"


@pytest.mark.parametrize(
    "name", ["id='comments'", "class='disqus-thread'", "class='x7'"], ids=["id", "class", "heading"]
)
def test_comments_are_left_out_however_many_there_are(name: str) -> None:
    document = read(f"<div class='article'><h1>The bridge</h1><div class='content'>{PROSE}</div></div>{comments(name)}")

    assert body_of(document) == [FIRST, SECOND, THIRD]
    assert OPINIONS[0] in "".join(each.text for each in document.removed if each.kind is RemovedKind.COMMENTS)


def test_a_feed_below_the_text_is_left_out() -> None:
    entry = "<li class='s'><h3><a href='/{0}'>Number {0} of other stories</a></h3><p>{1}</p><div>Town News</div></li>"
    feed = "".join(entry.format(at, opinion) for at, opinion in enumerate(OPINIONS * 4))
    document = read(f"<div><h1>The bridge</h1>{PROSE}</div><div><ul>{feed}</ul></div>")

    assert body_of(document) == [FIRST, SECOND, THIRD]
    assert not document.paragraphs_of_kind(ParagraphKind.LIST_ITEM)


def test_things_that_an_article_describes_one_by_one_are_no_feed() -> None:
    entry = "<li class='s'><h3>Tool number {0}</h3><p>{1}</p><a href='/{0}'>Learn more about tool number {0}</a></li>"
    things = "".join(entry.format(at, opinion) for at, opinion in enumerate(OPINIONS))
    document = read(f"<div><h1>The bridge</h1>{PROSE}<ul>{things}</ul></div>")

    assert all(opinion in document.text for opinion in OPINIONS)


SLIDE = "<li class='k'><h3>{0}/6 Picture number {0}</h3><p>{1}</p></li>"


def test_a_show_of_slides_about_other_things_amid_the_text_is_left_out() -> None:
    slides = "".join(SLIDE.format(at, opinion) for at, opinion in enumerate(OPINIONS * 2, 1))
    document = read(f"<div><h1>The bridge</h1><p>{FIRST}</p><div><ul>{slides}</ul></div><p>{SECOND}</p></div>")

    assert body_of(document) == [FIRST, SECOND]
    assert OPINIONS[0] in "".join(each.text for each in document.removed if each.kind is RemovedKind.RELATED)


def test_slides_that_are_the_article_stay() -> None:
    slides = "".join(SLIDE.format(at, opinion) for at, opinion in enumerate(OPINIONS * 2, 1))
    document = read(f"<div><h1>The bridge</h1><p>{FIRST}</p><div><ul>{slides}</ul></div></div>")

    assert all(opinion in document.text for opinion in OPINIONS)


def test_another_article_below_the_one_that_the_page_is_called_by_is_left_out() -> None:
    other = "".join(f"<p>{each}</p>" for each in OPINIONS)
    document = read(f"<article><h1>The bridge</h1>{PROSE}</article><article><h1>The mill</h1>{other}</article>")

    assert body_of(document) == [FIRST, SECOND, THIRD]


@pytest.mark.parametrize(
    ("between", "other", "is_kept"),
    [
        ("", "<article><p>{}</p><p>Nobody was hurt.</p></article>", True),
        ("<div>Advertisement</div>", "<article><p>{}</p></article>", True),
        ("<h2>More from the coast</h2>", "<article><p>{}</p></article>", False),
        ("", "<article><p>{}</p><a href='/mill'>Read more</a></article>", False),
        ("", "<article class='comment'><p>{}</p></article>", False),
        ("", "<section><article><p>{}</p></article></section>", False),
    ],
)
def test_an_article_of_nothing_but_sentences_below_another_goes_on_with_it(
    between: str, other: str, is_kept: bool
) -> None:
    document = read(f"<article><h1>The bridge</h1>{PROSE}</article>{between}{other.format(OPINIONS[0])}")

    assert (OPINIONS[0] in document.text) is is_kept


def test_a_script_more_or_less_leaves_the_article_as_it_is() -> None:
    menu = "<div class='menu'><ul><li><a href='/n'>News</a></li><li><a href='/s'>Sport</a></li></ul></div>"
    box = "<div class='newsletter'><b>Sign up for our newsletter</b><p>News of the day, every morning at six.</p></div>"
    body = f"{menu}<div><h1>The bridge</h1>{PROSE}{box}</div><div class='sidebar'><h3>Most read</h3>{menu}</div>"

    documents = [read(body), read(f"{body}<script>go()</script>"), read(f"<form><button>Go</button></form>{body}")]

    assert [body_of(document) for document in documents] == [[FIRST, SECOND, THIRD]] * 3


def test_a_page_with_nothing_around_its_text_is_kept_whole() -> None:
    page = f"<h1>The bridge</h1><ul><li>Oak</li><li>Elm</li></ul>{PROSE}<p>Ada Quill</p>"
    document = read_bytes(
        f"<html><head><title>The bridge</title></head><body>{page}</body></html>".encode(), "page.html"
    )

    assert [text for text in ("Oak", "Elm", FIRST, "Ada Quill") if text in document.text] == [
        "Oak",
        "Elm",
        FIRST,
        "Ada Quill",
    ]
