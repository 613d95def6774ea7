"""What common nouns stand for."""

import pytest

from reader.analysis.recognizers.noun_kinds import NounKind, noun_kind


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("beekeeper", NounKind.PERSON),
        ("co-founder", NounKind.PERSON),
        ("president-elect", NounKind.PERSON),
        ("elephant", NounKind.THING),
        ("tug", NounKind.THING),
        ("airline", NounKind.BODY),
        ("fund", NounKind.BODY),
        ("rival", NounKind.TRADER),
        ("broadcaster", NounKind.TRADER),
        ("town", NounKind.PLACE),
        ("bookmaker", NounKind.TRADER),
        ("season", None),
        ("publisher", NounKind.TRADER),
        ("happiness", None),
    ],
)
def test_a_noun_stands_for_a_kind(word: str, kind: NounKind | None) -> None:
    assert noun_kind(word, "en") is kind


def test_other_languages_know_what_is_listed_for_names() -> None:
    assert noun_kind("fähre", "de") is NounKind.THING
    assert noun_kind("elephant", "de") is None
