"""What README and ARCHITECTURE say is so: the files named exist, the keys are all told, the JSON has these fields."""

import re
from pathlib import Path

import pytest
from nltk.stem.snowball import SnowballStemmer
from snowballstemmer import algorithms

from reader.analysis.pipeline import analyze
from reader.formats import READERS, open_document
from reader.formats.readers.reader import Reader
from reader.model.analysis import AnalysisOptions
from reader.model.serialization import to_json
from reader.nlp.languages import LANGUAGE_NAMES
from reader.nlp.segmentation import segmented
from reader.paths import seed_dir

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text()
ARCHITECTURE = (ROOT / "ARCHITECTURE.md").read_text()
ROOMS = ("reader/formats", "reader/analysis", "reader/parsing", "reader/gui", "resources/packages", "tests/benchmarks")
PAGES = (ROOT / "ARCHITECTURE.md", ROOT / "CONTRIBUTING.md", *(ROOT / room / "README.md" for room in ROOMS))
NAMED = {(name, page.parent) for page in PAGES for name in re.findall(r"`([a-z_/]+\.py)\b", page.read_text())}
MAX_PAGE = 9_000  # characters of ARCHITECTURE.md, three pages
SOURCES = {path.relative_to(ROOT / "reader").as_posix() for path in (ROOT / "reader").rglob("*.py")}


def test_the_architecture_is_read_in_a_few_minutes() -> None:
    assert len(ARCHITECTURE) <= MAX_PAGE


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.parent.name)
def test_every_link_between_the_pages_leads_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)#:]+)\)", page.read_text())

    assert [link for link in links if not (page.parent / link).exists()] == []


@pytest.mark.parametrize(("name", "folder"), sorted(NAMED), ids=str)
def test_a_file_that_the_pages_name_is_there(name: str, folder: Path) -> None:
    is_source = any(source == name or source.endswith(f"/{name}") for source in SOURCES)

    is_beside = any((parent / name).is_file() for parent in (folder, ROOT))
    assert is_source or is_beside or re.search(r"(^|/)x(_\w+)?\.py$", name)


def test_every_key_without_a_modifier_is_in_the_readme() -> None:
    pytest.importorskip("PySide6")
    from reader.gui.bars.actions import ACTIONS

    table = README[README.index("## Keys") : README.index("## In the terminal")]
    keys = [key for spec in ACTIONS for key in spec.keys if isinstance(key, str) and "Ctrl" not in key]

    assert [key for key in keys if not re.search(rf"(?<![\w+]){re.escape(key)}(?!\w)", table)] == ["F3", "Shift+F3"]


def test_the_json_has_the_fields_that_architecture_lists() -> None:
    document = segmented(open_document(seed_dir() / "putin-ceasefire-demands.txt"))
    told = to_json(document, analyze(document, AnalysisOptions()))
    contract = ARCHITECTURE[ARCHITECTURE.index('{"schema": 1') : ARCHITECTURE.index("All positions are")]
    listed = set(re.findall(r'"(\w+)"(?!\s*\|)', contract))

    assert set(told) - {"schema"} <= listed
    assert {field for point in told["key_points"]["items"] for field in point} <= listed
    assert {field for actor in told["actors"] for field in actor} <= listed
    assert {field for quotation in told["quotations"] for field in quotation} <= listed
    assert set(told["summary"]) <= listed


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.id)
def test_every_format_is_in_the_readme(reader: Reader) -> None:
    opened = README[README.index("## What it opens") : README.index("## What the signs mean")].casefold()
    words = {"html": "web pages", "text": "plain text"}

    assert words.get(reader.id, reader.id) in opened


def test_the_readme_names_the_languages_without_a_stemmer() -> None:
    told = README[README.index("Forms of one word count as one") :].partition(".")[0]

    with_one = {*SnowballStemmer.languages, *algorithms()}

    assert [name for name in LANGUAGE_NAMES.values() if name not in with_one and name.capitalize() not in told] == []
