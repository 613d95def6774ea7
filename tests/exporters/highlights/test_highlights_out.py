"""What the reader added goes out with its place, and comes as other programs read it."""

import csv
import json
from dataclasses import replace
from uuid import UUID

import pytest

from reader.anchors.placing import passage_at, placed
from reader.exporters import BRIEF_EXPORTERS, CITATION_EXPORTERS, HIGHLIGHT_EXPORTERS, Taken, TakenExporter
from reader.exporters.briefs.brief import brief_sections
from reader.exporters.highlights.csv_file import HighlightsCsvExporter
from reader.exporters.highlights.markdown_file import HighlightsMarkdownExporter
from reader.exporters.highlights.web_annotations import WebAnnotationExporter
from reader.model.correction import Passage
from reader.model.document import Document, Metadata
from reader.model.highlight import Comment, Highlight, HighlightColour, PlacedHighlight
from reader.model.span import Span
from tests.documents import make_document
from tests.exporters.highlights.annotation_reading import CREATED, OA, VALUE, expanded, the

TOLD = Metadata(title="The bay", url="https://bay.example/1")
ARTICLE = replace(make_document("The bay froze early.", "Nobody walked *there*. Why?"), metadata=TOLD)
ODD = ["Nó 👩‍👩‍👧 e\u0301 {&%$#_}\\ ~^.", "שלום עולם.", "一句话。", "A\u2028B\x85C.", "Half \ud83d done."]
EVERY = [
    each
    for each in (*HIGHLIGHT_EXPORTERS, *CITATION_EXPORTERS, *BRIEF_EXPORTERS)
    if each.suffix != ".docx"  # which is no text
]


def highlighted(words: str, document: Document = ARTICLE) -> PlacedHighlight:
    start = document.text.index(words)
    span = Span(start, start + len(words))
    made = Highlight(f"id-{start}", passage_at(document.text, span), made="2027-03-01T08:00:00+00:00")
    return PlacedHighlight(made, span)


def taken() -> Taken:
    """Return an article with a plain highlight, one with all that can be said, and one that is lost."""
    plain, rich = highlighted("bay froze"), highlighted("walked *there*")
    comment = Comment("Who says so?\nAsk =them=.", "2027-03-02T08:00:00+00:00")
    said = replace(rich.highlight, comment=comment, tags=("ice", "two words"), colour=HighlightColour.PINK)
    lost = Highlight("lost", Passage("=words that went", "", "", 5))
    return Taken(ARTICLE, highlights=(plain, replace(rich, highlight=said), PlacedHighlight(lost, None)))


def test_markdown_quotes_each_with_its_place_comment_and_tags() -> None:
    text = HighlightsMarkdownExporter().export(taken()).decode()

    assert text.partition("# The bay\n\n")[2] == (
        "> bay froze\n\n*[¶ 1](<https://bay.example/1#:~:text=bay%20froze>) · yellow*\n\n"
        "> walked \\*there\\*\n\n*[¶ 2](<https://bay.example/1#:~:text=walked%20%2Athere%2A>) · pink*\n\n"
        "Who says so?\n\nAsk =them=.\n\n#ice #two-words\n\n"
        "## Not in the text any more\n\n> \\=words that went\n\n*yellow*\n"
    )


def test_the_table_has_a_row_for_each_and_no_formula() -> None:
    text = HighlightsCsvExporter().export(taken()).decode("utf-8-sig")
    rows = list(csv.DictReader(text.splitlines(keepends=True)))

    assert [row["words"] for row in rows] == ["bay froze", "walked *there*", "'=words that went"]
    assert rows[1]["comment"] == "Who says so?\nAsk =them=."
    assert (rows[1]["place"], rows[1]["colour"], rows[1]["tags"]) == ("¶ 2", "pink", "ice; two words")


def test_web_annotations_select_by_quote_and_position() -> None:
    told = json.loads(WebAnnotationExporter().export(taken()))

    target = told[1]["target"]
    assert target["source"] == "https://bay.example/1"
    assert [each["type"] for each in target["selector"]] == ["TextQuoteSelector", "TextPositionSelector"]
    assert [each["purpose"] for each in told[1]["body"]] == ["commenting", "tagging", "tagging", "classifying"]
    assert [each["type"] for each in told[2]["target"]["selector"]] == ["TextQuoteSelector"]
    assert told[0]["motivation"] == "highlighting"


def test_a_parser_of_annotations_reads_all_that_was_put_on_an_article() -> None:
    sent = taken()
    nodes = expanded(json.loads(WebAnnotationExporter().export(sent)))

    assert [node["@type"] for node in nodes] == [[f"{OA}Annotation"]] * 3
    for node, each in zip(nodes, sent.highlights, strict=True):
        target, highlight = the(node, f"{OA}hasTarget"), each.highlight
        quote, *position = target[f"{OA}hasSelector"]
        told = [(the(body, f"{OA}hasPurpose"), the(body, VALUE)) for body in node[f"{OA}hasBody"]]

        assert node["@id"] == UUID(node["@id"]).urn
        assert node.get(CREATED, []) == _dated(highlight.made)
        assert the(target, f"{OA}hasSource") == "https://bay.example/1"
        assert [the(quote, f"{OA}{name}") for name in ("exact", "prefix", "suffix")] == _around(highlight.passage)
        assert [Span(the(one, f"{OA}start"), the(one, f"{OA}end")) for one in position] == (
            [each.span] * bool(each.span)
        )
        assert told == [(f"{OA}{purpose}", value) for purpose, value in _said(highlight)]


@pytest.mark.parametrize("words", ODD)
def test_a_parser_of_annotations_reads_any_characters(words: str) -> None:
    document = make_document(words)
    (node,) = expanded(
        json.loads(WebAnnotationExporter().export(Taken(document, highlights=(highlighted(words, document),))))
    )

    target = the(node, f"{OA}hasTarget")
    assert the(target, f"{OA}hasSource") == f"urn:sha256:{document.digest}"
    assert the(target[f"{OA}hasSelector"][0], f"{OA}exact") == words


def test_of_a_place_where_other_words_stand_now_every_file_says_what_was_marked() -> None:
    changed = replace(highlighted("bay froze"), marked="bay froze\n*over*")
    sent = Taken(ARTICLE, highlights=(changed,))
    told = "changed since; marked: “bay froze *over*”"

    (node,) = json.loads(WebAnnotationExporter().export(sent))
    (row,) = csv.DictReader(HighlightsCsvExporter().export(sent).decode("utf-8-sig").splitlines(keepends=True))
    (*_, section) = brief_sections(sent)

    assert {"type": "TextualBody", "purpose": "describing", "value": told} in node["body"]
    assert (row["words"], row["marked"]) == ("bay froze", "bay froze *over*")
    assert section.groups[0].lines[0].note == f"¶ 1; {told}"
    assert (
        " · yellow · changed since; marked: “bay froze \\*over\\*”*"
        in HighlightsMarkdownExporter().export(sent).decode()
    )


def test_an_annotation_is_named_as_its_highlight_is() -> None:
    named = UUID("4f0c1a5e-2b6d-4d3a-9c7e-8a1b2c3d4e5f")
    first, second = (
        PlacedHighlight(Highlight(each, Passage("bay", "", "", 4)), None) for each in (named.hex, "of-a-page")
    )

    told = json.loads(WebAnnotationExporter().export(Taken(ARTICLE, highlights=(first, second, second))))

    assert told[0]["id"] == f"urn:uuid:{named}"
    assert told[1]["id"] == told[2]["id"] != told[0]["id"]


def test_a_passage_made_of_an_annotation_is_found_again() -> None:
    (told, *_) = json.loads(WebAnnotationExporter().export(taken()))
    quote, position = told["target"]["selector"]
    passage = Passage(quote["exact"], quote["prefix"], quote["suffix"], position["start"])

    assert placed(ARTICLE.text, [passage]) == (Span(position["start"], position["end"]),)


def test_a_path_is_not_told_to_others() -> None:
    local = replace(ARTICLE, metadata=Metadata(), source="/secret/bay.txt")

    told = WebAnnotationExporter().export(replace(taken(), document=local)).decode()

    assert "secret" not in told


@pytest.mark.parametrize("exporter", EVERY, ids=lambda exporter: exporter.id)
@pytest.mark.parametrize("words", ODD)
def test_any_characters_can_be_taken_out(exporter: TakenExporter, words: str) -> None:
    document = replace(make_document(words), metadata=Metadata(title=words, byline=words))

    text = exporter.export(Taken(document, highlights=(highlighted(words, document),))).decode("utf-8")

    assert text.endswith("\n")
    assert len(text) > len(words)


@pytest.mark.parametrize("exporter", EVERY, ids=lambda exporter: exporter.id)
def test_of_an_empty_document_there_is_still_a_file(exporter: TakenExporter) -> None:
    assert exporter.export(Taken(Document("", ()))).endswith(b"\n")


@pytest.mark.parametrize("exporters", [HIGHLIGHT_EXPORTERS, CITATION_EXPORTERS, BRIEF_EXPORTERS])
def test_they_have_ids_and_suffixes_of_their_own(exporters: tuple[TakenExporter, ...]) -> None:
    assert len({exporter.id for exporter in exporters}) == len(exporters)
    assert len({exporter.suffix for exporter in exporters}) == len(exporters)


def _dated(moment: str) -> list[dict[str, str]]:
    return [{"@type": "http://www.w3.org/2001/XMLSchema#dateTime", "@value": moment}] if moment else []


def _around(passage: Passage) -> list[str]:
    return [passage.words, passage.before, passage.after]


def _said(highlight: Highlight) -> list[tuple[str, str]]:
    comment = [highlight.comment.text] if highlight.comment else []
    said = [*(("commenting", text) for text in comment), *(("tagging", tag) for tag in highlight.tags)]
    return [*said, ("classifying", highlight.colour.value)]
