"""Which of several persons of one surname is meant: kinship, pronouns, "Jr." and "Sir" tell, else the nearest name."""

import pytest

from reader.model.annotation import ActorKind
from tests.analysis.linked import counts

PERSON = ActorKind.PERSON
FORZIANOS = "Paul Forziano, Roseann Forziano, Forziano"
_PLAIN = ("The hall was full.", "Tea was served.", "A choir sang.", "The doors closed.", "Rain fell.")


def test_the_mother_who_was_named_last_has_the_surname() -> None:
    found = counts(
        PERSON,
        FORZIANOS,
        "Paul Forziano married in April.",
        "It was a thrill for them, Forziano's mother, Roseann Forziano, told the paper.",
        "Forziano said the home was open.",
    )

    assert found == {"Paul Forziano": 2, "Roseann Forziano": 2}


@pytest.mark.parametrize(
    ("sentence", "bearer"),
    [
        ("Mr Forziano reads little.", "Paul Forziano"),
    ],
)
def test_a_pronoun_or_a_title_tells_which_of_two_is_meant(sentence: str, bearer: str) -> None:
    found = counts(
        PERSON, FORZIANOS, "Paul Forziano came with his mother, Roseann Forziano.", *_PLAIN, f"Tea came. {sentence}"
    )

    assert found[bearer] == 2


def test_a_pronoun_of_someone_else_tells_nothing() -> None:
    found = counts(
        PERSON,
        f"{FORZIANOS}, Tom Reed",
        "Paul Forziano came with his mother, Roseann Forziano.",
        "Forziano thanked Tom Reed. He was glad.",
    )

    assert found["Forziano"] == 1


def test_a_place_that_is_his_makes_no_man_of_the_surname() -> None:
    found = counts(
        PERSON,
        "Amanda Knox, Kurt Knox, Knox",
        "Her father, Kurt Knox, came.",
        "Amanda Knox spoke.",
        "It belongs to a friend. Knox worked at his bar.",
    )

    assert found == {"Amanda Knox": 2, "Kurt Knox": 1}


def test_a_surname_far_behind_two_bearers_is_nobodys() -> None:
    found = counts(
        PERSON, FORZIANOS, "Paul Forziano came.", "Roseann Forziano came, too.", *_PLAIN, "Forziano lives here."
    )

    assert found == {"Paul Forziano": 1, "Roseann Forziano": 1, "Forziano": 1}


def test_a_surname_far_behind_a_brother_is_the_one_of_whom_the_article_speaks() -> None:
    found = counts(
        PERSON,
        "Paul Kohler, Marcus Kohler, Kohler",
        "Paul Kohler was hurt. Kohler fell.",
        "Mr Kohler recovered.",
        "His brother, Marcus Kohler, lives in Cambridge.",
        *_PLAIN,
        "Mr Kohler owns a bar.",
    )

    assert found == {"Paul Kohler": 4, "Marcus Kohler": 1}


def test_the_one_who_speaks_more_often_is_not_yet_the_foremost() -> None:
    found = counts(
        PERSON,
        FORZIANOS,
        "Paul Forziano came. All like Forziano's hat.",
        "Roseann Forziano spoke. Forziano laughed. Forziano sang. Forziano left.",
        *_PLAIN,
        "Forziano lives here.",
    )

    assert found == {"Paul Forziano": 2, "Roseann Forziano": 4, "Forziano": 1}


def test_a_surname_far_behind_its_only_bearer_is_his() -> None:
    assert counts(PERSON, FORZIANOS, "Paul Forziano came.", *_PLAIN, "Forziano lives here.") == {"Paul Forziano": 2}


def test_a_name_without_its_generation_is_the_same_where_no_father_is_named() -> None:
    names = "Robert Kennedy Jr., Robert Kennedy, Kennedy"

    assert counts(PERSON, names, "Robert Kennedy Jr. came.", "Robert Kennedy spoke. Kennedy left.") == {
        "Robert Kennedy Jr.": 3
    }


def test_a_short_name_with_its_generation_is_the_sons() -> None:
    found = counts(
        PERSON,
        "George Tarrant Jr., George Tarrant Sr., Tarrant Jr.",
        "George Tarrant Jr. read it. His father, George Tarrant Sr., did not. Tarrant Jr. said it was dull.",
    )

    assert found == {"George Tarrant Jr.": 2, "George Tarrant Sr.": 1}


def test_a_father_and_a_son_named_in_one_sentence_are_two_persons() -> None:
    found = counts(
        PERSON,
        "Robert Clarke Jr., Robert Clarke",
        "Robert Clarke defended his son, Robert Clarke Jr., on Monday.",
        "Robert Clarke left. Robert Clarke Jr. stayed.",
    )

    assert found == {"Robert Clarke": 2, "Robert Clarke Jr.": 2}


def test_the_longer_of_two_first_names_tells_whom_a_title_fits() -> None:
    names = "Chris Ogden, Christopher Ogden, Philip Ogden, Ogden"
    father, son = "Philip Ogden, his father, came.", "Christopher Ogden slept. Chris Ogden was tired."

    found = counts(PERSON, names, father, son, "Mr Ogden was 26.")

    assert found == {"Christopher Ogden": 3, "Philip Ogden": 1}


def test_a_pronoun_of_another_does_not_tell_whom_a_title_fits() -> None:
    found = counts(
        PERSON,
        "Dorrin Reeve, Edgar Reeve, Reeve",
        "The mayor fired Dorrin Reeve. She said he was lazy. Edgar Reeve agreed. Ms. Reeve, his aunt, wept.",
    )

    assert found == {"Dorrin Reeve": 1, "Edgar Reeve": 1, "Ms. Reeve": 1}


def test_whom_a_sentence_names_side_by_side_are_two() -> None:
    names = "Chris Weller, Christopher Weller"

    assert counts(PERSON, names, "Chris Weller, 70, and Christopher Weller came.", "Chris Weller left.") == {
        "Chris Weller": 2,
        "Christopher Weller": 1,
    }
    assert counts(PERSON, names, "Christopher Weller came.", "Chris Weller left.") == {"Christopher Weller": 2}
