"""Names of a parse, mended by its grammar."""

import pytest

from reader.analysis.recognizers.parsed_names import names_of
from reader.model.annotation import ActorKind
from tests.parses import make_parse

PERSON, ORGANISATION, PLACE = ActorKind.PERSON, ActorKind.ORGANISATION, ActorKind.PLACE


def names(sentence: str, language: str) -> list[tuple[str, ActorKind]]:
    words = [line.split()[0] for line in sentence.strip().splitlines()]
    found = names_of(make_parse(sentence, language=language), words)
    return [(" ".join(words[name.start : name.stop]), kind) for name, kind in found]


INSTITUTIONS = {
    "it": """
        La          DET  2 det
        Commissione NOUN 4 nsubj B-ORG
        europea     ADJ  2 amod
        decide      VERB 0 root
    """,
    "cs": """
        Evropská ADJ  2 amod
        komise   NOUN 3 nsubj
        jedná    VERB 0 root
    """,
    "fr": """
        L'opéra VERB 0 root
        et     CCONJ 4 cc
        la     DET   4 det
        Ligue  NOUN  1 conj
        des    ADP   6 case
        droits NOUN  4 nmod
    """,
    "uk": """
        з        ADP   2 case
        Академії NOUN  0 root B-ORG
        наук     NOUN  2 nmod Case=Gen
    """,
}
WHOLE = {"it": "Commissione europea", "cs": "Evropská komise", "fr": "Ligue des droits", "uk": "Академії наук"}


@pytest.mark.parametrize("language", INSTITUTIONS)
def test_an_institution_is_named_with_what_belongs_to_it(language: str) -> None:
    assert names(INSTITUTIONS[language], language) == [(WHOLE[language], ORGANISATION)]


@pytest.mark.parametrize(
    ("behind", "name"),
    [
        ("Forschung NOUN 3 conj", "Ministerium für Bildung und Forschung"),
        ("der DET 6 det\nStädtetag NOUN 1 conj", "Ministerium für Bildung"),
        ("Köln PROPN 3 conj B-LOC", "Ministerium für Bildung"),
    ],
)
def test_an_office_has_all_its_fields(behind: str, name: str) -> None:
    office = "Ministerium NOUN 0 root B-ORG\nfür ADP 3 case I-ORG\nBildung NOUN 1 nmod I-ORG\nund CCONJ 5 cc\n"

    assert names(office + behind, "de")[0] == (name, ORGANISATION)


def test_two_that_and_joins_are_two_names() -> None:
    two = "Figaro PROPN 4 nsubj B-ORG\net CCONJ 3 cc I-ORG\nLibération PROPN 1 conj B-ORG\npublient VERB 0 root"

    assert [name for name, _ in names(two, "fr")] == ["Figaro", "Libération"]


def test_what_is_all_in_small_letters_is_no_name() -> None:
    sentence = """
        à      ADP   3 case
        la     DET   3 det B-LOC
        Vienne PROPN 0 root B-LOC
    """

    assert names(sentence, "fr") == [("Vienne", PLACE)]


def test_an_article_with_a_capital_is_part_of_the_name_that_it_opens() -> None:
    sentence = """
        en    ADP   3 case
        La    DET   3 det B-LOC
        Rioja PROPN 0 root B-LOC
    """

    assert names(sentence, "es") == [("La Rioja", PLACE)]


@pytest.mark.parametrize(("article", "label"), [("La", "B-LOC"), ("La", "O"), ("la", "O")])
def test_an_article_that_opens_a_sentence_is_part_of_a_name_which_has_it_within_one(article: str, label: str) -> None:
    parts = (
        (f"La DET 2 det {label}", "Rioja PROPN 0 root B-LOC"),
        ("en ADP 3 case", f"{article} DET 3 det", "Rioja PROPN 0 root B-LOC"),
    )
    words = [line.split()[0] for part in parts for line in part]

    found = names_of(make_parse(*map("\n".join, parts), language="es"), words)

    assert found[0] == (range(article == "la", 2), PLACE)


def test_an_article_before_the_surname_of_somebody_opens_no_name() -> None:
    within = "avec ADP 3 case\nLe DET 3 det\nPen PROPN 0 root B-ORG"
    parts = within, "Le DET 2 det\nPen PROPN 0 root B-PER", "Marine PROPN 0 root B-PER\nPen PROPN 1 flat I-PER"
    words = [line.split()[0] for part in parts for line in part.splitlines()]

    found = names_of(make_parse(*parts, language="fr"), words)

    assert [words[name.start] for name, _ in found] == ["Pen", "Pen", "Marine"]


def test_a_firm_with_a_noun_for_firms_stays_one_though_somebody_is_called_so() -> None:
    parts = (
        "Firma NOUN 3 nsubj\nBrenner PROPN 1 appos B-ORG\nruht VERB 0 root",
        "Konzern NOUN 3 nsubj\nBrenner PROPN 1 appos B-PER\nruht VERB 0 root",
        "Lisa PROPN 3 nsubj B-PER\nBrenner PROPN 1 flat I-PER\nruht VERB 0 root",
        "Brenner PROPN 2 nsubj B-PER\nruht VERB 0 root",
    )
    words = [line.split()[0] for part in parts for line in part.splitlines()]

    found = names_of(make_parse(*parts, language="de"), words)

    assert [(len(name), kind) for name, kind in found] == [
        (2, ORGANISATION),
        (2, ORGANISATION),
        (2, PERSON),
        (1, PERSON),
    ]


def test_an_institution_in_small_letters_has_no_name() -> None:
    sentence = """
        la        DET  2 det
        comisión  NOUN 4 nsubj
        mixta     ADJ  2 amod
        decide    VERB 0 root
    """

    assert names(sentence, "es") == []


def test_a_name_that_was_read_further_is_not_cut() -> None:
    sentence = """
        A        DET   2 det
        Comissão NOUN  6 nsubj B-ORG
        Pastoral ADJ   2 amod  I-ORG
        da       ADP   5 case  I-ORG
        Terra    PROPN 6 obj   I-ORG
        decide   VERB  0 root
    """

    assert names(sentence, "pt") == [("Comissão Pastoral da Terra", ORGANISATION)]


def test_two_pieces_of_a_name_are_one() -> None:
    sentence = """
        Alojzy PROPN 3 nsubj B-PER
        Hubert PROPN 1 flat  B-PER
        czeka  VERB  0 root
    """

    assert names(sentence, "pl") == [("Alojzy Hubert", PERSON)]


def test_a_common_word_that_opens_a_sentence_is_no_person() -> None:
    sentence = "Lawina PROPN 2 nsubj B-PER\n spadła VERB 0 root"

    assert names(sentence, "pl") == []


def test_a_word_with_a_capital_elsewhere_stays_a_person() -> None:
    sentence = "Lawina PROPN 2 nsubj B-PER\n zna VERB 0 root\n Lawina PROPN 2 obj B-PER"

    assert names(sentence, "pl") == [("Lawina", PERSON), ("Lawina", PERSON)]


@pytest.mark.parametrize(
    ("noun", "name", "relation", "before", "kind"),
    [
        ("burmistrz", "Sopotu", "nmod", "ORG", PLACE),
        ("producent", "Pesa", "appos", "PER", ORGANISATION),
        ("burmistrz", "Kos", "appos", "PER", PERSON),
        ("lekarz", "Sopotu", "nmod", "ORG", ORGANISATION),
    ],
)
def test_the_noun_before_a_name_tells_its_kind(
    noun: str, name: str, relation: str, before: str, kind: ActorKind
) -> None:
    sentence = f"To PRON 2 nsubj\n {noun} NOUN 0 root\n {name} PROPN 2 {relation} B-{before}"

    assert names(sentence, "pl") == [(name, kind)]


def test_a_region_ends_with_its_noun() -> None:
    sentence = "рада NOUN 0 root\n Київської ADJ 3 amod B-LOC\n області NOUN 1 nmod Case=Gen"

    assert names(sentence, "uk") == [("Київської області", PLACE)]


def test_a_name_has_one_kind_and_a_surname_is_a_persons() -> None:
    sentence = """
        Pesa  PROPN 2 nsubj B-ORG
        woła  VERB  0 root
        Jana  PROPN 2 obj   B-PER
        Kosa  PROPN 3 flat  I-PER
        ,     PUNCT 2 punct
        Kosa  PROPN 2 obj   B-LOC
        ,     PUNCT 2 punct
        Pesa  PROPN 2 obj   B-ORG
        i     CCONJ 2 cc
        Pesa  PROPN 2 obj   B-PER
    """

    assert [kind for _, kind in names(sentence, "pl")] == [ORGANISATION, PERSON, PERSON, ORGANISATION, ORGANISATION]


def test_the_preposition_behind_a_person_is_no_part_of_the_name() -> None:
    french = """
        Anne    PROPN 6 nsubj B-PER
        Petit   PROPN 1 flat I-PER
        de      ADP   4 case I-PER
        Verdi   PROPN 1 nmod B-ORG
        nous    PRON  6 obj
        répond  VERB  0 root
    """
    german = """
        Otto  PROPN 4 nsubj B-PER
        von   ADP   3 case I-PER
        Traun PROPN 1 flat I-PER
        kommt VERB  0 root
    """
    whole = """
        Jan  PROPN 5 nsubj B-PER
        van  PROPN 1 flat I-PER
        der  PROPN 1 flat I-PER
        Meer PROPN 1 flat I-PER
        komt VERB  0 root
    """

    assert names(french, "fr")[0] == ("Anne Petit", PERSON)
    assert names(german, "de") == [("Otto von Traun", PERSON)]
    assert names(whole, "nl") == [("Jan van der Meer", PERSON)]


def test_what_a_preposition_within_an_organisation_joins_to_it_belongs_to_its_name() -> None:
    sentence = """
        El       DET   2 det
        Gobierno PROPN 5 nsubj B-ORG
        de       ADP   4 case I-ORG
        Chile    PROPN 2 nmod B-LOC
        espera   VERB  0 root
    """

    assert names(sentence, "es") == [("Gobierno de Chile", ORGANISATION)]


@pytest.mark.parametrize(
    ("office", "shown"), [("Justice NOUN", []), ("OTAN NOUN", ["OTAN"]), ("Orange PROPN", ["Orange"])]
)
def test_the_common_noun_of_an_office_is_no_organisation(office: str, shown: list[str]) -> None:
    sentence = f"""
        Le       DET   2 det
        ministre NOUN  7 nsubj
        de       ADP   4 case
        {office}     2 nmod B-ORG
        Éric     PROPN 2 appos B-PER
        Payan    PROPN 5 flat I-PER
        attend   VERB  0 root
    """

    assert [name for name, kind in names(sentence, "fr") if kind is ORGANISATION] == shown


def test_of_two_kinds_of_a_name_that_within_a_sentence_counts() -> None:
    sentence = """
        Taranto  PROPN 3 nsubj B-PER
        l'Ilva   PROPN 3 nsubj
        spegne   VERB  0 root
        a        ADP   5 case
        Taranto  PROPN 3 obl B-LOC
    """

    assert names(sentence, "it") == [("Taranto", PLACE), ("Taranto", PLACE)]


def test_a_firm_that_bears_the_surname_of_somebody_is_named_with_its_noun() -> None:
    sentence = """
        Die          DET   2 det
        Farbenfabrik NOUN  4 nsubj
        Brenner      PROPN 2 appos B-ORG
        wuchs        VERB  0 root
        ,            PUNCT 4 punct
        sagte        VERB  4 parataxis
        Klaus        PROPN 6 nsubj B-PER
        Brenner      PROPN 7 flat I-PER
    """

    assert names(sentence, "de") == [("Farbenfabrik Brenner", ORGANISATION), ("Klaus Brenner", PERSON)]


@pytest.mark.parametrize(
    ("language", "noun", "kind"),
    [("nl", "ontwikkelaar", ORGANISATION), ("it", "cooperativa", ORGANISATION), ("it", "regista", PERSON)],
)
def test_a_noun_for_a_firm_makes_one_of_a_bare_name(language: str, noun: str, kind: ActorKind) -> None:
    assert names(f"{noun} NOUN 0 root\n Rondo PROPN 1 appos B-PER", language) == [("Rondo", kind)]


def test_a_firm_called_so_is_no_place_however_many_words_its_name_has() -> None:
    sentence = """
        la      DET   2 det
        empresa NOUN  6 nsubj
        Aguas   PROPN 2 appos B-LOC
        del     ADP   5 case I-LOC
        Norte   PROPN 3 nmod I-LOC
        creció  VERB  0 root
    """

    assert names(sentence, "es") == [("Aguas del Norte", ORGANISATION)]


@pytest.mark.parametrize(("head", "word"), [("ministra", "Igualdad"), ("concejal", "Deportes")])
def test_what_a_minister_is_of_is_nobody_however_it_is_read(head: str, word: str) -> None:
    sentence = f"{head} NOUN 4 nsubj\n de ADP 3 case\n {word} PROPN 1 nmod B-PER\n dimitió VERB 0 root"

    assert names(sentence, "es") == []


def test_of_a_minister_a_land_is_named() -> None:
    sentence = "ministro NOUN 4 nsubj\n de ADP 3 case\n Francia PROPN 1 nmod B-LOC\n dimitió VERB 0 root"

    assert names(sentence, "es") == [("Francia", PLACE)]


@pytest.mark.parametrize(("part", "found"), [("NOUN", []), ("PROPN", [("Most", PLACE)])])
def test_a_noun_that_opens_a_sentence_is_no_place(part: str, found: list[tuple[str, ActorKind]]) -> None:
    assert names(f"Most {part} 2 nsubj B-LOC\n spłonął VERB 0 root", "pl") == found
