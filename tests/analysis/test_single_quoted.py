from reader.analysis.single_quoted import in_single_quotes
from reader.model.document import Document
from reader.nlp.segmentation import segmented
from tests.documents import make_document


def document_of(*paragraphs: str) -> Document:
    return segmented(make_document(*paragraphs), "en")


def test_sentences_within_single_quotation_marks_are_found_over_sentences() -> None:
    document = document_of(
        "The mayor said: ‘We sold the boats. Nobody wanted them. They were old.’ The town agreed.",
        "'We sold the boats.'",
        "'We sold the boats,' said the mayor of the town.",
    )

    assert in_single_quotes(document) == {0, 1, 2, 4}


def test_apostrophes_and_single_words_are_no_quotation() -> None:
    document = document_of("The farmers' boats weren't sold. The town's 'green' boats were. It’s the mayor’s plan.")

    assert in_single_quotes(document) == frozenset()
