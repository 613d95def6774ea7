"""Templates of the reader's own: the one to begin with makes the brief that is built in; a broken one is told."""

from dataclasses import replace
from pathlib import Path

import pytest

from reader.errors import FormatError
from reader.exporters import BriefPart, Taken
from reader.exporters.briefs.brief import BriefMarkdownExporter
from reader.exporters.briefs.templates import EXAMPLE, WORDS, template_at, templates_in, write_example
from tests.exporters.briefs.test_brief import taken


def made(folder: Path, text: str, name: str = "mine.md", of: Taken | None = None) -> str:
    path = folder / name
    path.write_bytes(text.encode())
    return template_at(path).export(of or taken()).decode()


def test_the_template_to_begin_with_makes_the_brief_that_is_built_in(tmp_path: Path) -> None:
    write_example(tmp_path / "templates")

    (path,) = templates_in(tmp_path / "templates")

    assert template_at(path).export(taken()).strip() == BriefMarkdownExporter().export(taken()).strip()


def test_templates_that_are_there_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.html").write_text("$title")

    write_example(tmp_path)

    assert [path.name for path in templates_in(tmp_path)] == ["mine.html"]


@pytest.mark.parametrize("word", WORDS)
def test_the_template_to_begin_with_names_every_word(word: str) -> None:
    assert word in EXAMPLE


def test_a_part_is_put_with_its_heading_or_its_lines_alone(tmp_path: Path) -> None:
    whole, lines = made(tmp_path, "$actors").strip(), made(tmp_path, "My people:\n\n${actors_lines}\n")

    assert whole.startswith("## Who is who\n\n")
    assert lines.strip() == whole.replace("## Who is who", "My people:")


def test_a_page_is_made_where_the_name_says_so(tmp_path: Path) -> None:
    page = made(tmp_path, "<title>$title</title><main>$highlights</main>", "mine.html")

    assert "<h2>Highlights</h2>" in page
    assert "Ask &lt;them&gt; why." in page


def test_what_the_reader_leaves_out_is_left_out_here_too(tmp_path: Path) -> None:
    without = replace(taken(), left_out=frozenset({BriefPart.ACTORS.value}))

    assert made(tmp_path, "a\n\n$actors\n\nb $$5\n", of=without) == "a\n\nb $5\n"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"# $title\n\n$point", ("mine.md", "$point", "points", "highlights")),
        (b"# $title\n\ncosts 5 $ or so", ("mine.md", "line 3", "twice")),
        (b"<!--\n$nothing\n-->\n$title $", ("mine.md", "line 4")),
        (b"\xff\xfe$title", ("mine.md", "UTF-8")),
        (None, ("mine.md", "No such file")),
    ],
)
def test_a_template_that_does_not_hold_is_told_in_one_sentence(
    tmp_path: Path, content: bytes | None, words: tuple[str, ...]
) -> None:
    path = tmp_path / "mine.md"
    if content is not None:
        path.write_bytes(content)

    with pytest.raises(FormatError) as told:
        template_at(path)

    assert [word for word in words if word not in told.value.message] == []


def test_of_a_folder_that_is_not_there_no_template_is_offered(tmp_path: Path) -> None:
    assert templates_in(tmp_path / "none") == ()
