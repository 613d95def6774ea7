import pytest

from reader.analysis.pipeline import analyze
from reader.model.analysis import AnalysisOptions, Part
from reader.model.annotation import Concern, Verdict
from reader.model.document import ParagraphKind
from tests.documents import make_document

PARTS = frozenset({Part.KEY_POINTS, Part.ACTORS, Part.QUOTATIONS})


def told(point: str, text: str, language: str = "en") -> list[tuple[str, str]]:
    """Return who stands in the point, and who in the text instead."""
    return doubted(point, text, Concern.WHO, language)


def doubted(point: str, text: str, concern: Concern, language: str = "en") -> list[tuple[str, str]]:
    """Return what stands in the point, and what in the text instead."""
    document = make_document((ParagraphKind.KEY_POINT, point), text, language=language)
    points = analyze(document, AnalysisOptions(parts=PARTS)).key_points
    assert points is not None
    doubts = [each for each in points.items[0].doubts if each.concerns is concern]
    assert not doubts or points.items[0].verdict is Verdict.DIFFERS
    return [(document.text_of(each.span), document.text_of(each.against)) for each in doubts if each.against]


@pytest.mark.parametrize(
    ("language", "point", "text", "said", "found"),
    [
        (
            "en",
            "Deputy Bo Lind says no boat will sail at night",
            "“No boat will sail at night while I am here,” said Captain Ana Ruiz on Monday. "
            "Her deputy, Bo Lind, voted against the plan. He said that the town is poor.",
            "Deputy Bo Lind",
            "Ana Ruiz",
        ),
        (
            "en",
            "Diver Carl Yates says that the bay is cleaner than in May",
            "The bay is cleaner than it was in May, Petra Long said. Diver Carl Yates told of a wreck.",
            "Diver Carl Yates",
            "Petra Long",
        ),
        (
            "en",
            "The boat will sail in March, trainer Bo Lind said",
            "The boat will sail in March, Ana Ruiz said. Bo Lind was in the harbour.",
            "trainer Bo Lind",
            "Ana Ruiz",
        ),
        (
            "en",
            "Neighbours said the guard had kindly opened the gate for the dog.",
            "The guard claimed that he had kindly opened the gate for the dog, but neighbours said he had kicked it.",
            "Neighbours",
            "The guard",
        ),
        (
            "de",
            "Kämmerer Jens Holt sagt, kein Kind müsse draußen bleiben",
            "„Kein Kind muss draußen bleiben“, sagte Bürgermeisterin Ute Krahl. Der Rat hatte lange beraten.",
            "Kämmerer Jens Holt",
            "Ute Krahl",
        ),
    ],
)
def test_what_another_says_in_the_text_is_told(language: str, point: str, text: str, said: str, found: str) -> None:
    assert told(point, text, language) == [(said, found)]


@pytest.mark.parametrize(
    ("point", "text"),
    [
        (
            "Deputy Bo Lind says no boat will sail at night",
            "“No boat will sail at night,” said Captain Bo Lind on Monday.",
        ),
        (
            "Deputy Bo Lind says no boat will sail at night",
            "“No boat will sail at night,” said the captain, and Mr Lind nodded, Ana Ruiz said.",
        ),
        ("Deputy Bo Lind says no boat will sail at night", "Ana Ruiz said that a boat may sail."),
        (
            "Apple says the new phone will cost less",
            "“The new phone will cost less,” chief executive Tim Cook said.",
        ),
        (
            "Ana Kern says the bridge of Oran is unsafe",
            "“The bridge of Oran is unsafe,” said Eva Lind. Ana Kern agreed.",
        ),
        (
            "Mayor Ana Kern says the bridge of Oran is unsafe",
            "“The bridge of Oran is unsafe,” said Eva Lind, a spokeswoman for Ana Kern.",
        ),
        (
            "Ana Kern says the bridge of Oran is unsafe",
            "“The bridge of Oran is unsafe,” said Eva Lind. Later Ana Kern called the bridge of Oran unsafe.",
        ),
        (
            "Ana Kern says the bridge of Oran is unsafe",
            "The bridge of Oran is unsafe, press secretary Eva Lind said. Ana Kern was away.",
        ),
        ("A friend of Ana Kern says the bridge is unsafe", "The bridge is unsafe, Eva Lind said. Ana Kern is in Oran."),
        ("The ministry says the bridge is unsafe", "The bridge is unsafe, Ana Kern said. The ministry pays for it."),
    ],
)
def test_an_institution_says_what_its_people_say_and_two_may_agree(point: str, text: str) -> None:
    assert told(point, text) == []


def test_who_is_told_beside_it_to_be_something_too_does_not_say_the_same() -> None:
    text = "“The wing will be ready in May,” said the builder, Ana Kern. The minister, Bo Lind, was not so sure."

    assert told("Minister Bo Lind says the wing will be ready in May", text) == [("Minister Bo Lind", "Ana Kern")]


@pytest.mark.parametrize(
    ("point", "text"),
    [
        (
            "Tom Reed scored in the 2-2 draw with Corvo on Monday.",
            "Paul Brand thanked Tom Reed after scoring in the 2-2 draw with Corvo on Monday.",
        ),
        (
            "Tom Reed promised free boats for sailors",
            "Paul Brand promised free boats for sailors. Tom Reed stayed away.",
        ),
    ],
)
def test_a_deed_that_the_text_gives_to_another_is_told(point: str, text: str) -> None:
    assert told(point, text) == [("Tom Reed", "Paul Brand")]


@pytest.mark.parametrize(
    ("point", "text"),
    [
        (
            "Tom Reed scored in the 2-2 draw with Corvo on Monday.",
            "Paul Brand scored in the 2-2 draw with Corvo on Monday. Tom Reed scored in the draw with Corvo, too.",
        ),
        (
            "Tom Reed met Paul Brand at the harbour on Monday.",
            "Paul Brand met Tom Reed at the harbour on Monday.",
        ),
        (
            "Tom Reed scored in the 2-2 draw with Corvo on Monday.",
            "Paul Brand, like Tom Reed, cheered after scoring in the 2-2 draw with Corvo on Monday.",
        ),
        (
            "Tom Reed signed the lease of the old mill on Monday.",
            "Paul Brand met Tom Reed while signing the lease of the old mill on Monday.",
        ),
        (
            "Tom Reed signed the lease of the old mill on Monday.",
            "Paul Brand, for Tom Reed, signed the lease of the old mill on Monday.",
        ),
        (
            "Tom Reed signed the lease of the old mill.",
            "Paul Brand signed the lease of the old mill in 1990, and Tom Reed the next.",
        ),
        (
            "Tom Reed opened the harbour of Oran on Monday.",
            "The harbour of Oran was opened on Monday by Tom Reed, and Paul Brand opened a hotel.",
        ),
        ("Tom Reed lost his job", "Paul Brand lost his job. A week later Tom Reed was sacked."),
    ],
)
def test_a_deed_that_two_may_do_is_no_other(point: str, text: str) -> None:
    assert told(point, text) == []


@pytest.mark.parametrize(
    ("language", "point", "text", "said", "found"),
    [
        ("en", "The dam did not break", "The dam broke.", "not break", "broke"),
        ("en", "Ana Ruiz is sure that it is a path", "Ana Ruiz is not sure that it is a path.", "sure", "not sure"),
        ("it", "Il ponte non sarà chiuso", "Il ponte sarà chiuso.", "non sarà chiuso", "chiuso"),
        ("pl", "Most zostanie zamknięty", "Most nie zostanie zamknięty.", "zamknięty", "nie zostanie zamknięty"),
    ],
)
def test_what_is_denied_in_point_or_text_alone_is_told(
    language: str, point: str, text: str, said: str, found: str
) -> None:
    assert doubted(point, text, Concern.NEGATION, language) == [(said, found)]


@pytest.mark.parametrize(
    ("language", "point", "text", "said", "found"),
    [
        ("en", "Nobody fell ill", "Four of the nine sailors fell ill.", "Nobody fell", "fell"),
        (
            "en",
            "Neither of the two oaks was cut down",
            "Both oaks were cut down in May.",
            "Neither of the two oaks was cut",
            "cut",
        ),
        ("en", "The roof did not leak", "The roof leaked in March, the owner said.", "not leak", "leaked"),
        (
            "de",
            "Niemand wurde gerettet",
            "Zwei Menschen wurden am Morgen gerettet.",
            "Niemand wurde gerettet",
            "gerettet",
        ),
        (
            "fr",
            "Personne n'a signé la lettre",
            "Six personnes ont signé la lettre en mars.",
            "Personne n'a signé",
            "signé",
        ),
        ("de", "Keiner der Gäste zahlt", "Vier der Gäste zahlen im Mai.", "Keiner der Gäste zahlt", "zahlen"),
        (
            "es",
            "Ningún vecino firmó la carta",
            "Seis vecinos firmaron la carta en marzo.",
            "Ningún vecino firmó",
            "firmaron",
        ),
    ],
)
def test_who_denies_it_of_anybody_is_told_by_whom_it_was_done(
    language: str, point: str, text: str, said: str, found: str
) -> None:
    assert doubted(point, text, Concern.NEGATION, language) == [(said, found)]


@pytest.mark.parametrize(
    ("language", "point", "text"),
    [
        ("en", "No sailor fell ill", "Four cooks fell ill."),
        ("en", "The ferry did not sink", "A boat beside the ferry sank."),
        ("de", "Niemand wurde verletzt", "Zwei Pferde wurden verletzt."),
        ("en", "The roof did not leak", "The roof will leak if it rains."),
        ("en", "The roof did not leak", "The roof may leak."),
        ("de", "Niemand wurde gerettet", "Nicht alle wurden gerettet."),
        ("de", "Das Dach war nicht dicht", "Das Dach war nur im Mai dicht."),
        ("fr", "Personne n'a signé la lettre", "Aucun voisin n'a signé la lettre."),
        ("fr", "Le théâtre ne rouvrira pas avant mars", "Le théâtre de Brélan rouvrira en mars, après six mois."),
    ],
)
def test_who_denies_less_or_something_else_denies_nothing(language: str, point: str, text: str) -> None:
    assert doubted(point, text, Concern.NEGATION, language) == []


@pytest.mark.parametrize(
    ("point", "text"),
    [
        ("The dam did not break", "It is not true that the dam broke, the water board said."),
        ("The dam did not break", "The dam broke in 1950. This time it held."),
        ("The dam did not break", "The water board denied that the dam broke."),
        ("The dam did not break", "The dam broke in 1950. This time the dam did not break."),
        ("The dam did not break", "The second dam broke, and the third dam did not break."),
        ("The club will not sell the mill", "The club will sell the barn but not the mill."),
        ("The team did not win a match", "The team won no match."),
        ("The guide is not sure of the path", "The dog is sure of the path, and the guide is not."),
    ],
)
def test_what_the_text_may_deny_as_well_is_no_contradiction(point: str, text: str) -> None:
    assert doubted(point, text, Concern.NEGATION) == []


@pytest.mark.parametrize(
    ("language", "point", "text"),
    [
        ("it", "Il mulino sarà chiuso", "Il mulino non sarà chiuso prima di maggio."),
        ("it", "Il sindaco parla della piena", "Il sindaco non parla solo della piena."),
        ("it", "Il mulino non è sicuro", "L'impresa era certa. «Il mulino è sicuro. Lo so», disse l'operaio."),
        ("ru", "Сторож не нашёл нож", "Сторож нашёл ложку, но не нож."),
        ("pl", "Młyn nie będzie zamknięty", "Młyn będzie zamknięty dopiero w maju."),
        ("nl", "De molen wordt gesloten", "De molen wordt niet voor mei gesloten."),
    ],
)
def test_what_stands_in_no_other_words_alone_is_no_contradiction(language: str, point: str, text: str) -> None:
    assert doubted(point, text, Concern.NEGATION, language) == []


@pytest.mark.parametrize(
    ("point", "text", "said", "found"),
    [
        (
            "The council rejected the ship by nine votes to six",
            "The council of Oran voted by nine to six on Monday to keep the old ship running until 2031.",
            "rejected",
            "keep",
        ),
        ("The bank cut its rates on Monday", "On Monday its rates were raised by the bank.", "cut", "raised"),
        (
            "A jury of the fair accepted the plan",
            "The plan was rejected by a jury of the fair.",
            "accepted",
            "rejected",
        ),
        ("Fires doubled last year", "The number of fires halved last year, police said.", "doubled", "halved"),
        ("Its number has risen", "Its number has fallen by a third since 2010.", "risen", "fallen"),
        ("The talks in Oran failed", "The talks in Oran succeeded on Sunday, the hosts said.", "failed", "succeeded"),
        (
            "Shares fell 11 percent on Monday",
            "Shares of Orb rose 11 percent on Monday. Sales fell 19 percent.",
            "fell",
            "rose",
        ),
    ],
)
def test_the_opposite_deed_of_the_same_thing_is_told(point: str, text: str, said: str, found: str) -> None:
    assert doubted(point, text, Concern.NEGATION) == [(said, found)]


@pytest.mark.parametrize(
    ("point", "text"),
    [
        ("The council rejected the ship by nine votes to six", "The council voted nine to six not to keep the ship."),
        ("Anna Berg sold the mill of Oran", "Paul Roy bought the mill of Oran from Anna Berg."),
        ("Corvo lost the final", "Reed won the final."),
        ("Berg opposed the tunnel", "Berg supported the short tunnel. He spoke against the long one."),
        ("The party won the seat", "The party lost the seat in 2019. Last week it took it back."),
        ("The price rose", "The price fell in May. In June it climbed again."),
        ("The price rose", "The price fell on Monday after rising for three weeks."),
        ("The price rose this week", "The price fell on Monday."),
        ("Its number has risen", "Its number had fallen in 2010."),
        ("The mayor opposes the tax", "The mayor supported the tax in 2010. She changed her mind."),
        ("The mayor backs the tram", "The mayor rejected the tram at first. “I was wrong,” she said."),
        ("The bank raises its rate", "The bank cut its rate on Monday. Two days later it put it up."),
        ("Its price has risen", "Its price has fallen for milk. For cheese it has gone up."),
        ("The mayor supports the plan for the port", "The mayor once opposed the plan for the port."),
        ("The firm raised its fee in May", "After it had lowered its fee in 2019, the firm put up its fee in May."),
        ("The club won the match", "The club almost lost the match."),
        ("Many went to the grave of Berg in Oran", "Many came to the grave of Berg in Oran on Monday."),
        ("The castle of Oran stands on a hill", "The castle of Oran lies on a hill."),
        ("The talks in Oran failed", "The talks in Oran succeed."),
        ("The council rejected the ship", "The council voted in 2019 to keep the ship. Now it threw it out."),
        ("The council rejected the ship by nine votes to six", "The council refused by nine to six to keep the ship."),
        (
            "The council rejected the ship by nine votes to six",
            "The council voted nine to six to keep the harbour. It rejected the ship.",
        ),
        ("The council rejected the ship by nine votes to six", "The council voted nine to six to keep the harbour."),
    ],
)
def test_a_deed_that_is_denied_or_done_to_another_thing_is_no_opposite(point: str, text: str) -> None:
    assert doubted(point, text, Concern.NEGATION) == []


OPPOSED = [
    ("de", "Der Rat lehnt den Plan ab.", "Der Rat unterstützt den Plan.", "lehnt", "unterstützt"),
    ("de", "Der Verband meldet Verlust.", "Der Verband meldet Gewinn.", "Verlust", "Gewinn"),
    ("fr", "Le groupe annonce une perte.", "Le groupe annonce un bénéfice.", "perte", "bénéfice"),
    ("de", "Der Preis sinkt im Juli.", "Der Preis steigt im Juli.", "sinkt", "steigt"),
    ("de", "Der Bach hat mehr Wasser als im Mai.", "Der Bach hat weniger Wasser als im Mai.", "mehr", "weniger"),
    ("en", "The boat sank north of the island.", "The boat sank off Oran south of the island.", "north", "south"),
    (
        "en",
        "Berg denied that the trains were late.",
        "Berg admitted that the trains were late.",
        "denied",
        "admitted",
    ),
    ("nl", "De bond wijst het plan af.", "De bond steunt het plan.", "wijst", "steunt"),
    ("pl", "Cena spada w lipcu.", "Cena rośnie w lipcu.", "spada", "rośnie"),
    ("fr", "La ville réduit le prix.", "La ville augmente le prix.", "réduit", "augmente"),
    ("nl", "De stad verhoogt de huur.", "De stad verlaagt de huur.", "verhoogt", "verlaagt"),
    ("de", "Das Werk baut 80 Stellen auf.", "Das Werk baut am Montag 80 Stellen ab.", "baut", "baut"),
    ("es", "El juez condenó a Ruiz.", "El juez absolvió a Ruiz.", "condenó", "absolvió"),
]


@pytest.mark.parametrize(("language", "point", "text", "said", "found"), OPPOSED)
def test_the_other_side_is_told_where_who_and_what_are_the_same(
    language: str, point: str, text: str, said: str, found: str
) -> None:
    assert doubted(point, text, Concern.NEGATION, language) == [(said, found)]


@pytest.mark.parametrize(
    ("language", "point", "text"),
    [
        *((language, point, f"{text} {point}") for language, point, text, *_ in OPPOSED[:4]),
        ("fr", "Le club a perdu le second match.", "Le club a gagné le premier match puis perdu le second."),
        ("de", "Der Preis steigt im Juli.", "Der Preis sinkt im Juni."),
        ("de", "Der Preis steigt im Juli.", "Der Preis sinkt im Juli nicht."),
        ("de", "Der Preis für Gas steigt im Juli.", "Im Juli sinkt der Preis für Öl."),
        ("de", "Berg unterstützt den Plan.", "Holt lehnt den Plan ab, Berg ist dafür."),
        ("de", "Berg unterstützt den Plan.", "Berg würde den Plan ablehnen, wenn er teurer wäre."),
        ("fr", "Roy soutient le plan.", "Roy refuse de rejeter le plan."),
        ("ru", "Цена растёт в июле.", "Цена упала в июне."),
        ("de", "Der Bus hat mehr Plätze als die Bahn.", "Die Bahn hat weniger Plätze als der Bus."),
        ("en", "The mill lies north of the bridge.", "The bridge lies south of the mill."),
    ],
)
def test_a_side_that_may_be_of_another_time_one_or_thing_is_no_other(language: str, point: str, text: str) -> None:
    assert doubted(point, text, Concern.NEGATION, language) == []


def test_another_person_is_told_where_the_text_has_the_rest() -> None:
    point, text = "Das Amt erhält Kathrin Bahl", "Das Amt erhält Kathrin Ohm aus Jena."

    assert doubted(point, "Das Amt erhält Kathrin Ohm.", Concern.NAME, "de") == [("Bahl", "Ohm")]
    assert doubted(point, f"{text} Das Amt erhielt im Mai Kathrin Bahl.", Concern.NAME, "de") == []
    assert doubted("Le prix va à Odile Caze", "Le prix va à Marthe Brun.", Concern.NAME, "fr") == [
        ("Odile Caze", "Marthe Brun")
    ]


@pytest.mark.parametrize(
    ("point", "text"),
    [
        ("Gezählt wurden 2.300 Bäume in vier Städten", "Gezählt wurden 2.300 Straßenbäume in vier Städten."),
        ("Die Firma entließ im März Mitarbeiter in Trier", "Die Firma entließ im März Angestellte in Trier."),
        ("Die Forscher zählten Schmetterlinge auf Wiesen", "Die Forscher zählten Falter auf Wiesen."),
    ],
)
def test_a_noun_in_capitals_is_no_other_name(point: str, text: str) -> None:
    assert doubted(point, text, Concern.NAME, "de") == []


def test_a_name_that_the_sentence_itself_holds_is_not_another() -> None:
    point = "Krahl stimmte für den Verkauf."
    text = "Nach langem Streit stimmte auch Bürgermeisterin Krahl für den Verkauf, Lind stimmte gegen den Verkauf."

    assert doubted(point, text, Concern.NAME, "de") == []


def verdict_of(point: str, text: str) -> Verdict | None:
    document = make_document((ParagraphKind.KEY_POINT, point), f"{text} Nobody in Oran was surprised by the storm.")
    points = analyze(document, AnalysisOptions(parts=PARTS)).key_points
    assert points is not None
    return points.items[0].verdict


@pytest.mark.parametrize(
    ("point", "text"),
    [
        (
            "The council of Vell sold the old ferry to Norway.",
            "The old ferry was sold to Norway by the council of Vell on Monday.",
        ),
        (
            "Anna Berg was arrested in Oran on Friday.",
            "Anna Berg, 47, a baker from Vell, was arrested in Oran on Friday after a chase.",
        ),
        (
            "Carl Smith said the mine in Vell will close in May.",
            "Carl Smith said that the mine in Vell will close in May, after 90 years.",
        ),
    ],
)
def test_a_point_whose_words_hang_together_as_in_the_text_is_the_same(point: str, text: str) -> None:
    assert verdict_of(point, text) is Verdict.SAME


@pytest.mark.parametrize(
    ("point", "text"),
    [
        ("The council sold the old ferry to Norway.", "Did the council sell the old ferry to Norway? Nobody knows it."),
        ("The mine in Vell will close in May.", "The mine in Vell will close in May or June, its owner wrote."),
        ("The mine in Vell will close in May.", "If the council agrees, the mine in Vell will close in May."),
        ("The mine in Vell will close in May.", "The mine in Vell, Carl Smith said, will close in May."),
        ("Tom Lund sued Anna Berg over the ferry in Vell.", "Anna Berg sued Tom Lund over the ferry in Vell."),
        ("The council sold the ferry to Norway in May.", "The council tried to sell the ferry to Norway in May."),
        ("The council sold the old ferry to Norway.", "Did the council sell the old ferry to Norway?"),
        (
            "The mayor of Vell was arrested in Oran on Friday.",
            "The former mayor of Vell was arrested in Oran on Friday.",
        ),
        ("40 people died in the fire at the mill.", "More than 40 people died in the fire at the mill."),
    ],
)
def test_a_point_that_leaves_out_what_limits_it_is_not_the_same(point: str, text: str) -> None:
    assert verdict_of(point, text) is not Verdict.SAME


def test_in_other_languages_only_copies_are_surely_the_same() -> None:
    text = "Statt Kern verkaufte Olsen die alte Fähre im Mai nach Norwegen."
    document = make_document(
        (ParagraphKind.KEY_POINT, "Kern verkaufte die alte Fähre im Mai nach Norwegen."), text, language="de"
    )

    points = analyze(document, AnalysisOptions(parts=PARTS)).key_points

    assert points is not None
    assert points.items[0].verdict is None
