"""Pictures of saved pages: those in the page's own folder and within the page, never any other."""

from base64 import b64encode
from pathlib import Path

import pytest

from reader.formats import open_document, read_text
from reader.formats.web.pictures import beside, embedded
from tests.formats.page_pictures import png
from tests.formats.reading import FIRST, SECOND

PICTURE = png(200, 100)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with a saved page's folder of pictures, and a picture above it."""
    files = tmp_path / "saved" / "page_files"
    files.mkdir(parents=True)
    (files / "the wall.png").write_bytes(PICTURE)
    (files / "icon.png").write_bytes(png(16, 16))
    (tmp_path / "above.png").write_bytes(PICTURE)
    return tmp_path / "saved"


def images(folder: Path, source: str) -> list[tuple[int, str]]:
    """Return place and description of the pictures of a page that names one."""
    page = folder / "page.html"
    picture = f'<p><img src="{source}" alt="A wall"></p>'
    article = f"<article><h1>Wall</h1><p>{FIRST}</p>{picture}<p>{SECOND}</p></article>"
    page.write_text(f"<html><body><form></form>{article}", "utf-8")
    return [(image.before, image.description) for image in open_document(page).images]


@pytest.mark.parametrize("source", ["page_files/the wall.png", "./page_files/the%20wall.png?size=2"])
def test_pictures_of_the_page_s_folder_are_kept(folder: Path, source: str) -> None:
    assert images(folder, source) == [(2, "A wall")]


def test_a_picture_within_the_page_is_kept(folder: Path) -> None:
    assert images(folder, f"data:image/png;base64,{b64encode(PICTURE).decode()}") == [(2, "A wall")]


@pytest.mark.parametrize(
    "source",
    [
        "../above.png",
        "page_files/../../above.png",
        "%2e%2e/above.png",
        "https://courier.example/wall.png",
        "//courier.example/wall.png",
        "page_files/icon.png",
        "page_files/missing.png",
        "page_files",
        "data:image/png;base64,!!!",
        "data:text/html;base64,AAAA",
        "",
    ],
)
def test_all_other_pictures_are_passed_over(folder: Path, source: str) -> None:
    assert images(folder, source) == []


def test_a_link_out_of_the_folder_is_not_followed(folder: Path) -> None:
    (folder / "page_files" / "linked.png").symlink_to(folder.parent / "above.png")

    assert images(folder, "page_files/linked.png") == []


def test_an_absolute_path_is_not_followed(folder: Path) -> None:
    assert images(folder, str(folder / "page_files" / "the wall.png")) == []


def test_copied_text_reads_no_file(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)

    markup = '<p>Words</p><img src="page_files/the wall.png"><p>More</p>'

    assert read_text(markup, "clipboard", reader="html").images == ()


def test_an_embedded_picture_may_be_written_with_percent_signs() -> None:
    assert embedded("data:image/gif,GIF%38") == b"GIF8"


def test_a_source_that_is_no_file_loads_nothing() -> None:
    assert beside("https://courier.example/page.html")("page_files/wall.png") is None


def frames(folder: Path, picture: str) -> list[tuple[int, str]]:
    """Return place and description of the frames for pictures that a page does not bring."""
    page = folder / "page.html"
    page.write_text(f"<html><body><article><h1>Wall</h1><p>{FIRST}</p>{picture}<p>{SECOND}</p></article>", "utf-8")
    return [(image.before, image.description) for image in open_document(page).images if not image.data]


def test_a_caption_whose_picture_is_missing_has_a_frame_above_it(folder: Path) -> None:
    figure = (
        '<figure><img src="gone.png" alt="{}"><figcaption>The wall in spring. Photo: Ada Holt</figcaption></figure>'
    )

    assert frames(folder, figure.format("Stones that lie on each other without mortar")) == [
        (2, "Stones that lie on each other without mortar")
    ]
    assert frames(folder, figure.format("The wall in spring")) == [(2, "")]


def test_a_missing_picture_without_a_caption_has_a_frame_where_its_description_says_enough(folder: Path) -> None:
    told = "A chart of the wall's height, which grew from two to four metres"

    assert frames(folder, f'<p><img src="https://courier.example/chart.png" alt="{told}"></p>') == [(2, told)]
    assert frames(folder, '<p><img src="https://courier.example/chart.png" alt="Chart"></p>') == []


@pytest.mark.parametrize(
    ("size", "inner", "expected"),
    [
        ("width='600' height='200'", "<title>Tonnes &amp; crowns</title><text>0</text>", [(2, "Tonnes & crowns")]),
        (
            "width='600px' height='200px'",
            "<text x='1'>Tonnes</text><text><tspan>by year</tspan></text>",
            [(2, "Tonnes by year")],
        ),
        ("width='24' height='24'", "<title>Share</title>", []),
        ("width='600' height='200'", "<path d='M0 0'/>", []),
    ],
)
def test_a_drawing_is_named_by_its_own_words(
    folder: Path, size: str, inner: str, expected: list[tuple[int, str]]
) -> None:
    drawing = b64encode(f"<svg xmlns='http://www.w3.org/2000/svg' {size}>{inner}</svg>".encode()).decode()

    assert frames(folder, f'<p><img src="data:image/svg+xml;base64,{drawing}"></p>') == expected
