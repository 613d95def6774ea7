"""Quoted words beside which nobody is said to speak, but of one person alone is told."""

import pytest

from tests.analysis.quotation_samples import actors_told

SAID = "“Nobody has ever asked us about it.”"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Anna Berg folded the map. “Nobody has ever asked us about it.”"),
        ("de", "Anna Berg schaut auf das leere Becken. „Damit haben wir nicht gerechnet.“"),
        ("it", "Anna Berg scuote la testa. «Nessuno ci ha mai chiesto niente.»"),
        ("nl", "“Dit hebben wij nooit zo gewild.” Anna Berg kijkt naar de molen."),
        ("fr", "Anna Berg vit ici depuis dix ans. Elle se souvient de la crue. « L'eau montait jusqu'aux fenêtres. »"),
    ],
)
def test_the_one_person_of_whom_the_sentence_beside_them_tells_speaks(language: str, text: str) -> None:
    assert actors_told(text, language=language) == ["Anna Berg"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", f"Anna Berg read the letter twice. {SAID}"),
        ("en", f"Anna Berg folded the map. {SAID} It hung on the door."),
        ("en", f"Anna Berg met Paul Meyer. {SAID}"),
        ("en", "Anna Berg wrote her first novel in 1998. “The long way home and back again.”"),
        ("de", "Anna Berg hört zu, als der Richter spricht. „Damit haben wir nicht gerechnet.“"),
        ("de", "„Damit haben wir nicht gerechnet.“ So steht es im Brief. Anna Berg lacht."),
        ("de", "Die Stadt hat Anna Berg verklagt. „Damit haben wir nicht gerechnet.“"),
    ],
)
def test_where_another_may_be_meant_nobody_speaks(language: str, text: str) -> None:
    assert actors_told(text, language=language) == [None]


def test_after_the_words_of_another_nobody_speaks() -> None:
    assert actors_told(f"Paul Meyer said: {SAID}", f"{SAID} Anna Berg folded the map.") == ["Paul Meyer", None]


def test_a_verb_with_an_auxiliary_and_no_subject_means_who_was_named_before() -> None:
    assert actors_told("Anna Berg ha vinto. «Ricostruiremo il ponte», ha spiegato.", language="it") == ["Anna Berg"]
    assert actors_told("Anna Berg ha vinto. «Ricostruiremo il ponte», hanno spiegato.", language="it") == [None]
