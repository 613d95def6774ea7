"""Quoted words beside which nobody is said to speak, but one person alone makes a gesture."""

import pytest

from tests.analysis.quotation_samples import actors_told

SAID = "“Nobody has ever asked us about it.”"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Anna Berg shook her head. “Nobody has ever asked us about it.”"),
        ("de", "Anna Berg schüttelt den Kopf. „Damit haben wir nicht gerechnet.“"),
        ("it", "Anna Berg scuote la testa. «Nessuno ci ha mai chiesto niente.»"),
        ("nl", "Anna Berg zucht. “Dit hebben wij nooit zo gewild.”"),
        ("fr", "Anna Berg vit ici depuis dix ans. Elle se souvient. « L'eau montait jusqu'à nos fenêtres. »"),
    ],
)
def test_the_one_person_who_makes_a_gesture_right_before_them_speaks(language: str, text: str) -> None:
    assert actors_told(text, language=language) == ["Anna Berg"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", f"Anna Berg read the letter twice. {SAID}"),
        ("en", f"Anna Berg shook her head. {SAID} It hung on the door."),
        ("en", f"Anna Berg met Paul Meyer. {SAID}"),
        ("en", f"Anna Berg met survivors of the flood. {SAID}"),
        ("en", f"Anna Berg opened the envelope. {SAID}"),
        ("en", f"Anna Berg smiled at the farmer. {SAID}"),
        ("en", f"Anna Berg shook the man's head. {SAID}"),
        ("en", f"Anna Berg laughed and turned on the radio. {SAID}"),
        ("en", f"{SAID} Anna Berg shook her head."),
        ("en", "Anna Berg smiled. “She was the best mayor that the town has ever had.”"),
        ("en", "Anna Berg wrote her first novel in 1998. “The long way home and back again.”"),
        ("en", "Anna Berg died in May. “She was the best mayor that the town has ever had.”"),
        ("en", f"Anna Berg was beaten by the crowd. {SAID}"),
        ("de", "Anna Berg hört zu, als der Richter spricht. „Damit haben wir nicht gerechnet.“"),
        ("de", "„Damit haben wir nicht gerechnet.“ So steht es im Brief. Anna Berg lacht."),
        ("de", "Anna Berg schaltete das Radio ein. „Damit haben wir nicht gerechnet.“"),
        ("sv", "Anna Berg skrattar. ”Ingen har någonsin frågat oss om det.”"),
    ],
)
def test_where_another_may_be_meant_nobody_speaks(language: str, text: str) -> None:
    assert actors_told(text, language=language) == [None]


def test_a_verb_with_an_auxiliary_and_no_subject_means_who_was_named_before() -> None:
    assert actors_told("Anna Berg ha vinto. «Ricostruiremo il ponte», ha spiegato.", language="it") == ["Anna Berg"]
    assert actors_told("Anna Berg ha vinto. «Ricostruiremo il ponte», hanno spiegato.", language="it") == [None]
