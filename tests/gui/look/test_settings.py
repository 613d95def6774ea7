"""The table of settings: each has a default and a bound, and a broken one costs itself alone."""

from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from reader.analysis.recognizers import RECOGNIZERS
from reader.analysis.summarizers import SUMMARIZERS
from reader.gui.look.own_keys import OwnKeys
from reader.gui.look.own_types import OwnTypes, SetType
from reader.gui.look.setting import Setting
from reader.gui.look.settings import Settings, declared
from reader.gui.look.theme import ThemeChoice
from reader.gui.look.type_choice import Face, TypeChoice
from reader.gui.tongue.language import Language
from reader.locations import locations
from reader.model.annotation import ActorKind
from reader.session.actor_order import ActorOrder
from reader.session.keep_read import KeepRead
from reader.session.length import Length, LengthUnit

OTHERS: dict[str, object] = {
    "theme": ThemeChoice.DARK,
    "language": Language.GERMAN,
    "keep_read": KeepRead.YES,
    "left_out_of_brief": frozenset({"When"}),
    "zoom": 150,
    "own_types": OwnTypes((("0a1b", SetType(150, TypeChoice(measure=50))),)),
    "summarizer": SUMMARIZERS[-1].id,
    "recognizer": RECOGNIZERS[-1].id,
    "rival": SUMMARIZERS[0].id,
    "length": Length(LengthUnit.MINUTES, 2),
    "whole_sentences": True,
    "reduce_motion": True,
    "hidden_kinds": frozenset({ActorKind.GROUP, ActorKind.PLACE}),
    "actor_order": ActorOrder.FIRST_MENTION,
    "type": TypeChoice(Face.SANS, 180, 50, 100, is_justified=True),
    "hide_margin": True,
    "cross_margin": True,
    "seen_signs": True,
    "keys": OwnKeys({"next_line": ("X", "Ctrl+F7"), "help": ()}),
    "letter_keys": False,
    "speech_rate": 40,
    "caret": True,
    "points_folded": True,
    "pane_width": 320,
    "switched_panes": frozenset({"actors_pane_dock"}),
    "window_geometry": b"\0\xff=",
    "window_state": b"\n[General]",
}
BROKEN = (
    "nope", "-1", "9" * 5000, "1e9", "nan", "٣", "words -3", "minutes 2 3", "@ByteArray(\\0\\x1)", "=", "[", "\x00",
    "\ud800", "dark light", "None", "true",
)  # fmt: skip

each_setting = pytest.mark.parametrize("setting", declared(), ids=lambda setting: setting.key)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings" / "GlanceReader.ini"


def with_line(file: Path, *lines: str) -> Settings:
    file.parent.mkdir(exist_ok=True)
    file.write_bytes("\n".join(("[General]", *lines)).encode("utf-8", "surrogatepass"))
    return Settings(file)


def read(setting: Setting[object], settings: Settings) -> object:
    return setting.__get__(settings, Settings)


def test_every_setting_is_tested_with_another_value() -> None:
    assert Counter(setting.key for setting in declared()) == Counter(OTHERS.keys())


@each_setting
def test_a_setting_survives_a_restart(setting: Setting[object], file: Path) -> None:
    settings = Settings(file)

    setting.__set__(settings, OTHERS[setting.key])
    settings.file.save()

    assert read(setting, settings) == read(setting, Settings(file)) == OTHERS[setting.key] != setting.default


@each_setting
def test_nothing_in_the_file_gives_the_default(setting: Setting[object], file: Path) -> None:
    assert read(setting, Settings(file)) == read(setting, with_line(file)) == setting.default


@each_setting
@pytest.mark.parametrize("word", BROKEN, ids=repr)
def test_a_broken_value_costs_itself_alone(setting: Setting[object], word: str, file: Path) -> None:
    beside = next(other for other in declared() if other is not setting and other.key != "theme")
    settings = Settings(file)
    beside.__set__(settings, OTHERS[beside.key])
    settings.file.save()
    kept = file.read_text("utf-8").split("\n")[1:]

    settings = with_line(file, *kept, f"{setting.key}={word}")
    value = read(setting, settings)
    setting.__set__(settings, value)  # it is within its bounds

    assert read(setting, settings) == value
    assert type(value) is type(setting.default)
    assert read(beside, settings) == OTHERS[beside.key]


@pytest.mark.parametrize("line", ["recognizer=nope", "summarizer=nope", "rival=nope", "theme=purple", "length=hours x"])
def test_what_nothing_is_called_gives_the_default(line: str, file: Path) -> None:
    (setting,) = (each for each in declared() if line.startswith(f"{each.key}="))

    assert read(setting, with_line(file, line)) == setting.default


@pytest.mark.parametrize(("wished", "kept"), [(10, 60), (60, 60), (400, 400), (9000, 400)])
def test_zoom_keeps_its_bounds(file: Path, wished: int, kept: int) -> None:
    settings = Settings(file)

    settings.zoom_percent = wished

    assert settings.zoom_percent == kept
    assert with_line(file, f"zoom={wished}").zoom_percent == kept


def test_a_wished_length_keeps_its_bounds(file: Path) -> None:
    assert with_line(file, f"length=words {10**9}").length.amount < 10**6
    assert with_line(file, "length=minutes 0").length == Length()


def test_of_several_kinds_the_unknown_one_falls_out(file: Path) -> None:
    assert with_line(file, "hidden_kinds=group beast").hidden_kinds == {ActorKind.GROUP}


def test_what_a_newer_version_wrote_stays_there(file: Path) -> None:
    settings = with_line(file, "to_come=yes", "theme=dark")

    settings.zoom_percent = 150
    settings.file.save()

    assert file.read_text() == "[General]\ntheme=dark\nto_come=yes\nzoom=150\n"


def test_two_programs_keep_each_others_settings(file: Path) -> None:
    one, other = Settings(file), Settings(file)

    one.zoom_percent, other.theme = 150, ThemeChoice.DARK
    one.file.save()
    other.file.save()

    assert (one.theme, other.zoom_percent) == (ThemeChoice.DARK, 150)


def test_settings_of_before_are_found_where_qt_kept_them() -> None:
    before = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "GlanceReader", "GlanceReader")

    assert locations().settings_file == Path(before.fileName())


def test_settings_that_qt_wrote_are_read(file: Path) -> None:
    before = QSettings(str(file), QSettings.Format.IniFormat)
    for key, word in (("theme", "dark"), ("zoom", 150), ("length", "minutes 2"), ("hidden_kinds", "group place")):
        before.setValue(key, word)
    before.sync()

    settings = Settings(file)

    assert (settings.theme, settings.zoom_percent) == (ThemeChoice.DARK, 150)
    assert settings.length == Length(LengthUnit.MINUTES, 2)
    assert settings.hidden_kinds == {ActorKind.GROUP, ActorKind.PLACE}
