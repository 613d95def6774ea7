"""Sums, shares and counts, with what they count; numbers of names, dates and times are none."""

import pytest

from reader.analysis.facts.counting import counted_by
from reader.analysis.facts.dates import find_dates
from reader.analysis.facts.quantities import find_quantities
from reader.model.document import Document, Paragraph, ParagraphKind
from reader.model.span import Span
from reader.nlp.segmentation import segmented
from reader.parsing.once import ParsedOnce
from tests.documents import make_document
from tests.parses import document_of, make_parse

Told = tuple[str, float | None, str | None, str | None]


def read(text: str, language: str) -> Document:
    return segmented(Document(text, (Paragraph(Span(0, len(text)), ParagraphKind.BODY),)), language)


def quantities(text: str, language: str = "en") -> list[Told]:
    document = read(text, language)
    parse = ParsedOnce(document).parse()
    found = find_quantities(document, find_dates(document, parse), parse)
    return [
        (document.text_of(each.span), each.value, each.unit, document.text_of(each.of) if each.of else None)
        for each in found
    ]


@pytest.mark.parametrize(
    ("language", "text", "value", "unit"),
    [
        ("en", "$35.4 billion", 35.4e9, "$"),
        ("en", "US$4.2 million", 4.2e6, "US$"),
        ("en", "Rs 40,000", 40000, "Rs"),
        ("en", "Tk 1.5 crore", 1.5e7, "Tk"),
        ("en", "R12 000", 12000, "R"),
        ("en", "K1.5 million", 1.5e6, "K"),
        ("en", "2 billion euros", 2e9, "euros"),
        ("en", "149 million U.S. dollars", 149e6, "U.S. dollars"),
        ("en", "millions of dollars", None, "dollars"),
        ("en", "10%", 10, "%"),
        ("en", "12.5 per cent", 12.5, "%"),
        ("en", "twenty kilometres", 20, "kilometres"),
        ("de", "3,5 Mio. Euro", 3.5e6, "Euro"),
        ("de", "1.234,50 Euro", 1234.5, "Euro"),
        ("de", "4,5 %", 4.5, "%"),
        ("fr", "3,5 millions d’euros", 3.5e6, "euros"),
        ("it", "3,5 milioni di euro", 3.5e6, "euro"),
        ("ru", "3,5 млн евро", 3.5e6, "евро"),
        ("cs", "2,5 milionu korun", 2.5e6, "korun"),
        ("uk", "2,5 мільйона гривень", 2.5e6, "гривень"),
        ("da", "3 mia. kr", 3e9, "kr"),
        ("nb", "5 mill. kroner", 5e6, "kroner"),
        ("sv", "450 mkr", 450e6, "kr"),
        ("de", "500 T€", 500e3, "€"),
        ("fr", "15 Mds€", 15e9, "€"),
        ("fi", "19 miljoonaan euroon", 19e6, "euroon"),
        ("en", "−$3 million", -3e6, "$"),
        ("de", "-45 Millionen Euro", -45e6, "Euro"),
        ("de", "12.500 Franken", 12500, "Franken"),
    ],
)
def test_a_sum_or_share_has_its_value_and_its_unit(language: str, text: str, value: float | None, unit: str) -> None:
    assert quantities(f"It came to {text} then.", language) == [(text, value, unit, None)]


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("en", "They fired 36 shells.", ("36", 36, None, "shells")),
        ("en", "Thirty-three public libraries opened.", ("Thirty-three", 33, None, "public libraries")),
        ("en", "Some 80,000 people came.", ("80,000", 80000, None, "people")),
        ("de", "Das Dorf hat 40.000 Einwohner.", ("40.000", 40000, None, "Einwohner")),
        ("fr", "La ville a 40 000 habitants.", ("40 000", 40000, None, "habitants")),
        ("es", "La alianza pasó de 22 a 58 diputados.", ("de 22 a 58", 58, None, "diputados")),
        ("en", "Some 60k fans sang.", ("60k", 60000, None, "fans")),
        ("en", "They ran 12 trials.", ("12", 12, None, "trials")),
        ("en", "She met eleven angry doctors and left.", ("eleven", 11, None, "angry doctors")),
        ("de", "Er besitzt 12 Hunde und Katzen.", ("12", 12, None, "Hunde")),
        ("en", "The bus hit a wall and 19 were injured.", ("19", 19, None, "injured")),
        ("en", "The boats were seized and 40 searched.", ("40", 40, None, "searched")),
        ("en", "The army said that more than 26 had been arrested.", ("26", 26, None, "arrested")),
        ("en", "Another 12 are missing.", ("12", 12, None, "missing")),
        ("de", "Das Boot sank, 12 wurden gerettet.", ("12", 12, None, "gerettet")),
        ("fr", "Parmi les passagers, 14 sont morts.", ("14", 14, None, "morts")),
        ("es", "Otros 14 fueron rescatados.", ("14", 14, None, "rescatados")),
        ("it", "Almeno 19 sono morti.", ("19", 19, None, "morti")),
        ("nl", "Er werden 19 gearresteerd.", ("19", 19, None, "gearresteerd")),
    ],
)
def test_a_count_has_the_words_that_it_counts(language: str, text: str, told: Told) -> None:
    assert quantities(text, language) == [told]


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("en", "They cut 30 of the town's 90 lamps.", [("30", "of the town's 90 lamps"), ("90", "lamps")]),
        (
            "en",
            "She fed 60 long-tailed sheep and sold 4 old tractor seats.",
            [("60", "long-tailed sheep"), ("4", "old tractor seats")],
        ),
        ("en", "They came by 12 buses to 7 Park Lane.", [("12", "buses")]),
        ("en", "The index rose by three weeks to 4,312.", [("three weeks", None)]),
        ("en", "She wrote in two emails to 40 of the staff.", [("two", "emails")]),
        ("en", "Nine of ten people left, two in three families stayed.", []),
        ("en", "Gusts of 178 kph (111 mph) came.", [("178 kph", None), ("111 mph", None)]),
        ("fr", "Il a coûté neuf millions d'euros.", [("neuf millions d'euros", None)]),
        ("es", "Costó doce millones de euros.", [("doce millones de euros", None)]),
        ("en", "One in 2,500 lambs is black, and the odds are one in 5 million.", []),
        ("en", "One out of every 20 cars is red, and one of every 3,000 lambs is black.", []),
        ("en", "There is one doctor per 500 people.", []),
        ("en", "Of them 3·4% fell ill and paid £4·20.", []),
        ("en", "The pond is √9 metres deep, its box 2 × 3 metres.", []),
        ("en", "It grew in 2020 by 30 metres.", [("30 metres", None)]),
        ("en", "It is 3 times as long as 9 metres.", [("9 metres", None)]),
        ("fr", "Elle habite au 2ᵉ étage.", []),
        ("cs", "Vláda z rezervy uvolní 200 milionů korun.", [("200 milionů korun", None)]),
        ("ru", "Буря бушевала два дня.", [("два", "дня")]),
        ("ru", "Она провела два вечера в опере.", [("два", "вечера")]),
        ("en", "The pump moves 30 m³/h.", [("30 m³/h", None)]),
        ("es", "El tren circula a 220 kilómetros por hora.", [("220 kilómetros por hora", None)]),
        ("fr", "Le train roule à 220 kilomètres à l'heure.", [("220 kilomètres à l'heure", None)]),
        ("en", "One of the 40 boats sank.", [("40", "boats")]),
        ("en", "He scored one in 10 minutes.", [("10 minutes", None)]),
        ("en", "She won four in three years.", [("three years", None)]),
        ("en", "The share fell to 214p and rose from six in March to 294 last year.", [("214p", None)]),
        ("de", "Es kostet viel, wovon der Bund 61 Millionen trägt.", [("61 Millionen", None)]),
        ("de", "Zwei Drittel der Leute kamen, drei der Männer blieben.", [("drei", "der Männer")]),
        ("de", "Die Bahn streicht 40 ihrer 210 Züge.", [("40", "ihrer 210 Züge"), ("210", "Züge")]),
        (
            "fr",
            "L'usine ferme 12 de ses 30 ateliers au printemps.",
            [("12", "de ses 30 ateliers"), ("30", "ateliers")],
        ),
        ("de", "23 von 41 Linien fallen aus.", [("23", "von 41 Linien"), ("41", "Linien")]),
        ("sv", "Firman stänger 12 av sina 30 butiker.", [("12", "av sina 30 butiker"), ("30", "butiker")]),
        ("fr", "Trois des maisons ont brûlé, deux tiers des élèves sont partis.", [("Trois", "des maisons")]),
    ],
)
def test_a_part_of_many_counts_and_a_share_of_all_does_not(
    language: str, text: str, told: list[tuple[str, str | None]]
) -> None:
    assert [(words, of) for words, _, _, of in quantities(text, language)] == told


@pytest.mark.parametrize(
    "text",
    [
        "The COVID-19 cases rose.",
        "A Falcon 9 rocket rose.",
        "They won 2-1 goals apart.",
        "It began at 12:30.",
        "It began at 3 p.m. sharp.",
        "It was on 4 May 2026 that it rained.",
        "Of the ten, none stayed.",
        "It cost six point eight million pounds, two point five per cent more.",
        "It cost about four times the budget, and she has won three times.",
        "She came third.",
        "The N17 stops here, the K9 does not.",
        "The N 118 is shut, the R 2800 engine failed, R4.2 came out and K 622 was played.",
        "Its workforce retires at 60.",
        "The population queued from 5 to 9.",
        "She changed her number from 12 to 7.",
        "Nobody said 12 were killed.",
        "Under 16 were barred.",
        "The guests left and 40 stayed away.",
        "If two were killed and 19 injured, it closes.",
        "If 19 were injured, or 12 could be fined, none of the 30 were told and 40 were not asked.",
    ],
)
def test_numbers_of_names_scores_times_and_dates_are_none(text: str) -> None:
    assert quantities(text) == []


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("en", "Between 1,200 and 1,500 homes fell.", ("Between 1,200 and 1,500", 1200, 1500, None)),
        ("en", "The fare is between R500 and R1,200.", ("between R500 and R1,200", 500, 1200, "R")),
        ("en", "It is 8 to 9 per cent.", ("8 to 9 per cent", 8, 9, "%")),
        ("en", "It rose from 15 to 12 per cent.", ("from 15 to 12 per cent", 15, 12, "%")),
        ("en", "It owes five to six million pounds.", ("five to six million pounds", 5e6, 6e6, "pounds")),
        ("en", "It cost $3bn-$4bn then.", ("$3bn-$4bn", 3e9, 4e9, "$")),
        ("en", "It cost £5-6 million then.", ("£5-6 million", 5e6, 6e6, "£")),
        ("en", "There were 40-50 villages.", ("40-50", 40, 50, None)),
        ("de", "Es sind minus 3 bis 5 Prozent.", ("minus 3 bis 5 Prozent", -3, -5, "%")),
        ("en", "It was -3 to 5 per cent.", ("-3 to 5 per cent", -3, 5, "%")),
        ("de", "Es sind zwischen 3 und 5 Millionen Euro.", ("zwischen 3 und 5 Millionen Euro", 3e6, 5e6, "Euro")),
        ("uk", "Збитки від 3 до 5 млн грн.", ("від 3 до 5 млн грн", 3e6, 5e6, "грн")),
        ("fr", "La hausse va de 5 à 7 %.", ("de 5 à 7 %", 5, 7, "%")),
        ("it", "Costa dal 5 al 7 per cento.", ("dal 5 al 7 per cento", 5, 7, "%")),
        ("ru", "Ущерб составил от 3 до 5 млн рублей.", ("от 3 до 5 млн рублей", 3e6, 5e6, "рублей")),
        ("sv", "Priset steg från 3 procent till 5 procent.", ("från 3 procent till 5 procent", 3, 5, "%")),
    ],
)
def test_two_numbers_that_stand_as_one_are_told_as_one(
    language: str, text: str, told: tuple[str, float, float, str | None]
) -> None:
    document = read(text, language)

    found = [(document.text_of(each.span), each.first, each.value, each.unit) for each in find_quantities(document)]

    assert found == [told]


@pytest.mark.parametrize(
    "text",
    ["They lost 1-3 then.", "The jury voted 9-3 to convict.", "Call 555-1234.", "A Boeing 737-800 landed."],
)
def test_what_only_looks_like_a_range_is_none(text: str) -> None:
    assert quantities(text) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Um 14 Uhr brannte es, gegen 18.30 Uhr nicht mehr."),
        ("de", "Zwischen 14 und 16 Uhr war es still."),
        ("fr", "Le cortège est parti à 14 h et arrivé vers 16 heures, le train à 8 h 15."),
        ("es", "Comenzó a las 14 horas."),
        ("it", "Alle ore 8 si parte."),
        ("nl", "Om 14.00 uur was het stil."),
        ("ru", "Пожар начался в 14 часов."),
        ("sv", "Kl. 14 brann det."),
        ("pl", "Ogień ugasł o godz. 18 wieczorem."),
    ],
)
def test_times_of_day_are_no_quantities(language: str, text: str) -> None:
    assert quantities(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("fr", "La grève dura 36 heures.", ("36", 36, None, "heures")),
        ("es", "Hacen turnos de 8 a 10 horas.", ("de 8 a 10", 10, None, "horas")),
        ("nl", "Het duurde 3 uur.", ("3", 3, None, "uur")),
        ("fr", "Le quai mesure 150 m de long.", ("150 m", 150, "m", None)),
        ("es", "Costó 5 mil euros.", ("5 mil euros", 5000, "euros", None)),
        ("pl", "To 3,4 mld zł.", ("3,4 mld zł", 3.4e9, "zł", None)),
        ("cs", "O 7,5 procenta.", ("7,5 procenta", 7.5, "%", None)),
        ("de", "Er fuhr 120 km/h.", ("120 km/h", 120, "km/h", None)),
        ("en", "The reserve covers 240 km² of marsh.", ("240 km²", 240, "km²", None)),
        ("en", "They poured 9 cubic metres of sand.", ("9 cubic metres", 9, "cubic metres", None)),
        ("en", "The rate fell by two percentage points.", ("two percentage points", 2, "percentage points", None)),
        ("fr", "Le jardin fait 80 mètres carrés.", ("80 mètres carrés", 80, "mètres carrés", None)),
        ("de", "Der Zins sank um 25 Basispunkte.", ("25 Basispunkte", 25, "Basispunkte", None)),
        ("es", "El piso mide 80 m² y es caro.", ("80 m²", 80, "m²", None)),
    ],
)
def test_spans_of_time_sums_and_measures_are_quantities(language: str, text: str, told: Told) -> None:
    assert quantities(text, language) == [told]


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("de", "Es waren −3 Grad.", -3),
        ("de", "Es waren minus 12 Grad.", -12),
        ("sv", "Plus minus 20 elever kom.", 20),
        ("en", "-12 boats were hit.", 12),
        ("es", "Cuando menos 20 vecinos huyeron.", 20),
        ("fr", "Il y a au moins 12 morts.", 12),
        ("es", "Hay al menos 12 muertos.", 12),
        ("de", "Es sind 10 minus 3 Grad.", 3),
        ("en", "It paid €2.01 billion.", 2_010_000_000),
        ("en", "It has 8.29m fans.", 8_290_000),
        ("de", "Sie zahlten 2,07 Milliarden Euro.", 2_070_000_000),
        ("ru", "Он помог 3 миллионам людей.", 3e6),
        ("de", "Das kostet 1 Billion Euro.", 1e12),
        ("ro", "Compania pierde 41 de milioane de euro.", 41e6),
        ("ru", "Уехали 5 миллионеров.", 5),
    ],
)
def test_a_minus_and_a_scale_in_any_form_belong_to_a_number(language: str, text: str, value: float) -> None:
    assert [told[1] for told in quantities(text, language)] == [value]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("It sold 1.2m cars.", ("1.2m", 1.2e6, None, "cars")),
        ("It is 150m long.", ("150m", 150, "m", None)),
        ("They built 4m-high walls.", ("4m", 4, "m", None)),
        ("He won the 400m hurdles.", ("400m", 400, "m", None)),
        ("A £2.6 million fraud.", ("£2.6 million", 2.6e6, "£", None)),
        ("It runs for two hours and eleven minutes.", ("two hours and eleven minutes", 131, "minutes", None)),
        ("He won in one hour 58 minutes.", ("one hour 58 minutes", 118, "minutes", None)),
        ("He wrote on 90 minutes of rain.", ("90 minutes", 90, "minutes", None)),
        ("They run a mile a week and 5 days later rest.", ("5 days", 5, "days", None)),
        ("He trains once a day two hours.", ("two hours", 2, "hours", None)),
        ("It fell to Berg's 44.6 percent.", ("44.6 percent", 44.6, "%", None)),
    ],
)
def test_the_letter_and_the_units_behind_a_number_tell_what_it_is_of(text: str, told: Told) -> None:
    assert quantities(text) == [told]


@pytest.mark.parametrize("text", ["Only a subgroup of 3,200 wore activity trackers."])
def test_what_a_verb_tells_and_minutes_of_a_match_are_no_quantities(text: str) -> None:
    assert quantities(text) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The number on the door changed to 7."),
        ("en", "A toll at 5 of the gates fell."),
        ("en", "The number of trains fell by 12."),
        ("en", "It was 5 −7 points."),
        ("en", "All six were injured."),
        ("en", "Five were left behind."),
        ("en", "Ten were told to leave."),
        ("en", "19 were not found."),
        ("en", "If 19 died, she left."),
        ("en", "Police denied that 19 were killed."),
        ("en", "Up to 40 may have been killed."),
        ("en", "Every year 300 are killed."),
        ("en", "Gate 5 was shut and 6 opened."),
        ("en", "The men were paid and 12 happy."),
        ("fr", "19 auraient été tués."),
        ("de", "Die Mehrheit von zwei Dritteln ist nötig."),
        ("pl", "Dwie trzecie głosów przepadły."),
        ("ru", "Очередь росла с шести утра до трёх дня."),
        ("cs", "V šest ráno hořelo."),
        ("es", "Según la policía, 12 habrían muerto."),
        ("pt", "O barco virou e 40 teriam sido presos."),
    ],
)
def test_what_won_shares_and_what_a_number_changes_to_are_no_quantities(language: str, text: str) -> None:
    assert quantities(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [("tr", "Otel 31 Aralık günü kapandı.", []), ("fa", "۸٫۵ %", [8.5]), ("en", "Only 36 shells fell.", [36])],
)
def test_without_a_parse_no_number_counts_the_word_behind_but_in_english(
    language: str, text: str, told: list[float]
) -> None:
    assert [each.value for each in find_quantities(make_document(text, language=language))] == told


def test_millions_stand_for_themselves() -> None:
    assert quantities("It rose from 2.3 million to 1.9 million in May.") == [
        ("from 2.3 million to 1.9 million", 1.9e6, None, None)
    ]
    assert quantities("I pendolari sono 2,8 milioni.", "it") == [("2,8 milioni", 2.8e6, None, None)]


def test_money_in_words_has_its_currency_for_unit_and_no_number_counts_what_and_joins() -> None:
    document = read("Es kostet zwölf Millionen Euro.", "de")
    parse = make_parse("fem NUM 4 nummod\noch CCONJ 3 cc\nåtta NUM 1 conj\når NOUN 0 root Number=Plur", language="sv")

    words = "Es PRON 2 nsubj\nkostet VERB 0 root\nzwölf NUM 4 nummod\nMillionen NOUN 5 nmod\nEuro NOUN 2 obj"
    found = find_quantities(document, parse=make_parse(words, language="de"))
    assert [(document.text_of(each.span), each.unit) for each in found] == [("zwölf Millionen Euro", "Euro")]
    assert counted_by(parse, Span(0, 3)) is None


def test_the_parse_tells_which_noun_is_counted() -> None:
    parse = make_parse("15 NUM 3 nummod\nneue ADJ 3 amod\nBusse NOUN 0 root", language="de")

    assert counted_by(parse, Span(0, 2)) == Span(3, 13)


@pytest.mark.parametrize(
    "words",
    [
        "14 NUM 0 root\nscoppia VERB 1 conj",
        "9 NUM 4 nummod\nvergadert VERB 0 root VerbForm=Fin\nde DET 4 det\nraad NOUN 2 nsubj",
        "9 NUM 3 nummod\nvid ADP 3 case\nbron NOUN 0 root",
        "500 NUM 2 nummod\nsamedi NOUN 0 root",
    ],
)
def test_what_stands_behind_a_number_and_is_not_counted_is_left(words: str) -> None:
    parse = make_parse(words, language="fr")

    assert counted_by(parse, parse.tokens[0].span) is None


def test_what_follows_a_million_is_counted() -> None:
    lines = "2,3 NUM 2 nummod\nmillions NOUN 0 root\nde ADP 4 case\npassagers NOUN 2 nmod"
    parse = make_parse(lines, language="fr")

    assert counted_by(parse, Span(0, 12)) == Span(13, 25)


def test_a_number_that_counts_is_no_year() -> None:
    document = read("1500 osób", "pl")
    parse = make_parse("1500 NUM 2 nummod\nosób NOUN 0 root Number=Plur", language="pl")

    assert find_dates(document, parse) == ()
    assert find_quantities(document, (), parse)[0].value == 1500


def test_what_may_be_a_year_counts_a_plural_alone() -> None:
    document = read("2019 Präsident", "de")
    parse = make_parse("2019 NUM 2 nummod\nPräsident NOUN 0 root", language="de")

    assert find_quantities(document, (), parse) == ()


@pytest.mark.parametrize(
    ("language", "text"),
    [("de", "Er stieg um 5 auf 7 Millionen Euro."), ("pl", "Wzrosła o 2 do 5 proc."), ("ru", "Вырос на 2 до 5 %.")],
)
def test_a_change_and_what_it_comes_to_are_no_range(language: str, text: str) -> None:
    document = read(text, language)

    assert [each for each in find_quantities(document) if each.first is not None] == []


def test_a_number_in_words_counts_where_the_parse_says_so() -> None:
    document = read("Sechs Stunden", "de")
    parse = make_parse("Sechs NUM 2 nummod\nStunden NOUN 0 root", language="de")

    assert [each.value for each in find_quantities(document, (), parse)] == [6]
    assert find_quantities(document) == ()


@pytest.mark.parametrize(
    ("language", "lines", "counted"),
    [
        ("de", "In ADP 2 case\nHalle PROPN 0 root\n12 NUM 4 nummod\nBusse NOUN 2 nmod Number=Plur", ["12"]),
        ("de", "Halle PROPN 0 root\n12 NUM 1 nummod\nheute ADV 1 advmod", []),
        ("de", "die DET 4 det\nWindows PROPN 0 root\n10 NUM 2 nummod\nNutzer NOUN 2 nmod Number=Plur", []),
        ("nl", "vorig ADJ 2 amod\njaar NOUN 0 root\n12 NUM 2 nummod\nbussen NOUN 2 nmod Number=Plur", ["12"]),
        ("nl", "van ADP 2 case\njaar NOUN 0 root\n2014 NUM 2 nummod\nbussen NOUN 2 nmod Number=Plur", []),
        ("es", "seis NUM 5 nummod\nde ADP 5 case\ncada DET 5 det\ndiez NUM 5 nummod\ncasas NOUN 0 root", []),
        ("it", "sette NUM 2 nummod\ncase NOUN 0 root\nsu ADP 4 case\ndieci NUM 2 nmod\nbruciano VERB 2 acl", []),
        (
            "de",
            "drei NUM 2 nummod\nTote NOUN 0 root\nbei ADP 5 case\nfünf NUM 5 nummod\nUnfällen NOUN 2 nmod",
            ["drei", "fünf"],
        ),
        (
            "de",
            "drei NUM 2 nummod\nÄpfel NOUN 0 root\nfür ADP 5 case\n5 NUM 5 nummod\nEuro NOUN 2 nmod",
            ["drei", "5 Euro"],
        ),
        (
            "de",
            "zwei NUM 2 nummod\nBusse NOUN 0 root\nund CCONJ 5 cc\ndrei NUM 5 nummod\nBahnen NOUN 2 conj",
            ["zwei", "drei"],
        ),
    ],
)
def test_numbers_behind_capitals_count_and_so_many_of_how_many_do_not(
    language: str, lines: str, counted: list[str]
) -> None:
    document = document_of(lines, language=language)

    found = find_quantities(document, (), make_parse(lines, language=language))

    assert [document.text_of(each.span) for each in found] == counted


@pytest.mark.parametrize(
    ("text", "first", "value"),
    [
        ("entre dos y tres mil gatos", 2000, 3000),
        ("tres mil gatos", None, 3000),
    ],
)
def test_thousands_in_words_count_once(text: str, first: float | None, value: float) -> None:
    words = "\n".join(f"{word} {'NOUN 0 root' if word == 'gatos' else 'X 1 dep'}" for word in text.split())
    document = read(text, "es")
    found = find_quantities(document, (), make_parse(words, language="es"))

    assert [(each.first, each.value) for each in found] == [(first, value)]
