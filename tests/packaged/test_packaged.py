"""The packaged program as a stranger has it: no Python on the path, an empty home, a real window on a screen."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from reader.analysis.summarizers import SUMMARIZERS
from reader.paths import seed_dir
from tests.packaged.hands import wait_for
from tests.x_server import x_server

PROGRAM = Path(__file__).resolve().parents[2] / "dist" / "glance-reader" / "glance-reader"
SEED = seed_dir() / "putin-ceasefire-demands.txt"
FILES = Path(__file__).resolve().parents[1] / "formats"
OF_EACH_FORMAT = (  # each with the text of the seed, or of another known article
    ("files/putin-ceasefire-demands.docx", "Kremlin"),
    ("files/putin-ceasefire-demands.odt", "Kremlin"),
    ("files/putin-ceasefire-demands.rtf", "Kremlin"),
    ("files/putin-ceasefire-demands-two-columns.pdf", "Kremlin"),
    ("files/world-cup-day-five.epub", "Belgium"),
    ("pages/harbour.html", "Harbour"),
    ("pages/letter.eml", "granite"),
)
KEY_POINTS = 5  # in the author's list at the top of the seed
TIMEOUT_S = 110
SENTENCES = {  # two each, in languages whose tables are imported by name
    "de": "Die Regierung hat gestern ein neues Gesetz beschlossen. Die Opposition kritisierte den Beschluss scharf.",
    "en": "The government passed a new law yesterday. The opposition criticised the decision sharply.",
    "es": "El gobierno aprobó ayer una nueva ley. La oposición criticó duramente la decisión de los ministros.",
    "fr": "Le gouvernement a adopté hier une nouvelle loi. L'opposition a vivement critiqué cette décision.",
    "ru": "Правительство вчера приняло новый закон. Оппозиция резко раскритиковала это решение.",
}

pytestmark = pytest.mark.packaged


@pytest.fixture(scope="module", autouse=True)
def built() -> None:
    if not PROGRAM.exists():
        pytest.fail("there is no packaged program yet: make package builds it")


def run(home: Path, *command: str | Path, **variables: str) -> "subprocess.CompletedProcess[str]":
    environment = {"PATH": "/usr/bin:/bin", "HOME": str(home), "LANG": "C.UTF-8", **variables}
    return subprocess.run(command, cwd=home, env=environment, capture_output=True, text=True, timeout=TIMEOUT_S)


def assert_tells_the_seed(told: dict[str, Any]) -> None:
    assert told["key_points"]["origin"] == "author"
    assert len(told["key_points"]["items"]) == KEY_POINTS
    assert all(point["evidence"] for point in told["key_points"]["items"])
    assert told["summary"]["selected"]
    assert {"person", "place"} <= {actor["kind"] for actor in told["actors"]}


def processes_of_the_program(home: Path) -> list[Path]:
    """Return those that were started in this home, among those of other tests."""
    programs = [link.parent for link in Path("/proc").glob("[0-9]*/exe") if _target(link) == PROGRAM]
    return [process for process in programs if _target(process / "cwd") == home]


def _target(link: Path) -> Path | None:
    try:
        return link.readlink()
    except OSError:
        return None


def test_the_window_opens_analyses_and_leaves_nothing_running(tmp_path: Path) -> None:
    with x_server() as display:
        outcome = run(tmp_path, PROGRAM, "--self-test", "--output", tmp_path / "told.json", DISPLAY=display)

    assert outcome.returncode == 0, outcome.stdout + outcome.stderr
    assert_tells_the_seed(json.loads((tmp_path / "told.json").read_text()))
    assert wait_for(lambda: not processes_of_the_program(tmp_path))  # the worker ends once its window is gone


def test_the_command_line_analyses_without_a_screen(tmp_path: Path) -> None:
    outcome = run(tmp_path, PROGRAM, "analyze", SEED, "--format", "json")

    assert (outcome.returncode, outcome.stderr) == (0, "")
    assert_tells_the_seed(json.loads(outcome.stdout))


def test_every_format_is_read(tmp_path: Path) -> None:
    outcome = run(tmp_path, PROGRAM, "analyze", *(FILES / name for name, _ in OF_EACH_FORMAT), "--format", "json")

    assert (outcome.returncode, outcome.stderr) == (0, "")
    told = [json.loads(line) for line in outcome.stdout.splitlines()]
    assert [name for (name, word), each in zip(OF_EACH_FORMAT, told, strict=True) if word not in each["text"]] == []
    assert all(len(each["paragraphs"]) > 3 for each in told)


@pytest.mark.parametrize("summarizer", [summarizer.id for summarizer in SUMMARIZERS])
def test_every_summarizer_works(tmp_path: Path, summarizer: str) -> None:
    options = ["--only", "summary", "--summarizer", summarizer, "--format", "json"]
    outcome = run(tmp_path, PROGRAM, "analyze", SEED, *options)

    assert outcome.returncode == 0, outcome.stderr
    assert json.loads(outcome.stdout)["summary"]["method"] == summarizer


def test_sentences_are_found_in_every_language_with_tables(tmp_path: Path) -> None:
    for language, text in SENTENCES.items():
        (tmp_path / f"{language}.txt").write_text(text)

    outcome = run(tmp_path, PROGRAM, "analyze", *sorted(tmp_path.glob("*.txt")), "--only", "text", "--format", "json")

    told = [json.loads(line) for line in outcome.stdout.splitlines()]
    assert [(each["language"], len(each["sentences"])) for each in told] == [(key, 2) for key in sorted(SENTENCES)]


def test_a_file_that_is_not_there_is_told_and_the_exit_code_says_so(tmp_path: Path) -> None:
    outcome = run(tmp_path, PROGRAM, "analyze", "nowhere.txt", "--format", "json")

    assert outcome.returncode == 1
    assert json.loads(outcome.stdout)["error"]["kind"] == "not_found"


def test_no_language_data_of_the_building_machine_travels_along() -> None:
    assert not list(PROGRAM.parent.rglob("nltk_data"))
