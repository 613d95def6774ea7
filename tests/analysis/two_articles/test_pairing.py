from reader.analysis.two_articles.pairing import paragraph_pairs
from reader.model.document import Document
from tests.benchmarks.two_reports import LATER, MEASURE, TUNE, counts, sentence_pairs, unrelated
from tests.documents import make_document

DAM = "A dam above the town of Halvern burst on Tuesday. Shops sold bottled water. The board had planned repairs."
ABOUT_BRIDGES = ("Old bridges of wood have to be mended every year.", "Nobody counts the cost of paint and nails.")


def pairs(first: str, second: str) -> list[tuple[int, int]]:
    found = sentence_pairs(make_document(first), make_document(second))
    return [(pair.first, pair.second) for pair in found]


def test_sentences_that_tell_the_same_in_other_words_are_a_pair() -> None:
    other = "Nobody knows why. On Tuesday the Halvern dam burst. Repairs were planned by the board."

    assert pairs(DAM, other) == [(0, 1), (2, 2)]


def test_what_one_tells_in_one_sentence_the_other_may_tell_in_two() -> None:
    first = "Trains stood still in the north and the airport of Ostby cancelled 130 flights. Schools closed on Friday."
    second = "Ostby airport cancelled flights. Trains stood still in the north. On Friday schools closed."

    assert pairs(first, second) == [(0, 0), (0, 1), (1, 2)]


def test_a_number_is_the_same_in_words_and_in_digits() -> None:
    assert pairs("Nineteen councillors agreed. It rained.", "The plan was backed by 19 councillors.") == [(0, 0)]


def test_a_word_that_two_articles_on_different_things_share_makes_no_pair() -> None:
    first = f"The company of brewers sold shares on Friday. {DAM} A storm hit the coast. Rents rose. Roads were closed."
    second = (
        "The team won the cup on Friday. Its coach praised the whole company. Tickets had sold out in an hour. "
        "Fans sang in the streets. It was cold. The next match is in May. Two players were hurt. A goal was not given."
    )

    assert pairs(first, second) == []


def test_sentences_that_share_a_name_alone_are_no_pair() -> None:
    first = make_document("The Orvane Water Board opened an inquiry.", *ABOUT_BRIDGES)
    second = make_document("Rents have risen, said the Orvane Water Board.", *ABOUT_BRIDGES)

    assert [(pair.first, pair.second) for pair in sentence_pairs(first, second)] == [(1, 1), (2, 2)]


def test_sentences_that_share_what_both_articles_are_full_of_are_no_pair() -> None:
    more = ("A ferry needs fuel.", "No ferry sails at night.", "Every ferry is painted white.")
    first = make_document("The ferry left Orvane at dusk.", *more)
    second = make_document("Two million people see Orvane by ferry.", *more)

    assert (0, 0) not in [(pair.first, pair.second) for pair in sentence_pairs(first, second)]


def test_a_name_with_its_title_is_no_matter_though_it_opens_the_sentence() -> None:
    first = make_document("Harbour Minister Tessa Orvane announced an inquiry.", *ABOUT_BRIDGES)
    second = make_document("Harbour Minister Tessa Orvane said that nobody would be fined.", *ABOUT_BRIDGES)

    assert [(pair.first, pair.second) for pair in sentence_pairs(first, second)] == [(1, 1), (2, 2)]


def test_one_thing_that_is_told_elsewhere_too_makes_no_pair() -> None:
    told = "An inquiry was opened in Orvane."
    first = make_document("The inquiry, the Orvane Board says, will end after 90 days.", told, *ABOUT_BRIDGES)
    second = make_document("Minister Tessa Vell ordered an inquiry, which the Orvane Board will lead.", *ABOUT_BRIDGES)

    assert (0, 0) not in [(pair.first, pair.second) for pair in sentence_pairs(first, second)]


def test_a_short_sentence_that_is_one_thing_told_elsewhere_too_makes_no_pair() -> None:
    first = f"{DAM} The diesel generator ran for four minutes. The firm must service the generator every year."
    second = "On Tuesday the Halvern dam burst. Repairs were planned by the board. “I have seen the generator.”"

    assert pairs(first, second) == [(0, 0), (2, 1)]


def test_articles_in_two_languages_have_no_pairs() -> None:
    first, second = make_document("Halvern 1961 Orvane."), make_document("Halvern 1961 Orvane.", language="de")

    assert sentence_pairs(first, second) == ()


def test_articles_without_sentences_have_no_pairs() -> None:
    assert sentence_pairs(Document("", ()), make_document(DAM)) == ()


def test_paragraphs_are_joined_by_their_sentences() -> None:
    first = make_document("A dam burst in Halvern. It rained.", "The board had planned repairs.")
    second = make_document("Repairs had been planned by the board.", "In Halvern a dam burst.")

    found = paragraph_pairs(first, second, sentence_pairs(first, second))

    assert [(pair.first, pair.second) for pair in found] == [(0, 1), (1, 0)]


def test_most_of_what_people_marked_as_the_same_is_found_and_little_else() -> None:
    for use in (TUNE, MEASURE, LATER):
        found = counts(use)

        assert found.precision >= 0.93
        assert found.recall >= 0.85
        assert unrelated(use) <= 1
