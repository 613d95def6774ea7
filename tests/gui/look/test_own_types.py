"""One article set in a way of its own; all others are set alike."""

from reader.gui.look.own_types import MOST, ArticleType, OwnTypes, SetType
from reader.gui.look.settings import Settings
from reader.gui.look.type_choice import Face, TypeChoice

LARGE = TypeChoice(Face.SANS, 180, 50, 100, is_justified=True)


def test_an_article_of_its_own_leaves_all_others_alone() -> None:
    settings = Settings()
    one, other = ArticleType(settings, "one"), ArticleType(settings, "other")

    one.be_own(True)
    one.use(zoom=200, choice=LARGE)

    assert one.now == SetType(200, LARGE)
    assert other.now == SetType(100, TypeChoice())


def test_what_is_chosen_for_all_does_not_change_an_article_of_its_own() -> None:
    settings = Settings()
    one, other = ArticleType(settings, "one"), ArticleType(settings, "other")
    one.be_own(True)

    other.use(zoom=150)

    assert (one.now.zoom, other.now.zoom) == (100, 150)


def test_an_article_can_be_set_as_all_are_again() -> None:
    one = ArticleType(Settings(), "one")
    one.be_own(True)
    one.use(zoom=200)

    one.be_own(False)

    assert not one.is_own
    assert one.now.zoom == 100


def test_as_designed_holds_for_the_article_and_for_all() -> None:
    settings = Settings()
    one = ArticleType(settings, "one")
    one.use(zoom=150)
    one.be_own(True)
    one.use(choice=LARGE)

    one.reset()

    assert one.now == ArticleType(settings, "other").now == SetType(100, TypeChoice())


def test_wishes_are_written_and_read_and_the_oldest_are_forgotten() -> None:
    types = OwnTypes()
    for number in range(MOST + 1):
        types = types.having(f"digest{number}", SetType(100 + number, LARGE))

    read = OwnTypes.parse(str(types))

    assert read == types
    assert read.of("digest0") is None
    assert read.of(f"digest{MOST}") == SetType(100 + MOST, LARGE)
    assert OwnTypes.parse("") == OwnTypes()
