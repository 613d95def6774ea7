"""Who says quoted words: the subject of the verb that governs them, stands behind them or before a colon."""

from collections.abc import Sequence
from itertools import pairwise, permutations

import pytest

from reader.analysis.quotations import find_quotations
from reader.model.annotation import Quotation
from reader.model.document import Document, Paragraph, ParagraphKind
from reader.model.span import Span
from reader.nlp.segmentation import segmented
from reader.parsing.once import ParsedOnce
from tests.analysis.linked import actors_of
from tests.analysis.quotation_samples import actors_told, quotations_of, told
from tests.documents import make_document
from tests.parses import document_of, make_parse

SAID = """
    «Noi      PRON  2 nsubj
    non       ADV   5 advmod
    abbiamo   AUX   5 aux
    mai       ADV   5 advmod
    rifiutato VERB  8 ccomp
    niente»,  PRON  5 obj
    ha        AUX   8 aux
    detto     VERB  0 root
    {subject} {part} 8 {relation} {label}
"""


def speaker(**subject: str) -> str | None:
    """Return the actor to whom the words are given."""
    sentence = SAID.format(**subject)
    document, parse = document_of(sentence, language="it"), make_parse(sentence, language="it")
    actors = actors_of(document, parse)
    (quotation,) = find_quotations(document, actors, lambda: parse)
    return quotation.actor


def test_the_subject_of_the_verb_that_governs_them_speaks() -> None:
    assert speaker(subject="Lima", part="PROPN", relation="nsubj", label="B-PER") == "lima"


def test_a_name_that_is_no_subject_does_not() -> None:
    assert speaker(subject="Lima", part="PROPN", relation="obl", label="B-PER") is None


def test_a_subject_without_a_name_is_nobody() -> None:
    assert speaker(subject="sindaco", part="NOUN", relation="nsubj", label="O") is None


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("de", "Berg kam spät. „Das war knapp“, sagte Anna Berg.", "Anna Berg"),
        ("de", "Anna Berg hat gewonnen. „Wir bauen die Brücke wieder auf“, versprach sie.", "Anna Berg"),
        ("de", "„Wir bauen die Brücke wieder auf“, so Anna Berg.", "Anna Berg"),
        ("de", "Zufrieden war auch Anna Berg: „Wir bauen die Brücke wieder auf.“", "Anna Berg"),
        ("fr", "« Nous allons, a promis Anna Lima, reconstruire le pont. »", "Anna Lima"),
        ("fr", "Même joie chez la maire Anna Lima : « Nous allons reconstruire le pont. »", "Anna Lima"),
        ("es", "Ana Lima ganó ayer. «Vamos a reconstruir el puente», añadió.", "Ana Lima"),
        ("fr", "Anne Morel est venue. « Nous allons reconstruire le pont », a-t-elle promis.", "Anne Morel"),
        ("de", "„Das war knapp“, freute sich Anna Berg.", "Anna Berg"),
        ("de", "„Wir haben lange gewartet“, sagte der Leiter der Delegation, Anton Rehm.", "Anton Rehm"),
        ("en", "“He hit like a door,” said the former champion Carl 'Kid' Moran.", "Carl 'Kid' Moran"),
        ("de", "„So geht es nicht weiter“, beschwerte sich Karl Ott.", "Karl Ott"),
        ("fr", "Selon Anna Lima, la mairie a commis « une faute lourde de sens ».", "Anna Lima"),
        ("fr", "Selon Anna Lima, Paul Roy a dit « une faute lourde de sens ».", "Paul Roy"),
        ("fr", "« Quelle honte », s'est indignée Anna Lima.", "Anna Lima"),
        ("fr", "« Nous ne céderons pas », s'est emporté Paul Roy, le maire.", "Paul Roy"),
        ("es", "«Es una vergüenza», se quejó el alcalde Paul Roy.", "Paul Roy"),
        ("fr", "« Vous mentez », lui a lancé la juge, Anna Lima.", "Anna Lima"),
        ("fr", "« Revenez demain matin », leur a répondu la secrétaire, Anne Leroy.", "Anne Leroy"),
        ("fr", "Selon une voisine, Anne Morel, « le pont est fermé depuis un an ».", "Anne Morel"),
        ("fr", "Selon la maire Anna Lima, « le pont est fermé depuis un an ».", "Anna Lima"),
        ("de", "Nach Angaben von Anna Kern ist „die Brücke seit einem Jahr gesperrt“.", "Anna Kern"),
        ("ru", "По словам Анны Лимовой, «мост закрыт уже год».", "Анны Лимовой"),
        ("es", "—Vamos a reconstruir el puente —dijo Ana Lima.", "Ana Lima"),
        ("ru", "«Мы построим мост», — пообещала Анна Лимова.", "Анна Лимова"),
        ("ru", "«Мы построим, — пообещала Анна Лимова, — новый мост».", "Анна Лимова"),
        ("ru", "— Мы построим мост, — пообещала Анна Лимова.", "Анна Лимова"),
    ],
)
def test_who_stands_beside_quoted_words_speaks(language: str, text: str, name: str) -> None:
    assert set(speakers(text, language)) == {name}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Anna Berg traf Petra Vogt. „Wir bauen die Brücke wieder auf“, sagte sie."),
        ("es", "Ana Lima vio a Eva Sanz. «Vamos a reconstruir el puente», añadió."),
        ("fr", "« Cet homme est dangereux », selon l'avocat de Jean Morel."),
        ("fr", "Paul Morel est parti. « Nous allons reconstruire le pont », a-t-elle promis."),
    ],
)
def test_a_pronoun_or_source_that_may_mean_two_or_another_is_nobody(language: str, text: str) -> None:
    assert speakers(text, language) == [None]


@pytest.mark.parametrize(
    ("language", "words", "name"),
    [
        ("es", "«Volveremos juntos en mayo», promete desde la cárcel Luis Pons.", None),
        ("pl", "„Nie zamkniemy go w maju” – zapewnia z biura Adam Wilk.", None),
        ("fr", "« Nous ne le fermerons pas », assure depuis son bureau André Vial.", None),
        ("it", "«È un errore molto grave», risponde al sindaco Enzo Villa.", None),
        ("it", "«È un errore molto grave», aggiunge in piazza Enrico Berlinguer.", None),
        ("de", "„Wir zahlen nicht für diesen Damm“, hieß es im Januar.", None),
    ],
)
def test_a_person_behind_where_something_is_said_may_say_it_or_not(language: str, words: str, name: str | None) -> None:
    said = {"es": "«Está bien hecho», dijo", "it": "«È ben fatto», disse", "de": "„Das ist gut gemacht“, sagte"}
    said |= {"fr": "« C'est très bien fait », a dit", "pl": "„To jest dobre” – powiedziała"}

    assert speakers(f"{said[language]} Eva Prus. {words}", language)[1:] == [name]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("de", "Anna Kern leitet den Chor. Der Verband ist empört. Sie sagte, dass er zahlen muss.", "Anna Kern"),
        ("de", "Anna Kern kam. Sie sagte, dass die Brücke gesperrt bleibt.", "Anna Kern"),
        ("da", "Professor ved Aarhus Universitet Lone Ravn er uenig. »Det passer ikke,« siger hun.", "Lone Ravn"),
        ("fi", "Riitta Halonen puhui. Hän kertoi, että tehdas on tuottanut tappiota.", "Riitta Halonen"),
    ],
)
def test_a_pronoun_that_may_mean_a_union_named_since_is_nobody(language: str, text: str, name: str | None) -> None:
    assert speakers(text, language) == [name]


@pytest.mark.parametrize(
    ("language", "text", "role"),
    [
        ("fr", "Selon les victimes de Paul Roy, « c'est dangereux ».", "les victimes de Paul Roy"),
        (
            "fr",
            "D'après un ancien élève de Jean Morel, « cet homme est dangereux ».",
            "un ancien élève de Jean Morel",
        ),
        ("es", "Según el abogado de Pablo Ruiz, «este hombre es peligroso».", "el abogado de Pablo Ruiz"),
        ("it", "Secondo l'avvocato di Paolo Rossi, «quest'uomo è pericoloso».", "l'avvocato di Paolo Rossi"),
        ("pt", "Segundo o advogado de Paulo Lind, «este homem é perigoso».", "o advogado de Paulo Lind"),
        (
            "de",
            "Laut dem Sprecher von Anna Kern ist „die Brücke seit Jahren zu“.",
            "dem Sprecher von Anna Kern",
        ),
        (
            "de",
            "Nach Angaben des Anwalts von Anna Kern ist „die Brücke seit Jahren zu“.",
            "des Anwalts von Anna Kern",
        ),
        ("pl", "Według adwokata Pawła Kerna „most jest zamknięty od roku”.", "adwokata Pawła Kerna"),
        ("ru", "По словам адвоката Павла Керна, «мост закрыт уже год».", "адвоката Павла Керна"),
    ],
)
def test_whose_lawyer_or_victims_a_source_is_says_nothing(language: str, text: str, role: str) -> None:
    document, (found,) = read(text, language)

    assert found.actor is None
    assert found.speaker is not None
    assert document.text_of(found.speaker) == role


@pytest.mark.parametrize(
    ("language", "text", "role"),
    [
        ("fr", "« Cet homme est dangereux », a dit l'avocat de Jean Morel.", "l'avocat de Jean Morel"),
        ("de", "„Wir bauen die Brücke“, sagte die Schwester von Anna Kern.", "die Schwester von Anna Kern"),
        ("it", "«Quest'uomo è pericoloso», dice l'avvocato di Paolo Rossi.", "l'avvocato di Paolo Rossi"),
        ("ru", "«Мы построим мост», — пообещал адвокат Павла Керна.", "адвокат Павла Керна"),
        ("nl", '"We bouwen de brug", zei de zus van Anna Kern.', "de zus van Anna Kern"),
    ],
)
def test_who_speaks_for_somebody_is_not_this_one(language: str, text: str, role: str) -> None:
    document, (found,) = read(text, language)

    assert found.actor is None
    assert found.speaker is not None
    assert document.text_of(found.speaker) == role


def test_the_subject_of_what_completes_a_verb_speaks_and_nobody_named_before() -> None:
    assert speakers('Anna Berg kwam. "We bouwen de brug", liet Karel Vos weten.', "nl") == ["Karel Vos"]
    assert speakers("Anna Conti è qui. «Il ponte è chiuso», ha fatto sapere Elena Marchi.", "it") == ["Elena Marchi"]
    assert speakers("Ana Lima vino. «El puente está cerrado», hizo saber la hermana de Eva Sanz.", "es") == [None]


def test_the_one_person_before_a_colon_speaks_in_a_heading() -> None:
    assert speakers("A lesson from Anna Berg: “Be the voice that people hear.”", "en") == ["Anna Berg"]
    assert speakers("Anna Berg was blunt: “You should all be sorry.”", "en") == ["Anna Berg"]
    assert speakers("Anna Berg received a letter: “You have to leave the house.”", "en") == [None]
    assert speakers("Anna Berg was told: “You have to leave the house.”", "en") == [None]
    assert speakers("The sign on Anna Berg's door: “Nobody has to knock here.”", "en") == [None]
    assert speakers("The crowd had one answer for Anna Berg: “Do not sign the letter.”", "en") == [None]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The charge against Anna Berg: “She took the money of the town for years.”"),
        ("en", "A note to Mayor Anna Berg: “Leave the town now and take the northern road.”"),
        ("en", "Next to a portrait of Anna Berg: “Thief of the people and of their money.”"),
        ("en", "The verdict on Anna Berg: “Guilty of theft in twelve cases over three years.”"),
        ("es", "Una pintada contra Ana Lima: «Ladrona del pueblo y de su dinero.»"),
        ("it", "Una scritta contro Anna Rossi: «Ladra del popolo e dei suoi soldi.»"),
        ("de", "Ein Brief an Anna Kern: „Retten Sie bitte die alte Brücke in Kehl.“"),
        ("es", "Escribió ayer una carta a Ana Lima: «Salve usted el viejo puente.»"),
        ("ru", "Надпись под портретом Анны Лимовой: «Воровка народа и его денег.»"),
        ("pl", "Napis pod portretem Anny Nowak: „Złodziejka ludu i jego pieniędzy.”"),
        ("nl", "Een brief aan Anna de Vries: „Red de oude brug van Delft alstublieft.”"),
    ],
)
def test_who_stands_behind_an_adposition_before_a_colon_does_not_speak(language: str, text: str) -> None:
    assert speakers(text, language) == [None]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Para la jueza Ana Lima, la novelista inventó una lengua: «Nadie hablaba así hasta entonces.»"),
        ("de", "Der Verein hat einen Spieler verloren: „Das war ein harter Tag.“"),
        ("fr", "L'équipe a perdu son capitaine : « C'est dur pour nous tous. »"),
    ],
)
def test_who_only_did_something_before_a_colon_or_in_the_eyes_of_another_does_not_speak(
    language: str, text: str
) -> None:
    assert [each.speaker for each in read(text, language)[1]] == [None]


def test_a_role_is_shown_as_it_stands() -> None:
    document = make_document("„Wir bauen die Brücke wieder auf“, sagte die Bürgermeisterin.", language="de")

    (found,) = find_quotations(document, (), ParsedOnce(document).parse)

    assert found.actor is None
    assert found.speaker is not None
    assert document.text_of(found.speaker) == "die Bürgermeisterin"


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("de", "Anna Kern nannte den Beschluss „einen Sieg der Geduld“.", ["Anna Kern"]),
        ("nl", "Anna Vos noemde het besluit “een raadsel”.", ["Anna Vos"]),
        ("fr", "Anne Morel a qualifié la décision de « victoire de la patience ».", ["Anne Morel"]),
        ("es", "Ana Lima calificó la decisión de «victoria de la paciencia».", ["Ana Lima"]),
        ("ru", "Анна Громова назвала решение «победой терпения».", ["Анна Громова"]),
        ("pl", "Anna Kern nazwała decyzję „zwycięstwem cierpliwości”.", ["Anna Kern"]),
        ("cs", "Jan Kovář nazval rozhodnutí „jasným signálem“.", ["Jan Kovář"]),
        ("da", "Anna Holm kalder beslutningen »et klart signal«.", ["Anna Holm"]),
        ("ru", "Анна Громова назвала роман «Война и мир».", []),
        ("nb", "Filmen kalles «Den hvite bjørnen».", []),
        ("de", "Anna Kern nannte ihren Hund „Bello“.", []),
    ],
)
def test_who_calls_something_what_is_quoted_speaks(language: str, text: str, names: list[str]) -> None:
    assert speakers(text, language) == names


def shown(*paragraphs: str, language: str = "en") -> list[str | None]:
    document, found = quotations_of(*paragraphs, language=language)
    return [document.text_of(each.speaker) if each.speaker else None for each in found]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“The ice will not hold before the new year,” a board at the lake warns.", "a board at the lake"),
        ("“Nobody may swim here,” reads a sign.", "a sign"),
        ("“We knew it for years,” the letter ended.", "the letter"),
        ("“I have seen it,” Paul Meyer remarked.", "Paul Meyer"),
    ],
)
def test_whoever_stands_with_a_verb_behind_words_that_go_on_speaks(text: str, speaker: str) -> None:
    assert shown(text) == [speaker]


def test_words_that_are_part_of_what_is_said_are_said_by_who_says_it() -> None:
    text = "Anna Berg said that the town had waited for years and that it was “the end of a very long road”."

    assert [actor for words, actor, _ in told(text)] == ["Anna Berg"]


def test_who_does_something_while_words_are_said_does_not_say_them() -> None:
    assert "Paul Meyer" not in actors_told("It was “a great day for us all” when Paul Meyer welcomed her.")
    assert actors_told("The road is “as good as any in the land” and Anna Berg said so.") in ([], [None])


def test_somebody_between_dashes_within_marks_speaks_though_no_name_is_known() -> None:
    assert (
        shown("«Мост закрыт, — сказала директор завода. — Раньше весны его не откроют».", language="ru")
        == ["директор завода"] * 2
    )


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("pl", "Anna Berg przyszła wczoraj. Dodała, że most zostanie wkrótce odbudowany."),
        ("es", "Anna Berg vino ayer. Añadió que el puente se abrirá en marzo."),
        ("it", "Anna Berg è arrivata ieri. Ha aggiunto che il ponte sarà aperto a marzo."),
    ],
)
def test_a_verb_without_a_subject_reports_what_who_was_named_before_says(language: str, text: str) -> None:
    assert [actor for _, actor, _ in told(text, language=language, direct=False)] == ["Anna Berg"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Anna Berg vino ayer. Se dijo que el puente se abrirá en marzo."),
        ("it", "Anna Berg è arrivata ieri. «Il ponte sarà aperto a marzo», si dice in città."),
        ("pt", "Anna Berg chegou ontem à cidade. Diz-se que a ponte será aberta em março."),
        ("pl", "Anna Berg przyszła wczoraj. Mówi się, że most zostanie wkrótce odbudowany."),
        ("ru", "Anna Berg приехала вчера. Сообщается, что мост скоро построят заново."),
    ],
)
def test_what_people_or_a_paper_say_is_not_said_by_who_was_named_before(language: str, text: str) -> None:
    _, found = quotations_of(text, language=language)

    assert [each.actor for each in found if each.actor] == []


def speakers(text: str, language: str) -> list[str | None]:
    names: dict[str, str] = {}
    _, quotations = read(text, language, names)
    return [names.get(each.actor or "") for each in quotations]


def read(text: str, language: str, names: dict[str, str] | None = None) -> tuple[Document, Sequence[Quotation]]:
    """Return the document and its quotations; `names` takes the name of each actor."""
    parsed = ParsedOnce(segmented(Document(text, (Paragraph(Span(0, len(text)), ParagraphKind.BODY),)), language))
    parse = parsed.parse()
    actors = actors_of(parsed.document, parse)
    (names if names is not None else {}).update({actor.id: actor.name for actor in actors})
    return parsed.document, find_quotations(parsed.document, actors, parsed.parse)


def test_of_two_with_their_parties_none_speaks_alone() -> None:
    text = "Sen. Gail Overby (R-Kan.) and Rep. Dan Fusco (D-N.J.) said that the fund was broke. A vote is due."
    document, (report,) = read(text, "en")

    assert report.actor is None
    assert report.speaker is not None
    assert document.text_of(report.speaker) == "Sen. Gail Overby (R-Kan.) and Rep. Dan Fusco"


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        (
            "sv",
            "– Vi har väntat i tre år, säger Karin Ek. – Nu får det vara nog.",
            ["Vi har väntat i tre år", "Nu får det vara nog."],
        ),
        ("es", "—Hemos esperado tres años —dijo Ana Lima—. Ya basta.", ["Hemos esperado tres años", "Ya basta."]),
        ("sv", '– Vi läser "Dagen" varje dag, säger Karin Ek.', ['Vi läser "Dagen" varje dag']),
        ("pl", "– Czytamy „Gazetę” od lat – mówi Jan Ejda.", ["Czytamy „Gazetę” od lat"]),
        ("ru", "— Мы ждали три года, — сказала Анна Громова и закрыла дверь.", ["Мы ждали три года"]),
        ("es", "—Hemos esperado tres años —dijo Ana Lima— y cerró la puerta.", ["Hemos esperado tres años"]),
        ("sv", "– Vi väntar, säger Karin Ek – chef för skolan – och ler.", ["Vi väntar"]),
        ("sv", "– Vi väntar – säger Karin Ek – chef sedan 2010.", ["Vi väntar"]),
        (
            "pl",
            "– Nikt nie zginął. Ulica – wąska i stara – jest zamknięta, mówi Jan Ejda.",
            ["Nikt nie zginął. Ulica – wąska i stara – jest zamknięta"],
        ),
        (
            "sv",
            "– Vi har väntat i tre år, säger Karin Ek (S). Bron – den gamla – är stängd.",
            ["Vi har väntat i tre år"],
        ),
        (
            "nb",
            "Elevene protesterer. – Skolen må reddes. Vi gir oss ikke, sier Kari Lie.",
            ["Skolen må reddes. Vi gir oss ikke"],
        ),
        (
            "fi",
            "– Kunta ei auttanut meitä, Antti Salo kertoi. Koulu – se vanha – on kiinni.",
            ["Kunta ei auttanut meitä"],
        ),
        (
            "ru",
            "— Мы ждали три года, — сказала Анна Громова. — Хватит. По мнению соседей, мост ещё крепок.",
            ["Мы ждали три года", "Хватит."],
        ),
    ],
)
def test_speech_set_by_a_dash_goes_on_behind_a_dash_at_a_full_stop(language: str, text: str, said: list[str]) -> None:
    document, quotations = read(text, language)
    found = [each for each in quotations if each.direct]

    assert [document.text_of(each.span) for each in found] == said
    assert len({each.actor for each in found}) == 1


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("pl", "„Wrócimy jutro rano” – powiedziała PAP rzeczniczka szpitala Anna Lis.", "Anna Lis"),
        ("cs", "„Už nebudeme čekat,“ oznámila ČTK ředitelka Eva Horká.", "Eva Horká"),
        ("de", "„Das war ich nicht allein“, antwortete Anna Weber dem Richter.", "Anna Weber"),
        ("de", "„Ich war zu Hause“, hat Anna Kern der Polizei gesagt.", "Anna Kern"),
        ("de", "„Das geht nicht“, sagte Siemens dem Minister Karl Ott.", None),
        ("de", "„Das geht nicht“, schrieb die CDU Eva Rand.", None),
        ("de", "„Das geht nicht“, sagte die Partei dem Kanzler Karl Ott.", None),
        ("pl", "„Nie zapłacimy” – odpowiedziała Janowi Lisowi firma Orlen.", None),
        ("pl", "Anna Lis przyszła. „Pomożemy wam jeszcze w tym roku” – powiedziała rolnikom.", "Anna Lis"),
        ("pl", "Jan Lis był w Krakowie. „Kometa minie Ziemię w maju” – powiedział astronom.", None),
        ("pl", "Jan Lis przyjechał. „Pomożemy wam jeszcze w tym roku” – obiecał mieszkańcom.", None),
        ("cs", "Jan Novák přijel do Prahy. „Prezident přijede v květnu,“ uvedl Bílý dům.", "Bílý dům"),
    ],
)
def test_whom_something_is_told_does_not_say_it(language: str, text: str, name: str | None) -> None:
    assert list(filter(None, speakers(text, language))) == ([name] if name else [])


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("es", "Marta Ruiz, hermana de Luis Lobo, protestó. «Nadie me preguntó nunca nada», añadió.", "Marta Ruiz"),
        ("es", "Marta Ruiz criticó a Luis Lobo. «Nadie me preguntó nunca nada», añadió.", None),
        ("es", "Marta Ruiz, a la que Luis Lobo despidió, calló. «No tuve otra opción», explicó.", None),
        ("en", "Tom Hale, killed by Paul Roth in 2010, was shy. “I regret it every day,” he said.", None),
        ("en", "“It was all there,” says one of them, Andre Fontaine.", "Andre Fontaine"),
        ("en", "“They lied to us,” said several of them, Tom Hale among them.", None),
        ("cs", "Anna Nová přišla. „Most je v havarijním stavu,“ uvedla v tiskové zprávě starostka Eva Horká.", None),
    ],
)
def test_one_of_some_or_no_word_means_the_only_one_whom_it_can(language: str, text: str, name: str | None) -> None:
    assert speakers(text, language) == [name]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("de", "„Er war gut“, sagte die Mutter des Opfers, Karl Ott.", None),
        ("en", "“It was a joke,” said the director of the film, Erin Brockovich.", None),
        ("en", "“He is innocent,” said the lawyer for the accused, Tom Hale.", None),
        ("en", "“He slept,” said the daughter of the victim, James Moss.", None),
        ("en", "“It is ready,” said the head of the school, James Moss.", "James Moss"),
        ("de", "„Es ist fertig“, sagte die Präsidentin des Vereins, Anna Berg.", "Anna Berg"),
    ],
)
def test_a_name_behind_who_belongs_to_another_may_be_that_of_the_other(
    language: str, text: str, name: str | None
) -> None:
    assert speakers(text, language) == [name]


def test_a_man_beside_the_sister_of_somebody_does_not_say_what_she_says() -> None:
    assert "Paul Roy" not in speakers("« Il était bon », a dit la sœur du défunt, Paul Roy.", "fr")


def test_a_sentence_in_marks_is_no_part_of_the_speech_that_a_dash_sets_before_it() -> None:
    text = "– To smutne – mówi Jan Ejda. – Czekamy. „To błąd” – powiedział Rafał Rybak."

    assert speakers(text, "pl") == ["Jan Ejda", "Jan Ejda", "Rafał Rybak"]


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        (
            "en",
            "“You are late,” Paul Roth told Anna Berg, who replied: “The train was late.”",
            ["Paul Roth", "Anna Berg"],
        ),
        ("fr", "Le maire a appelé Luc Perrin, qui a crié : « Le pont est tombé. »", ["Luc Perrin"]),
        (
            "es",
            "«Llegas tarde», dijo Juan Ruiz a Eva Gil, quien respondió: «El tren llegó tarde.»",
            ["Juan Ruiz", "Eva Gil"],
        ),
        ("de", "Der Wirt rief Karl Lang, der antwortete: „Das Tor ist kaputt.“", ["Karl Lang"]),
        ("en", "“We won,” Paul Roth said, before Anna Berg smiled: “We did.”", ["Paul Roth", "Anna Berg"]),
        ("es", "Eva Gil contó que el hombre gritó: «Vais a morir todos esta noche».", ["Eva Gil", None]),
        ("pl", "Jan Lis napisał, że „działał zawsze zgodnie z prawem”, a zwolnienie uważa za krzywdzące.", ["Jan Lis"]),
    ],
)
def test_whose_verb_stands_right_before_a_colon_speaks(language: str, text: str, names: list[str]) -> None:
    assert speakers(text, language) == names


def test_a_verb_with_an_auxiliary_and_no_subject_means_who_was_named_before() -> None:
    assert speakers("Anna Berg ha vinto. «Ricostruiremo il ponte», ha spiegato.", "it") == ["Anna Berg"]
    assert speakers("Anna Berg ha vinto. «Ricostruiremo il ponte», hanno spiegato.", "it") == [None]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "“We will rebuild the bridge,” said the father of striker Paul Meyer."),
        ("en", "“We will rebuild the bridge,” said the office of Governor Paul Meyer."),
        ("pt", "«A ponte será reconstruída em breve», disse o advogado do prefeito Paul Meyer."),
    ],
)
def test_who_speaks_for_somebody_with_a_title_is_not_that_person(language: str, text: str) -> None:
    assert actors_told(text, language=language) == [None]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "“We will win the match tomorrow,” Paul Meyer heard Anna Berg say."),
        ("en", "Anna Berg denied saying “nobody will ever win this match”."),
        ("de", "„Wir bauen die Brücke wieder auf“, machte Anna Kern berühmt."),
    ],
)
def test_who_hears_or_denies_words_or_is_known_by_them_does_not_say_them(language: str, text: str) -> None:
    assert speakers(text, language) == [None]


@pytest.mark.parametrize(
    ("language", "text", "verb"),
    [
        ("en", "Paul Meyer could only shake his head and say: “We will lose the match tomorrow.”", "say"),
        ("en", "Paul Meyer was quick to apologise and add: “We will win the match tomorrow.”", "add"),
        ("fr", "Anna Berg est venue pour remercier et dire : « Nous allons gagner demain. »", "dire"),
        ("de", "Anna Berg konnte nur den Kopf schütteln und sagen: „Wir verlieren morgen.“", "sagen"),
        ("de", "„Wir bauen die Brücke wieder auf“, hatte Anna Berg noch gesagt.", "gesagt"),
    ],
)
def test_what_somebody_says_behind_an_infinitive_or_still_says_is_said(language: str, text: str, verb: str) -> None:
    document, (quotation,) = quotations_of(text, language=language)

    assert quotation.actor is not None
    assert quotation.cue is not None
    assert document.text_of(quotation.cue) == verb


def test_the_name_of_a_thing_in_marks_is_not_said_by_its_director() -> None:
    text = "Директор завода «Волгомаш» Игорь Серов задержан в Твери, сообщила полиция."

    assert actors_told(text, language="ru") == []


def test_a_hearer_between_quoted_words_and_the_verb_does_not_speak() -> None:
    assert actors_told("« Nous allons gagner le match demain », lui a dit Paul Meyer.", language="fr") == ["Paul Meyer"]


PARTS = (
    ("sv", ("– Vi läser", '"Dagen"', "varje dag,", "säger Karin Ek.", "– Nu är det nog.", '"Det räcker", säger hon.')),
    ("pl", ("– Czytamy", "„Gazetę”", "od lat", "– mówi Jan Ejda.", "„To błąd” – powiedział.", "– Klienci odchodzą.")),
    ("ru", ("— Мы ждём", "завод «Салют»,", "— сказал Олег Скворцов.", "«Это ошибка», — сказал он.", "— Пора.")),
    ("en", ("— It is wrong,", "says Anna Hall.", "— We read", 'the "Herald"', "each day.", '"It is late," she said.')),
)


@pytest.mark.parametrize(("language", "parts"), PARTS)
def test_quoted_words_stand_apart_however_marks_and_dashes_meet(language: str, parts: tuple[str, ...]) -> None:
    for chosen in permutations(parts, 3):
        _, quotations = read(" ".join(chosen), language)
        direct = [each.span for each in quotations if each.direct]

        assert all(before.end <= after.start for before, after in pairwise(direct)), chosen


def test_an_it_that_stands_for_nothing_does_not_speak() -> None:
    sentence = """
        Il        PRON  3 nsubj
        s'        PRON  3 expl
        agit      VERB  0 root
        ,         PUNCT 6 punct
        de        ADP   6 case
        «l'unité  NOUN  3 parataxis
        du        ADP   8 case
        pays»     NOUN  6 nmod
    """
    document, parse = document_of(sentence, language="fr"), make_parse(sentence, language="fr")

    assert find_quotations(document, (), lambda: parse) == ()
