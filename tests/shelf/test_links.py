"""Links of other programs come to the shelf as something to be read later; nothing is fetched."""

import dataclasses

import pytest

from reader.model.document import Metadata
from reader.shelf.links import Link, links_in
from reader.shelf.shelf import Shelf
from reader.shelf.shelved import ReadingState
from tests.documents import make_document

BOOKMARKS = b"""<!DOCTYPE NETSCAPE-Bookmark-file-1>
<TITLE>Bookmarks</TITLE><H1>Bookmarks</H1>
<DL><p><DT><H3>News</H3><DL><p>
<DT><A HREF="https://bay.example/1" ADD_DATE="1800000000" TAGS="ice,two words">The bay &amp; its ice</A>
<DT><A HREF="javascript:alert(1)">No page</A>
<DT><A HREF="https://bay.example/1">Twice</A>
</DL><p></DL>"""
POCKET = b"""title,url,time_added,tags,status
The hill,https://hill.example/,1800000000,ice|snow,archive
https://sea.example/,https://sea.example/,,,unread
"""
INSTAPAPER = b"""URL,Title,Selection,Folder,Timestamp,Tags
https://hill.example/,The hill,,Archive,1800000000,"[""snow""]"
"""
OPML = b"""<?xml version="1.0"?><opml version="2.0"><body><outline text="News">
<outline text="The hill" type="link" url="https://hill.example/"/>
<outline title="Feed" type="rss" xmlUrl="https://bay.example/feed" htmlUrl="https://bay.example/"/></outline></body></opml>"""
MOMENT = "2027-01-15T08:00:00+00:00"


@pytest.mark.parametrize(
    ("content", "links"),
    [
        (BOOKMARKS, (Link("https://bay.example/1", "The bay & its ice", ("ice", "two words"), MOMENT),)),
        (
            POCKET,
            (
                Link("https://hill.example/", "The hill", ("ice", "snow"), MOMENT, is_read=True),
                Link("https://sea.example/"),
            ),
        ),
        (INSTAPAPER, (Link("https://hill.example/", "The hill", ("snow",), MOMENT, is_read=True),)),
        (OPML, (Link("https://hill.example/", "The hill"), Link("https://bay.example/", "Feed"))),
        (b"", ()),
        (b"Just words, and more\n", ()),
        (b"\x00\xff\xfe\x00", ()),
    ],
)
def test_links_are_read_with_what_is_told_of_them(content: bytes, links: tuple[Link, ...]) -> None:
    assert links_in(content) == links


def test_links_are_noted_once_and_searched() -> None:
    shelf = Shelf()

    assert (shelf.note_links(links_in(POCKET)), shelf.note_links(links_in(POCKET))) == (2, 0)

    (hill,) = shelf.found("hill")
    assert (hill.title, hill.state, hill.tags, hill.opened) == ("The hill", ReadingState.DONE, ("ice", "snow"), MOMENT)
    assert [each.title for each in shelf.found("", state=ReadingState.LATER)] == ["https://sea.example/"]


def test_a_link_that_is_read_becomes_its_article() -> None:
    shelf = Shelf()
    shelf.note_links([Link("https://hill.example/", "The hill", ("snow",))])
    made = make_document("Nobody walks on the hill in winter.")

    shelf.put(dataclasses.replace(made, source="https://hill.example/", metadata=Metadata(title="Winter on the hill")))

    (article,) = shelf.articles()
    assert (article.title, article.tags) == ("Winter on the hill", ("snow",))
    assert shelf.text_of(article.id) == made.text
