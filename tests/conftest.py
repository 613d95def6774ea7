"""Fixtures of the core's tests; those of the window are in tests/gui."""

import pytest
from hypothesis import HealthCheck, settings

from reader.formats import open_document
from reader.model.document import Document
from reader.nlp.segmentation import segmented
from reader.paths import seed_dir

# How long an example takes says more of the machine's other work than of the code.
settings.register_profile("without a clock", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("without a clock")


@pytest.fixture(scope="session")
def seed() -> Document:
    """The sample article with an author's list of key points, segmented."""
    return segmented(open_document(seed_dir() / "putin-ceasefire-demands.txt"))
