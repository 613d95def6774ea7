"""Twice the file is twice the work: counted in calls of functions, so that it holds on any machine.

`python -m tests.benchmarks.growth_of_files` measures every pattern, at sizes where the parts in C show, too.
"""

import sys
from contextlib import suppress
from types import FrameType

import pytest

from reader.errors import FormatError
from reader.formats import read_bytes
from tests.benchmarks.file_patterns import PATTERNS, format_of

LENGTH = 12_000  # bytes of markup, of the smaller of two
MOST = 2.3  # times the calls, where the file is twice as long; what grows with the square comes near to four


def calls(pattern: str, length: int) -> int:
    """Return how many functions are called, those in C among them, to read the file of a pattern."""
    data, suffix, count = PATTERNS[pattern](length), format_of(pattern), 0

    def note(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        with suppress(FormatError):
            read_bytes(data, f"a{suffix}", name=f"a{suffix}")
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize(
    "pattern",
    [
        "html: attributes",
        "eml: addresses",
        "eml: lines that announce a mail",
        "rtf: items",
        "docx: runs",
        "docx: deleted ends",
        "odt: items",
        "epub: creators",
        "epub: contents",
        "pdf: short pages",
    ],
)
def test_the_work_grows_with_the_file_and_no_faster(pattern: str) -> None:
    calls(pattern, 1_000)  # loads what the format needs

    small, large = calls(pattern, LENGTH), calls(pattern, 2 * LENGTH)

    assert large <= MOST * small, f"{small:,} calls, then {large:,}"
