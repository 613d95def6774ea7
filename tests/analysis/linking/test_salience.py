"""How prominent an actor is beside others of the same article."""

import pytest

from reader.model.annotation import ActorKind
from reader.model.document import ParagraphKind
from tests.analysis.linked import actors

ANN, BOB = "Ann Lee", "Bob Ray"
PEOPLE = dict.fromkeys((ANN, BOB), ActorKind.PERSON)
Paragraphs = tuple[str | tuple[ParagraphKind, str], ...]


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("Ann Lee met Bob Ray. Ann Lee left.",),
        (
            "Ann Lee met Bob Ray. Bob Ray left.",
            "Nobody spoke. Nobody moved. Nobody so much as breathed.",
            "Then Ann Lee came back.",
        ),
        ("Ann Lee came in. Nobody spoke. Nobody moved. Bob Ray left.",),
        ((ParagraphKind.TITLE, "Ann Lee waits"), "Bob Ray met Ann Lee."),
        ((ParagraphKind.KEY_POINT, "Ann Lee waits"), "Nobody came. Nobody left. Bob Ray met Ann Lee."),
        ((ParagraphKind.STANDFIRST, "Ann Lee waits."), "Bob Ray came. Bob Ray left. Ann Lee died."),
    ],
    ids=["named more often", "over more of the text", "earlier", "in the title", "in a key point", "in the standfirst"],
)
def test_who_is_named_so_is_more_prominent(paragraphs: Paragraphs) -> None:
    found = actors(PEOPLE, *paragraphs)

    assert list(found) == [ANN, BOB]
    assert found[ANN].salience == 1.0 > found[BOB].salience > 0.0


def test_an_actor_of_a_caption_alone_has_some_salience() -> None:
    found = actors(PEOPLE, "Ann Lee came.", (ParagraphKind.CAPTION, "Picture by Bob Ray"))

    assert 0.0 < found[BOB].salience < 1.0


def test_an_adjective_yields_to_its_country() -> None:
    names = {"Malta": ActorKind.PLACE, "Maltese": ActorKind.GROUP}

    assert list(actors(names, "Maltese ships left Malta. Maltese sailors waved.")) == ["Malta", "Maltese"]
