"""Fixtures of the core's tests; those of the window are in tests/gui."""

import gc
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from reader.formats import open_document
from reader.model.document import Document
from reader.nlp.segmentation import segmented
from reader.paths import seed_dir

# How long an example takes says more of the machine's other work than of the code; and whether a change passes is not
# left to chance. New examples are looked for by hand: --hypothesis-profile=thorough --timeout=0.
EVERY_DAY = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
settings.register_profile("every day", EVERY_DAY)
settings.load_profile("every day")
settings.register_profile("thorough", EVERY_DAY, max_examples=10_000, derandomize=False)

TESTS = Path(__file__).parent
TESTS_ENDED, MOST_BETWEEN = count(1), 200  # tests between two searches for all garbage, which take a while
LONG = frozenset({"packaged", "window", "gui", "test_environment.py"})  # begun first: none is waited for at the end


def pytest_configure() -> None:
    """Have garbage freed between tests, by the main thread alone; see `reader.gui.start.garbage`.

    Else another thread takes a widget apart, or one is freed while Qt walks through all of them, and Qt crashes.
    """
    gc.disable()


@pytest.fixture(autouse=True)
def garbage_is_freed_between_tests() -> Iterator[None]:
    yield
    gc.collect(2 if next(TESTS_ENDED) % MOST_BETWEEN == 0 else 1)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep the tests of a file together when several processes share the work, and begin with those that take long."""
    items.sort(key=lambda item: item.path.relative_to(TESTS).parts[0] not in LONG)
    for item in items:
        item.add_marker(pytest.mark.xdist_group(str(item.path)))


def pytest_collection_finish() -> None:
    """Search no more for garbage in what lasts as long as the tests do: it is most of what there is."""
    gc.collect()
    gc.freeze()


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Name a test after no bytes: an archive holds the second it was packed in, and each process packs its own."""
    return argname if isinstance(val, bytes) else None


@pytest.fixture(scope="session")
def seed() -> Document:
    """The sample article with an author's list of key points, segmented."""
    return segmented(open_document(seed_dir() / "putin-ceasefire-demands.txt"))
