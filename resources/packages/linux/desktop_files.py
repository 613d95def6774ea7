"""What a desktop needs to know of the program, laid out as under /usr/share: entry, description, icons, manual page."""

import gzip
import shutil
from pathlib import Path
from xml.etree import ElementTree

from resources.packages.linux.release import DESKTOP_ID, NAME, ROOT, Release

HERE = Path(__file__).resolve().parent
ICONS = ROOT / "resources" / "icons"
ICON_SIZES = (16, 32, 48, 64, 128, 256, 512)
MANUAL_PAGE = HERE / f"{NAME}.1"


def write_desktop_files(share: Path, release: Release, *, site: str | None = None) -> None:
    """Fill a share folder; `site` is the address of a web site that has the pictures of resources/screenshots."""
    _copy(HERE / f"{DESKTOP_ID}.desktop", share / "applications")
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


def manual_page_of(release: Release) -> str:
    """Return the manual page with the version and date filled in."""
    return MANUAL_PAGE.read_text().replace("@VERSION@", release.version).replace("@DATE@", release.day)


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
