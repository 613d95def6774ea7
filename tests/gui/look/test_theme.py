"""Contrast is computed, not judged by eye: WCAG 2.2, relative luminance."""

import pytest
from PySide6.QtGui import QColor

from reader.gui.look.theme import Theme, ThemeChoice, theme_of
from reader.gui.page.overlay_spans import look_of_reader
from reader.model.annotation import ActorKind
from reader.model.highlight import HighlightColour

THEMES = [ThemeChoice.LIGHT, ThemeChoice.DARK]


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
@pytest.mark.parametrize("role", ["accent", "warning", *ActorKind])
def test_the_article_stays_readable_on_every_tint(choice: ThemeChoice, role: str) -> None:
    theme: Theme = theme_of(choice)

    for strength in ("mention", "mention_selected", "sentence", "flash", "search", "selection"):
        assert contrast(theme.colour("ink"), theme.tint(role, strength)) >= 7


@pytest.mark.parametrize("choice", THEMES)
@pytest.mark.parametrize("colour", HighlightColour)
def test_highlighted_words_stay_readable(choice: ThemeChoice, colour: HighlightColour) -> None:
    theme: Theme = theme_of(choice)

    assert contrast(theme.colour("ink"), theme.tint(colour.value, "highlight")) >= 7


def test_each_colour_of_highlights_has_a_form_of_its_own() -> None:
    looks = [look_of_reader(colour, theme_of(ThemeChoice.LIGHT)) for colour in HighlightColour]

    assert len({look.form for look in looks}) == len(looks)
