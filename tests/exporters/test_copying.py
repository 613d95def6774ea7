"""One part for the clipboard."""

import pytest

from reader.exporters import copy_text
from reader.model.analysis import Analysis, Part
from tests.exporters.samples import sample_analysis, sample_document


@pytest.mark.parametrize(
    ("part", "beginning"),
    [
        (Part.KEY_POINTS, "## Key points\n\n*The author's*\n\n- Vell closes"),
        (Part.SUMMARY, "## Summary\n\n*4 of 9 sentences, word for word*\n\n- The harbour"),
        (Part.ACTORS, "## Actors\n\n### People\n\n- Ana Ruiz"),
        (Part.QUOTATIONS, "## Quotations\n\n- “it costs"),
    ],
)
def test_a_part_is_copied_as_markdown_alone(part: Part, beginning: str) -> None:
    document = sample_document()

    copied = copy_text(document, sample_analysis(document), part)

    assert copied.startswith(beginning)
    assert copied.count("## ") - copied.count("### ") == 1


@pytest.mark.parametrize("part", Part)
def test_a_part_that_is_not_there_copies_nothing(part: Part) -> None:
    document = sample_document()

    assert copy_text(document, Analysis(document.digest), part) == ""
