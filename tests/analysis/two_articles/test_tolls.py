"""How many came to harm is compared wherever an article tells it."""

import pytest

from reader.analysis.support.text_words import words_in
from reader.analysis.two_articles.comparing import compare_articles
from reader.analysis.two_articles.tolls import doubtful_words
from reader.model.span import Span
from tests.analysis.two_articles.told import article

FRAME = "An explosion at the Karlin mill shook the town. The Karlin mill makes paper."
OTHER_FRAME = "The town was shaken by an explosion at the Karlin mill. Paper is made at the Karlin mill."


def tolls(first: str, second: str) -> list[tuple[str, str]]:
    one, other = article(f"{FRAME} {first}"), article(f"{OTHER_FRAME} {second}")
    found = compare_articles(one, other).differences
    return [(one.document.text_of(each.first), other.document.text_of(each.second)) for each in found]


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ("The blast left 14 hurt.", "Doctors say eleven people were injured.", ("14", "eleven")),
        ("Three people died.", "The fire killed five people.", ("Three", "five")),
        ("Police arrested two people.", "Four people were detained on Friday.", ("two", "Four")),
    ],
)
def test_another_number_of_those_harmed_is_a_difference(first: str, second: str, found: tuple[str, str]) -> None:
    assert tolls(first, second) == [found]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The blast left 14 hurt.", "Doctors say fourteen people were injured."),
        ("The blast left 14 hurt.", "At least eleven people were injured."),
        ("The blast left 14 hurt.", "Four of the injured are children."),
        ("The blast left 14 hurt.", "Eleven people were injured. Later fourteen people were injured."),
        ("The blast left 14 hurt.", "In May 2011 a fire injured nine people."),
        ("The blast left 14 hurt.", "A 45-year-old injured herself."),
        ("Three workers died.", "Nine cows died."),
        ("Three workers died.", "The fire killed five people."),
        ("The blast left 14 hurt.", "Two porters were injured."),
        ("Three people died.", "The blast killed two people at once, and a third later."),
        ("Three people died.", "Two more people died."),
        ("Three people died.", "Last year twelve people died there."),
        ("The blast left 14 hurt.", "Four people were seriously injured."),
        ("Police arrested two people.", "Six people have been arrested since May."),
        ("Three workers died.", "The mill was 45 per cent dead weight."),
    ],
)
def test_what_may_be_told_of_others_is_none(first: str, second: str) -> None:
    assert tolls(first, second) == []


def test_articles_that_do_not_meet_have_no_toll_in_common() -> None:
    one, other = (
        article("A flood hit the valley. It left nine dead."),
        article("A bus fell. Two people were killed."),
    )

    assert compare_articles(one, other).differences == ()


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("de", "Im vorigen Jahr wurden zwölf Menschen getötet."),
        ("fr", "L'an dernier, douze personnes sont mortes."),
        ("pl", "W ubiegłym roku zginęło 12 osób."),
        ("ru", "В прошлом году погибли 12 человек."),
        ("es", "Hay cuatro heridos graves."),
    ],
)
def test_a_sentence_of_another_time_or_a_part_tells_no_toll(language: str, sentence: str) -> None:
    words = words_in(sentence, Span(0, len(sentence)), language)

    assert any(word.plain in doubtful_words(language) for word in words)
