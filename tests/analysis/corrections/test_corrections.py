"""What corrections do to actors. Everything is made by hand; no recognizer runs."""

from dataclasses import replace

import pytest

from reader.analysis.corrections import corrected, corrected_analysis
from reader.analysis.corrections.places import name_of, occurrences, passage_of, place_of
from reader.model.analysis import Analysis
from reader.model.annotation import Actor, ActorKind, Quotation
from reader.model.correction import (
    Add,
    ChangeKind,
    Correction,
    Merge,
    Name,
    NotAnActor,
    Rename,
    Scope,
    SplitAlias,
    SplitMention,
)
from reader.model.document import Document
from reader.model.span import Span
from tests.analysis.named_text import Names, named
from tests.documents import make_document

PERSON, ORGANISATION, PLACE, GROUP = ActorKind.PERSON, ActorKind.ORGANISATION, ActorKind.PLACE, ActorKind.GROUP

TEXT = (
    "Donald Trump met Vladimir Putin in Alaska. Trump Jr. stayed at home.",
    "Trump said that Alaska was cold. Chapter closed the talks, and Putin left.",
    "The Kremlin agreed. Mr Trump thanked the Bank of Alaska, which Trump Jr. owns.",
)
NAMES: Names = {
    "Donald Trump": (PERSON, ("Trump Jr.", "Trump")),
    "Vladimir Putin": (PERSON, ()),
    "Putin": (PERSON, ()),
    "Alaska": (PLACE, ()),
    "Chapter": (PERSON, ()),
    "Kremlin": (PLACE, ()),
}
DOCUMENT = make_document(*TEXT)
ACTORS = named(DOCUMENT, NAMES)


def by_name(actors: tuple[Actor, ...]) -> dict[str, Actor]:
    return {actor.name: actor for actor in actors}


def after(*corrections: Correction, rules: tuple[Correction, ...] = ()) -> dict[str, Actor]:
    return by_name(corrected(DOCUMENT, ACTORS, corrections, rules))


def words_of(document: Document, actor: Actor) -> list[str]:
    return [document.text_of(span) for span in actor.mentions]


def place(words: str, number: int = 0) -> Span:
    """Return where words stand for the n-th time, from 0."""
    start = -1
    for _ in range(number + 1):
        start = DOCUMENT.text.index(words, start + 1)
    return Span(start, start + len(words))


def test_merged_actors_go_by_the_name_of_the_second() -> None:
    found = after(Merge(Name("Putin"), Name("Vladimir Putin")))

    assert "Putin" not in found
    merged = found["Vladimir Putin"]
    assert merged.id == "vladimir-putin"
    assert merged.aliases == ("Putin",)
    assert words_of(DOCUMENT, merged) == ["Vladimir Putin", "Putin"]


def test_a_merged_actor_keeps_the_role_that_either_has() -> None:
    actors = tuple(replace(actor, role="president") if actor.name == "Putin" else actor for actor in ACTORS)

    found = by_name(corrected(DOCUMENT, actors, (Merge(Name("Putin"), Name("Vladimir Putin")),)))

    assert found["Vladimir Putin"].role == "president"


def test_a_merged_actor_weighs_what_both_weighed() -> None:
    before, found = by_name(ACTORS), after(Merge(Name("Putin"), Name("Vladimir Putin")))

    both = before["Putin"].salience + before["Vladimir Putin"].salience
    assert found["Vladimir Putin"].salience == 1
    assert found["Alaska"].salience == pytest.approx(before["Alaska"].salience / both, abs=1e-4)


def test_an_alias_that_is_split_off_is_an_actor_of_its_own() -> None:
    found = after(SplitAlias(Name("Donald Trump"), "Trump Jr."))

    assert words_of(DOCUMENT, found["Trump Jr."]) == ["Trump Jr.", "Trump Jr."]
    assert found["Trump Jr."].kind is PERSON
    assert found["Donald Trump"].aliases == ("Trump",)
    assert found["Donald Trump"].id == "donald-trump"


def test_the_only_name_of_an_actor_cannot_be_split_off() -> None:
    assert corrected(DOCUMENT, ACTORS, (SplitAlias(Name("Alaska"), "Alaska"),)) is ACTORS


def test_one_mention_can_be_somebody_else() -> None:
    mention = place("Mr Trump")
    passage = passage_of(DOCUMENT, Span(mention.start + 3, mention.end))

    found = after(SplitMention(passage))

    assert found["Trump"].mentions == (Span(mention.start + 3, mention.end),)
    assert words_of(DOCUMENT, found["Donald Trump"]) == ["Donald Trump", "Trump Jr.", "Trump", "Trump Jr."]


def test_one_mention_can_belong_to_another_actor() -> None:
    found = after(SplitMention(passage_of(DOCUMENT, place("Trump said")), into=Name("Vladimir Putin")))

    assert words_of(DOCUMENT, found["Vladimir Putin"]) == ["Vladimir Putin", "Trump"]


def test_the_kind_of_an_actor_can_be_changed() -> None:
    found = after(ChangeKind(Name("Kremlin"), ORGANISATION))

    assert found["Kremlin"].kind is ORGANISATION
    assert found["Kremlin"].mentions == by_name(ACTORS)["Kremlin"].mentions


def test_namesakes_that_become_of_one_kind_are_one() -> None:
    document = make_document("Washington spoke. Then Washington slept.")
    person, there = document.text.index("Washington"), document.text.rindex("Washington")
    actors = (
        Actor("washington", "Washington", PERSON, "general", 1.0, (), (Span(person, person + 10),)),
        Actor("washington-2", "Washington", PLACE, None, 0.5, (), (Span(there, there + 10),)),
    )

    found = corrected(document, actors, (ChangeKind(Name("Washington", PERSON), PLACE),))

    assert [(actor.id, actor.kind, len(actor.mentions), actor.role) for actor in found] == [
        ("washington", PLACE, 2, None)
    ]


def test_a_name_that_was_given_need_not_stand_in_the_text() -> None:
    found = after(Rename(Name("Donald Trump"), "The President"), Merge(Name("Putin"), Name("Donald Trump")))

    renamed = found["The President"]
    assert renamed.id == "donald-trump"
    assert renamed.aliases == ("Donald Trump", "Trump Jr.", "Trump", "Putin")


def test_what_is_no_actor_is_left_out() -> None:
    assert "Chapter" not in after(NotAnActor(Name("Chapter")))


def test_words_become_mentions_wherever_they_stand_whole() -> None:
    document = make_document("The talks with Eni failed. Enid left. Eni's shares fell.", "Nobody trusts Eni.")

    (found,) = corrected(document, (), (Add("Eni", ORGANISATION),))

    assert (found.name, found.kind, found.salience) == ("Eni", ORGANISATION, 1.0)
    assert found.id == "eni"
    assert [document.text[span.start - 1 : span.end + 1] for span in found.mentions] == [" Eni ", " Eni'", " Eni."]


def test_a_longer_name_takes_the_place_of_a_shorter_one() -> None:
    found = after(Add("Bank of Alaska", ORGANISATION))

    assert words_of(DOCUMENT, found["Bank of Alaska"]) == ["Bank of Alaska"]
    assert len(found["Alaska"].mentions) == len(by_name(ACTORS)["Alaska"].mentions) - 1


def test_words_within_a_longer_name_are_left_to_it() -> None:
    assert corrected(DOCUMENT, ACTORS, (Add("Vladimir", PERSON),)) is ACTORS


def test_words_can_be_another_name_of_an_actor() -> None:
    found = after(Add("The Kremlin", ORGANISATION, to=Name("Vladimir Putin")))

    assert found["Vladimir Putin"].aliases == ("The Kremlin",)
    assert "Kremlin" not in found


def test_added_words_join_the_actor_of_that_name() -> None:
    document = make_document("Alaska is cold. Alaska is far.")
    actors = (Actor("alaska", "Alaska", PLACE, None, 1.0, (), (Span(0, 6),)),)

    (found,) = corrected(document, actors, (Add("Alaska", PLACE),))

    assert (found.id, len(found.mentions)) == ("alaska", 2)


def test_the_next_correction_finds_what_the_one_before_made() -> None:
    found = after(
        SplitAlias(Name("Donald Trump"), "Trump Jr."),
        Rename(Name("Trump Jr."), "Donald Trump Jr."),
        ChangeKind(Name("Trump Jr."), GROUP),
        Merge(Name("Chapter"), Name("Trump Jr.")),
    )

    assert found["Donald Trump Jr."].kind is GROUP
    assert words_of(DOCUMENT, found["Donald Trump Jr."]) == ["Trump Jr.", "Chapter", "Trump Jr."]


@pytest.mark.parametrize(
    "correction",
    [
        Merge(Name("Nobody"), Name("Donald Trump")),
        Merge(Name("Donald Trump"), Name("Nobody")),
        Merge(Name("Trump"), Name("Donald Trump")),
        SplitAlias(Name("Donald Trump"), "Nobody"),
        SplitMention(passage_of(DOCUMENT, place("Chapter"))),
        SplitMention(passage_of(make_document("Nobody was here at all."), Span(0, 6))),
        ChangeKind(Name("Alaska"), PLACE),
        ChangeKind(Name("Alaska", PERSON), GROUP),
        Rename(Name("Nobody"), "Somebody"),
        Rename(Name("Alaska"), " "),
        NotAnActor(Name("Nobody")),
        Add("Nobody", PERSON),
        Add(" ", PERSON),
    ],
    ids=str,
)
def test_a_correction_that_finds_nothing_to_do_is_harmless(correction: Correction) -> None:
    assert corrected(DOCUMENT, ACTORS, (correction,)) is ACTORS


def test_a_correction_survives_a_recognizer_that_calls_the_actor_otherwise() -> None:
    document = make_document("Donald J. Trump spoke. Donald Trump left.", "Kyiv waited for Trump.")
    fuller = named(document, {"Donald J. Trump": (PERSON, ("Donald Trump", "Trump")), "Kyiv": (PLACE, ())})

    found = by_name(corrected(document, fuller, (ChangeKind(Name("Donald Trump"), GROUP),)))

    assert found["Donald J. Trump"].kind is GROUP


def test_a_surname_alone_never_drags_a_whole_person_along() -> None:
    document = make_document("Melania Trump met Donald Tusk.", "Trump smiled at Donald Tusk.")
    actors = named(document, {"Melania Trump": (PERSON, ("Trump",)), "Donald Tusk": (PERSON, ())})

    found = by_name(corrected(document, actors, (Merge(Name("Trump"), Name("Donald Tusk")),)))

    assert words_of(document, found["Melania Trump"]) == ["Melania Trump"]
    assert words_of(document, found["Donald Tusk"]) == ["Donald Tusk", "Trump", "Donald Tusk"]


def test_a_rule_for_all_articles_knows_an_actor_by_its_own_name_alone() -> None:
    document = make_document("Theresa May spoke. May left.")
    actors = named(document, {"Theresa May": (PERSON, ("May",))})

    assert corrected(document, actors, (), rules=(NotAnActor(Name("May", PERSON)),)) is actors
    assert corrected(document, actors, (), rules=(Add("May", GROUP),)) is actors


def test_rules_come_before_the_corrections_of_the_article() -> None:
    found = after(ChangeKind(Name("Kremlin"), GROUP), rules=(ChangeKind(Name("Kremlin"), ORGANISATION),))

    assert found["Kremlin"].kind is GROUP


def test_a_mention_is_found_again_in_a_text_that_has_changed_a_little() -> None:
    passage = passage_of(DOCUMENT, place("Trump said"))
    changed = make_document("A new first paragraph names Trump too.", *TEXT)

    found = place_of(changed, passage)

    assert found is not None
    assert changed.text[found.start :].startswith("Trump said that Alaska")


def test_a_mention_that_was_cut_is_not_looked_for_elsewhere() -> None:
    passage = passage_of(DOCUMENT, place("Trump said"))

    assert place_of(make_document("Quite another text about Trump."), passage) is None


def test_equal_surroundings_leave_the_place_to_decide() -> None:
    document = make_document("He met Ann. He met Ann. He met Ann.")
    second = Span(19, 22)

    assert place_of(document, passage_of(document, second)) == second


@pytest.mark.parametrize(
    ("text", "words", "count"),
    [
        ("", "Eni", 0),
        ("東京都は東京にある。", "東京", 2),
        ("O’Brien and O’Brien’s son", "O’Brien", 2),
        ("😀Eni and Eni😀", "Eni", 2),
        ("the New\nYork of New   York", "New York", 2),
        ("C++ is not C", "C", 2),
        ("قال حسن وحسن", "حسن", 2),
    ],
)
def test_whole_words_are_found_in_every_script(text: str, words: str, count: int) -> None:
    document = make_document(text) if text else Document("", ())

    assert len(list(occurrences(document, words))) == count


def test_a_name_does_not_run_over_the_end_of_a_paragraph() -> None:
    assert list(occurrences(make_document("They left New", "York was warm"), "New York")) == []


def test_an_actor_is_called_by_its_name_alone_where_nobody_shares_it() -> None:
    actor = by_name(ACTORS)["Alaska"]

    assert name_of(DOCUMENT, ACTORS, actor) == Name("Alaska")
    assert name_of(DOCUMENT, ACTORS, actor, Scope.ALWAYS) == Name("Alaska", PLACE)


def test_namesakes_are_told_apart_by_kind_or_by_a_place() -> None:
    document = make_document("Smith spoke. Smith left. Smith rose.")
    first, second, third = (Span(start, start + 5) for start in (0, 13, 25))
    actors = (
        Actor("smith", "Smith", PERSON, None, 1.0, (), (first,)),
        Actor("smith-2", "Smith", PERSON, None, 0.5, (), (second,)),
        Actor("smith-3", "Smith", ORGANISATION, None, 0.4, (), (third,)),
    )

    corrections = [Rename(name_of(document, actors, actor), f"Smith {number}") for number, actor in enumerate(actors)]

    assert name_of(document, actors, actors[2]) == Name("Smith", ORGANISATION)
    assert [actor.name for actor in corrected(document, actors, corrections)] == ["Smith 0", "Smith 1", "Smith 2"]


def test_an_actor_with_a_given_name_is_called_by_one_that_stands_in_the_text() -> None:
    found = after(Rename(Name("Donald Trump"), "The President"))

    assert name_of(DOCUMENT, tuple(found.values()), found["The President"]) == Name("Donald Trump")


def test_quotations_follow_their_speakers() -> None:
    speaker, elsewhere = place("Putin", 1), place("The Kremlin agreed")
    quotations = (
        Quotation(elsewhere, actor="putin", speaker=speaker, cue=None, direct=False),
        Quotation(elsewhere, actor="putin", speaker=None, cue=None, direct=False),
        Quotation(elsewhere, actor="chapter", speaker=None, cue=None, direct=False),
        Quotation(elsewhere, actor=None, speaker=None, cue=None, direct=False),
    )
    analysis = Analysis(DOCUMENT.digest, actors=ACTORS, quotations=quotations)

    merged = Merge(Name("Putin"), Name("Vladimir Putin"))
    found = corrected_analysis(DOCUMENT, analysis, (merged, NotAnActor(Name("Chapter"))))

    assert found.quotations is not None
    assert [each.actor for each in found.quotations] == ["vladimir-putin", "vladimir-putin", None, None]
    found.check(DOCUMENT)


def test_an_analysis_without_actors_is_left_as_it_is() -> None:
    analysis = Analysis(DOCUMENT.digest)

    assert corrected_analysis(DOCUMENT, analysis, (NotAnActor(Name("Chapter")),)) is analysis
