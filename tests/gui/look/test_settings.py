from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QStandardPaths

from reader.gui.look.settings import MAX_PLACES, MAX_RECENT, Settings
from reader.gui.look.theme import ThemeChoice
from reader.locations import locations
from reader.model.annotation import ActorKind
from reader.session.actor_order import ActorOrder
from reader.session.length import Length, LengthUnit
from reader.session.recent import RecentArticle


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings.ini"


def open_settings(file: Path) -> Settings:
    return Settings(QSettings(str(file), QSettings.Format.IniFormat))


def test_everything_survives_a_restart(file: Path) -> None:
    settings = open_settings(file)
    settings.theme = ThemeChoice.DARK
    settings.zoom_percent = 150
    settings.summarizer = "lsa"
    settings.recognizer = "another"
    settings.rival = "lead"
    settings.length = Length(LengthUnit.MINUTES, 2)
    settings.is_motion_reduced = True
    settings.hidden_kinds = frozenset({ActorKind.GROUP, ActorKind.PLACE})
    settings.actor_order = ActorOrder.FIRST_MENTION
    settings.switched_panes = frozenset({"actors_pane_dock"})
    settings.add_recent(RecentArticle("/a.txt", "First words…"))
    settings.remember_place("digest", 42)
    settings.save()

    again = open_settings(file)

    assert again.theme is ThemeChoice.DARK
    assert again.zoom_percent == 150
    assert again.summarizer == "lsa"
    assert again.recognizer == "another"
    assert again.rival == "lead"
    assert again.length == Length(LengthUnit.MINUTES, 2)
    assert again.is_motion_reduced
    assert again.hidden_kinds == {ActorKind.GROUP, ActorKind.PLACE}
    assert again.actor_order is ActorOrder.FIRST_MENTION
    assert again.switched_panes == {"actors_pane_dock"}
    assert again.recent == (RecentArticle("/a.txt", "First words…"),)
    assert again.place_in("digest") == 42


def test_an_empty_file_gives_the_defaults(file: Path) -> None:
    settings = open_settings(file)

    assert (settings.theme, settings.zoom_percent) == (ThemeChoice.SYSTEM, 100)
    assert not settings.is_motion_reduced
    assert (settings.rival, settings.length) == ("", Length())
    assert settings.hidden_kinds == frozenset()
    assert settings.actor_order is ActorOrder.PROMINENCE
    assert settings.recent == ()
    assert settings.place_in("unknown") == 0
    assert settings.window_geometry.isEmpty()


def test_broken_values_count_as_absent(file: Path) -> None:
    broken = ["theme=purple", "zoom=many", "recent=[", "places={}", "reduce_motion=maybe", "length=hours x"]
    broken.append("actor_order=7")
    file.write_text("\n".join(("[General]", *broken)), "utf-8")

    settings = open_settings(file)

    assert (settings.theme, settings.zoom_percent) == (ThemeChoice.SYSTEM, 100)
    assert settings.recent == ()
    assert settings.length == Length()
    assert settings.actor_order is ActorOrder.PROMINENCE
    assert settings.place_in("x") == 0
    assert not settings.is_motion_reduced


@pytest.mark.parametrize(("wished", "kept"), [(10, 60), (60, 60), (400, 400), (9000, 400)])
def test_zoom_keeps_its_bounds(file: Path, wished: int, kept: int) -> None:
    settings = open_settings(file)

    settings.zoom_percent = wished

    assert settings.zoom_percent == kept


def test_recent_files_are_few_and_each_once(file: Path) -> None:
    settings = open_settings(file)
    for number in range(MAX_RECENT + 5):
        settings.add_recent(RecentArticle(f"/{number}.txt", str(number)))
    settings.add_recent(RecentArticle("/9.txt", "again"))

    paths = [article.name for article in settings.recent]

    assert paths[0] == "9.txt"
    assert len(paths) == MAX_RECENT == len(set(paths))


def test_the_oldest_places_are_forgotten(file: Path) -> None:
    settings = open_settings(file)
    for number in range(MAX_PLACES + 1):
        settings.remember_place(str(number), number + 1)

    assert settings.place_in("0") == 0
    assert settings.place_in(str(MAX_PLACES)) == MAX_PLACES + 1


def test_settings_of_before_are_found_where_qt_kept_them() -> None:
    before = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "GlanceReader", "GlanceReader")

    assert locations().settings_file == Path(before.fileName())


def test_corrections_are_kept_in_the_folder_of_data(file: Path) -> None:
    data = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation))

    assert Settings().corrections_file == data / "GlanceReader" / "corrections.toml"
    assert open_settings(file).corrections_file == file.with_name("corrections.toml")
