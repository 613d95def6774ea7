"""Numbers in words, in languages other than English."""

import pytest

from reader.nlp.spelt_numbers import numbers_of_language


def numbers(text: str, language: str) -> list[str]:
    return [name for number in numbers_of_language(text.split(), language) for name in number.names]


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("de", "vier oder sieben von 12", ["4", "7", "12"]),
        ("fr", "quatre - vingt - dix - sept ou soixante - douze", ["97", "72"]),
        ("fr", "deux cents ou vingt et un", ["200", "21"]),
        ("es", "treinta y cinco y dos", ["35", "2"]),
        ("pt", "cento e vinte e três", ["123"]),
        ("ru", "двадцать пять и трое", ["25", "3"]),
        ("pl", "dwóch z dwudziestu", ["2", "20"]),
        ("de", "vierundzwanzig von zwölftausend , der einundzwanzigste", ["24", "12000"]),
        ("nl", "drieëntwintig en vierentwintig", ["23", "24"]),
        ("da", "femogtyve af treoghalvtreds", ["25", "53"]),
        ("sv", "tjugofyra av femtusen", ["24", "5000"]),
        ("fi", "kaksikymmentäneljä taloa , kahtatoista tehdasta", ["24", "12"]),
        ("it", "ventuno su dodicimila", ["21", "12000"]),
        ("es", "veintidós mil", ["22000"]),
        ("uk", "п’ять хат", ["5"]),
        ("nl", "tweemaal", ["2"]),
        ("es", "doscientas treinta y cinco casas", ["235"]),
        ("ru", "двести тридцать домов и пять тысяч котов", ["230", "5000"]),
        ("pl", "pięćset dwadzieścia domów", ["520"]),
        ("de", "zweihundert dreißig , ein hundert zwanzig", ["230", "120"]),
        ("sv", "två hundra trettio hus", ["230"]),
        ("cs", "dvě stě třicet domů", ["230"]),
        ("es", "entre dos mil y cinco mil", ["2000", "5000"]),
        ("es", "3 millones y 5 millones", ["3", "5"]),
        ("fr", "2 300 chats et 1 500 000 chiens , 2024 300", ["2300", "1500000", "2024", "300"]),
    ],
)
def test_numbers_in_words_are_read(language: str, text: str, found: list[str]) -> None:
    assert numbers(text, language) == found


@pytest.mark.parametrize(
    ("language", "text"), [("de", "ein mann"), ("fr", "une femme"), ("it", "un uomo"), ("tr", "iki")]
)
def test_an_article_is_no_number_and_an_unknown_language_has_none(language: str, text: str) -> None:
    assert numbers(text, language) == []


def test_two_numbers_that_are_not_one_stay_two() -> None:
    assert numbers("deux , trois", "fr") == ["2", "3"]
    assert numbers("dos y tres", "es") == ["2", "3"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("it", "tremila trecento cani"),
        ("it", "due milioni e trecentomila euro"),
        ("es", "dos millones trescientos mil euros"),
        ("es", "dos mil trescientos gatos"),
        ("fr", "mille deux cents chats"),
        ("pt", "duas mil e trezentas casas"),
        ("es", "3 mil 500 casas"),
        ("es", "3 millones y 500 mil casas"),
        ("ro", "treizeci de mii de case"),
        ("fr", "mille et une nuits"),
        ("fr", "mille nuits"),
        ("fr", "deux trois jours"),
        ("de", "zweihundertdreißig tausend zwei"),
        ("it", "per cento"),
    ],
)
def test_a_number_that_goes_on_in_words_that_are_not_known_to_go_with_it_is_none(language: str, text: str) -> None:
    assert numbers(text, language) == []


def test_digits_with_a_thousand_behind_them_are_named_by_both() -> None:
    assert set(numbers("2,5 mil casas", "es")) == {"2.5", "2500"}
