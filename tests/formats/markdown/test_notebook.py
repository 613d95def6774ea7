"""Notebooks are read as their text and code."""

import json

import pytest

from reader.formats import read_bytes
from reader.model.document import ParagraphKind, Removed, RemovedKind
from tests.formats.office import FILES
from tests.formats.reading import texts

NOTEBOOK = (FILES / "moon-mill.ipynb").read_bytes()


def test_cells_are_text_and_code_and_what_code_puts_out_is_left_out() -> None:
    document = read_bytes(NOTEBOOK, "a", name="a.ipynb")

    kinds = [paragraph.kind.value for paragraph in document.paragraphs]
    assert kinds == ["title", "body", "code", "heading", "body"]
    assert texts(document, ParagraphKind.CODE) == ['tide = 4 + 8 / 60\nprint("```", tide)']
    assert document.metadata.title == "The Mill That Works by the Moon"
    put_out = ("next tide   04:12", "<Figure size 640x480>", "KeyError: 'moon'")
    assert document.removed == tuple(Removed(RemovedKind.OUTPUT, words, 3) for words in put_out)


def test_a_fence_left_open_ends_with_its_cell_and_a_picture_alone_is_no_output() -> None:
    cells = [
        {"cell_type": "markdown", "source": "Look:\n\n~~~\nx = 1"},
        {"cell_type": "code", "source": "y", "outputs": [{"data": {"image/png": "iVBORw0KGgo="}}]},
        {"cell_type": "markdown", "source": "The tide rose."},
    ]

    document = read_bytes(json.dumps({"cells": cells}).encode(), "a", name="a.ipynb")

    assert document.text == "Look:\n\nx = 1\n\ny\n\nThe tide rose."
    assert not document.removed


@pytest.mark.parametrize(
    "text", ['{"cells": 3}', '{"cells": [[]]}', '["cells"]', '{"cells": [', "[" * 100_000, "A day."]
)
def test_what_is_no_notebook_is_the_text_that_it_is(text: str) -> None:
    assert read_bytes(text.encode(), "a", name="a.ipynb").text == text
