from pathlib import Path

from reader.gui.look.theme import ThemeChoice, theme_of, words_of_theme
from reader.gui.start.own_theme import OwnTheme


def test_who_has_no_theme_yet_gets_one_to_begin_with(tmp_path: Path) -> None:
    own = OwnTheme(tmp_path / "config" / "theme.toml")

    assert own.read() == ""
    assert own.path.is_file()
    assert own.theme() == theme_of(ThemeChoice.LIGHT)


def test_a_colour_that_is_changed_is_seen(tmp_path: Path) -> None:
    own = OwnTheme(tmp_path / "theme.toml")
    own.path.write_text(words_of_theme(ThemeChoice.DARK).replace("#1B1C1E", "#102030"), "utf-8")

    assert own.read() == ""
    assert own.theme().colours["paper"] == "#102030"


def test_a_broken_theme_says_why_and_the_light_one_is_shown(tmp_path: Path) -> None:
    own = OwnTheme(tmp_path / "theme.toml")
    own.path.write_text("is_dark = maybe", "utf-8")

    assert own.read()
    assert own.theme() == theme_of(ThemeChoice.LIGHT)
