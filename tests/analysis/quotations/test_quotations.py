import itertools

import pytest

from reader.analysis.quotations import find_quotations
from reader.analysis.quotations.grammar import Gender
from reader.analysis.quotations.speakers import gender_of_name
from reader.model.annotation import Actor, ActorKind
from reader.model.span import Span
from reader.parsing.once import ParsedOnce
from tests.analysis.named_text import named
from tests.analysis.quotation_samples import actors_told, quotations_of, told
from tests.analysis.samples import strange_documents
from tests.documents import make_document


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("“We will rebuild the bridge,” said Anna Berg.", "said"),
        ("“We will rebuild the bridge,” Anna Berg said on Monday.", "said"),
        ("“We will rebuild the bridge,” Berg, the mayor of Ghent, said.", "said"),
        ("“We will rebuild the bridge,” Berg, who was born in Ghent, has also said.", "said"),
        ("“We will rebuild the bridge,” said Mayor Anna Berg, a friend of Paul Meyer.", "said"),
        ("“Will we ever rebuild the bridge?” Berg asked.", "asked"),
        ("“We will rebuild the bridge!” cried Berg.", "cried"),
        ("Anna Berg said: “We will rebuild the bridge.”", "said"),
        ("Anna Berg told reporters on Monday, “We will rebuild the bridge.”", "told"),
        ("Berg wrote that they “will rebuild the old bridge” soon.", "wrote"),
        ("According to Berg, “we will rebuild the bridge.”", "According to"),
        ("“We will rebuild the bridge,” according to Berg.", "according to"),
        ("Berg met Paul Meyer. Berg, a friend of Meyer, added: “We will rebuild the bridge.”", "added"),
        ("Anna Berg: “We will rebuild the bridge.”", ":"),
        ("In a speech in Ghent, Berg attacked Meyer, saying, “We will rebuild the bridge.”", "saying"),
        ("Berg stood up and said, “We will rebuild the bridge.”", "said"),
        ("Said Berg: “We will rebuild the bridge.”", "Said"),
        ("“We will rebuild the bridge” before the winter comes, Berg said.", "said"),
    ],
)
def test_the_speaker_stands_beside_the_words(text: str, cue: str) -> None:
    [(words, actor, found_cue)] = told(text)

    assert "rebuild the" in words
    assert (actor, found_cue) == ("Anna Berg", cue)


def test_the_span_holds_the_marks_and_the_speaker_is_the_name() -> None:
    document, [found] = quotations_of("“We will rebuild it all,” said Anna Berg.")

    assert document.text_of(found.span) == "“We will rebuild it all,”"
    assert found.speaker is not None
    assert document.text_of(found.speaker) == "Anna Berg"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Acme quoted Anna Berg: “The bridge is old.”", "Anna Berg"),
        ("Robin Cole cited a message from Anna Berg: “The bridge is old.”", None),
        ("Robin Cole got a message from Anna Berg: “The bridge is old.”", None),
        ("Robin Cole rejected criticism from Anna Berg: “The bridge is old.”", "Robin Cole"),
        ("Acme reported on Monday: “The bridge is old.”", "Acme"),
        ("Robin Cole accused Anna Berg of saying “the bridge is old”.", None),
        ("Robin Cole accused Anna Berg of “hiding behind the bridge”.", "Robin Cole"),
    ],
)
def test_words_are_of_whoever_is_quoted(text: str, speaker: str | None) -> None:
    assert actors_told(text) == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "The hero of “Cold Rivers”, a monk, says nothing.",
    ],
)
def test_what_a_phrase_names_is_not_said_by_it(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The mayor, Anna Berg, said: “We will rebuild the bridge.”",
        "Her lawyer, Anna Berg of Acme, said: “We will rebuild the bridge.”",
        "Her lawyer, Anna Berg, 51, said: “We will rebuild the bridge.”",
        "The mayor of Moscow, Anna Berg, said: “We will rebuild the bridge.”",
        "“We will rebuild it,” the owner of the hotel, Anna Berg, told guests.",
        "“We will rebuild it,” her husband, the chemist Anna Berg, said.",
        "She fell. His aunt, the novelist Anna Berg, said: “We will rebuild the bridge.”",
        "His deputy at the council, Anna Berg, added: “We will rebuild the bridge.”",
        "“We will rebuild the bridge,” said his wife, Anna Berg.",
        "“We will rebuild the bridge,” said the mayor, Anna Berg, on Monday.",
        "The club's chairwoman, Dame Anna Berg, said: “We will rebuild the bridge.”",
        "“Nobody read it,” said another of the lawyers, Anna Berg.",
    ],
)
def test_a_name_in_apposition_to_a_role_speaks(text: str) -> None:
    assert actors_told(text) == ["Anna Berg"]


def test_a_firm_in_apposition_speaks_but_not_beside_whoever_speaks_for_it() -> None:
    assert actors_told("His team, Acme, said: “We will rebuild the bridge.”") == ["Acme"]
    assert actors_told("A spokeswoman for the owner, Acme, said: “We will rebuild the bridge.”") == [None]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We will rebuild the bridge,” Anna Berg was quoted as saying by Acme.", "Anna Berg"),
        ("Anna Berg was quoted as saying, “We will rebuild the bridge.”", "Anna Berg"),
        ("“We will rebuild the bridge,” Acme quoted Anna Berg, the mayor of Moscow, as saying.", "Anna Berg"),
        ("The Times reported Anna Berg as saying: “We will rebuild the bridge.”", "Anna Berg"),
    ],
)
def test_who_passes_on_what_another_said_does_not_speak(text: str, speaker: str | None) -> None:
    assert actors_told(text) == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "“We will rebuild the bridge,” said a neighbour, Anna Berg and Paul Meyer.",
        "“We will rebuild the bridge,” said a neighbour, Anna Berg, Paul Meyer and others.",
        "“We will rebuild the bridge,” said the officers, Anna Berg.",
    ],
)
def test_a_name_in_a_list_after_a_role_does_not_speak(text: str) -> None:
    assert actors_told(text) == [None]


@pytest.mark.parametrize(
    "text",
    [
        "“We will not be rushed,” said in May.",
        "“We will not be rushed,” said May 14.",
        "In May told plans: “We will not be rushed.”",
    ],
)
def test_a_month_does_not_speak(text: str) -> None:
    assert actors_told(f"Helen May came on Monday. {text}") == [None]


@pytest.mark.parametrize("second", ["“when the winter is over.”", "“When the winter is over.”"])
def test_an_interrupted_quotation_has_one_speaker(second: str) -> None:
    assert actors_told(f"“We will rebuild it,” said Berg, {second}") == ["Anna Berg", "Anna Berg"]


@pytest.mark.parametrize(
    "text",
    [
        "“We will rebuild the bridge,” said a friend of Anna Berg.",
        "“We will rebuild the bridge,” Berg’s lawyer said.",
        "“We will rebuild the bridge,” an aide to Berg told reporters.",
        "“We will rebuild the bridge,” Berg and Meyer said.",
        "“We will rebuild the bridge,” the Berg campaign said.",
        "“We will rebuild the bridge,” Berg did not say.",
        "Berg was told: “We will rebuild the bridge.”",
        "Anna Berg smiled. “We will rebuild the bridge.” Paul Meyer laughed.",
        "A man who met Berg said: “We will rebuild the bridge.”",
        "The man marching beside Berg shouted: “We will rebuild the bridge.”",
    ],
)
def test_a_name_that_does_not_speak_is_no_speaker(text: str) -> None:
    assert actors_told(text) == [None]


def test_a_noun_phrase_is_kept_as_the_speaker_without_an_actor() -> None:
    document, [found] = quotations_of("“We will rebuild the bridge,” said a spokesman for Acme.")

    assert found.actor is None
    assert found.speaker is not None
    assert document.text_of(found.speaker).startswith("a spokesman")


def test_who_signs_below_a_motto_speaks() -> None:
    assert actors_told("“The pier belongs to all of us.” ― Robin Cole.") == ["Robin Cole"]


def test_the_head_of_a_phrase_speaks() -> None:
    assert actors_told("“We will rebuild the bridge,” Acme adviser Robin Cole said.") == ["Robin Cole"]


def test_a_nickname_within_the_name_of_a_speaker_is_no_quotation() -> None:
    text = "“It is not the first time,” said Maria “Mimi” Olsen."
    document = make_document(text)
    olsen = Actor("olsen", "Olsen", ActorKind.PERSON, None, 0.5, (), (Span(text.index("Maria"), len(text) - 1),))

    assert [
        (each.actor, document.text_of(each.span))
        for each in find_quotations(document, (olsen,), ParsedOnce(document).parse)
    ] == [("olsen", "“It is not the first time,”")]


def test_a_role_of_one_person_means_that_person() -> None:
    before = "Robin Cole, the Acme adviser, met Anna Berg."

    assert actors_told(before, "“We will rebuild the bridge,” the adviser said.") == ["Robin Cole"]
    assert actors_told(before, "“We will rebuild the bridge,” the Acme adviser said.") == ["Robin Cole"]
    assert actors_told(before, "“We will rebuild the bridge,” the senior adviser said.") == [None]
    assert actors_told(before, "“We will rebuild the bridge,” an adviser said.") == [None]


def test_a_pronoun_that_opens_a_paragraph_means_of_whom_the_sentence_before_it_tells() -> None:
    before = "Robin Cole lit a candle. The mayor, Paul Meyer, walked home."

    assert actors_told(before, "“They told me to stay in bed,” he said.") == ["Paul Meyer"]


@pytest.mark.parametrize(
    ("role", "beside", "meant"),
    [
        ("deputy mayor", "cousin of the mayor", []),
        ("former mayor", "poet", []),
        ("mayor", "adviser to the mayor", ["cole"]),
        ("town mayor", "poet", ["cole"]),
        ("town mayor", "cousin of the mayor", []),
    ],
)
def test_a_role_means_who_has_it_and_no_deputy(role: str, beside: str, meant: list[str]) -> None:
    document = make_document("Robin Cole met Anna Berg.", "“We will rebuild the bridge,” the mayor said.")
    actors = (
        Actor("cole", "Robin Cole", ActorKind.PERSON, role, 0.5, (), (Span(0, 10),)),
        Actor("berg", "Anna Berg", ActorKind.PERSON, beside, 0.5, (), (Span(15, 24),)),
    )

    found = find_quotations(document, actors, ParsedOnce(document).parse)

    assert [each.actor for each in found if each.actor] == meant


@pytest.mark.parametrize(
    "text",
    [
        "The so-called “peace plan” failed.",
        "Meyer's rule covers “the loss of work organised abroad”.",
        "Anna Berg was accused of “plain theft”.",
        "Anna Berg read about “dark matter”.",
        "Anna Berg warned of “forever chemicals”.",
        "Anna Berg spoke with “heavy heart”.",
        "Anna Berg dismissed him for “gross misconduct”.",
        "Anna Berg criticised him for “get out” chants.",
        "Did Anna Berg accuse him of “plain theft”?",
        "The sign warned of “a long bend”.",
        "Anna Berg denied she had called it “a joke”.",
        "Dwayne “The Rock” Johnson came.",
        "She read “One Flew Over the Cuckoo’s Nest” twice.",
        "A film called “The Longest Day” ran.",
        "Berg told “Meet the Press” that it was late.",
        "Paul Meyer, nicknamed “the Broom”, defended Anna Berg.",
        "Paul Meyer, known as “the Old Fox”, praised Anna Berg.",
        'He is 6\'2" tall and owns a 12" ruler.',
    ],
)
def test_titles_and_scare_quotes_are_no_speech(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "“No,” said Anna Berg.",
        "Anna Berg called it “a joke”.",
        "Berg said: “Never.”",
    ],
)
def test_a_few_words_are_speech_where_someone_says_them(text: str) -> None:
    assert actors_told(text) == ["Anna Berg"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "„Wir bauen die Brücke wieder auf“, sagte Anna Berg."),
        ("de", "Anna Berg sagte: „Wir bauen die Brücke wieder auf.“"),
        ("fr", "« Nous allons reconstruire le pont », a déclaré Anna Berg."),
        ("fr", "Anna Berg a déclaré : « Nous allons reconstruire le pont. »"),
        ("es", "«Vamos a reconstruir el puente», dijo Anna Berg."),
        ("es", "Anna Berg dijo: «Vamos a reconstruir el puente»."),
    ],
)
def test_speakers_are_found_in_other_languages(language: str, text: str) -> None:
    assert actors_told(text, language=language) == ["Anna Berg"]


@pytest.mark.parametrize("called", ["who is called “Otter.”", "nicknamed “the Whisperer.”"])
def test_what_a_speaker_is_called_is_not_said(called: str) -> None:
    assert [words for words, *_ in told(f"“I train at dawn,” said a rower {called}")] == ["“I train at dawn,”"]


def test_other_languages_are_read_by_their_marks() -> None:
    [(words, actor, cue)] = told("„Eski köprüyü yeniden yapacağız”, dedi Anna Berg.", language="tr")

    assert (words, actor, cue) == ("„Eski köprüyü yeniden yapacağız”", None, None)


@pytest.mark.parametrize("name", strange_documents())
def test_quotations_of_strange_documents_lie_in_the_text(name: str) -> None:
    document = strange_documents()[name]

    for quotation in find_quotations(document, ()):
        spans = [span for span in (quotation.span, quotation.speaker, quotation.cue) if span]
        assert all(span.end <= len(document.text) for span in spans)


def test_direct_quotations_do_not_overlap_and_stand_in_order() -> None:
    _, found = quotations_of("“One two three four,” Berg said. “‘Five’ six seven,” said Meyer.", "“A “b c d e” f g h.”")
    spans = [each.span for each in found if each.direct]

    assert spans == sorted(spans)
    assert all(first.end <= second.start for first, second in itertools.pairwise(spans))


def test_emoji_and_right_to_left_text_beside_quotations_are_harmless() -> None:
    assert actors_told("Anna Berg 🇺🇳🎬️, the mayor, called it “a joke”.") == ["Anna Berg"]
    assert actors_told("😀 “שלום לכם חברים יקרים,” said Anna Berg 😀.") == ["Anna Berg"]


def test_who_governs_quoted_words_from_afar_is_told_by_the_parse() -> None:
    aside = "head of Acme -- the firm that owns Moscow Today, which is shown on its site"
    text = f"John Hale, {aside} -- told me, “We sell what people want to see.”"
    document = make_document(text)
    hale = Actor("hale", "John Hale", ActorKind.PERSON, None, 1.0, (), (Span(0, 9),))

    (quotation,) = find_quotations(document, (hale,), ParsedOnce(document).parse)

    assert quotation.actor == "hale"


@pytest.mark.parametrize("name", ["Andrea Conti", "Simone Conti", "Laurence Kern", "Marion Berg", "Chelsea Berg"])
def test_a_first_name_that_both_women_and_men_bear_tells_nothing(name: str) -> None:
    assert gender_of_name(name) is None


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        ("Jean-Luc Roux", Gender.MALE),
        ("Karl-Maria Voss", Gender.MALE),
        ("Jean-Marie Roux", Gender.MALE),
        ("Anne-Pierre Roux", Gender.FEMALE),
        ("Jo-Marie Voss", None),
    ],
)
def test_a_double_name_is_as_its_first_half_or_a_mans(name: str, gender: Gender | None) -> None:
    assert gender_of_name(name) is gender


def test_a_pronoun_means_one_whose_first_name_tells_nothing() -> None:
    document = make_document("Laurence Kern is the mayor. She likes to build. “We will build it again,” she said.")
    actors = named(document, {"Laurence Kern": (ActorKind.PERSON, ())})

    assert [each.actor for each in find_quotations(document, actors, ParsedOnce(document).parse)] == ["laurence-kern"]


@pytest.mark.parametrize(("pronoun", "actor"), [("he", "robin"), ("she", None)])
def test_whom_the_text_calls_a_nephew_is_no_she(pronoun: str, actor: str | None) -> None:
    document = make_document(f"Her nephew, Robin, runs the inn. “It pays the rent,” {pronoun} said.")
    actors = named(document, {"Robin": (ActorKind.PERSON, ())})

    assert [each.actor for each in find_quotations(document, actors, ParsedOnce(document).parse)] == [actor]


@pytest.mark.parametrize(("other", "actor"), [("Housing Department", "oakley-corp."), ("Globe", None), (" ", None)])
def test_the_company_is_the_one_firm_of_the_article(other: str, actor: str | None) -> None:
    document = make_document(
        f"Oakley Corp. employs many. The {other} was silent. “We will do better,” the company said."
    )
    actors = named(document, dict.fromkeys(("Oakley Corp.", other), (ActorKind.ORGANISATION, ())))

    assert [each.actor for each in find_quotations(document, actors, ParsedOnce(document).parse)] == [actor]


def test_she_is_the_woman_in_the_paragraph_of_who_spoke_to_her() -> None:
    before = "Jane Lee was proud of it. “We won the race,” she said."
    answer = "Paul Meyer told Anna Berg that she was slow. “You say that every day,” she answered."

    assert actors_told(before, answer) == ["Jane Lee", "Anna Berg"]
