from dataclasses import replace

from reader.model.document import Document, Paragraph, ParagraphKind, ParagraphRole
from reader.model.span import Span
from reader.nlp.segmentation import segmented

TEXT = "The title of it. Here.\nThe first sentence of the prose. The second of them.\nThat is the last of all."


def unsegmented() -> Document:
    kinds = (ParagraphKind.HEADING, ParagraphKind.BODY, ParagraphKind.QUOTE)
    paragraphs, start = [], 0
    for kind, line in zip(kinds, TEXT.split("\n"), strict=True):
        paragraphs.append(Paragraph(Span(start, start + len(line)), kind))
        start += len(line) + 1
    return Document(TEXT, tuple(paragraphs))


def test_only_prose_is_divided_into_sentences() -> None:
    document = segmented(unsegmented())

    assert [sentence.paragraph for sentence in document.sentences] == [1, 1, 2]
    assert document.text_of(document.sentences[1].span) == "The second of them."


def test_text_and_digest_stay_the_same() -> None:
    before = unsegmented()

    after = segmented(before)

    assert (after.text, after.digest, after.paragraphs) == (before.text, before.digest, before.paragraphs)
    assert after.is_segmented


def test_a_given_language_is_kept_and_so_is_the_documents_own() -> None:
    german = segmented(unsegmented(), "de")

    assert german.language == "de"
    assert segmented(german).language == "de"


def test_an_empty_document_has_a_language_and_no_sentences() -> None:
    document = segmented(Document("", ()))

    assert (document.language, document.sentences) == ("en", ())


def test_what_is_said_around_an_article_has_no_sentences_of_it() -> None:
    document = unsegmented()
    quote = replace(document.paragraphs[2], role=ParagraphRole.BOILERPLATE)

    after = segmented(replace(document, paragraphs=(*document.paragraphs[:2], quote)))

    assert {sentence.paragraph for sentence in after.sentences} == {1}


def test_beside_large_tables_a_line_of_prose_does_not_decide_the_language() -> None:
    lines = (
        "Central Illinois soybean oil and the price of it in the week before\t30.02\n" * 8,
        "Wochenbericht Markt, Ort.",
    )
    text = "".join(lines)
    table, prose = Span(0, len(lines[0]) - 1), Span(len(lines[0]), len(text))
    document = Document(text, (Paragraph(table, ParagraphKind.TABLE), Paragraph(prose, ParagraphKind.BODY)))

    assert segmented(document).language == "en"


def test_norwegian_is_known_by_one_code_whatever_a_page_says_and_so_has_the_words_of_all_tables() -> None:
    for code in ("no", "nn", "nb-NO"):
        assert segmented(replace(unsegmented(), language=code)).language == "nb"
