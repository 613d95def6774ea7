"""What the window says is translated, and its translations fit; `make translations` tells what is missing."""

import re
from functools import cache
from typing import NamedTuple

import pytest

from reader.gui.bars.actions import ACTIONS, Menu
from reader.gui.tongue.catalog import Entry, Key, entries, read
from reader.gui.tongue.language import Language
from tests.translations import LANGUAGES, catalog_path, missing, not_literal, sentences


class Said(NamedTuple):
    """An English sentence and one of the forms of its translation."""

    english: str
    translated: str


@cache
def kept(language: Language) -> tuple[Entry, ...]:
    return tuple(entry for entry in entries(catalog_path(language).read_text("utf-8")) if entry.key.sentence)


def translations(language: Language) -> list[Said]:
    return [Said(key.plural or key.sentence, form) for key, forms, _ in kept(language) for form in forms if form]


def places(text: str) -> set[str]:
    return set(re.findall(r"\{(\w+)\}", text))


def has_mnemonic(text: str) -> bool:
    return "&" in text.replace("&&", "")


def test_every_sentence_stands_in_the_code_as_it_is_translated() -> None:
    assert list(not_literal()) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_is_complete(language: Language) -> None:
    assert missing(language) == []


@pytest.mark.parametrize("language", [Language.ENGLISH, *LANGUAGES])
@pytest.mark.parametrize("menu", Menu)
def test_no_two_commands_of_a_menu_have_the_same_letter(menu: Menu, language: Language) -> None:
    known = {} if language is Language.ENGLISH else read(catalog_path(language).read_text("utf-8")).sentences
    words = [known.get(Key(spec.text), spec.text) for spec in ACTIONS if spec.menu is menu]
    letters = [found[1].casefold() for each in words if (found := re.search("&(.)", each))]

    assert sorted(set(letters)) == sorted(letters)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_catalogs_have_every_sentence_and_no_other(language: Language) -> None:
    assert sorted(entry.key for entry in kept(language)) == sorted(sentences())


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_has_the_values_of_its_sentence_and_no_other(language: Language) -> None:
    """The number of a form for one alone may be left out: "no word", "only one word"."""
    assert [said for said in translations(language) if places(said.english) - places(said.translated) - {"count"}] == []
    assert [said for said in translations(language) if places(said.translated) - places(said.english)] == []
    assert [key for key, forms, _ in kept(language) if "count" in places(key.sentence) - places(forms[-1])] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_has_a_key_where_its_sentence_has_one(language: Language) -> None:
    assert [
        said for said in translations(language) if has_mnemonic(said.english) != has_mnemonic(said.translated)
    ] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_ends_as_its_sentence_does(language: Language) -> None:
    """What opens a dialog, ends a sentence or begins a list does so in every language; white at the ends is kept."""
    ends = re.compile(r"^\s*|(?:…|\.|:|\s)*$")

    def ending(text: str) -> str:
        return "".join(ends.findall(text.replace("\N{NO-BREAK SPACE}:", ":")))

    assert [said for said in translations(language) if ending(said.english) != ending(said.translated)] == []


def test_no_french_sign_is_parted_from_its_words_at_the_end_of_a_line() -> None:
    parted = re.compile(" [;:!?»%]|« ")

    assert [said for said in translations(Language.FRENCH) if parted.search(said.translated)] == []


def test_spanish_questions_are_opened_as_they_are_closed() -> None:
    def is_half(text: str) -> bool:
        return text.count("¿") != text.count("?") or text.count("¡") != text.count("!")

    assert [said for said in translations(Language.SPANISH) if is_half(said.translated)] == []


@pytest.mark.parametrize(
    ("language", "foreign"), [(Language.FRENCH, "“”„"), (Language.SPANISH, "“”„"), (Language.GERMAN, "”«»")]
)
def test_quotation_marks_are_those_of_the_language(language: Language, foreign: str) -> None:
    assert [said for said in translations(language) if set(said.translated) & set(foreign)] == []
