"""Files broken at random are read or refused in a sentence; `python -m tests.fuzz` breaks many more."""

from contextlib import suppress
from pathlib import Path
from random import Random

import pytest

from reader.errors import FormatError
from reader.formats import READERS, read_bytes
from tests.fuzz.corpus import corpus
from tests.fuzz.mutations import mutated

TIMES_EACH = 3  # of every sound file


@pytest.mark.parametrize("path", corpus(), ids=lambda path: path.name)
def test_a_broken_file_is_read_or_refused(path: Path) -> None:
    random = Random(path.name)
    for _ in range(TIMES_EACH):
        data = mutated(path.read_bytes(), path.name, random)
        with suppress(FormatError):
            document = read_bytes(data, path.name, name=path.name)
            assert all(each.span.end <= len(document.text) for each in document.paragraphs)


def test_every_format_has_a_sound_file_to_break() -> None:
    known = {suffix for path in corpus() for suffix in [path.suffix.lower()]}

    assert [reader.id for reader in READERS if not known & set(reader.suffixes)] == []
