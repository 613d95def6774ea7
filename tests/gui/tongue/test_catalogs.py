"""What the window says is translated, and its translations fit; `make translations` tells what is missing."""

import re
from collections.abc import Mapping
from functools import cache

import pytest

from reader.gui.bars.actions import ACTIONS, Menu
from reader.gui.tongue.catalog import Key, entries, read
from reader.gui.tongue.language import Language
from tests.translations import LANGUAGES, catalog_path, missing, not_literal, sentences

IN_ALL = (  # files whose sentences every language has: commands, settings, panes
    *("reader/gui/bars/action", "reader/gui/look/settings", "reader/gui/panes/__init__"),
    *("reader/gui/settings/", "reader/gui/type/"),
)


@cache
def translations(language: Language) -> Mapping[Key, str]:
    return read(catalog_path(language).read_text("utf-8"))


def places(text: str) -> set[str]:
    return set(re.findall(r"\{(\w+)\}", text))


def has_mnemonic(text: str) -> bool:
    return "&" in text.replace("&&", "")


def test_every_sentence_stands_in_the_code_as_it_is_translated() -> None:
    assert list(not_literal()) == []


def test_german_is_complete() -> None:
    assert missing(Language.GERMAN) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_commands_settings_and_panes_are_complete_in_every_language(language: Language) -> None:
    files = sentences()

    assert [key for key in missing(language) if any(name.startswith(IN_ALL) for name in files[key])] == []


@pytest.mark.parametrize("language", [Language.ENGLISH, *LANGUAGES])
@pytest.mark.parametrize("menu", Menu)
def test_no_two_commands_of_a_menu_have_the_same_letter(menu: Menu, language: Language) -> None:
    known = {} if language is Language.ENGLISH else translations(language)
    words = [known.get(Key(spec.text), spec.text) for spec in ACTIONS if spec.menu is menu]
    letters = [found[1].casefold() for each in words if (found := re.search("&(.)", each))]

    assert sorted(set(letters)) == sorted(letters)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_catalogs_have_every_sentence_and_no_other(language: Language) -> None:
    kept = [entry.key for entry in entries(catalog_path(language).read_text("utf-8")) if entry.key.sentence]

    assert sorted(kept) == sorted(sentences())


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_has_the_values_of_its_sentence_and_no_other(language: Language) -> None:
    assert {key: said for key, said in translations(language).items() if places(key.sentence) != places(said)} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_has_a_key_where_its_sentence_has_one(language: Language) -> None:
    differing = {
        key: said for key, said in translations(language).items() if has_mnemonic(key.sentence) != has_mnemonic(said)
    }

    assert differing == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_ends_as_its_sentence_does(language: Language) -> None:
    """What opens a dialog, ends a sentence or begins a list does so in every language; white at the ends is kept."""
    ends = re.compile(r"^\s*|(?:…|\.|:|\s)*$")
    differing = {
        key: said
        for key, said in translations(language).items()
        if "".join(ends.findall(key.sentence)) != "".join(ends.findall(said.replace("\N{NO-BREAK SPACE}:", ":")))
    }

    assert differing == {}


def test_no_french_sign_is_parted_from_its_words_at_the_end_of_a_line() -> None:
    parted = re.compile(" [;:!?»%]|« ")

    assert {key: said for key, said in translations(Language.FRENCH).items() if parted.search(said)} == {}


def test_spanish_questions_are_opened_as_they_are_closed() -> None:
    said = translations(Language.SPANISH).values()

    assert [each for each in said if each.count("¿") != each.count("?") or each.count("¡") != each.count("!")] == []


@pytest.mark.parametrize(
    ("language", "foreign"), [(Language.FRENCH, "“”„"), (Language.SPANISH, "“”„"), (Language.GERMAN, "”«»")]
)
def test_quotation_marks_are_those_of_the_language(language: Language, foreign: str) -> None:
    assert [said for said in translations(language).values() if set(said) & set(foreign)] == []
