"""What the words beside a name and the whole article tell of it, on names found by hand."""

import pytest

from reader.analysis.recognizers.features import ArticleWords
from reader.analysis.recognizers.names import mentions_in
from reader.analysis.recognizers.units import Name, Unit
from reader.model.annotation import ActorKind
from reader.model.span import Span

PERSON, ORGANISATION, PLACE, GROUP = ActorKind.PERSON, ActorKind.ORGANISATION, ActorKind.PLACE, ActorKind.GROUP
Found = tuple[str, ActorKind]


def read(*sentences: tuple[str, list[Found]]) -> list[list[Found]]:
    """Return the names of each sentence, its words parted by spaces, after an engine found these in it."""
    units, found, start = [], [], 0
    for sentence, given in sentences:
        words = tuple(sentence.split())
        units.append(Unit(tuple(Span(start + at, start + at + 1) for at in range(len(words))), words, is_prose=True))
        found.append(tuple(sorted(_name(words, *each) for each in given)))
        start += len(words) + 1
    mentions = mentions_in(units, found, ArticleWords.of([unit.words for unit in units]))
    every = [word for unit in units for word in (*unit.words, "")]
    spoken: list[list[Found]] = []
    for unit in units:
        own = [each for each in mentions if unit.tokens[0].start <= each.span.start <= unit.tokens[-1].start]
        spoken.append([(" ".join(every[each.span.start : each.span.end]), each.kind) for each in own])
    return spoken


def _name(words: tuple[str, ...], name: str, kind: ActorKind) -> Name:
    wanted = tuple(name.split())
    start = next(at for at in range(len(words)) if words[at : at + len(wanted)] == wanted)
    return Name(start, start + len(wanted), kind)


@pytest.mark.parametrize(
    ("sentence", "found", "name"),
    [
        ("It is by Mark Rathbun .", "Mark Rathbun .", "Mark Rathbun"),
        ("They thanked Jonas pitchside", "Jonas pitchside", "Jonas"),
        ("They mourned Chun Doo - hwan again", "Chun Doo - hwan", "Chun Doo - hwan"),
        ("They met Labour Left - wing rebels", "Labour", "Labour"),
        ("They met Moshe Ya' alon again", "Moshe Ya' alon", "Moshe Ya' alon"),
        ("It is by Martin King Jr. himself", "Martin King Jr.", "Martin King Jr."),
    ],
)
def test_stops_and_plain_words_are_no_part_of_a_name(sentence: str, found: str, name: str) -> None:
    assert read((sentence, [(found, PERSON)])) == [[(name, PERSON)]]


@pytest.mark.parametrize(
    ("sentence", "found", "name"),
    [
        ("They sued Acme Bros . again", "Acme Bros .", "Acme Bros ."),
        ("They sued Wichita Kan . , again", "Wichita Kan .", "Wichita Kan ."),
        ("They sued HealthCare . Then they left", "HealthCare .", "HealthCare"),
    ],
)
def test_a_stop_that_shortens_a_word_or_goes_on_stays(sentence: str, found: str, name: str) -> None:
    assert read((sentence, [(found, ORGANISATION)])) == [[(name, ORGANISATION)]]


@pytest.mark.parametrize(
    ("sentence", "found", "expected"),
    [
        ("Then Saudi Aramco answered", [("Saudi", GROUP), ("Aramco", ORGANISATION)], "Saudi Aramco"),
        ("Then Saudi Aramco answered", [("Saudi Aramco", ORGANISATION)], "Saudi Aramco"),
        ("Then the Portuguese Navy answered", [("Portuguese", GROUP)], "Portuguese Navy"),
        ("Then the United Nations answered", [("United Nations", PLACE)], "United Nations"),
        ("Then the White House answered", [("White House", PLACE)], "White House"),
        ("Then the Kremlin answered", [("Kremlin", PLACE)], "Kremlin"),
        ("Then the Coastal Agency answered", [("Coastal", ORGANISATION)], "Coastal Agency"),
        ("Then the Jewish Agency answered", [("Jewish", GROUP)], "Jewish Agency"),
        ("Then the Reuters office answered", [("Reuters office", ORGANISATION)], "Reuters"),
    ],
)
def test_an_acting_body_is_one_organisation(sentence: str, found: list[Found], expected: str) -> None:
    assert read((sentence, found)) == [[(expected, ORGANISATION)]]


def test_a_place_with_a_number_behind_it_stays_a_place() -> None:
    assert read(("They came from Paris , 12 , of them", [("Paris", PLACE)])) == [[("Paris", PLACE)]]


def test_a_people_is_never_one_person() -> None:
    assert read(("One Rohingya left", [("Rohingya", PERSON)])) == [[("Rohingya", GROUP)]]


def test_a_name_found_in_part_is_the_whole_that_stands_there_and_elsewhere() -> None:
    found = read(
        ("They asked the Election Authority twice", [("Election Authority", ORGANISATION)]),
        ("So the Election Authority answered", [("Election", ORGANISATION)]),
        ("They came to Maria Lund again", [("Maria Lund", PERSON)]),
        ("So Maria Lund answered", [("Maria", PERSON)]),
    )

    assert found[1] == [("Election Authority", ORGANISATION)]
    assert found[3] == [("Maria Lund", PERSON)]


def test_what_the_tables_know_as_a_body_or_a_town_alone_is_no_person_and_no_body() -> None:
    found = read(
        ("He told Haaretz so", [("Haaretz", PERSON)]),
        ("He told Lufthansa so", [("Lufthansa", PERSON)]),
        ("He told Shell so", [("Shell", PERSON)]),
        ("He told Ann Shell so", [("Ann Shell", PERSON)]),
        ("The Mumbai police came", [("Mumbai", ORGANISATION)]),
    )

    assert [names[0] for names in found] == [
        ("Haaretz", ORGANISATION),
        ("Lufthansa", ORGANISATION),
        ("Shell", PERSON),
        ("Ann Shell", PERSON),
        ("Mumbai", PLACE),
    ]


def test_a_people_before_an_office_is_no_body() -> None:
    found = read(
        ("The Republican Senate candidate left", [("Republican", GROUP)]),
        ("The Danish Energy Minister left", [("Danish", GROUP)]),
    )

    assert found == [[("Republican", GROUP)], [("Danish", GROUP)]]


def test_what_an_acronym_shortens_tells_whether_it_is_a_name() -> None:
    found = read(
        ("They like the young sailors scheme ( YSS ) best", [("YSS", ORGANISATION)]),
        ("So YSS goes on", [("YSS", ORGANISATION)]),
        ("They like the regional ferry company ( RFC ) best", [("RFC", ORGANISATION)]),
        ("They like Voice of Youth ( VOY ) best", [("Voice of Youth", ORGANISATION)]),
    )

    assert found == [
        [],
        [],
        [("RFC", ORGANISATION)],
        [("Voice of Youth", ORGANISATION), ("VOY", ORGANISATION)],
    ]


def test_plain_words_that_go_on_to_no_body_are_no_name() -> None:
    found = read(
        ("They read the Basic Law again", [("Basic", ORGANISATION)]),
        ("It lies in the Free Zone there", [("Free", PLACE)]),
        ("It came to Target President Ann Lee", [("Target", ORGANISATION)]),
        ("It came to Target again", [("Target", ORGANISATION)]),
    )

    assert [names[:1] for names in found] == [[], [], [("Target", ORGANISATION)], [("Target", ORGANISATION)]]


def test_a_title_is_no_name_though_somebody_is_called_so() -> None:
    found = read(
        ("They met Sheikh Khaled there", [("Sheikh Khaled", PERSON)]),
        ("They met PM Ann Lee there", [("PM Ann Lee", PERSON)]),
        ("So the Māori answered", [("Māori", PERSON)]),
        ("They met Ann Sheikh there", [("Ann Sheikh", PERSON)]),
    )

    assert [names[-1] for names in found] == [
        ("Khaled", PERSON),
        ("Ann Lee", PERSON),
        ("Māori", GROUP),
        ("Ann Sheikh", PERSON),
    ]
