"""Reports in languages of which only the verbs of reporting are known."""

import pytest

from reader.analysis.quotations import find_quotations
from reader.nlp.language_table import language_table
from reader.parsing.reading import LANGUAGES, parser
from tests.analysis.linked import actors_of
from tests.documents import make_document


def reports(text: str, language: str) -> list[tuple[str, str | None]]:
    document = make_document(text, language=language)
    parse = parser().parse(document)
    actors = actors_of(document, parse)
    found = find_quotations(document, actors, lambda: parse)
    return [(document.text_of(each.span), document.text_of(each.speaker) if each.speaker else None) for each in found]


@pytest.mark.parametrize(
    ("language", "text", "words", "speaker"),
    [
        (
            "it",
            "Anna Rossi ha detto che il ponte sarà ricostruito presto.",
            "il ponte sarà ricostruito presto",
            "Anna Rossi",
        ),
        (
            "it",
            "Il governo ha annunciato che le tasse scenderanno a maggio.",
            "le tasse scenderanno a maggio",
            "Il governo",
        ),
        (
            "pt",
            "Ana Lima disse que a ponte será reconstruída em breve.",
            "a ponte será reconstruída em breve",
            "Ana Lima",
        ),
        ("nl", "De brug wordt herbouwd, zei Jan de Vries.", "De brug wordt herbouwd", "Jan de Vries"),
        ("sv", "Bron ska byggas om nästa år, säger Anna Berg.", "Bron ska byggas om nästa år", "Anna Berg"),
        ("en", "The mayor, Anna Berg, said the bridge would fall.", "the bridge would fall", "Anna Berg"),
        ("en", "Mayor Anna Berg, said the bridge would fall.", "the bridge would fall", "Anna Berg"),
        ("da", "Anna Berg sagde, at broen snart bliver bygget igen.", "broen snart bliver bygget igen", "Anna Berg"),
        ("nb", "Anna Berg sa at broen snart blir bygget igjen.", "broen snart blir bygget igjen", "Anna Berg"),
        (
            "fi",
            "Anna Laine sanoi, että silta rakennetaan pian uudelleen.",
            "silta rakennetaan pian uudelleen",
            "Anna Laine",
        ),
        (
            "pl",
            "Anna Nowak powiedziała, że most zostanie wkrótce odbudowany.",
            "most zostanie wkrótce odbudowany",
            "Anna Nowak",
        ),
        ("cs", "Anna Nováková řekla, že most bude brzy opraven.", "most bude brzy opraven", "Anna Nováková"),
        (
            "ro",
            "Ana Ionescu a declarat că podul va fi reconstruit în curând.",
            "podul va fi reconstruit în curând",
            "Ana Ionescu",
        ),
        (
            "ru",
            "Анна Иванова сказала, что старый мост скоро восстановят.",
            "старый мост скоро восстановят",
            "Анна Иванова",
        ),
        (
            "uk",
            "Олена Коваль сказала, що старий міст скоро відбудують.",
            "старий міст скоро відбудують",
            "Олена Коваль",
        ),
        ("de", "Der Wirt sagte dem Tagblatt, der Keller sei trocken.", "der Keller sei trocken", "Der Wirt"),
    ],
)
def test_a_report_has_its_bounds_and_its_speaker(language: str, text: str, words: str, speaker: str) -> None:
    assert reports(text, language) == [(words, speaker)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Anna Berg left the hall without saying that the town was late."),
        ("en", "Anna Berg neither confirmed nor denied that the town was late."),
        ("en", "Anna Berg declined to confirm or deny that the town was late."),
        ("it", "Anna Rossi non ha detto che il ponte è vecchio."),
        ("pl", "Anna Nowak nie powiedziała, że most jest stary."),
        ("ru", "Анна Иванова не сказала, что мост старый."),
        ("en", "Anna Berg stopped short of saying that the town was late."),
        ("en", "Anna Berg refrained from saying that the town was late."),
        ("en", "Rather than admit that the town was late, Anna Berg left."),
        ("en", "Had she said that the bridge was old, nobody would have come."),
        ("en", "Did Anna Berg say that the bridge was old?"),
        ("en", "Anna Berg announced the winner; the crowd was silent."),
        ("es", "El ministro evitó decir que el banco cerraría pronto."),
        ("fr", "Le ministre a évité de dire que la banque fermera."),
        ("es", "No es tan fácil como dijo el alcalde ayer."),
        ("it", "Non è così semplice come ha detto il sindaco."),
        ("en", "The crowd cheered in the street as Anna Berg announced the plan."),
        ("fr", "Si le ministre disait que le pont est vieux, personne ne passerait."),
        ("de", "Hätte er gesagt, dass die Brücke unsicher ist, wäre niemand gefahren."),
        ("de", "Wenn der Minister sagt, dass das Geld fehlt, endet der Bau."),
        ("de", "Ob der Minister sagte, dass der Damm hält, ist offen."),
        ("fr", "Le ministre a-t-il dit que le lac monte ?"),
        ("fr", "La ministre a-t-elle annoncé que le pont fermera ?"),
        ("fr", "Le ministre aurait dit que le barrage tient."),
        ("ro", "Ministrul a refuzat să spună că lacul este gol."),
        ("de", "So kam die Formel für den großen Sieg zustande."),
        ("de", "Es geht darum, dass die Halle zu klein ist."),
        ("de", "Das Dach droht bald im Sturm einzustürzen."),
        ("pl", "Gdyby minister powiedział, że most jest zły, nikt by nie jechał."),
        ("en", "The minister, said Tom Hale, never called him."),
        ("de", "Die Frau, sagte Karl Ott, der sie gut kannte, sei nie krank gewesen."),
        ("en", "No witness said that the car was red."),
        ("nl", "Geen getuige zei dat de auto rood was."),
        ("ru", "В городе говорили, что старый мост скоро упадёт."),
        ("ru", "В больнице не сообщили, что пациент умер ночью."),
        ("es", "La alcaldesa Ana Lima se negó a firmar el convenio con la empresa de autobuses."),
        ("de", "Der Sprecher sagte nichts davon, dass die Brücke fallen könnte."),
        ("de", "Die Preise sinken bald wieder, so die Hoffnung."),
        ("de", "Das Team hatte großen Erfolg, so auch Karl Ott."),
        ("es", "La norma según la cual se paga el agua cambia en mayo."),
        ("fr", "La phrase de Paul Morin, selon laquelle tout est perdu, a choqué."),
        ("es", "La fórmula calcula cuánto paga cada uno."),
        ("de", "Im Tal heißt es in jedem Winter, der Damm sei undicht."),
        ("de", "Der Damm sei undicht, hieß es im Herbst."),
        ("de", "Heißt es in dem Bericht, dass Paul Voss geht?"),
        ("de", "Manche gingen früh nach Hause, so Bürgermeister Paul Voss."),
        ("de", "Er dankte vielen im Saal, so Trainer Karl Ott."),
        ("de", "So Bürgermeister Paul Voss am Montag im Rat: Das Geld fehlt."),
        ("en", "Tom Hale, the son of Ann Teller, who says the ward was closed, left."),
        ("en", "Hale, a director of the Mill Trust, which says the dam is weak, left."),
        ("pl", "Jan Nowak, brat lekarza, który mówi, że dom jest pusty, milczał."),
        ("fr", "Le prix du billet varie selon la distance et l'âge du voyageur."),
        ("it", "Il prezzo del biglietto cambia secondo la stagione."),
    ],
)
def test_what_was_not_said_is_no_report(language: str, text: str) -> None:
    assert reports(text, language) == []


def test_every_table_belongs_to_a_language_that_is_parsed() -> None:
    assert language_table("reporting").keys() <= LANGUAGES


@pytest.mark.parametrize(
    ("language", "text", "words", "speaker"),
    [
        ("de", "Dem Bericht zufolge wird die Brücke wieder gebaut.", "wird die Brücke wieder gebaut", "Dem Bericht"),
        ("de", "Nach Ansicht von Anna Berg muss die Brücke weg.", "muss die Brücke weg", "Anna Berg"),
        ("fr", "Un témoin affirme avoir vu deux hommes.", "avoir vu deux hommes", "Un témoin"),
        ("es", "A juicio de Ana Lima, el puente debe cerrar.", "el puente debe cerrar", "Ana Lima"),
        ("ru", "По словам Анны Лимовой, новый мост скоро построят.", "новый мост скоро построят", "Анны Лимовой"),
        ("it", "Anna Rossi ha detto anche che il ponte è vecchio.", "il ponte è vecchio", "Anna Rossi"),
        ("pt", "Ana Lima explicou ainda que a ponte é velha.", "a ponte é velha", "Ana Lima"),
        ("pl", "Zdaniem Jana Nowaka nowa ustawa jest zła.", "nowa ustawa jest zła", "Jana Nowaka"),
        ("pl", "Jego zdaniem nowa ustawa jest zła dla firm.", "nowa ustawa jest zła dla firm", "Jego"),
        ("ru", "По её словам, новый мост скоро построят.", "новый мост скоро построят", "её"),
        ("fi", "Hänen mukaansa tehdas on tuottanut tappiota.", "tehdas on tuottanut tappiota", "Hänen"),
        ("ro", "Ana Popa a răspuns că podul este foarte vechi.", "podul este foarte vechi", "Ana Popa"),
        ("sv", "Anna Ek svarade att bron är gammal.", "bron är gammal", "Anna Ek"),
        ("ru", "Анна Лимова уверяет, что новый мост скоро построят.", "новый мост скоро построят", "Анна Лимова"),
        ("de", "Der Damm sei undicht, heißt es in dem Gutachten.", "Der Damm sei undicht", "dem Gutachten"),
    ],
)
def test_sources_and_any_form_of_a_verb_report(language: str, text: str, words: str, speaker: str) -> None:
    assert reports(text, language) == [(words, speaker)]


@pytest.mark.parametrize(
    ("language", "text", "words", "speaker"),
    [
        ("en", "The court found that the firm had lied.", "the firm had lied", "The court"),
        ("en", "Parents argue that the hall is damp.", "the hall is damp", "Parents"),
        ("pt", "Rita Lopes garantiu que haverá cinco médicos.", "haverá cinco médicos", "Rita Lopes"),
        ("nl", "Gisteren zei de minister dat de bank sluit.", "de bank sluit", "de minister"),
        (
            "ru",
            "В полиции уточнили, что пьяного водителя задержали ночью.",
            "пьяного водителя задержали ночью",
            "полиции",
        ),
        (
            "nl",
            "In vrijwel alle fusiegemeenten doen lokale partijen het goed, zegt zij, omdat inwoners bang zijn dat "
            "hun dorp uit beeld raakt.",
            "In vrijwel alle fusiegemeenten doen lokale partijen het goed",
            "zij",
        ),
        ("en", "People of course claim that the hall is damp.", "the hall is damp", "People"),
        ("de", "Nach Angaben von Karin Ott kamen im Juli tausend Gäste.", "kamen im Juli tausend Gäste", "Karin Ott"),
        ("es", "La empresa informó de que el tren llegará tarde.", "el tren llegará tarde", "La empresa"),
        ("de", "Die Stadt geht davon aus, dass die Halle zu klein ist.", "die Halle zu klein ist", "Die Stadt"),
        ("en", "Karin Ott asked whether the road was open.", "whether the road was open", "Karin Ott"),
        ("de", "Karin Ott kündigte an, die Schule bald zu schließen.", "die Schule bald zu schließen", "Karin Ott"),
        (
            "en",
            "The Wines, Grains and Timber Board will raise its fees, its chair, Dora Finn, said.",
            "The Wines, Grains and Timber Board will raise its fees",
            "Dora Finn",
        ),
        ("ru", "Анна Иванова считает, что школа слишком далеко.", "школа слишком далеко", "Анна Иванова"),
        ("ru", "Мэр города уверяет, что денег сейчас нет.", "денег сейчас нет", "Мэр города"),
    ],
)
def test_what_is_found_thought_or_said_without_a_verb_is_reported(
    language: str, text: str, words: str, speaker: str
) -> None:
    assert reports(text, language) == [(words, speaker)]


@pytest.mark.parametrize(
    "text",
    [
        "The clerk burned the letters, an account found in the loft.",
        "The letter, a survey found in the loft, was old.",
        "Divers found the boat in the lake.",
        "Most said nothing.",
    ],
)
def test_what_is_found_as_a_thing_is_no_report(text: str) -> None:
    assert reports(text, "en") == []


@pytest.mark.parametrize(
    ("language", "text", "words", "speaker"),
    [
        ("de", "Wie Anna Berg mitteilte, wird die Brücke wieder gebaut.", "wird die Brücke wieder gebaut", "Anna Berg"),
        ("fr", "Comme Anna Berg l'a expliqué, le pont sera reconstruit.", "le pont sera reconstruit", "Anna Berg"),
        ("fi", "Kuten Jari Laine kertoi, silta rakennetaan pian.", "silta rakennetaan pian", "Jari Laine"),
        ("ro", "Cum a spus Ana Popa, drumul a fost închis.", "drumul a fost închis", "Ana Popa"),
        ("en", "As Anna Berg said, the road was closed.", "the road was closed", "Anna Berg"),
        ("nl", "De brug is gesloten, aldus Anna Berg.", "De brug is gesloten", "Anna Berg"),
        ("es", "Lo dijo Ana Berg, según la cual el puente no fue cerrado.", "el puente no fue cerrado", "Ana Berg"),
        ("en", "They heard Anna Berg, according to whom the road was closed.", "the road was closed", "Anna Berg"),
    ],
)
def test_an_aside_reports(language: str, text: str, words: str, speaker: str) -> None:
    assert reports(text, language) == [(words, speaker)]


@pytest.mark.parametrize(
    ("language", "name", "denied"),
    [
        ("en", "Anna Berg", "denied that the town was late"),
        ("de", "Anna Berg", "bestreitet, dass die Brücke alt ist"),
        ("de", "Am Montag", "bestritt Anna Berg, dass sie Geld genommen habe"),
        ("fr", "Anna Berg", "conteste que le pont soit fermé"),
        ("es", "Ana Lima", "negó que el puente estuviera cerrado"),
        ("it", "Anna Rossi", "nega che il ponte sia chiuso"),
        ("pt", "Ana Lima", "nega que a ponte esteja fechada"),
        ("nl", "Jan de Vries", "ontkende dat de brug gesloten is"),
        ("sv", "Anna Berg", "förnekar att bron har stängts"),
        ("da", "Anna Berg", "benægter, at broen har været lukket"),
        ("nb", "Anna Berg", "benekter at broen har vært stengt"),
        ("pl", "Anna Nowak", "zaprzecza, że most jest zamknięty"),
        ("cs", "Anna Nováková", "popírá, že most je zavřený"),
        ("ru", "Анна Лимова", "отрицает, что старый мост закрыли"),
        ("uk", "Олена Коваль", "заперечує, що старий міст закрили"),
    ],
)
def test_what_is_denied_begins_with_the_verb_that_denies_it(language: str, name: str, denied: str) -> None:
    assert [words for words, _ in reports(f"{name} {denied}.", language)] == [denied]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The town had been late for years, Anna Berg denied."),
        ("de", "Dass die Brücke seit Jahren alt ist, bestreitet Anna Berg."),
    ],
)
def test_what_is_denied_behind_it_is_no_report(language: str, text: str) -> None:
    assert reports(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("en", "Anna Berg denied that the town “never answers any of the letters it gets.”", None),
        ("de", "Anna Berg bestritt, dass „die Stadt seit Jahren keinen Brief beantwortet“.", None),
        ("en", "Anna Berg denied it: “The town answers all of the letters that it gets.”", "Anna Berg"),
    ],
)
def test_who_denies_quoted_words_does_not_speak_them(language: str, text: str, speaker: str | None) -> None:
    assert [found for _, found in reports(text, language)] == [speaker]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Man merkt erst nachts, wie laut die Autobahn hinter dem Deich ist."),
        ("de", "Warum das Becken leer ist, erklärt Ute Berg am Rand des Bades."),
        ("nl", "Hoe de pont werkt, vertelt Jan de Vries bij de koffie."),
        ("fr", "Le public croit voir du velours."),
        ("es", "Según explicó, un puente ardió durante la noche."),
        ("es", "La alcaldesa lamentó el corte. Según informó, la avería duró tres horas."),
    ],
)
def test_what_nobody_says_is_no_report(language: str, text: str) -> None:
    assert reports(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("fr", "« Nous allons reconstruire le pont », raconte-t-elle.", "elle"),
        ("fr", "« Nous allons reconstruire le pont », dit-il.", "il"),
        ("es", "«Me preguntaron si quería comer lechugas», recuerda riendo.", None),
        ("es", "Ana Lima ganó ayer. «Vamos a reconstruir el puente», añadió.", None),
        ("es", "«El puente ardió más de tres horas en la noche», de acuerdo con la empresa.", None),
        ("de", "Dagegen warf ihm die Bürgermeisterin Schwäche vor: „Wir bauen die Brücke.“", "die Bürgermeisterin"),
        ("cs", "„Nikdo nám nepomohl,“ shrnul to starosta Petr Dvořák.", "Petr Dvořák"),
        ("pl", "„Nikt nam nie pomógł” – podsumowała to Ewa Lis.", "Ewa Lis"),
        ("sv", "Anna Ek är oense. ”Det stämmer inte alls”, säger hon.", "hon"),
        ("en", "The Swede said that the slope was icy.", "The Swede"),
        ("fr", "Luc Morel, chauffeur de bus, qui affirme que la route était fermée, est venu.", "Luc Morel"),
        ("en", "According to the report, Ann Teller left the ward in May.", "the report"),
        ("es", "Según el informe, Ana Lima vendió la casa en mayo.", "el informe"),
    ],
)
def test_a_speaker_is_called_by_a_noun_a_name_or_a_pronoun(language: str, text: str, speaker: str | None) -> None:
    assert [found for _, found in reports(text, language)] == [speaker]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("nl", "De brug blijft volgens de gemeente tot mei gesloten"),
        ("nl", "De brug blijft volgens haar minstens zes weken dicht"),
        ("de", "Die Brücke bleibt nach Angaben der Stadt bis Mai gesperrt"),
        ("es", "La avería duró, según la empresa, tres horas"),
        ("en", "The old bridge, according to Anna Berg, would be rebuilt"),
    ],
)
def test_a_source_amid_a_clause_does_not_cut_it(language: str, words: str) -> None:
    assert [found for found, _ in reports(f"{words}.", language)] == [words]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Die Stadt hat weder bestätigt noch dementiert, dass die Brücke gesperrt wird."),
        ("fr", "Le maire n'a ni confirmé ni démenti que le pont soit fermé."),
        ("fr", "Anna Lima ne confirme ni ne dément que le pont soit fermé."),
        ("es", "La empresa ni confirmó ni desmintió que el puente esté cerrado."),
        ("it", "Anna Conti non ha né confermato né smentito che il ponte sia chiuso."),
        ("nl", "De gemeente bevestigt noch ontkent dat de brug dichtgaat."),
        ("pt", "A empresa não confirmou nem desmentiu que a ponte esteja fechada."),
        ("en", "Anna Berg did not confirm or deny that the bridge was closed."),
        ("en", "Neither Anna Berg nor Paul Kern said that the bridge was closed."),
    ],
)
def test_what_is_neither_said_nor_denied_is_no_report(language: str, text: str) -> None:
    assert reports(text, language) == []


@pytest.mark.parametrize("text", ["Das Geld fehle noch, sagte Anna Berg.", "Noch mehr Leute sagten, das Geld fehle."])
def test_still_is_no_nor_though_one_word_says_both(text: str) -> None:
    assert len(reports(text, "de")) == 1


def test_a_report_keeps_the_neither_with_which_it_begins() -> None:
    text = "Anna Berg sagte, dass weder die Brücke noch die Straße gesperrt wird."

    assert reports(text, "de") == [("weder die Brücke noch die Straße gesperrt wird", "Anna Berg")]


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "Anna Berg wrote in a letter to the choir that music is no luxury.", "music is no luxury"),
        ("fr", "Anna Lima a écrit dans une lettre au conseil que le pont serait fermé.", "le pont serait fermé"),
        ("it", "Anna Conti ha scritto in una lettera al consiglio che il ponte sarà chiuso.", "il ponte sarà chiuso"),
    ],
)
def test_a_clause_behind_a_noun_that_stands_between_is_reported(language: str, text: str, words: str) -> None:
    assert [each for each, _ in reports(text, language)] == [words]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Anna Berg wrote in the paper that closed last year."),
        ("fr", "Anna Lima écrit dans le journal que son père a fondé."),
    ],
)
def test_a_clause_about_a_noun_is_no_report(language: str, text: str) -> None:
    assert reports(text, language) == []


def test_a_source_has_nothing_of_a_clause_of_another_behind_it() -> None:
    told = "kamen rund 1.200 Menschen"

    for rest in (", die Veranstalter sprachen von 2.000", ", und die Veranstalter sprachen von 2.000"):
        assert reports(f"Nach Angaben der Polizei {told}{rest}.", "de") == [(told, "der Polizei")]
    relative = f"{told}, deren Stadt die Brücke bezahlt hat"
    assert reports(f"Nach Angaben der Polizei {relative}.", "de") == [(relative, "der Polizei")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Anna Kern, Anwältin von Paul Voss, der sagt, dass er schlief, kam.", []),
        ("Anna Kern, Anwältin aus Bern, die sagt, dass der Damm hält, kam.", [("der Damm hält", "Anna Kern")]),
        ("Anna Kern, deren Sohn im Rat sitzt, sagte, die Halle sei leer.", [("die Halle sei leer", "Anna Kern")]),
    ],
)
def test_a_relative_clause_tells_of_whom_it_follows_and_is_no_report(
    text: str, found: list[tuple[str, str | None]]
) -> None:
    assert reports(text, "de") == found
