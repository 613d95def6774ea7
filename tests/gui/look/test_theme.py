"""Contrast is computed, not judged by eye: WCAG 2.2, relative luminance."""

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QMainWindow,
    QPushButton,
    QStyle,
    QStyleOptionButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from reader.gui.look.style_sheet import style_sheet_of
from reader.gui.look.theme import ThemeChoice, follow_system_size, read_theme, theme_of, typography, words_of_theme
from reader.gui.page.overlay_spans import look_of_reader
from reader.model.annotation import ActorKind
from reader.model.highlight import HighlightColour

THEMES = [each for each in ThemeChoice if each not in (ThemeChoice.SYSTEM, ThemeChoice.OWN)]
WORDS_OF_ARTICLES = ("ink", "text_soft", "link")  # which a mark of any kind may lie under
WORDS_OF_WINDOWS = ("ink", "soft_ink", "accent", "warning")
MARKS = (
    *((kind.value, strength) for kind in ActorKind for strength in ("mention", "mention_selected", "mention_faded")),
    *(("accent", strength) for strength in ("sentence", "hover", "selection", "flash", "search")),
    *((colour.value, "highlight") for colour in HighlightColour),
    ("group", "search"),
    ("warning", "mention"),
)
CHOSEN = (("accent", "hover"), ("accent", "sentence"), *((kind.value, "mention") for kind in ActorKind))


def luminance(colour: QColor) -> float:
    channels = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour.getRgbF()[:3]]  # type: ignore[index]
    return float(0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2])


def contrast(first: QColor, second: QColor) -> float:
    brighter, darker = sorted((luminance(first), luminance(second)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("choice", THEMES)
@pytest.mark.parametrize("role", ["ink", "soft_ink", "accent", "warning", *ActorKind])
@pytest.mark.parametrize("ground", ["paper", "chrome"])
def test_words_stand_out_from_their_ground(choice: ThemeChoice, role: str, ground: str) -> None:
    theme = theme_of(choice)

    assert contrast(theme.colour(role), theme.colour(ground)) >= 4.5


@pytest.mark.parametrize("choice", THEMES)
@pytest.mark.parametrize("role", WORDS_OF_ARTICLES)
def test_words_of_the_article_stay_readable_under_every_mark(choice: ThemeChoice, role: str) -> None:
    theme = theme_of(choice)
    grounds = {mark: theme.tint(*mark) for mark in MARKS}

    assert {mark for mark, ground in grounds.items() if contrast(theme.colour(role), ground) < 4.5} == set()


@pytest.mark.parametrize("choice", THEMES)
@pytest.mark.parametrize("role", WORDS_OF_WINDOWS)
def test_words_of_the_window_stay_readable_where_something_is_chosen(choice: ThemeChoice, role: str) -> None:
    theme = theme_of(choice)
    grounds = {mark: theme.tint(*mark) for mark in CHOSEN}

    assert {mark for mark, ground in grounds.items() if contrast(theme.colour(role), ground) < 4.5} == set()


@pytest.mark.parametrize("choice", THEMES)
@pytest.mark.parametrize("role", ["edge", "accent", "warning", *ActorKind])
@pytest.mark.parametrize("ground", ["paper", "chrome"])
def test_signs_borders_and_rings_can_be_seen(choice: ThemeChoice, role: str, ground: str) -> None:
    theme = theme_of(choice)

    assert contrast(theme.colour(role), theme.colour(ground)) >= 3


@pytest.mark.parametrize("role", ["ink", "text_soft", "soft_ink", "accent", "link", "warning", *ActorKind])
def test_high_contrast_is_high(role: str) -> None:
    theme = theme_of(ThemeChoice.CONTRAST)

    assert contrast(theme.colour(role), theme.colour("paper")) >= 7


@pytest.mark.parametrize(
    ("found", "put"),
    [("is_dark = false", ""), ("#FCFBF8", "mauve-ish"), ("flash = 0.30", "flash = 3.0"), ("[colours]", "")],
)
def test_a_theme_that_lacks_something_is_none(found: str, put: str) -> None:
    words = words_of_theme(ThemeChoice.LIGHT)
    assert found in words

    with pytest.raises(ValueError, match=r"."):
        read_theme(words.replace(found, put))


def test_the_interface_follows_a_larger_letter_of_the_system_and_no_smaller_one() -> None:
    designed = typography()
    try:
        follow_system_size(20)
        assert (typography().interface, typography().small) == (20, 18)
        follow_system_size(9)
        assert typography() == designed
    finally:
        follow_system_size(0)


@pytest.mark.parametrize("choice", THEMES)
@pytest.mark.parametrize("colour", HighlightColour)
def test_highlighted_words_stay_readable(choice: ThemeChoice, colour: HighlightColour) -> None:
    theme = theme_of(choice)

    assert contrast(theme.colour("ink"), theme.tint(colour.value, "highlight")) >= 7


def test_each_colour_of_highlights_has_a_form_of_its_own() -> None:
    looks = [look_of_reader(colour, theme_of(ThemeChoice.LIGHT)) for colour in HighlightColour]

    assert len({look.form for look in looks}) == len(looks)


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK])
@pytest.mark.parametrize("kind", [QPushButton, QCheckBox, QComboBox])
def test_buttons_and_boxes_are_drawn_in_our_way_wherever_they_stand(
    qtbot: QtBot, choice: ThemeChoice, kind: type[QPushButton | QCheckBox | QComboBox]
) -> None:
    sheet = style_sheet_of(theme_of(choice))

    def drawn(within: QWidget, style: str) -> QImage:
        qtbot.addWidget(within)
        within.setStyleSheet(style)
        control = kind(within)
        control.setFixedSize(80, 30)
        return control.grab().toImage()

    assert drawn(QDialog(), sheet) == drawn(QMainWindow(), sheet) != drawn(QDialog(), "")


@pytest.mark.parametrize("choice", THEMES)
def test_a_box_that_is_checked_has_a_tick_that_can_be_seen(qtbot: QtBot, choice: ThemeChoice) -> None:
    theme, window = theme_of(choice), QWidget()
    qtbot.addWidget(window)
    window.setStyleSheet(style_sheet_of(theme))
    box = QCheckBox(window)
    box.setChecked(True)
    image, option = box.grab().toImage(), QStyleOptionButton()
    option.initFrom(box)

    sign = box.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, box).adjusted(3, 3, -3, -3)
    colours = [
        image.pixelColor(x, y) for x in range(sign.left(), sign.right()) for y in range(sign.top(), sign.bottom())
    ]

    assert theme.colour("accent") in colours
    assert max(contrast(each, theme.colour("accent")) for each in colours) >= 3
