import pytest

from reader.analysis.quotations import find_quotations
from tests.analysis.quotation_samples import quotations_of, told
from tests.documents import make_document
from tests.parses import make_parse


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Anna Berg said that the bridge would be rebuilt.", "the bridge would be rebuilt"),
        ("Berg said on Monday that the bridge would be rebuilt.", "the bridge would be rebuilt"),
        ("Berg said the bridge would be rebuilt.", "the bridge would be rebuilt"),
        ("Berg said Meyer left by the back door.", "Meyer left by the back door"),
        ("Berg told Meyer the boats were sold.", "the boats were sold"),
        ("Acme quoted Berg as saying that the bridge would be rebuilt.", "the bridge would be rebuilt"),
        ("Berg was quoted by Acme as saying that the bridge would be rebuilt.", "the bridge would be rebuilt"),
        ("The bridge would be rebuilt, Acme quoted Anna Berg as saying.", "The bridge would be rebuilt"),
        ("Some had doubts but, according to Berg, the bridge would be rebuilt.", "the bridge would be rebuilt"),
        ("Berg told the crowd that the bridge would be rebuilt.", "the bridge would be rebuilt"),
        ("Berg told the voters it would be rebuilt.", "it would be rebuilt"),
        ("According to Berg, the bridge would be rebuilt.", "the bridge would be rebuilt"),
        (
            "She has, according to Anna Berg, sold and leased back the bridge before the war.",
            "She has, according to Anna Berg, sold and leased back the bridge before the war",
        ),
        ("It is certain to fall further, according to Berg.", "It is certain to fall further"),
        ("Berg said that that was a mistake of the town.", "that was a mistake of the town"),
        ("While the town waited, Anna Berg said the bridge was safe.", "the bridge was safe"),
        *(
            (
                f"{condition}, Anna Berg said, the bridge would fall.",
                f"{condition}, Anna Berg said, the bridge would fall",
            )
            for condition in (
                "If the rain lasted another hour",
                "Had the river risen on a Monday",
                "Unless the town pays",
            )
        ),
        ("The bridge would be rebuilt, according to Anna Berg.", "The bridge would be rebuilt"),
        ("The bridge would be rebuilt, according to “Berg.”", "The bridge would be rebuilt"),
        ("The bridge would be rebuilt, Berg said.", "The bridge would be rebuilt"),
        ("The bridge would be rebuilt, said Anna Berg, the mayor.", "The bridge would be rebuilt"),
        ("Anna Berg, the mayor, said the bridge would be rebuilt.", "the bridge would be rebuilt"),
        *(
            (f"{words}.", words)
            for words in (
                "The rot was so deep, Anna Berg said, that only a new bridge would do",
                "It would cost, Anna Berg says, £38 million a year",
                "She ignored him, Anna Berg later said, because fungi would not stay put",
            )
        ),
    ],
)
def test_what_was_said_in_other_words_is_reported(text: str, words: str) -> None:
    [(found, actor, _)] = told(text, direct=False)

    assert (found, actor) == (words, "Anna Berg")


@pytest.mark.parametrize(
    "text",
    [
        "Anna Berg was told that the bridge would be rebuilt.",
        "The claims that the bridge would be rebuilt were false.",
        "Berg believed the polls that showed her far ahead.",
        "The gap between what Berg says it would cost and the price grew.",
        "Berg would never say that the bridge was lost.",
        "Berg said nothing about the bridge on Monday.",
        "A higher number indicates that the two bridges are very much alike.",
        "According to our measurements, the old bridge was the better one.",
        "The town sorts its bridges by hand according to their age.",
        "The town counts the people at its bridges according to gender.",
        "The town demanded that Berg prove that the bridge was old.",
        "Berg announced the rebuilding of the bridge.",
        "Berg told reporters after the meeting that was held in the town hall.",
        "Speaking to a crowd in Moscow, Anna Berg said, “We will rebuild it.”",
        "Anna Berg, the mayor of Moscow, warned both sides.",
        "The bridge that fell in May and, Berg said, had been weak, was closed.",
        "There were many plans for the bridge, a prospect Berg denied.",
        "It was a bridge over the river which, according to Berg, the town had closed.",
        "The bridge, including Friday’s tweets that Meyer had come, fell.",
        "Anna Berg accused Meyer of having said that the bridge was lost.",
        "Anna Berg praised Meyer for saying that the bridge was lost.",
        "Anna Berg stopped short of saying that the bridge was lost.",
        "Had Anna Berg said that the bridge was lost, nobody would have come.",
        "Did Anna Berg say that the bridge was lost?",
        "It was not Anna Berg who said that the bridge was lost.",
        "Anna Berg seldom mentions what happened next.",
        "Anna Berg hardly ever admits that the bridge is old.",
        "Why the bridge fell remained unclear for weeks; Anna Berg suggests a fire.",
        "The cost is unknown: Anna Berg estimates the damage at $3 million.",
        "Anna Berg warned her boss in June, the court heard.",
        "Anna Berg warned a boss about the bridge for months, an inquiry heard on Monday.",
        "Anna Berg closed the bridge, which she says is full of holes and rust.",
        "Meyer, who Anna Berg says has never paid his rent on time, was not at home.",
        "Now that Krop is in the playoffs, North Miami High School will be bumped from the four-team field in the"
        " district playoffs, Anna Berg said.",
    ],
)
def test_other_clauses_are_no_reports(text: str) -> None:
    assert told(text, direct=False) == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("A prosecutor investigating the accident said that speed was no reason.", "A prosecutor"),
        (
            "The bridge would fall by May, according to harbour rescue workers, and the road would close.",
            "harbour rescue workers",
        ),
        ("According to local reports, the bridge would be rebuilt.", "local reports"),
        ("Two adults who were home at the time said they did not know it.", "Two adults"),
        *(
            (f"According to {speaker}, the old bridge would be rebuilt.", speaker)
            for speaker in ("authorities", "three agencies", "investigators", "rescuers", "local churches", "medics")
        ),
        ("Studies show that the old bridge was the better one.", "Studies"),
        ("It was the coach who told reporters that the bridge was old.", "the coach"),
        ("Two officials confirm that the old bridge had fallen.", "Two officials"),
        ("Two families confirmed that the old bridge had fallen.", "Two families"),
    ],
)
def test_what_a_verb_governs_does_not_speak(text: str, speaker: str) -> None:
    document, found = quotations_of(text)

    assert [document.text_of(each.speaker) for each in found if each.speaker] == [speaker]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The bridge would reopen, Anna Berg said, before leaving the room.", "The bridge would reopen"),
        (
            "The bridge is, according to Anna Berg, closed; the town denies it.",
            "The bridge is, according to Anna Berg, closed",
        ),
        (
            "She has, according to Anna Berg, lied to the voters and the council will meet in May.",
            "She has, according to Anna Berg, lied to the voters",
        ),
        (
            "The club sold him, Anna Berg said, because it needed money, and fans burned their shirts outside.",
            "The club sold him, Anna Berg said, because it needed money",
        ),
        ("The firm lost money, Anna Berg said, for which he blamed the weather.", "The firm lost money"),
        ("While Anna Berg asserts that the river is hers, the town fears the next flood.", "the river is hers"),
        ("They could agree to cut the fees, Anna Berg said, or agree to wait.", "They could agree to cut the fees"),
        (
            "Costs remain high at the bridge, Anna Berg said, with no change since May.",
            "Costs remain high at the bridge",
        ),
        (
            "Given the delay, Anna Berg, a retired builder and friend of the town, said the courts needed to step in.",
            "the courts needed to step in",
        ),
    ],
)
def test_a_report_ends_where_its_clause_ends(text: str, words: str) -> None:
    [(found, actor, _)] = told(text, direct=False)

    assert (found, actor) == (words, "Anna Berg")


def test_a_report_goes_on_to_the_comma_before_who_made_it() -> None:
    words = (
        "Prices NOUN 2 nsubj\nremain VERB 8 ccomp VerbForm=Fin\ncaught VERB 8 ccomp VerbForm=Part\n"
        "between ADP 5 case\nfears NOUN 3 obl\n, PUNCT 3 punct\nBerg PROPN 8 nsubj B-PER\nsaid VERB 0 root VerbForm=Fin"
    )
    document = make_document("Prices remain caught between fears , Berg said")

    [found] = find_quotations(document, (), lambda: make_parse(words))

    assert document.text_of(found.span) == "Prices remain caught between fears"


def test_what_stands_right_behind_a_verb_is_said_and_nothing_before_it() -> None:
    words = (
        "Rain NOUN 2 nsubj\nfell VERB 7 ccomp VerbForm=Fin\n, PUNCT 5 punct\nwhose PRON 5 nmod:poss PronType=Rel\n"
        "lawyer NOUN 7 nsubj\nlately ADV 7 advmod\nsaid VERB 0 root VerbForm=Fin\nthat SCONJ 11 mark\n"
        "nobody PRON 11 nsubj\nwill AUX 11 aux VerbForm=Fin\npay VERB 7 ccomp VerbForm=Inf"
    )
    document = make_document("Rain fell , whose lawyer lately said that nobody will pay")

    [found] = find_quotations(document, (), lambda: make_parse(words))

    assert document.text_of(found.span) == "nobody will pay"


def test_who_stands_first_before_a_verb_speaks_though_read_with_what_is_said() -> None:
    words = (
        "The DET 2 det\nowner NOUN 7 nsubj\nsaid VERB 0 root VerbForm=Fin\nthe DET 5 det\nbridge NOUN 7 nsubj\n"
        "was AUX 7 cop VerbForm=Fin\nold ADJ 3 ccomp"
    )
    document = make_document("The owner said the bridge was old")

    [found] = find_quotations(document, (), lambda: make_parse(words))

    assert found.speaker is not None
    assert (document.text_of(found.speaker), document.text_of(found.span)) == ("The owner", "the bridge was old")


def test_each_of_two_who_report_has_a_clause_of_their_own() -> None:
    document, found = quotations_of("Berg says that the river is hers, while the town says that it owns the bridge.")

    assert [(document.text_of(each.span), each.speaker and document.text_of(each.speaker)) for each in found] == [
        ("the river is hers", "Berg"),
        ("it owns the bridge", "the town"),
    ]


@pytest.mark.parametrize(
    ("text", "told_of"),
    [
        ("Only in May did Anna Berg admit that the bridge was old.", [("the bridge was old", "Anna Berg")]),
        ("It was Anna Berg who said that the bridge was old.", [("the bridge was old", "Anna Berg")]),
        ("It was no good news for Anna Berg, who said that the bridge was old.", [("the bridge was old", "Anna Berg")]),
        ("Anna Berg began by saying that the bridge was old.", [("the bridge was old", "Anna Berg")]),
        ("Asked why the bridge fell, Berg said the town knew nothing.", [("the town knew nothing", "Anna Berg")]),
        ("Anna Berg, whose bridge fell, said that she was late.", [("she was late", "Anna Berg")]),
        ("Anna Berg left Acme, which had fallen, and said that she was glad.", [("she was glad", "Anna Berg")]),
        (
            "Anna Berg leads the town. Her brother, she said, had been told the same.",
            [("Her brother, she said, had been told the same", "Anna Berg")],
        ),
        (
            "The boats had been sold, Anna Berg said, only in May.",
            [("The boats had been sold, Anna Berg said, only in May", "Anna Berg")],
        ),
        ("Anna Berg told the council it would be rebuilt.", [("it would be rebuilt", "Anna Berg")]),
        ("Anna Berg warned the council the bridge was unsafe.", [("the bridge was unsafe", "Anna Berg")]),
        ("Anna Berg believes the men know that it is over.", [("the men know that it is over", "Anna Berg")]),
        (
            "The men had been pelted with slates, its director, Anna Berg, said.",
            [("The men had been pelted with slates", "Anna Berg")],
        ),
        (
            "Anna Berg (Labour), whose ward includes the lake, told the meeting that she had counted ten boats.",
            [("she had counted ten boats", "Anna Berg")],
        ),
        (
            "Anna Berg said the leak was found when a doctor, Paul Meyer, said it was there.",
            [("the leak was found", "Anna Berg"), ("it was there", "Paul Meyer")],
        ),
        (
            "Anna Berg said the leak was found when a doctor, Paul Meyer, asked for the chart.",
            [("the leak was found when a doctor, Paul Meyer, asked for the chart", "Anna Berg")],
        ),
    ],
)
def test_a_report_is_of_whoever_made_it(text: str, told_of: list[tuple[str, str]]) -> None:
    assert [(words, actor) for words, actor, _ in told(text, direct=False)] == told_of


@pytest.mark.parametrize(
    "text",
    [
        "Berg said that it “would be rebuilt within the next two years.”",
        "“The kiln is cold,” the founder of the local pottery, Anna Berg, told visitors.",
    ],
)
def test_a_report_that_is_mostly_quoted_or_opens_with_speech_is_the_quotation_alone(text: str) -> None:
    _, found = quotations_of(text)

    assert [each.direct for each in found] == [True]


def test_quoted_words_may_stand_in_a_report() -> None:
    _, found = quotations_of("Berg said that the bridge, which fell in May, would “be built again soon” in the spring.")

    assert [(each.direct, each.actor) for each in found] == [(False, "Anna Berg"), (True, "Anna Berg")]
    assert told("Berg said that drivers were “blocking every gate”.", direct=False)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Anna Berg sagte, dass die Brücke wieder aufgebaut wird."),
        ("fr", "Anna Berg a déclaré que le pont sera bientôt reconstruit."),
        ("es", "Anna Berg dijo que el puente será reconstruido pronto."),
    ],
)
def test_reports_are_found_in_other_languages(language: str, text: str) -> None:
    assert [actor for _, actor, _ in told(text, language=language, direct=False)] == ["Anna Berg"]


def test_a_clause_without_a_subject_reports_what_the_same_person_said() -> None:
    [(words, actor, _)] = told("Anna Berg left the meeting, warning that the bridge would fall.", direct=False)

    assert (words, actor) == ("the bridge would fall", "Anna Berg")


def test_a_quoted_title_says_nothing() -> None:
    words = (
        "The DET 2 det\nchoir NOUN 3 nsubj\nopened VERB 0 root VerbForm=Fin\nthe DET 5 det\nold ADJ 6 amod\n"
        "hall NOUN 3 obj\n, PUNCT 8 punct\nshow VERB 3 parataxis\n“Kern” PROPN 8 nsubj B-PER\n. PUNCT 3 punct"
    )
    document = make_document("The choir opened the old hall , show “Kern” .")

    assert find_quotations(document, (), lambda: make_parse(words)) == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Anna Berg said that she was late.", ["she was late"]),
        (
            "Berg argues that the bridge is old, whereas Meyer says it was mended.",
            ["the bridge is old", "it was mended"],
        ),
        (
            "Anna Berg said the bridge was old, but added that the road was new.",
            ["the bridge was old", "the road was new"],
        ),
        ("Anna Berg says the gate is shut, or the guard lied.", ["the gate is shut, or the guard lied"]),
        ("Anna Berg said the price was high, and trees fell.", ["the price was high, and trees fell"]),
        ("Berg said the price was high, and the town was poor.", ["the price was high, and the town was poor"]),
        ("The price was high, then fell, Anna Berg said.", ["The price was high, then fell"]),
        ("Anna Berg said the hall was empty, then locked the door.", ["the hall was empty"]),
        ("The building, Berg added, “has more rats than seats”.", []),
        (
            "Anna Berg said the dog was old and refused to eat its food.",
            ["the dog was old and refused to eat its food"],
        ),
        (
            "Anna Berg says the bridge will close in May, but has not said for how long.",
            ["the bridge will close in May"],
        ),
        (
            "Berg said that the bridge was old and that nobody cared, but the mayor never answered her.",
            ["the bridge was old and that nobody cared"],
        ),
        ("The bridge will fall within ten years, the study says.", ["The bridge will fall within ten years"]),
        (
            "Anna Berg said the tax would fall and would add to the debt.",
            ["the tax would fall and would add to the debt"],
        ),
    ],
)
def test_a_report_ends_where_the_speaker_or_another_does_something_else(text: str, words: list[str]) -> None:
    assert [found for found, *_ in told(text, direct=False)] == words


def test_a_sign_that_is_read_as_a_source_says_nothing() -> None:
    words = (
        "Pont NOUN 2 nsubj\nferme VERB 0 root VerbForm=Fin\nselon ADP 4 case\n: PUNCT 2 obl\nici ADV 2 advmod\n"
        "le DET 4 det"
    )
    document = make_document("Pont ferme selon : ici le", language="fr")

    assert find_quotations(document, (), lambda: make_parse(words, language="fr")) == ()
