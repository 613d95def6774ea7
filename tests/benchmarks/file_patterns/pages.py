"""Web pages."""

from tests.benchmarks.file_patterns.pieces import NEWS, SENTENCE, Pattern, repeated


def _page(piece: str, *, before: str = "", after: str = "", head: str = "") -> Pattern:
    def build(length: int) -> bytes:
        top = (
            f"<!DOCTYPE html><html><head><title>The harbour</title>{head}</head><body><h1>The harbour</h1><p>{NEWS}</p>"
        )
        return f"{top}{before}{repeated(piece, length)}{after}<p>{NEWS}</p></body></html>".encode()

    return build


def _in_head(piece: str, *, before: str = "", after: str = "") -> Pattern:
    def build(length: int) -> bytes:
        head = f"<title>The harbour</title>{before}{repeated(piece, length)}{after}"
        return f"<!DOCTYPE html><html><head>{head}</head><body><p>{NEWS * 3}</p></body></html>".encode()

    return build


PAGES: dict[str, Pattern] = {
    "html": _page(f"<p>{NEWS}</p>\n"),
    "html: short paragraphs": _page("<p>a</p>"),
    "html: paragraphs without ends": _page("<p>One of the words"),
    "html: one paragraph": _page(SENTENCE, before="<p>", after="</p>"),
    "html: one word": _page("abcdefghij", before="<p>", after="</p>"),
    "html: lines in one paragraph": _page("Some words<br>", before="<p>", after="</p>"),
    "html: links in one paragraph": _page('<a href="/a#">word</a> ', before="<p>", after="</p>"),
    "html: links alone": _page('<a href="/a#">Read more</a>\n'),
    "html: emphasis": _page("<b>word</b> <i>or</i> ", before="<p>", after="</p>"),
    "html: emphasis without ends": _page("<b>a<i>b<u>c</p><p>"),
    "html: blocks without ends": _page("<div>a"),
    "html: blocks": _page("<div>Some words of it</div>"),
    "html: empty blocks": _page("<div></div>"),
    "html: attributes": _page(" a#=x", before="<p", after=">Words</p>"),
    "html: attributes of many tags": _page("<p" + "".join(f" a{at}=x" for at in range(400)) + ">Some words</p>"),
    "html: one class": _page("word-", before='<p class="', after='">Words</p>'),
    "html: classes": _page("word-# ", before='<p class="', after='">Words</p>'),
    "html: one style": _page("display:block;", before='<p style="', after='">Words</p>'),
    "html: rows": _page("<tr><td>One</td><td>Two</td></tr>", before="<table>", after="</table>"),
    "html: cells": _page("<td>One</td>", before="<table><tr>", after="</tr></table>"),
    "html: wide cells": _page("<tr><td colspan=9999 rowspan=9999>1</td></tr>", before="<table>", after="</table>"),
    "html: tables": _page("<table><tr><td>One</td><td>Two</td></tr></table>"),
    "html: items": _page("<li>Some words", before="<ul>", after="</ul>"),
    "html: lists": _page("<ul><li>Some words</li></ul>"),
    "html: numbers": _page("<ol><li>Some words</li></ol>"),
    "html: links in items": _page('<li><a href="/a#">Some words</a></li>', before="<ul>", after="</ul>"),
    "html: definitions": _page("<dt>Word<dd>Some words of it", before="<dl>", after="</dl>"),
    "html: headings": _page("<h2>Some words</h2>"),
    "html: headings and paragraphs": _page("<h2>Some words</h2><p>The council of the city voted.</p>"),
    "html: quotations": _page("<blockquote>The council of the city voted.</blockquote>"),
    "html: one code block": _page("some code here\n", before="<pre>", after="</pre>"),
    "html: code blocks": _page("<pre>some code</pre>"),
    "html: pictures": _page('<img src="a#.png" alt="A picture">'),
    "html: figures": _page('<figure><img src="a#.png"><figcaption>A picture</figcaption></figure>'),
    "html: a picture in itself": _page("AAAA", before='<img src="data:image/png;base64,', after='">'),
    "html: times": _page("<time>2024-01-01</time> "),
    "html: bylines": _page('<p class="byline">By Mara Vell, 1 May 2024</p>'),
    "html: bylines without class": _page("<p>By Mara Vell and Lin Oday</p>"),
    "html: dates": _page("<p>Monday, 1 May 2024, 10:00</p>"),
    "html: comments": _page("<!-- a comment -->"),
    "html: comments without ends": _page("<!-- a "),
    "html: one comment": _page("some words ", before="<!--", after="-->"),
    "html: less-than signs": _page("<"),
    "html: ampersands": _page("&"),
    "html: entities": _page("&amp;&eacute;&#65;"),
    "html: end tags": _page("</p></div>"),
    "html: scripts": _page("<script>var a = 1;</script>"),
    "html: hidden": _page('<p style="display:none">Some words of it</p>'),
    "html: lists of tags": _page('<span class="tag">word</span> '),
    "html: what readers say": _page(
        '<div class="comment"><p>Some words of a reader.</p></div>', before='<div id="comments">', after="</div>"
    ),
    "html: the same quotation": _page(f"<p>{SENTENCE}</p><aside>{SENTENCE}</aside>"),
    "html: notes": _page('<p>Word<sup><a href="#n#" id="r#">#</a></sup></p>'),
    "html: targets": _page('<p id="a#"><a href="#a#">Some words</a></p>'),
    "html: forms": _page("<form><input><button>Go</button></form>"),
    "html: nested quotations": _page(f"{'<div>' * 100}<p>Words</p>{'</div>' * 100}"),
    "html: metadata": _in_head('<meta name="a#" content="b">'),
    "html: authors": _in_head('<meta name="author" content="Mara Vell #">'),
    "html: one long title": _in_head("word ", before="<meta property='og:title' content='", after="'>"),
    "html: titles": _in_head("<title>The harbour</title>"),
    "html: JSON-LD blocks": _in_head(
        '<script type="application/ld+json">{"@type":"NewsArticle","headline":"A"}</script>'
    ),
    "html: JSON-LD brackets": _in_head("[", before='<script type="application/ld+json">', after="</script>"),
    "html: JSON-LD graph": _in_head(
        '{"@type":"NewsArticle","headline":"A","author":{"name":"B"}},',
        before='<script type="application/ld+json">{"@graph":[',
        after="{}]}</script>",
    ),
    "html: style sheet": _in_head(".a# { display: none } ", before="<style>", after="</style>"),
    "html: a piece": lambda length: repeated("<p>Some <b>words</b> of it", length).encode(),
    "html: text without tags": lambda length: repeated(SENTENCE + "\n\n", length).encode(),
}
