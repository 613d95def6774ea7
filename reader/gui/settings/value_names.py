"""What the values of settings are called, by the words that stand for them in the file."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

from reader.gui.actors.actor_kinds import kind_names
from reader.gui.bars.summary_menus import length_name
from reader.gui.look.setting import Group
from reader.gui.tongue.language import OWN_NAMES, Language
from reader.gui.tongue.words import translated
from reader.gui.type.theme_names import theme_names
from reader.session.actor_order import ActorOrder
from reader.session.keep_read import KeepRead
from reader.session.length import PRESETS, Length


def group_name(group: Group) -> str:
    """Return the heading of a group of settings."""
    return {
        Group.LOOK: _tr("Look"),
        Group.READING: _tr("Reading"),
        Group.SUMMARY: _tr("Summary"),
        Group.ACTORS: _tr("Actors"),
    }[group]


def value_names(key: str, word: str) -> Mapping[str, str]:
    """Return the names of what a setting may be, in order; `word` is what it is now."""
    named = _NAMES[key]()
    return named if word in named or key != "length" else {**named, word: length_name(Length.parse(word))}


def _methods() -> dict[str, str]:
    from reader.analysis.summarizers import SUMMARIZERS

    return {method.id: translated(method.name) for method in SUMMARIZERS}


def _recognizers() -> dict[str, str]:
    from reader.analysis.recognizers import RECOGNIZERS

    return {engine.id: translated(engine.name) for engine in RECOGNIZERS}


def _lengths() -> dict[str, str]:
    return {str(length): length_name(length) for length in PRESETS}


def _orders() -> dict[str, str]:
    return {
        ActorOrder.PROMINENCE.value: _tr("By number of mentions"),
        ActorOrder.NAME.value: _tr("By name"),
        ActorOrder.FIRST_MENTION.value: _tr("By first mention"),
    }


def _answers() -> dict[str, str]:
    return {
        KeepRead.NOT_ASKED.value: _tr("Ask me"),
        KeepRead.YES.value: _tr("Every article, with its text"),
        KeepRead.NO.value: _tr("Only what I keep myself"),
    }


def _kinds() -> dict[str, str]:
    return {kind.value: name for kind, name in kind_names().items()}


def _languages() -> dict[str, str]:
    return {Language.SYSTEM.value: _tr("As the system")} | {one.value: name for one, name in OWN_NAMES.items()}


def _tr(text: str) -> str:
    return QCoreApplication.translate("SettingsDialog", text)


_NAMES: Mapping[str, Callable[[], dict[str, str]]] = {
    "theme": theme_names,
    "language": _languages,
    "summarizer": _methods,
    "recognizer": _recognizers,
    "length": _lengths,
    "actor_order": _orders,
    "keep_read": _answers,
    "hidden_kinds": _kinds,
}
