"""Fixtures of the core's tests; those of the window are in tests/gui."""

import pytest

from reader.formats import open_document
from reader.model.document import Document
from reader.nlp.segmentation import segmented
from reader.paths import seed_dir


@pytest.fixture(scope="session")
def seed() -> Document:
    """The sample article with an author's list of key points, segmented."""
    return segmented(open_document(seed_dir() / "putin-ceasefire-demands.txt"))
