"""Sentences are cut into words as treebanks cut them."""

import pytest

from reader.model.span import Span
from reader.parsing.words import word_spans


def words(text: str, language: str) -> list[str]:
    return [span.of(text) for span in word_spans(text, Span(0, len(text)), language)] if text else []


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Ana’s sister doesn't know.", "Ana|’s|sister|does|n't|know|."),
        ("en", "A well-known U.S. senator", "A|well|-|known|U.S.|senator"),
        ("en", "Mr. Lima, J. Smith and co. left.", "Mr.|Lima|,|J.|Smith|and|co.|left|."),
        (
            "en",
            "Write to a.b@example.org or https://example.org/x?y=1!",
            "Write|to|a.b@example.org|or|https://example.org/x?y=1|!",
        ),
        ("en", "What?! No... “Yes.”", "What|?|!|No|...|“|Yes|.|”"),
        ("en", "$1,000.50 -- or 3.5%", "$|1,000.50|--|or|3.5|%"),
        (
            "de",
            "Am 3. Oktober fuhr die U-Bahn z. B. nach Köln-Süd.",
            "Am|3.|Oktober|fuhr|die|U-Bahn|z.|B.|nach|Köln-Süd|.",
        ),
        (
            "fr",
            "L’homme qu'elle a vu, dit-il, c’est aujourd’hui.",
            "L’|homme|qu'|elle|a|vu|,|dit|-il|,|c’|est|aujourd’hui|.",
        ),
        ("fr", "A-t-elle vu Jean-Pierre ?", "A|-t-elle|vu|Jean-Pierre|?"),
        ("it", "All’improvviso l'Unione Europea", "All’|improvviso|l'|Unione|Europea"),
        ("pt", "Disse-lhe que o primeiro-ministro foi.", "Disse-lhe|que|o|primeiro-ministro|foi|."),
        ("ro", "S-a dus într-un oraș și-l știe.", "S-|a|dus|într-|un|oraș|și|-l|știe|."),
        ("ru", "Из-за «Газпрома» — в т. ч. сегодня.", "Из-за|«|Газпрома|»|—|в|т.|ч.|сегодня|."),
        ("fi", "EU:n 2. kokous", "EU|:|n|2.|kokous"),
        ("sv", "Det var på 90-talet.", "Det|var|på|90-talet|."),
    ],
)
def test_a_sentence_is_cut(language: str, text: str, expected: str) -> None:
    assert words(text, language) == expected.split("|")


@pytest.mark.parametrize("text", ["", " ", "\n\t"])
def test_nothing_has_no_words(text: str) -> None:
    assert words(text, "en") == []


@pytest.mark.parametrize(
    "text", ["שלום, עולם.", "مرحبا بالعالم", "👩‍👩‍👧 went 🚀.", "漢字かな", "...", "-", "--", "’", "a-", "-a-b-", "."]
)
@pytest.mark.parametrize("language", ["en", "fr", "ro", "de", "", "ar"])
def test_words_hold_every_sign_but_spaces_once_and_in_order(text: str, language: str) -> None:
    assert "".join(words(text, language)) == "".join(text.split())


def test_words_lie_within_their_sentence() -> None:
    text = "One. Two. Three."

    assert [span.of(text) for span in word_spans(text, Span(5, 9), "en")] == ["Two", "."]
