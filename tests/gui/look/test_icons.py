"""The icons: none missing, none left over, one family, sharp, in the colour asked for."""

import re
import struct
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage
from PySide6.QtWidgets import QApplication

from reader.gui.look.icons import FADED, SIZE, IconName, application_icon, icon
from reader.paths import resource_dir
from tests.gui.application_icon import ICO_SIZES, SIZES, drawn

ICONS = resource_dir() / "icons"
INK = QColor("#123456")
each_icon = pytest.mark.parametrize("name", IconName)

pytestmark = pytest.mark.usefixtures("qapp")


def test_every_name_has_its_file_and_every_file_a_name() -> None:
    files = {path.stem for path in ICONS.glob("*.svg")} - {"glance-reader"}

    assert files == {name.value for name in IconName}


@each_icon
def test_icons_are_of_one_family(name: IconName) -> None:
    drawing = ElementTree.parse(ICONS / f"{name.value}.svg").getroot()

    assert drawing.get("viewBox") == "0 0 20 20"
    assert (drawing.get("stroke"), drawing.get("stroke-width")) == ("currentColor", "1.6")
    assert (drawing.get("stroke-linecap"), drawing.get("stroke-linejoin")) == ("round", "round")


@each_icon
def test_icons_know_no_colour_of_their_own(name: IconName) -> None:
    drawing = (ICONS / f"{name.value}.svg").read_text("utf-8")

    assert set(re.findall(r'(?:fill|stroke)="([^"]*)"', drawing)) <= {"currentColor", "none"}


@each_icon
def test_an_icon_shows_ink_of_the_colour_asked_for(name: IconName) -> None:
    inked = [colour for colour in _colours(_image(icon(name, INK), 3.0)) if colour.alpha() == 255]

    assert inked
    assert {colour.name() for colour in inked} == {INK.name()}


@each_icon
def test_an_icon_stays_within_its_square(name: IconName) -> None:
    image = _image(icon(name, INK, size=200), 1.0)

    rim = [image.pixelColor(x, y) for x in range(200) for y in range(200) if not (8 <= x < 192 and 8 <= y < 192)]

    assert all(colour.alpha() == 0 for colour in rim)


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 1.75, 2.0, 3.0])
def test_an_icon_is_drawn_anew_at_every_scale(scale: float) -> None:
    pixmap = icon(IconName.OPEN, INK).pixmap(QSize(SIZE, SIZE), scale)

    assert pixmap.width() == round(SIZE * scale)
    assert pixmap.devicePixelRatio() == pytest.approx(scale)


def test_a_disabled_icon_is_faded() -> None:
    disabled = _image(icon(IconName.PRINT, INK), 2.0, QIcon.Mode.Disabled)

    strongest = max(colour.alpha() for colour in _colours(disabled))

    assert strongest == pytest.approx(255 * FADED, abs=2)


def test_icons_are_drawn_once_for_a_colour_and_size() -> None:
    first = icon(IconName.FIND, INK).cacheKey()

    assert icon(IconName.FIND, QColor(INK)).cacheKey() == first
    assert icon(IconName.FIND, QColor("red")).cacheKey() != first
    assert icon(IconName.FIND, INK, size=24).cacheKey() != first


def test_the_program_s_icon_comes_in_every_size(qapp: QApplication) -> None:
    sizes = {size.width() for size in application_icon().availableSizes()}

    assert sizes == {16, 32, 48, 64, 128, 256, 512}


@pytest.mark.parametrize("size", SIZES)
def test_the_program_s_icon_is_the_drawing_at_every_size(size: int) -> None:
    kept = QImage(str(ICONS / f"glance-reader-{size}.png")).convertToFormat(QImage.Format.Format_ARGB32)

    pairs = zip(_colours(kept), _colours(drawn(size)), strict=True)

    assert max(_distance(one, other) for one, other in pairs) < 48  # a new drawing differs by far more


def test_the_icon_for_windows_holds_whole_pictures() -> None:
    content = (ICONS / "glance-reader.ico").read_bytes()

    _, kind, count = struct.unpack_from("<HHH", content)
    entries = [struct.unpack_from("<BBBBHHII", content, 6 + 16 * number) for number in range(count)]
    pictures = [QImage.fromData(content[offset : offset + length]) for *_, length, offset in entries]

    assert kind == 1
    assert tuple(picture.width() for picture in pictures) == ICO_SIZES


def _distance(one: QColor, other: QColor) -> int:
    channels = (QColor.red, QColor.green, QColor.blue, QColor.alpha)
    return max(abs(channel(one) - channel(other)) for channel in channels)


def _image(shown: QIcon, scale: float, mode: QIcon.Mode = QIcon.Mode.Normal) -> QImage:
    size = shown.availableSizes()[0]
    image = shown.pixmap(size, scale, mode).toImage()
    return image.convertToFormat(QImage.Format.Format_ARGB32)


def _colours(image: QImage) -> list[QColor]:
    return [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
