"""What is said of each act."""

import pytest

from reader.gui.reading.actor_words import shortened
from reader.gui.reading.correction_words import words_for
from reader.model.correction import Attribute, Merge, Name, Passage, Rename, Scope, SplitMention

LONG = "The United Nations Office for the Coordination of Humanitarian Affairs in Geneva"


@pytest.mark.parametrize(
    ("correction", "undone"),
    [
        (SplitMention(Passage("Trump")), "This “Trump” is one with the others again."),
        (SplitMention(Passage("Trump"), Name("Ivanka")), "This “Trump” does not belong to “Ivanka” any more."),
        (Merge(Name("Putin"), Name("Vladimir Putin")), "“Putin” and “Vladimir Putin” are two again."),
        (Rename(Name("Kiev"), "Kyiv"), "“Kyiv” is called “Kiev” again."),
        (Attribute(Passage("It is cold"), Name("Ann")), "Who says this is again what was found."),
    ],
    ids=str,
)
def test_what_was_undone_is_told_as_it_is_now(correction: SplitMention, undone: str) -> None:
    assert words_for(correction, Scope.ARTICLE).undone == undone


def test_a_long_name_loses_its_middle_and_keeps_its_ends() -> None:
    words = words_for(Merge(Name(LONG), Name("UN")), Scope.ALWAYS)

    assert words.done == "Merged “The United Nations O…n Affairs in Geneva” into “UN”. In all articles."
    assert words.name == "Merging “The United Nations O…n Affairs in Geneva”"


@pytest.mark.parametrize("most", [3, 8, 40])
def test_a_shortened_name_is_no_longer_than_wished(most: int) -> None:
    assert len(shortened(LONG, most)) <= most
    assert shortened("UN", most) == "UN"
