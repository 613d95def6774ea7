"""What a desktop needs to know of the program, laid out as under /usr/share: entry, description, icons, manual page."""

import gzip
import shutil
from collections.abc import Iterable
from pathlib import Path
from xml.etree import ElementTree

from reader.analysis.recognizers import RECOGNIZERS
from reader.analysis.summarizers import SUMMARIZERS
from reader.exporters import EXPORTERS
from reader.formats import READERS
from resources.packages.linux.release import DESKTOP_ID, NAME, ROOT, Release

HERE = Path(__file__).resolve().parent
ICONS = ROOT / "resources" / "icons"
ICON_SIZES = (16, 32, 48, 64, 128, 256, 512)
MANUAL_PAGE = HERE / f"{NAME}.1"


def write_desktop_files(share: Path, release: Release, *, site: str | None = None) -> None:
    """Fill a share folder; `site` is the address of a web site that has the pictures of resources/screenshots."""
    write(share / "applications" / f"{DESKTOP_ID}.desktop", entry().encode())
    write(share / "metainfo" / f"{DESKTOP_ID}.metainfo.xml", metainfo_of(release, site=site))
    _copy_icons(share / "icons" / "hicolor")
    pressed = gzip.compress(manual_page_of(release).encode(), 9, mtime=0)
    write(share / "man" / "man1" / f"{NAME}.1.gz", pressed)


def metainfo_of(release: Release, *, site: str | None = None) -> bytes:
    """Return the AppStream description with the notes of the release.

    Its screenshots must be web addresses, so there are none where there is no site.
    """
    tree = ElementTree.parse(HERE / f"{DESKTOP_ID}.metainfo.xml")
    releases = _found(tree, "releases")
    element = ElementTree.SubElement(releases, "release", version=release.version, date=release.day)
    points = ElementTree.SubElement(ElementTree.SubElement(element, "description"), "ul")
    for line in release.news:
        ElementTree.SubElement(points, "li").text = line
    if site:
        _add_site(tree, site.rstrip("/"))
    ElementTree.indent(tree)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ElementTree.tostring(tree.getroot(), "unicode")}\n'.encode()


def entry() -> str:
    """Return the desktop entry, offered for every media type that a reader names."""
    types = "".join(f"{kind};" for reader in READERS for kind in reader.mime_types)
    return (HERE / f"{DESKTOP_ID}.desktop").read_text().replace("@MIME_TYPES@", types)


def manual_page_of(release: Release) -> str:
    """Return the manual page with the version, the date and the formats filled in."""
    told = {
        "@VERSION@": release.version,
        "@DATE@": release.day,
        "@FORMATS@": ", ".join(f"{reader.name} ({', '.join(reader.suffixes)})" for reader in READERS),
        "@READERS@": _choices(reader.id for reader in READERS),
        "@EXPORTERS@": _choices(exporter.id for exporter in EXPORTERS),
        "@SUMMARIZERS@": _choices(summarizer.id for summarizer in SUMMARIZERS),
        "@RECOGNIZERS@": _choices(recognizer.id for recognizer in RECOGNIZERS),
    }
    page = MANUAL_PAGE.read_text()
    for name, value in told.items():
        page = page.replace(name, value)
    return page


def _choices(ids: Iterable[str]) -> str:
    """Return choices as a line of the page: bold, joined by "or"."""
    *first, last = ids
    return f'.BR {" ", " ".join(first)} " or " {last} .'


def write(file: Path, content: bytes) -> None:
    """Write a file and the folders that it stands in."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)


def _add_site(tree: "ElementTree.ElementTree[ElementTree.Element]", site: str) -> None:
    ElementTree.SubElement(tree.getroot(), "url", type="homepage").text = site
    screenshots = ElementTree.SubElement(tree.getroot(), "screenshots")
    for index, picture in enumerate(sorted((ROOT / "resources" / "screenshots").glob("*.png"))):
        kind = {"type": "default"} if index == 0 else {}
        ElementTree.SubElement(
            ElementTree.SubElement(screenshots, "screenshot", kind), "image"
        ).text = f"{site}/{picture.name}"


def _found(tree: "ElementTree.ElementTree[ElementTree.Element]", name: str) -> ElementTree.Element:
    element = tree.find(name)
    if element is None:
        raise ValueError(f"the metainfo has no <{name}>")
    return element


def _copy_icons(hicolor: Path) -> None:
    for size in ICON_SIZES:
        write(hicolor / f"{size}x{size}" / "apps" / f"{NAME}.png", (ICONS / f"{NAME}-{size}.png").read_bytes())
    _copy(ICONS / f"{NAME}.svg", hicolor / "scalable" / "apps")


def _copy(file: Path, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(file, folder / file.name)
