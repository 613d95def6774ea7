import pytest

from tests.analysis.quotation_samples import actors_told, told


def test_who_spoke_goes_on_in_the_same_paragraph() -> None:
    assert actors_told("“We will rebuild it,” said Berg. “It will take two years.”") == ["Anna Berg", "Anna Berg"]


def test_who_spoke_goes_on_though_a_few_words_follow() -> None:
    assert actors_told("“We will rebuild it,” said Berg. “It will take two years” for the town.")[-1] == "Anna Berg"


def test_another_name_ends_who_goes_on() -> None:
    assert actors_told("“We will rebuild it,” said Berg. Paul Meyer laughed. “It will take two years.”")[-1] is None


@pytest.mark.parametrize("verb", ["said another", "said another of them", "said everybody"])
def test_another_without_a_name_ends_who_goes_on(verb: str) -> None:
    assert actors_told(f"“We will rebuild it,” said Berg. “It will take two years,” {verb}.")[-1] is None


def test_a_colon_before_the_paragraph_names_the_speaker() -> None:
    assert actors_told("Berg then added:", "“It will take two years.”") == ["Anna Berg"]


def test_a_sentence_left_open_before_the_paragraph_names_the_speaker() -> None:
    assert actors_told("Berg stated,", "“It will take two years.”") == ["Anna Berg"]


def test_who_spoke_goes_on_in_paragraphs_of_quoted_words_alone() -> None:
    more = ["“It will take two years and a lot of money.”", "“And then the bridge will stand for ever.”"]
    paragraphs = ["“We will rebuild it,” said Berg.", *more]

    assert actors_told(*paragraphs) == ["Anna Berg"] * 3


def test_speech_without_a_closing_mark_goes_on() -> None:
    assert actors_told(
        "“We will rebuild it,” said Berg.", "“It will take two years and much money.", "“It will stand.”"
    )[1:] == ["Anna Berg"]


@pytest.mark.parametrize("first", ["“We will rebuild it,” said Berg.", "“We will rebuild it,” Berg told the town."])
@pytest.mark.parametrize("between", ["The town was quiet.", "Paul Meyer laughed.", "“You lie,” a neighbour said."])
def test_other_words_end_who_goes_on(first: str, between: str) -> None:
    assert actors_told(first, between, "“It will take two years and a lot of money.”")[-1] != "Anna Berg"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("“We will rebuild it,” said Berg.", "“You never will do a thing like that.”"),
        ("“We will rebuild it,” said Berg.", "“No, that is far too late for us.”"),
        ("“We will rebuild it,” said Berg.", "“… – …”"),
        ("“We will rebuild it,” said Berg.", "“The town will never pay.”"),
        ("“We will rebuild it,” said Berg. Paul Meyer laughed.", "“The town will pay for the old bridge.”"),
        ("“We will rebuild it,” said Berg. “Never,” said Paul Meyer.", "“The town will pay for the old bridge.”"),
        ("“We will rebuild it,” said Berg, and left.", "The “town” will pay for it."),
    ],
)
def test_what_may_be_an_answer_has_no_speaker(first: str, second: str) -> None:
    told_last = [actor for words, actor, _ in told(first, second) if words in second]

    assert told_last in ([None], [])


def test_in_a_talk_of_two_nobody_goes_on() -> None:
    talk = ["“We will rebuild it,” said Berg.", "“The town has no money,” said Meyer."]

    assert actors_told(*talk, "“It will take two years and a lot of money.”")[-1] is None


def test_who_is_named_in_a_later_paragraph_of_open_speech_spoke() -> None:
    first = "“We will rebuild it,” said Berg."

    assert actors_told(first, "“It will take long.", "“It will stand,” said Paul Meyer.")[-1] == "Paul Meyer"


@pytest.mark.parametrize(("pronoun", "actor"), [("she", "Anna Berg"), ("he", None)])
def test_a_pronoun_behind_open_speech_is_who_began_it(pronoun: str, actor: str | None) -> None:
    first = "“It is old,” said Robin Cole."
    second = "“We will rebuild it,” said Anna Berg. “It will take us long."

    found = actors_told(first, second, "“It will stand when the winter comes.", f"“I know it,” {pronoun} added.")

    assert found[-1] == actor


@pytest.mark.parametrize(
    ("before", "actor"),
    [
        ("Anna Berg came to the bridge.", "Anna Berg"),
        ("Anna Berg met Paul Meyer at the bridge.", "Anna Berg"),
        ("Paul Meyer came to the bridge.", None),
        ("Anna Berg met Robin Cole at the bridge.", None),
        ("The weather was fine.", None),
        ("A neighbour said that Anna Berg had come.", None),
    ],
)
def test_a_pronoun_means_the_one_person_whom_it_can_mean(before: str, actor: str | None) -> None:
    assert actors_told(before, "“We will rebuild it all,” she said.") == [actor]


def test_a_pronoun_reaches_one_paragraph_back() -> None:
    assert actors_told("Anna Berg came.", "It rained.", "“We will rebuild it all,” she said.") == [None]


def test_a_pronoun_goes_on_with_who_spoke_last() -> None:
    first = "Anna Berg met Robin Cole. “We will rebuild it all,” said Berg."

    assert actors_told(first, "“It will take two years,” she added.") == ["Anna Berg", "Anna Berg"]


def test_someone_whom_a_pronoun_cannot_mean_does_not_come_between() -> None:
    first = "Anna Berg met Robin Cole. “We will rebuild it all,” said Berg. Paul Meyer agreed."

    assert actors_told(first, "“It will take two years,” she added.")[-1] == "Anna Berg"


def test_it_means_the_organisation_that_spoke_last() -> None:
    report = "Acme said in a statement that it would fight on."

    assert actors_told(f"{report} “We trust in our case,” it said.") == ["Acme"]
    assert actors_told(f"{report} Moscow was silent. “We trust in our case,” it said.") == [None]
    assert actors_told("Acme was closed.", "“We trust in our case,” it said.") == [None]


def test_they_means_nobody() -> None:
    assert actors_told("Anna Berg came.", "“We will rebuild it all,” they said.") == [None]


@pytest.mark.parametrize("before", ["Robin Cole was here.", "A neighbour said that it rained.", "Helen May spoke."])
@pytest.mark.parametrize("title", ["", "Vice President ", "Mrs. "])
def test_a_pronoun_means_with_whom_the_sentence_before_opens(before: str, title: str) -> None:
    assert actors_told(before, f"{title}Anna Berg was unmoved. “We will rebuild it all,” she said.") == ["Anna Berg"]


@pytest.mark.parametrize("role", ["His deputy at the council", "Cole’s sister"])
def test_a_pronoun_means_the_name_in_apposition_with_which_the_sentence_before_opens(role: str) -> None:
    second = f"{role}, Anna Berg, stayed. “We will rebuild it,” she said."

    assert actors_told("Robin Cole left.", second) == ["Anna Berg"]


@pytest.mark.parametrize("text", ["Anna Berg met Robin Cole.", "A man met Anna Berg.", "Anna Berg came. It rained."])
def test_a_pronoun_is_unsure_where_another_may_be_meant(text: str) -> None:
    assert actors_told("Helen May spoke.", f"{text} “We will rebuild it all,” she said.") == [None]


@pytest.mark.parametrize(
    ("words", "actor"),
    [
        ("I have trained for years", "Jane Lee"),
        ("He trained me for years", "Jane Lee"),
        ("My brother trained me for years", "Jane Lee"),
        ("Lee was our best player", "Helen May"),
    ],
)
def test_a_pronoun_does_not_mean_of_whom_its_own_quoted_words_speak(words: str, actor: str | None) -> None:
    before = "Coach Helen May praised her keeper. Jane Lee saved two penalties."

    assert actors_told(f"{before} “{words},” she said.") == [actor]


def test_she_of_whom_quoted_words_speak_leaves_the_one_woman_who_is_named_or_spoke_last() -> None:
    assert actors_told("Helen May spoke of her mother. “She was a hard woman,” she said.") == ["Helen May"]
    assert (
        actors_told("Helen May met Jane Lee. “It was late,” Lee said.", "“She was tired,” she said.")[-1] == "Jane Lee"
    )


@pytest.mark.parametrize(
    ("between", "actor"),
    [
        ("She swept the floor.", "Anna Berg"),
        ("She swept the floor. It took an hour.", "Anna Berg"),
        ("The floor was clean.", None),
        ("Helen May came. She swept the floor.", "Helen May"),
    ],
)
def test_whom_a_paragraph_calls_she_stays_in_reach(between: str, actor: str | None) -> None:
    assert actors_told("Anna Berg opened the shop.", between, "“I have been here since June,” she said.") == [actor]


def test_a_pronoun_does_not_mean_whom_its_own_sentence_names_later() -> None:
    assert actors_told("Anna Berg met Robin Cole. She called Cole “a true friend”.") == ["Anna Berg"]
    assert actors_told("Anna Berg came. She called Berg “a true friend”.") == [None]


def test_a_pronoun_may_mean_whom_the_main_clause_names_later() -> None:
    assert actors_told("Anna Berg came. Though she called it “a joke”, Berg went on.") == ["Anna Berg"]
    assert actors_told("Anna Berg came. She called it “a joke” at Berg’s expense.") == ["Anna Berg"]


def test_who_was_named_before_the_sentence_that_another_opens_is_not_meant() -> None:
    assert actors_told("Robin Cole left. Anna Berg stayed. “We will rebuild it all,” she said.") == ["Anna Berg"]


def test_whose_lawyer_opens_the_sentence_before_is_not_meant() -> None:
    assert actors_told("Robin Cole left.", "Anna Berg’s lawyer stayed. “We will rebuild it,” she said.") == [None]


@pytest.mark.parametrize("time", ["Last night", "On Monday", "Earlier this week"])
def test_a_sentence_opens_with_whom_it_names_after_saying_when(time: str) -> None:
    assert actors_told(
        "“The cranes have to be checked,” said Robin Cole.",
        f"{time} Anna Berg, the mayor of the port, was uneasy. “They promised and never wrote it,” she said.",
    ) == ["Robin Cole", "Anna Berg"]


def test_they_are_not_the_one_who_spoke_last() -> None:
    told_ = actors_told(
        "“It was very loud,” said Robin Cole. Others measured the winds. They wrote: “Nobody slept here.”"
    )

    assert told_ == ["Robin Cole", None]


def test_whoever_begins_speaks() -> None:
    before = "Robin Cole, the Acme adviser, met Anna Berg."

    assert actors_told(before, "“I am writing to warn you,” the adviser began.") == ["Robin Cole"]


def test_who_was_called_he_is_not_she_further_on() -> None:
    first = "“We are pleased,” said Robin Cole. “It is done,” he added."
    second = "When Cole asked for a speech, Anna Berg rose. “I have a lesson,” she said."

    assert actors_told(first, second) == ["Robin Cole", "Robin Cole", "Anna Berg"]


def test_a_pronoun_means_of_whom_the_sentence_before_tells_however_it_opens() -> None:
    second = "While the rain fell on the town, Berg slept. “I heard nothing of it,” she said."

    assert actors_told("“It was cold,” said Helen May.", second) == ["Helen May", "Anna Berg"]
