import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import Any

import pytest

from reader.analysis.summarizers import SUMMARIZERS
from reader.cli import main
from reader.exporters import EXPORTERS
from reader.paths import seed_dir

SEED = str(seed_dir() / "putin-ceasefire-demands.txt")
ROOT = Path(__file__).parents[1]


def lines(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, list[dict[str, Any]]]:
    """Return the exit code and the objects of `analyze --format json`."""
    code = main(["analyze", *arguments, "--format", "json"])
    return code, [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def give(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))


def test_each_file_gives_a_line_of_the_contract(capsys: pytest.CaptureFixture[str]) -> None:
    code, (value,) = lines(capsys, SEED)

    assert code == 0
    assert value["source"] == SEED
    assert {"key_points", "summary", "actors", "quotations"} <= set(value)


def test_a_file_that_cannot_be_read_is_an_error_line_and_the_others_go_on(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    empty = tmp_path / "empty.txt"
    empty.touch()

    code, values = lines(capsys, str(tmp_path / "missing.txt"), SEED, str(empty), "--only", "text")

    assert code == 1
    assert [value.get("error", {}).get("kind") for value in values] == ["not_found", None, "empty"]
    assert [value["source"] for value in values] == [str(tmp_path / "missing.txt"), SEED, str(empty)]
    assert values[0].keys() == {"schema", "source", "error"}


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["analyze"],
        ["analyze", SEED, "--format", "png"],
        ["analyze", SEED, "--only", "summary,magic"],
        ["analyze", SEED, "--summarizer", "magic"],
        ["analyze", SEED, "--recognizer", "magic"],
        ["analyze", SEED, "--from", "magic"],
        ["analyze", SEED, "--sentences", "0"],
        ["analyze", SEED, "--sentences", "two"],
        ["analyze", SEED, "--sentences", "2", "--words", "50"],
        ["analyze", SEED, "--jobs", "0"],
        ["analyze", SEED, "--language", "tlh"],
        ["compare", SEED],
        ["compare", SEED, SEED, "--format", "png"],
    ],
    ids=" ".join,
)
def test_wrong_usage_is_told_apart(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 2
    assert "usage: glance-reader" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [["--help"], ["analyze", "--help"], ["--version"]], ids=" ".join)
def test_help_and_version_are_no_errors(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 0
    assert "lance" in capsys.readouterr().out


def test_the_help_names_both_roads(capsys: pytest.CaptureFixture[str]) -> None:
    main(["--help"])

    shown = capsys.readouterr().out
    assert "glance-reader [FILE...]" in shown
    assert "glance-reader analyze FILE..." in shown


@pytest.mark.parametrize("part", ["key_points", "summary", "actors", "quotations", "dates", "quantities"])
def test_only_the_parts_asked_for_are_there(part: str, capsys: pytest.CaptureFixture[str]) -> None:
    _, (value,) = lines(capsys, SEED, "--only", f"text, {part}")

    assert value.keys() & {"key_points", "summary", "actors", "quotations", "dates", "quantities"} == {part}
    assert {"text", "sentences", "paragraphs", "sections", "metadata"} <= value.keys()


def test_key_points_asked_for_alone_are_those_of_the_whole(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "ferry.md"
    path.write_text(
        "# The ferry\n\n**Key points:**\n\n- The council rejected the ferry on Monday\n- The ferry is old\n\n"
        "The council approved the ferry on Monday. The mayor was pleased.\n"
    )

    for source in (SEED, str(path)):
        (_, (whole,)), (_, (alone,)) = lines(capsys, source), lines(capsys, source, "--only", "key_points")
        assert alone["key_points"] == whole["key_points"]
    assert [point["verdict"] for point in alone["key_points"]["items"]] == ["differs", None]


def test_the_parse_is_there_on_request_alone(capsys: pytest.CaptureFixture[str]) -> None:
    _, (without,) = lines(capsys, SEED, "--only", "text")
    _, (value,) = lines(capsys, SEED, "--only", "parse")

    assert "parse" not in without
    assert len(value["parse"]) >= len(value["sentences"])
    assert not value.keys() & {"key_points", "summary", "actors", "quotations"}


def test_a_parse_can_be_written_for_corpora(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["analyze", SEED, "--format", "conllu"]) == 0

    assert capsys.readouterr().out.startswith("# sent_id = 1\n# text = ")


def test_a_brief_is_printed_by_a_template(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "mine.md").write_text("My brief: $title\n\n$points_lines")

    code = main(["analyze", SEED, "--template", str(tmp_path / "mine.md"), "--only", "key_points"])

    out = capsys.readouterr().out
    assert code == 0
    assert out.startswith("My brief: ")
    assert "\n- " in out


def test_a_template_that_does_not_hold_is_wrong_usage(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "mine.md").write_text("$nothing")

    assert main(["analyze", SEED, "--template", str(tmp_path / "mine.md")]) == 2
    assert "$nothing" in capsys.readouterr().err


def test_a_language_that_is_not_parsed_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["analyze", SEED, "--format", "conllu", "--language", "tr"]) == 1

    assert "(tr) is not parsed" in capsys.readouterr().err


@pytest.mark.parametrize("summarizer", SUMMARIZERS, ids=lambda summarizer: summarizer.id)
def test_every_summarizer_can_be_asked_for(summarizer: Any, capsys: pytest.CaptureFixture[str]) -> None:
    _, (value,) = lines(capsys, SEED, "--only", "summary", "--summarizer", summarizer.id, "--sentences", "3")

    assert value["summary"]["method"] == summarizer.id
    assert len(value["summary"]["selected"]) == 3


def test_the_length_can_be_given_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    _, (value,) = lines(capsys, SEED, "--only", "summary", "--summarizer", "lead", "--words", "45")

    assert value["summary"]["selected"] == [0, 1]


def test_the_language_found_can_be_overridden(capsys: pytest.CaptureFixture[str]) -> None:
    _, (value,) = lines(capsys, SEED, "--only", "text", "--language", "de-AT")

    assert value["language"] == "de"


def test_an_unknown_language_is_refused_in_one_line_with_those_that_are_known(
    capsys: pytest.CaptureFixture[str],
) -> None:
    main(["analyze", SEED, "--language", "tlh"])

    last = capsys.readouterr().err.splitlines()[-1]
    assert "tlh" in last
    assert all(f" {code}" in last for code in ("ar", "de", "en", "zh"))


def test_standard_input_is_read_in_the_format_that_is_named(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    give(monkeypatch, b"# A title\n\nThe first *one* is here. The second follows.")

    code, (value,) = lines(capsys, "-", "--from", "markdown", "--only", "text")

    assert (code, value["source"]) == (0, "-")
    assert "*" not in value["text"]
    assert len(value["sentences"]) == 2


def test_several_processes_answer_in_order(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    files = [tmp_path / f"{number}.txt" for number in range(5)]
    for number, file in enumerate(files):
        file.write_text(f"Article {number} begins. " * (1 + 200 * (5 - number)), encoding="utf-8")

    code, values = lines(capsys, *map(str, [*files, tmp_path / "missing"]), "--only", "text", "--jobs", "2")

    assert code == 1
    assert [value["source"] for value in values] == [*map(str, files), str(tmp_path / "missing")]
    assert [value.get("text", "")[:9] for value in values] == [*(f"Article {number}" for number in range(5)), ""]


class DyingPool:
    """Stands for processes that end under the work, as they do when a broken file crashes a library."""

    deaths = 0

    def __init__(self, *_arguments: object, **_named: object) -> None:
        pass

    def __enter__(self) -> "DyingPool":
        return self

    def __exit__(self, *_error: object) -> None:
        pass

    def shutdown(self, *, cancel_futures: bool) -> None:
        pass

    def submit(self, work: Callable[..., object], *arguments: object) -> Future[object]:
        future: Future[object] = Future()
        if DyingPool.deaths > 0:
            DyingPool.deaths -= 1
            future.set_exception(BrokenProcessPool())
        else:
            future.set_result(work(*arguments))
        return future


@pytest.mark.parametrize(("deaths", "kinds"), [(2, [None, None]), (3, ["engine", None])])
def test_a_process_that_dies_costs_at_most_the_file_that_killed_it(
    deaths: int, kinds: list[str | None], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(DyingPool, "deaths", deaths)
    monkeypatch.setattr("reader.cli.ProcessPoolExecutor", DyingPool)

    _, values = lines(capsys, SEED, SEED, "--only", "text", "--jobs", "2")

    assert [value.get("error", {}).get("kind") for value in values] == kinds


@pytest.mark.parametrize("exporter", EXPORTERS, ids=lambda exporter: exporter.id)
def test_every_export_is_a_format(exporter: Any, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["analyze", SEED, "--format", exporter.id]) == 0
    assert "30-day truce" in capsys.readouterr().out


def test_people_read_key_points_and_summary_with_paragraph_numbers(capsys: pytest.CaptureFixture[str]) -> None:
    main(["analyze", SEED, "--format", "text"])

    shown = capsys.readouterr().out
    assert "KEY POINTS" in shown
    assert "SUMMARY" in shown
    assert "¶ 2" in shown


def test_people_read_errors_and_warnings_beside_the_output(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    code = main(["analyze", str(tmp_path / "missing.txt"), "--format", "text"])

    shown = capsys.readouterr()
    assert (code, shown.out) == (1, "")
    assert "missing.txt" in shown.err


def run(*command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *command],
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        text=True,
        check=False,
    )


WITHOUT_QT = """
import sys
sys.modules["PySide6"] = None
from reader.cli import main
code = main(["analyze", sys.argv[1], "--format", "json"])
assert not [name for name in sys.modules if name.startswith("shiboken")]
sys.exit(code)
"""


def test_it_runs_where_pyside6_is_not_installed() -> None:
    done = run("-W", "error", "-c", WITHOUT_QT, SEED)

    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["key_points"]["origin"] == "author"


def test_a_reader_that_closes_the_pipe_is_no_traceback() -> None:
    arguments = ["analyze", *[SEED] * 40, "--only", "text", "--format", "json"]  # more than a pipe holds unread
    command = f"import sys; from reader.cli import main; sys.exit(main({arguments!r}))"
    process = subprocess.Popen(
        [sys.executable, "-c", command],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    process.stdout.readline()
    process.stdout.close()

    assert process.wait() == 1
    assert process.stderr is not None
    assert "Traceback" not in process.stderr.read()
    process.stderr.close()


@pytest.mark.parametrize("output", ["json", "text"])
def test_no_output_holds_the_password_of_a_link(output: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["analyze", "http://mara:secret@127.0.0.1:9/a", "--format", output]) == 1

    told = "".join(capsys.readouterr())
    assert "http://127.0.0.1:9/a" in told
    assert "secret" not in told


FIRST_REPORT = "A dam above Halvern burst on Tuesday and 3 people died.\n\nThe board had planned repairs of the wall."
SECOND_REPORT = "On Tuesday a dam above Halvern burst and 5 people died.\n\nThe minister of public works resigned."


@pytest.fixture
def reports(tmp_path: Path) -> list[str]:
    paths = tmp_path / "first.txt", tmp_path / "second.txt"
    for path, text in zip(paths, (FIRST_REPORT, SECOND_REPORT), strict=True):
        path.write_text(text, encoding="utf-8")
    return [str(path) for path in paths]


def test_two_articles_are_compared_as_one_object(capsys: pytest.CaptureFixture[str], reports: list[str]) -> None:
    code = main(["compare", *reports, "--recognizer", "crf"])

    value = json.loads(capsys.readouterr().out)
    first, second, found = value["first"], value["second"], value["comparison"]
    (differs,) = found["differs"]
    assert code == 0
    assert [first["source"], second["source"]] == reports
    assert (found["only_first"], found["only_second"]) == ([1], [1])
    assert differs["kind"] == "number"
    assert first["text"][differs["first"]["start"] : differs["first"]["end"]].startswith("3")
    assert second["text"][differs["second"]["start"] : differs["second"]["end"]].startswith("5")


@pytest.mark.parametrize("output", ["text", "markdown"])
def test_two_articles_are_compared_in_words(
    output: str, capsys: pytest.CaptureFixture[str], reports: list[str]
) -> None:
    code = main(["compare", *reports, "--recognizer", "crf", "--format", output])

    told = capsys.readouterr().out
    assert code == 0
    assert told.index("“3”, B: “5”") < told.index("The board had planned") < told.index("The minister of public works")


def test_an_article_that_cannot_be_read_is_not_compared(
    capsys: pytest.CaptureFixture[str], reports: list[str], tmp_path: Path
) -> None:
    missing = str(tmp_path / "missing.txt")

    code = main(["compare", reports[0], missing, "--recognizer", "crf"])

    value = json.loads(capsys.readouterr().out)
    assert code == 1
    assert (value["source"], value["error"]["kind"]) == (missing, "not_found")


def test_the_password_of_a_locked_file_comes_from_the_environment(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    locked = str(Path(__file__).parent / "formats" / "files" / "locked.pdf")

    code, (refused,) = lines(capsys, locked, "--only", "text")
    assert (code, refused["error"]["kind"]) == (1, "unreadable")
    assert refused["error"]["message"].endswith("from the environment variable GLANCE_READER_PASSWORD.")

    monkeypatch.setenv("GLANCE_READER_PASSWORD", "secret")
    code, (value,) = lines(capsys, locked, "--only", "text")
    assert (code, value["metadata"]["title"]) == (0, "Over 900 asylum seekers rescued off Indonesian coast")
