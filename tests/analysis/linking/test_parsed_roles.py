"""Roles that the parse tells."""

import pytest

from reader.analysis.linking import link
from reader.model.annotation import ActorKind, Mention
from reader.model.span import Span
from reader.nlp.segmentation import segmented
from tests.analysis.linked import actors_in, actors_of
from tests.documents import make_document
from tests.parses import make_parse

PERSON = ActorKind.PERSON
ENGLISH = """
    They     PRON  2 nsubj
    met      VERB  0 root
    {word} NOUN  4 compound
    Ann      PROPN 2 obj B-PER
    Lee      PROPN 4 flat I-PER
"""


@pytest.mark.parametrize(
    ("word", "role"), [("composer", "composer"), ("defendants Number=Plur", None), ("32million", None)]
)
def test_a_title_that_no_english_rule_knows_is_told_by_the_parse(word: str, role: str | None) -> None:
    first, *features = word.split()
    sentence = "\n".join(
        line.replace("{word}", first) + (" " + features[0] if features and "{word}" in line else "")
        for line in ENGLISH.strip().splitlines()
    )
    actors = actors_in(sentence)

    assert [actor.role for actor in actors] == [role]


@pytest.mark.parametrize(("relation", "role"), [("amod", "Municipal Officer"), ("obl", "Officer")])
def test_a_capital_that_hangs_on_an_office_belongs_to_it(relation: str, role: str) -> None:
    sentence = f"""
        Yesterday ADV   5 advmod
        Municipal ADJ   3 {relation}
        Officer   NOUN  5 nsubj
        Ann       PROPN 3 flat B-PER
        called    VERB  0 root
    """
    parse = make_parse(sentence)

    actors = link(make_document("Yesterday Municipal Officer Ann called"), (Mention(Span(28, 31), PERSON),), parse)

    assert [actor.role for actor in actors] == [role]


@pytest.mark.parametrize("letters", ["ret.", "Ph.D", "@annlee"])
def test_a_word_cut_short_a_degree_and_a_handle_behind_a_name_are_no_role(letters: str) -> None:
    sentence = f"""
        Ann      PROPN 4 nsubj B-PER
        Lee      PROPN 1 flat I-PER
        {letters} NOUN  1 appos
        spoke    VERB  0 root
    """
    document = make_document(f"Ann Lee {letters} spoke")

    [actor] = link(document, (Mention(Span(0, 7), PERSON),), make_parse(sentence))

    assert actor.role is None


@pytest.mark.parametrize(
    "role",
    ["director of research and training at the Institute for Clean Water", "vice-president for sales of the old mill"],
)
def test_an_apposition_up_to_its_comma_is_a_role_however_long(role: str) -> None:
    document = make_document(f"Ann Lee, {role}, will speak in Bonn.", language="en")

    (ann,) = (each for each in actors_of(document) if each.name == "Ann Lee")

    assert ann.role == role


def test_a_preposition_before_a_title_governs_title_and_name() -> None:
    sentence = """
        Según      ADP   3 case
        la         DET   3 det
        ministra   NOUN  7 obl
        Ana        PROPN 3 appos B-PER
        Lima       PROPN 4 flat I-PER
        nadie      PRON  7 nsubj
        pierde     VERB  0 root
    """

    assert _roles(sentence, "es") == ["ministra"]


def test_what_one_is_in_is_no_role_of_whom_it_is_named_after() -> None:
    sentence = """
        In       ADP   3 case
        der      DET   3 det
        Kirche   NOUN  6 obl
        Anna     PROPN 3 appos B-PER
        Kern     PROPN 4 flat I-PER
        wartet   VERB  0 root
    """

    assert _roles(sentence, "de") == [None]


def test_forms_of_address_behind_an_office_are_no_part_of_the_role() -> None:
    titles = "Rektorin NOUN 6 nsubj\nProf. NOUN 1 appos\nDr. NOUN 1 appos"
    name = "Silke PROPN 1 appos B-PER\nTaube PROPN 4 flat I-PER\nsprach VERB 0 root"

    assert _roles(f"{titles}\n{name}", "de") == ["Rektorin"]
    assert _roles(
        "Herrn NOUN 2 nmod\nKerns PROPN 3 nmod\nAnwalt NOUN 5 nsubj\nBo PROPN 3 appos B-PER\nsprach VERB 0 root", "de"
    ) == ["Herrn Kerns Anwalt"]


@pytest.mark.parametrize(
    ("address", "language"), [("Mme", "fr"), ("señora", "es"), ("heer", "nl"), ("Senhor", "pt"), ("Familie", "de")]
)
def test_a_form_of_address_and_a_family_are_no_role(address: str, language: str) -> None:
    assert _roles(f"{address} NOUN 3 nsubj\nKern PROPN 1 flat B-PER\nattend VERB 0 root", language) == [None]


@pytest.mark.parametrize(
    "sentence",
    [
        "Interview NOUN 0 root\n: PUNCT 1 punct\nKern PROPN 1 flat B-PER",
        "Gruppe NOUN 5 nsubj\n„ PUNCT 3 punct\nKern PROPN 1 appos B-PER\n“ PUNCT 3 punct\nsingt VERB 0 root",
    ],
)
def test_neither_what_a_colon_nor_what_a_name_in_marks_stands_behind_is_a_role(sentence: str) -> None:
    assert _roles(sentence, "de") == [None]


@pytest.mark.parametrize(("relation", "role"), [("nsubj", None), ("obj", "musée")])
def test_a_name_without_cases_behind_two_nouns_may_be_that_of_who_acts(relation: str, role: str | None) -> None:
    sentence = f"""
        directeur NOUN  5 {relation}
        du        ADP   3 case
        musée     NOUN  1 nmod
        Roux      PROPN 3 appos B-PER
        parle     VERB  0 root
    """

    assert _roles(sentence, "fr") == [role]


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("Autor NOUN 4 nsubj\nTom PROPN 1 flat B-PER\nAnn PROPN 1 appos B-PER\nging VERB 0 root", None),
        ("so ADV 5 advmod\nAnn PROPN 5 nsubj B-PER\n: PUNCT 4 punct\nAutor NOUN 2 appos\nging VERB 0 root", None),
        ("so ADV 5 advmod\nAnn PROPN 5 nsubj B-PER\n( PUNCT 4 punct\nAutor NOUN 2 appos\nging VERB 0 root", "Autor"),
        ("heim ADV 3 advmod\nsamt ADP 3 case\nAutor NOUN 5 obl\nAnn PROPN 3 appos B-PER\nging VERB 0 root", "Autor"),
    ],
)
def test_a_role_stands_right_beside_its_bearer_and_says_no_more(sentence: str, role: str | None) -> None:
    actors = actors_in(sentence, language="de")

    assert {actor.name: actor.role for actor in actors}["Ann"] == role


def test_a_club_is_nobodys_title() -> None:
    sentence = """
        Донецкий ADJ   3 nsubj B-PER
        Шахтёр   NOUN  1 appos B-ORG
        победил  VERB  0 root
    """

    assert None in _roles(sentence, "ru")
    assert "Шахтёр" not in _roles(sentence, "ru")


def test_what_somebody_is_not_is_no_role() -> None:
    sentence = """
        Ann      PROPN 6 nsubj B-PER
        ,        PUNCT 5 punct
        not      PART  5 advmod
        the      DET   5 det
        minister NOUN  1 appos
        left     VERB  0 root
    """

    assert _roles(sentence, "en") == [None]


def test_what_tells_when_is_no_role() -> None:
    assert _roles("firmó VERB 0 root\notra DET 3 det\nvez NOUN 1 obl\nTraoré PROPN 1 nsubj B-PER", "es") == [None]


def test_a_firm_that_is_called_as_somebody_is_an_actor_of_its_own() -> None:
    sentences = (
        "Firma NOUN 3 nsubj\nBrenner PROPN 1 appos B-ORG\nruht VERB 0 root",
        "Lisa PROPN 3 nsubj B-PER\nBrenner PROPN 1 flat I-PER\nruht VERB 0 root",
    )
    actors = actors_in(*sentences, language="de")

    assert {actor.name: actor.kind for actor in actors} == {
        "Firma Brenner": ActorKind.ORGANISATION,
        "Lisa Brenner": ActorKind.PERSON,
    }


def _roles(sentence: str, language: str) -> list[str | None]:
    return [actor.role for actor in actors_in(sentence, language=language)]


HALF = """
    leaving  VERB  0 root
    her      PRON  7 nmod:poss
    year     NOUN  6 obl
    -        PUNCT 6 punct
    old      ADJ   6 amod
    baby     NOUN  1 obj
    ,        PUNCT 8 punct
    Ann      PROPN 6 appos B-PER
    Lee      PROPN 8 flat I-PER
"""
ADDRESSED = """
    interim  ADJ   2 amod
    chief    NOUN  8 nsubj
    of       ADP   4 case
    Acme     PROPN 2 nmod B-ORG
    ,        PUNCT 7 punct
    Dr       PROPN 7 nmod
    Ann      PROPN 2 appos B-PER
    spoke    VERB  0 root
"""


@pytest.mark.parametrize(("sentence", "role"), [(HALF, None), (ADDRESSED, "interim chief of Acme")])
def test_a_title_is_whole_or_none(sentence: str, role: str | None) -> None:
    (person,) = (actor for actor in actors_in(sentence) if actor.kind is PERSON)

    assert person.role == role


LATER = """
    minutes  NOUN  2 obl
    year     NOUN  5 nsubj
    Ann      PROPN 2 flat B-PER
    Lee      PROPN 3 flat I-PER
    spoke    VERB  0 root
"""
ADDRESS = """
    Sir      PROPN 2 nmod
    Ann      PROPN 4 nsubj B-PER
    Lee      PROPN 2 flat I-PER
    spoke    VERB  0 root
"""
CAPITAL = """
    City     PROPN 2 compound B-LOC
    Attorney PROPN 5 nsubj
    Ann      PROPN 2 appos B-PER
    Lee      PROPN 3 flat I-PER
    spoke    VERB  0 root
"""


@pytest.mark.parametrize(("sentence", "role"), [(LATER, None), (ADDRESS, None), (CAPITAL, "City Attorney")])
def test_an_english_role_means_somebody(sentence: str, role: str | None) -> None:
    (person,) = (actor for actor in actors_in(sentence) if actor.kind is PERSON)

    assert person.role == role


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("A well-known captain, Ingrid Moe, keeps every edition.", "well-known captain"),
        ("The vote is over. Mayor-elect Ann Lee met them.", "Mayor-elect"),
    ],
)
def test_what_a_hyphen_joins_belongs_to_the_role(text: str, role: str) -> None:
    document = make_document(text, language="en")

    (person,) = actors_of(document)

    assert person.role == role


@pytest.mark.parametrize("text", ["The antique Ann Lee sold was a clock.", "The lawyer Ann Lee had hired was late."])
def test_what_somebody_does_something_to_is_no_role(text: str) -> None:
    document = make_document(text, language="en")

    (person,) = actors_of(document)

    assert person.role is None


def test_a_role_before_a_comma_ends_with_a_place_that_is_nearer_to_the_name() -> None:
    sentence = """
        The      DET   2 det
        mayor    NOUN  8 nsubj
        of       ADP   4 case
        Tarragor PROPN 2 nmod B-LOC
        ,        PUNCT 6 punct
        Pilar    PROPN 4 appos B-PER
        ,        PUNCT 6 punct
        slept    VERB  0 root
    """
    actors = actors_in(sentence)

    assert {actor.name: actor.role for actor in actors}["Pilar"] == "mayor of Tarragor"


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Ann Lee, a baker whose loaves won medals in Paris, died.", "baker"),
        ("She leaves two sons, Adam and Ann Lee, six grandchildren and a brother.", None),
        ("They travelled with Ann Lee, a nurse and a priest.", None),
        (
            "They were the bank's founder, Ann Lee, the bank's lawyer, Tom Brand, and a nurse, Jo Marlow.",
            "bank's founder",
        ),
        ("Ann Lee, chief executive and chair, resigned.", "chief executive and chair"),
        ("Ann Lee, a nurse at Acme and a poet, resigned.", "nurse at Acme and a poet"),
        ("Ann Lee, a nurse and a poet, spoke in Leeds.", "nurse and a poet"),
        ("Ann Lee, also a nurse, resigned.", "nurse"),
        ("They met Ann Lee, a nurse and", "nurse"),
        ("Ann Lee, no friend of the mayor, resigned.", None),
        ("Ann Lee, nobody's friend, resigned.", None),
        ("Ann Lee, hardly an expert, resigned.", None),
        ("Ann Lee, anything but a hero, resigned.", None),
        ("Ann Lee, a mayor without a party, resigned.", "mayor without a party"),
        ("Tom Berg came. His wife (Ann Lee) wept.", None),
        ("Her predecessor, Ann Lee, resigned.", None),
        ("They asked Ann Lee, Ph.D., of Yale.", None),
        ("Ann Lee, 34, a fish seller who survived, wept.", "fish seller"),
        ("Ann Lee, 40, a judge said, was guilty.", None),
        ("Then a retired baker called Ann Lee came to the door.", "retired baker"),
        ("The baker called Ann Lee on Monday.", None),
        ("The lawyer of a boy called Ann Lee wept.", None),
        ("A ship's captain called Ann Lee the best sailor he had known.", None),
        ("Ann Lee, 34, a police spokeswoman said, had been driving home.", None),
        ("Ann Lee, 29, teacher Tom Price, 45, and farmer Bill Moss, 60, were elected.", None),
        ("Her sister, the judge Ann Lee, resigned.", "judge"),
    ],
)
def test_a_role_is_whole_and_nobody_elses(text: str, role: str | None) -> None:
    document = segmented(make_document(text))

    actors = actors_of(document)

    assert {actor.name: actor.role for actor in actors}["Ann Lee"] == role


@pytest.mark.parametrize(
    ("language", "name", "text", "role"),
    [
        ("nb", "Tor Vik", "Forfatter og lege Tor Vik har skrevet en roman.", "Forfatter og lege"),
        ("es", "Rosa Gil", "El ministro y la alcaldesa Rosa Gil inauguraron el puente.", "alcaldesa"),
        ("es", "Rosa Gil", "Rosa Gil, 47, enfermera de Vigo que lo vio todo, calló.", "enfermera de Vigo"),
        ("nl", "Jan Bos", "Jan Bos, 52, boer uit Tiel, zag het.", "boer uit Tiel"),
        ("es", "Julio Ferrer", "Visitó a un maestro llamado Julio Ferrer en Lugo.", "maestro"),
        ("de", "Ina Horn", "Sie traf eine Ärztin namens Ina Horn.", "Ärztin"),
        ("da", "Kim Holst", "Det oplyste vagtchef Kim Holst natten til søndag.", "vagtchef"),
        ("nb", "Nils Hovde", "Veien er stengt, opplyste ordfører Nils Hovde mandag.", "ordfører"),
        ("cs", "Petr Malý", "Řekl to novinářům Petr Malý po jednání vlády.", None),
        ("ru", "Ирина Волк", "Вчера заместитель министра Ирина Волк приехала в Омск.", None),
        ("ru", "Павел Орехов", "Заместитель министра Павел Орехов рассказал о школе.", "Заместитель министра"),
        ("sv", "Eva Lindh", "Oppositionsrådet Eva Lindh (V) var kritisk.", "Oppositionsrådet"),
        (
            "en",
            "Amy Drax",
            "The school's head teacher, Amy Drax, took the prize. Drax, the first woman to win it, sang.",
            "school's head teacher",
        ),
        (
            "en",
            "Ivo Karr",
            "Ivo Karr, the only man to speak, left. Karr, who was late, said the club's treasurer had lied.",
            "only man to speak",
        ),
        ("fr", "Luc Pons", "« Je pars », dit l'élue au maire Luc Pons.", "maire"),
        ("fr", "Luc Pons", "La séance a été dirigée par le Pr. Anne Roche et le dr. Luc Pons.", None),
        ("fr", "Marc Vidal", "Seul le capitaine Marc Vidal manquait.", "capitaine"),
        ("de", "Ina Horn", "Auch Ministerin Ina Horn kam spät.", "Ministerin"),
        ("sv", "Olle Berg", "Bara ministern Olle Berg saknades.", "ministern"),
        ("en", "Lars Holm", "Only Lt. Lars Holm was missing.", "Lt."),
        ("en", "Ivy Bell", "Former Mayor Tim Cox and Judge Ivy Bell spoke.", "Judge"),
        ("de", "Ute Kahl", "Lindner-Sprecherin Ute Kahl sprach gestern.", "Lindner-Sprecherin"),
        ("da", "Ida Kruse", "Lektor i kemi Ida Kruse er uenig.", "Lektor i kemi"),
        ("da", "Bo Lund", "Broren til Bo Lund er uenig.", None),
        ("da", "Max Penn", "Advokaten for den tiltalte Max Penn talte.", None),
        ("es", "Juan Vidal", "El entonces ministro Juan Vidal firmó el acuerdo en 1990.", "entonces ministro"),
        ("en", "Femi Adeyo", "Substitute Femi Adeyo scored late.", "Substitute"),
        ("de", "Jan Horn", "Finanzminister Jan Horn sprach. Horn, der frühere Minister, schlief.", "frühere Minister"),
        ("de", "Jan Horn", "Minister Jan Horn sprach. Horn, ein ehemaliger Fahrer der Bahn, schlief.", "Minister"),
        (
            "de",
            "Jan Horn",
            "Minister Jan Horn sprach. Der ehemalige Finanzminister Jan Horn schlief.",
            "ehemalige Finanzminister",
        ),
    ],
)
def test_a_role_is_of_whom_it_stands_beside(language: str, name: str, text: str, role: str | None) -> None:
    document = segmented(make_document(text, language=language), language)

    actors = actors_of(document)

    assert {actor.name: actor.role for actor in actors}[name] == role


@pytest.mark.parametrize(
    ("noun", "case", "role"), [("report", "by", "auditor"), ("pick", "of", None), ("threat", "to", None)]
)
def test_an_office_that_something_is_by_is_a_role_and_one_that_it_is_of_is_none(
    noun: str, case: str, role: str | None
) -> None:
    sentence = f"""
        A       DET   2 det
        {noun}  NOUN  9 nsubj
        {case}  ADP   5 case
        the     DET   5 det
        auditor NOUN  2 nmod
        ,       PUNCT 7 punct
        Jean    PROPN 5 appos B-PER
        Bell    PROPN 7 flat I-PER
        fell    VERB  0 root VerbForm=Fin
    """
    assert [actor.role for actor in actors_in(sentence)] == [role]
