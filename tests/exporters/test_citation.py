from reader.exporters.citation import cited
from reader.model.document import Document, Metadata, ParagraphKind
from tests.documents import make_document

MADE = make_document((ParagraphKind.TITLE, "Harbour"), "The boats are sold. Nobody objected.")
METADATA = Metadata(byline="Ina Moor", site="The Quay", published="2024-03-05T08:00", url="https://quay.example/boats")


def test_words_are_cited_with_author_title_site_day_paragraph_and_address() -> None:
    document = Document(MADE.text, MADE.paragraphs, metadata=METADATA, sentences=MADE.sentences)

    assert cited(document, document.sentences[0].span) == (
        "“The boats are sold.”\nIna Moor, Harbour, The Quay, 2024-03-05, ¶ 1, https://quay.example/boats\n"
    )


def test_what_is_not_known_is_left_out() -> None:
    assert cited(MADE, MADE.sentences[1].span) == "“Nobody objected.”\nHarbour, ¶ 1\n"
