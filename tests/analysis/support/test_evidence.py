import pytest

from reader.analysis.support.evidence import (
    BELOW_FOR_A_SECOND_FACT,
    MAX_EVIDENCE,
    PARTIAL_SUPPORT,
    STRONG_SUPPORT,
    EvidenceFinder,
)
from reader.model.annotation import KeyPoint, Support
from reader.model.document import Document, ParagraphKind
from tests.analysis.samples import strange_documents
from tests.documents import make_document

BODY = (
    "The council repaired the old harbour bridge in May 2014. Fishermen had waited for eleven years. "
    "The mayor thanked Anna Smith of the United States."
)


def article(point: str, *body: str) -> Document:
    return make_document((ParagraphKind.KEY_POINT, point), *(body or (BODY,)))


def evidence_of(document: Document) -> KeyPoint:
    return EvidenceFinder(document).key_point(document.paragraphs[0].span)


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, ["demanding a complete halt"]),
        (1, ["30-day truce"]),
        (2, ["30-day truce", "not recognize occupied territories"]),
        (3, ["recognizing Crimea"]),
        (4, ["European leaders"]),
    ],
)
def test_each_point_of_the_sample_leads_to_the_sentence_that_bears_it_out(
    seed: Document, number: int, words: list[str]
) -> None:
    paragraph = seed.paragraphs_of_kind(ParagraphKind.KEY_POINT)[number]

    point = EvidenceFinder(seed).key_point(seed.paragraphs[paragraph].span)

    best = seed.text_of(seed.sentences[point.evidence[0].sentence].span)
    assert any(word in best for word in words)
    assert point.support is not Support.NONE
    assert point.not_found == ()


def test_a_point_in_the_words_of_the_text_is_strongly_supported() -> None:
    point = evidence_of(article("Council repaired the old harbour bridge in May 2014"))

    assert point.support is Support.STRONG
    assert point.strength >= STRONG_SUPPORT
    assert point.evidence[0].sentence == 0


def test_a_point_that_the_text_does_not_know_has_no_support() -> None:
    point = evidence_of(article("Volcanoes erupt in southern oceans"))

    assert point.support is Support.NONE
    assert point.strength < PARTIAL_SUPPORT


def test_a_point_that_repeats_a_few_words_is_partly_supported() -> None:
    assert evidence_of(article("Bridge reopened for fishermen after repairs")).support is Support.PARTIAL


def test_a_point_with_a_name_that_the_text_lacks_is_never_strongly_supported() -> None:
    point = evidence_of(article("The council repaired the old harbour bridge in May 2014 for Rotterdam"))

    assert point.strength >= STRONG_SUPPORT
    assert point.support is Support.PARTIAL


def test_the_evidence_is_short_and_the_best_leads(seed: Document) -> None:
    finder = EvidenceFinder(seed)

    for index in seed.paragraphs_of_kind(ParagraphKind.KEY_POINT):
        strengths = [each.strength for each in finder.key_point(seed.paragraphs[index].span).evidence]

        assert 1 <= len(strengths) <= MAX_EVIDENCE
        assert strengths[0] == max(strengths)
        assert min(strengths) >= BELOW_FOR_A_SECOND_FACT * strengths[0] - 1e-3


def test_a_sentence_that_repeats_the_point_less_than_half_as_well_is_left_out() -> None:
    point = evidence_of(article("The council repaired the old harbour bridge", BODY, "The council met on Tuesday."))

    assert [each.sentence for each in point.evidence] == [0]


def test_the_second_fact_of_a_point_comes_before_the_first_fact_again() -> None:
    point = evidence_of(
        article(
            "Council repairs the old harbour bridge while fishermen wait",
            "The council repairs the old harbour bridge this year. The council repairs the old bridge. "
            "All the fishermen of the town wait at home.",
        )
    )

    assert [each.sentence for each in point.evidence] == [0, 2, 1]


def shared(document: Document, place: int = 0) -> tuple[list[str], list[str]]:
    evidence = evidence_of(document).evidence[place]
    return [document.text_of(span) for span in evidence.words], [
        document.text_of(span) for span in evidence.point_words
    ]


@pytest.mark.parametrize(
    ("point", "body", "words", "point_words"),
    [
        (
            "Kremlin spokesman Dmitry Peskov talks",
            "Then Kremlin spokesman Dmitry Peskov talked at length.",
            ["Kremlin spokesman Dmitry Peskov talked"],
            ["Kremlin spokesman Dmitry Peskov talks"],
        ),
        ("A 30-day truce", "A truce of 30 days was offered.", ["truce of 30 days"], ["30-day truce"]),
        ("Thirty-one moorings go", "They said 31 moorings went.", ["31 moorings"], ["Thirty-one moorings"]),
        ("US recognizes Crimea", "The United States recognized Crimea.", ["United States recognized Crimea"], None),
        ("NATO decides", "The North Atlantic Treaty Organization decided.", None, ["NATO decides"]),
        ("Ukrainian grain is sold", "In Ukraine, grain is cheap.", ["Ukraine", "grain"], ["Ukrainian grain"]),
        ("Trump and Putin met", "Trump and Putin met.", ["Trump and Putin met"], ["Trump and Putin met"]),
        ("It is what it was of bread", "It was of no use, the bread.", ["bread"], ["bread"]),
    ],
)
def test_the_words_that_point_and_sentence_share_are_joined_into_runs(
    point: str, body: str, words: list[str] | None, point_words: list[str] | None
) -> None:
    found = shared(article(point, body))

    assert words is None or found[0] == words
    assert point_words is None or found[1] == point_words


def test_the_words_lie_within_the_sentence_and_the_point(seed: Document) -> None:
    for index in seed.paragraphs_of_kind(ParagraphKind.KEY_POINT):
        point = EvidenceFinder(seed).key_point(seed.paragraphs[index].span)

        for each in point.evidence:
            assert each.words
            assert each.point_words
            assert all(seed.sentences[each.sentence].span.covers(span) for span in each.words)
            assert all(point.span.covers(span) for span in each.point_words)


def test_words_of_a_script_without_spaces_are_shared_too() -> None:
    document = make_document((ParagraphKind.KEY_POINT, "总统表示会谈将恢复"), "总统昨天表示会谈将恢复。", language="zh")

    assert shared(document)[0] == ["总统", "表示会谈将恢复"]


def test_a_generated_point_supports_itself_first() -> None:
    document = make_document("The bridge was repaired. The bridge was repaired in May. Rain fell.")

    point = EvidenceFinder(document).generated_point(1)

    assert (point.evidence[0].sentence, point.evidence[0].strength, point.support) == (1, 1.0, Support.STRONG)
    assert 1 not in [each.sentence for each in point.evidence[1:]]


@pytest.mark.parametrize("name", strange_documents())
def test_a_point_about_nothing_in_particular_breaks_nothing(name: str) -> None:
    text = strange_documents()[name].text or "Nothing"

    point = evidence_of(make_document((ParagraphKind.KEY_POINT, text)))

    assert not point.evidence
    assert point.support is not Support.STRONG


def test_what_is_said_of_a_name_counts_for_more_than_the_words_of_the_name() -> None:
    point = evidence_of(
        article(
            "A legal challenge by the Quay Traders' Association is expected before June",
            "The Quay Traders' Association, which represents forty shops, said that it had not been asked. "
            "Its chairman said that members of the Quay Traders' Association would lose a third of their trade. "
            "The harbour was built in 1870. The plan is to move moorings. Ten boats sank before the storm.",
            "An application for judicial review would be lodged before June, as announced by the association.",
        )
    )

    assert point.evidence[0].sentence == 5


def test_a_headline_in_title_case_keeps_its_word_order() -> None:
    document = article("Council Repaired Old Harbour Bridge")

    assert evidence_of(document).strength > evidence_of(article("Bridge Council Harbour Old Repaired")).strength


def not_found(point: str, *body: str) -> list[str]:
    document = article(point, *body)
    return [document.text_of(span) for span in evidence_of(document).not_found]


@pytest.mark.parametrize(
    ("point", "missing"),
    [
        ("Council repairs harbour bridge", []),
        ("Biden opens harbour bridge", ["Biden"]),
        ("The bridge is opened again by President Joe Biden", ["President Joe Biden"]),
        ("Bridge repaired on March 3", ["March 3"]),
        ("Bridge repaired in 2014 for 30 fishermen", ["30"]),
        ("After 11 years the bridge is repaired", []),
        ("US citizen Anna Smith’s help", []),
        ("American helped with the U.S. bridge", []),
        ("Mayor thanks UK and NATO", ["UK", "NATO"]),
        ("Reports praise the bridge", []),
        ("Council Repairs Harbour Bridge For Merkel", ["Merkel"]),
        ("Bridge repaired for thirty-one fishermen", ["thirty-one"]),
        ("Bridge repaired for 11 million", ["11 million"]),
        ("Bridge of the 1980s repaired", ["1980s"]),
        ("Bridge of nearly 12 years repaired", ["12"]),
    ],
)
def test_names_numbers_and_dates_that_the_text_lacks_are_pointed_out(point: str, missing: list[str]) -> None:
    assert not_found(point) == missing


@pytest.mark.parametrize(
    ("point", "body"),
    [
        ("A 30-day truce in Russia", "The truce of 30 days was a Russian idea."),
        ("British and French soldiers leave", "Soldiers of the United Kingdom and of France have left."),
        ("NATO decides", "The North Atlantic Treaty Organization has decided."),
        ("The European Union decides", "The E.U. has decided."),
        ("Cost of 1,500 euros", "It cost 1500 euros."),
        ("Kyiv’s answer", "The answer came from Kyiv."),
        ("Council votes 9-6", "The council decided by nine votes to six."),
        ("Councillors agree by nine to six", "The vote was 9 to 6."),
        ("31 moorings go", "Of the moorings thirty-one will go."),
        ("Thirty-one moorings go", "Of the moorings 31 will go."),
        ("A cost of £1.5m", "It costs 1.5 million pounds."),
        ("A cost of 1.5 million", "It costs 1,500,000 pounds."),
        ("Between five million and six million", "It was five to six million."),
        ("The 3rd time", "It was the third time."),
        ("1/3 of moorings go", "A third of the moorings will go."),
        ("Half a million moorings go", "Of the moorings 500,000 will go."),
        ("1.2m fishermen wait", "It is 1,2 million fishermen that wait."),
        ("Nearly 2,000 fishermen wait", "The town has 1,969 fishermen who wait."),
        ("More than 11,000 boats are built", "There were 11,537 boats built."),
        ("A bridge of the 1970s", "The bridge was built in 1971."),
        ("A '70s bridge", "The bridge was built in 1971."),
        ("Flight 370 is looked for", "They look for MH370."),
        ("Gen. Smith thanks Pique", "General Smith thanked Piqué."),
        ("Boats of Southeast Asia", "The boats of South East Asia are old."),
        ("Shiite fishermen thank the PM", "Shia fishermen thanked their prime minister."),
    ],
)
def test_other_ways_to_write_the_same_are_found(point: str, body: str) -> None:
    assert not_found(point, body) == []


@pytest.mark.parametrize(
    ("point", "body", "missing"),
    [
        ("2,000 fishermen wait", "The town has 1,969 fishermen who wait.", "2,000"),
        ("More than 2,000 fishermen wait", "The town has 1,969 fishermen who wait.", "2,000"),
        ("Nearly 2,000 fishermen wait", "The town had 1,969 boats, and its fishermen wait.", "2,000"),
        ("Nearly 2,000 fishermen wait", "The fishermen waited in 1969.", "2,000"),
        ("A bridge of the 1980s", "The bridge was built in 1971.", "1980s"),
    ],
)
def test_a_number_that_is_only_near_is_not_found(point: str, body: str, missing: str) -> None:
    assert not_found(point, body) == [missing]


@pytest.mark.parametrize(
    ("point", "body", "missing"),
    [
        ("Fishermen wait for the bridge in May", "Fishermen may wait for the bridge.", ["May"]),
        ("Fishermen wait for the bridge in March", "Fishermen march to the bridge and wait.", ["March"]),
        ("Fishermen wait for the bridge in May", "The bridge will open in May. Fishermen wait.", []),
        ("Fishermen may wait for the bridge", "Fishermen wait for the bridge.", []),
        ("May fishermen wait?", "Fishermen wait for the bridge.", []),
        ("Fishermen wait until January 3", "Fishermen wait for the bridge until Jan. 3.", []),
        ("Fishermen wait until Oct. 3", "Fishermen wait for the bridge until October 3.", []),
        ("Fishermen wait until January 3", "Fishermen wait for the bridge until Feb. 3.", ["January"]),
    ],
)
def test_a_month_that_is_also_a_verb_is_looked_for_as_a_name(point: str, body: str, missing: list[str]) -> None:
    assert not_found(point, body) == missing


def test_a_rounded_number_is_lit_where_the_text_has_it_whole() -> None:
    words, point_words = shared(article("Nearly 2,000 fishermen wait", "The town has 1,969 fishermen who wait."))

    assert words == ["1,969 fishermen who wait"]
    assert point_words == ["2,000 fishermen wait"]


def test_the_other_key_points_are_not_the_text() -> None:
    document = make_document(
        (ParagraphKind.KEY_POINT, "Council thanks Merkel"), (ParagraphKind.KEY_POINT, "Merkel was there"), BODY
    )

    assert [document.text_of(span) for span in evidence_of(document).not_found] == ["Merkel"]


def test_german_nouns_are_no_names() -> None:
    document = make_document(
        (ParagraphKind.KEY_POINT, "Rat saniert Brücke mit 12 Booten"), "Die Stadt baut.", language="de"
    )

    assert [document.text_of(span) for span in evidence_of(document).not_found] == ["12"]
