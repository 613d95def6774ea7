"""Sentences of any language that stand for what they do not name, by parses made by hand."""

import pytest

from reader.analysis.lines.dependence import dependence_of
from reader.analysis.lines.pointing import points_back
from reader.model.line import whole_line
from reader.nlp.segmentation import segmented
from reader.parsing.once import ParsedOnce
from reader.parsing.parse import Parse
from tests.documents import make_document
from tests.parses import make_parse

FINITE = "VerbForm=Fin"
HE_SAID = f"Hij PRON 2 nsubj PronType=Prs Gender=Masc\nzei VERB 0 root {FINITE}\ndat SCONJ 4 mark\nwacht VERB 2 ccomp"
ANA_CAME = f"Ana PROPN 2 nsubj B-PER\nkwam VERB 0 root {FINITE}\n. PUNCT 2 punct"
BRIDGE = "De DET 2 det\nbrug NOUN 3 nsubj\nblijft VERB 6 ccomp VerbForm=Fin\ndicht ADJ 3 xcomp\n, PUNCT 3 punct\n"


@pytest.mark.parametrize(
    "sentence",
    [
        HE_SAID,
        f"Dat PRON 3 nsubj PronType=Dem\nis AUX 3 cop {FINITE}\nfout ADJ 0 root",
        f"Questa DET 2 det PronType=Dem\nmisura NOUN 3 nsubj\ncosta VERB 0 root {FINITE}\nmolto ADV 3 advmod",
        f"Per ADP 2 case\nquesto PRON 3 obl PronType=Dem\nchiude VERB 0 root {FINITE}\nOran PROPN 3 nsubj B-LOC",
        f"Zijn PRON 2 nmod:poss PronType=Prs Poss=Yes Gender=Masc\nzoon NOUN 3 nsubj\nwacht VERB 0 root {FINITE}",
        f"In ADP 3 case\ndit DET 3 det PronType=Dem\ngeval NOUN 4 obl\nwacht VERB 0 root {FINITE}\n"
        "Oran PROPN 4 nsubj B-LOC",
        "Het DET 2 det\ngetal NOUN 6 nsubj\nvan ADP 5 case\ndeze DET 5 det PronType=Dem\nboten NOUN 2 nmod\n"
        f"daalt VERB 0 root {FINITE}",
        f"In ADP 2 case\nihr PRON 3 obl PronType=Prs Gender=Fem\nwohnen VERB 0 root {FINITE}\nBauern NOUN 3 nsubj",
        f"Там ADV 2 advmod PronType=Dem\nпогибли VERB 0 root {FINITE}\nлюди NOUN 2 nsubj",
        f"Но CCONJ 3 cc\nмэр NOUN 3 nsubj\nждёт VERB 0 root {FINITE}",
        f"Daarom ADV 2 advmod\nwacht VERB 0 root {FINITE}\nOran PROPN 2 nsubj B-LOC",
        f"Oran PROPN 2 nsubj B-LOC\nwacht VERB 0 root {FINITE}\nvervolgens ADV 2 advmod",
        f"Oran PROPN 2 nsubj B-LOC\nvergat VERB 0 root {FINITE}\nhem PRON 5 obj PronType=Prs Gender=Masc\n"
        "te ADP 5 mark\nhelpen VERB 2 xcomp VerbForm=Inf",
        f"Blijkt VERB 0 root {FINITE}\ndat SCONJ 5 mark\ndeze DET 4 det PronType=Dem\nboot NOUN 5 nsubj\n"
        f"wacht VERB 1 csubj {FINITE}",
        f"Oran PROPN 2 nsubj B-LOC\nverkoopt VERB 0 root {FINITE}\ndeze DET 4 det PronType=Dem\nboten NOUN 2 obj",
        f"{BRIDGE}zei VERB 0 root {FINITE}\nhij PRON 6 nsubj PronType=Prs Gender=Masc",
        f"In ADP 2 case\nOran PROPN 3 obl B-LOC\nzei VERB 0 root {FINITE}\nhij PRON 3 nsubj PronType=Prs Gender=Masc",
    ],
)
def test_a_sentence_points_back_to_what_it_does_not_name(sentence: str) -> None:
    assert points_back(*_first(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        f"Het PRON 2 nsubj PronType=Prs\nregent VERB 0 root {FINITE}\nin ADP 4 case\nOran PROPN 2 obl B-LOC",
        f"Na ADP 2 case\nregen NOUN 3 obl\nwacht VERB 0 root {FINITE}\nOran PROPN 3 nsubj B-LOC\n"
        "vervolgens ADV 3 advmod",
        f"Deze DET 2 det PronType=Dem\nweek NOUN 3 obl\nwacht VERB 0 root {FINITE}\nOran PROPN 3 nsubj B-LOC",
        f"Quelli PRON 4 nsubj PronType=Dem\nche PRON 3 nsubj PronType=Rel\naspettano VERB 1 acl:relcl {FINITE}\n"
        f"perdono VERB 0 root {FINITE}",
        f"Ana PROPN 2 nsubj B-PER\nzei VERB 0 root {FINITE}\ndat SCONJ 5 mark\n"
        f"zij PRON 5 nsubj PronType=Prs Gender=Fem\nwacht VERB 2 ccomp {FINITE}",
        f"Ana PROPN 2 nsubj B-PER\nwacht VERB 0 root {FINITE}\n, PUNCT 6 punct\nzoals SCONJ 6 mark\n"
        f"zij PRON 6 nsubj PronType=Prs Gender=Fem\nzei VERB 2 parataxis {FINITE}",
        f"{BRIDGE}zei VERB 0 root {FINITE}\nhaar PRON 8 nmod:poss PronType=Prs Poss=Yes Gender=Fem\n"
        "wachter NOUN 6 nsubj",
        f"Oran PROPN 2 nsubj B-LOC\nopent VERB 0 root {FINITE}\ndeze DET 4 det PronType=Dem\nweek NOUN 2 obj",
        f"Oran PROPN 2 nsubj\nsloot VERB 0 root {FINITE}\nin ADP 5 case\nde DET 5 det\nwinter NOUN 2 obl\n"
        "deze DET 7 det PronType=Dem\nboten NOUN 2 obj",
        f"Deze DET 2 det PronType=Dem\nweek NOUN 3 nsubj\nduurt VERB 0 root {FINITE}\nlang ADV 3 advmod",
        f"Daarom ADV 3 advmod\nOran PROPN 3 nsubj B-LOC\nwacht VERB 0 root {FINITE}",
        f"Zowel CCONJ 2 cc\nstad NOUN 5 nsubj\nals CCONJ 4 cc\nland NOUN 2 conj\nbetaalt VERB 0 root {FINITE}",
        f"Hij PRON 2 nsubj PronType=Prs Gender=Masc\nwacht VERB 0 root {FINITE}\n: PUNCT 4 punct\nOran PROPN 2 appos",
        f"Hay VERB 0 root {FINITE}\ndos NUM 3 nummod\npuentes NOUN 1 obj",
        "E CCONJ 2 cc\nOran PROPN 0 root B-LOC\ne CCONJ 4 cc\nLima PROPN 2 conj B-LOC",
        "Wacht VERB 0 root Mood=Imp VerbForm=Fin\nop ADP 3 case\nOran PROPN 1 obl B-LOC",
    ],
)
def test_a_sentence_stands_alone_where_it_names_what_it_tells_of_or_need_not(sentence: str) -> None:
    assert not points_back(*_first(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "Vijf NUM 2 nummod\nzeges NOUN 0 root\nop ADP 4 case\nrij NOUN 2 nmod",
        "gemaakt VERB 0 root VerbForm=Part\nin ADP 3 case\nOran PROPN 1 obl B-LOC",
        f"Klik VERB 0 root Mood=Imp {FINITE}\nop ADP 3 case\nOran PROPN 1 obl B-LOC",
    ],
)
def test_what_has_no_verb_and_what_asks_are_no_line_in_any_language(sentence: str) -> None:
    parse = make_parse(*[ANA_CAME] * 9, sentence, language="nl")
    document = segmented(make_document(parse_text(parse)), "nl")
    dependence = dependence_of(document, parse)

    assert [dependence.is_fragment(whole_line(document, index)) for index in (1, 9)] == [False, True]


FREED = f"Het DET 2 det\nhof NOUN 3 nsubj\nsprak VERB 0 root {FINITE}\nhem PRON 3 obj PronType=Prs Gender=Masc"
OVER = f"Obras NOUN 2 nsubj\nduran VERB 4 ccomp {FINITE}\n"
THAT = f"que SCONJ 4 mark\nobras NOUN 4 nsubj\nduran VERB 1 ccomp {FINITE}"


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("sv", f"Hon PRON 2 nsubj PronType=Prs\nväntar VERB 0 root {FINITE}"),
        ("ru", f"Его DET 2 det\nбрат NOUN 3 nsubj\nждёт VERB 0 root {FINITE}"),
        ("uk", f"Їхній ADJ 2 amod\nбрат NOUN 3 nsubj\nчекає VERB 0 root {FINITE}"),
        (
            "fr",
            f"Oran PROPN 2 nsubj B-LOC\nferme VERB 0 root {FINITE}\ndit VERB 2 conj\n-elle PRON 3 nsubj",
        ),
        ("de", f"Das PRON 2 nsubj\nteilte VERB 0 root {FINITE}\nKern PROPN 2 nsubj B-PER\nmit ADP 2 compound"),
        ("nl", f"Die PRON 2 nsubj\nkost VERB 0 root {FINITE}\ntijd NOUN 2 obj"),
        ("pl", f"Ogłosiła VERB 0 root {FINITE}\nto PRON 1 obj PronType=Dem\nLis PROPN 1 nsubj B-PER"),
        ("es", f"Añadió VERB 0 root {FINITE}\n{THAT}"),
        ("es", f"{OVER}, PUNCT 2 punct\ndijo VERB 0 root {FINITE}"),
        ("es", f"Prometió VERB 0 root {FINITE}\ncomprar VERB 1 xcomp\nautobuses NOUN 2 obj"),
        ("de", f"Ihre DET 2 det PronType=Prs Poss=Yes\nWerft NOUN 3 nsubj\nwartet VERB 0 root {FINITE}"),
        ("it", f"Lavora VERB 0 root {FINITE}\nin ADP 3 case\nfabbrica NOUN 1 obl"),
        ("it", f"Vende VERB 0 root {FINITE}\nbarche NOUN 1 obj Number=Plur"),
        ("pl", f"Liczył VERB 0 root {FINITE} Tense=Past Gender=Masc\nna ADP 3 case\npracę NOUN 1 obl"),
        ("nl", FREED),
        (
            "ro",
            "Potrivit ADP 2 case\nacestuia PRON 4 obl\n, PUNCT 2 punct\n"
            f"lipsesc VERB 0 root {FINITE}\nbani NOUN 4 nsubj",
        ),
    ],
)
def test_what_only_the_grammar_of_a_language_points_at_is_not_told(language: str, sentence: str) -> None:
    assert points_back(*_first(sentence, language))


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("sv", f"Det PRON 2 nsubj PronType=Prs\nregnar VERB 0 root {FINITE}"),
        ("sv", f"Hans PROPN 3 nsubj B-PER\nBerg PROPN 1 flat I-PER\nväntar VERB 0 root {FINITE}"),
        ("pl", f"Nasze DET 2 det PronType=Prs Poss=Yes Number=Plur\nmosty NOUN 3 nsubj\nczekają VERB 0 root {FINITE}"),
        ("fr", f"On PRON 2 nsubj PronType=Prs Gender=Masc\nattend VERB 0 root {FINITE}"),
        (
            "es",
            f"En ADP 3 case\nestos DET 3 det PronType=Dem\nmomentos NOUN 4 obl\ncierra VERB 0 root {FINITE}\n"
            "Oran PROPN 4 nsubj B-LOC",
        ),
        ("es", f"Su DET 2 det PronType=Prs\nSantidad NOUN 3 nsubj\nespera VERB 0 root {FINITE}"),
        ("pt", f"Seu DET 2 det PronType=Prs\nJorge PROPN 3 nsubj B-PER\ncanta VERB 0 root {FINITE}"),
        ("ru", f"В ADP 3 case\nего DET 3 det\nречи NOUN 5 obl\nмэр NOUN 5 nsubj\nждёт VERB 0 root {FINITE}"),
        (
            "de",
            "Nach ADP 3 case\nihrer DET 3 det Poss=Yes\nWahl NOUN 4 obl\nging VERB 0 root\nKern PROPN 4 nsubj B-PER",
        ),
        ("fr", f"Kern PROPN 2 nsubj B-PER\nment VERB 0 root {FINITE}\n-elle PRON 2 nsubj\n? PUNCT 2 punct"),
        ("de", f"Diese DET 2 det PronType=Dem\nZeitung NOUN 3 nsubj\nsah VERB 0 root {FINITE}\nalles PRON 3 obj"),
        ("de", f"Das DET 3 det\nerklärte VERB 3 amod\nZiel NOUN 4 nsubj\nfehlt VERB 0 root {FINITE}"),
        ("de", f"Die DET 2 det\nBrücke NOUN 3 nsubj\nkostet VERB 0 root {FINITE}"),
        ("nl", f"Die PRON 4 nsubj\nwacht VERB 1 acl:relcl {FINITE}\n, PUNCT 2 punct\nbetaalt VERB 0 root {FINITE}"),
        ("es", f"Creo VERB 0 root {FINITE} Person=1\n{THAT}"),
        ("es", f"{OVER}, PUNCT 2 punct\ndijo VERB 0 root {FINITE}\nKern PROPN 4 nsubj B-PER"),
        ("es", f"{OVER}: PUNCT 2 punct\ndijo VERB 0 root {FINITE}"),
        ("de", f"Meint VERB 0 root {FINITE}\n{THAT}"),
        ("es", f"Hay VERB 0 root {FINITE}\nen ADP 3 case\ncasa NOUN 1 obl"),
        ("es", f"Parece VERB 0 root {FINITE}\n{THAT}"),
        ("es", f"Cayó VERB 0 root {FINITE}\nun DET 3 det\npuente NOUN 1 obj"),
        ("pl", f"Brakowało VERB 0 root {FINITE} Tense=Past Gender=Masc\nna ADP 3 case\npracę NOUN 1 obl"),
        ("pl", f"Lis PROPN 2 nsubj B-PER\nliczył VERB 0 root {FINITE} Tense=Past Gender=Masc"),
        ("sv", f"Nu ADV 2 advmod\nregnar VERB 0 root {FINITE}\ndet PRON 2 nsubj\ni ADP 5 case\nOran PROPN 2 obl B-LOC"),
        (
            "de",
            f"Wenn SCONJ 2 mark\nregnet VERB 3 advcl {FINITE}\ntrifft VERB 0 root {FINITE}\ndas PRON 3 nsubj\n"
            "Bauern NOUN 3 obj",
        ),
        ("nl", FREED.replace("hof NOUN 3 nsubj", "zoon NOUN 3 nsubj\nvan ADP 4 case\nKern PROPN 2 nmod B-PER")),
    ],
)
def test_what_a_sentence_names_or_what_is_nobody_is_not_missed(language: str, sentence: str) -> None:
    assert not points_back(*_first(sentence, language))


@pytest.mark.parametrize(
    ("language", "text", "is_taken"),
    [
        ("de", "Anders sieht das Eva Rand.", True),
        ("de", "Die Stadt Ulm will das nun prüfen.", True),
        ("de", "Die Stadt Ulm hat sie im Mai verkauft.", True),
        ("de", "Weil die Boote lecken, will sie der Rat in Ulm verkaufen.", False),
        ("de", "Wer die Karte verliert, muss sie in Ulm neu beantragen.", False),
        ("sv", "I går bekräftade Eva Rand det.", True),
        ("nl", "Anders ziet minister Eva Bos dat.", True),
        ("de", "Am Montag meldete das ZDF den Fall aus Ulm.", False),
        ("sv", "Partiet i Umeå anser det viktigt att bygga en bro.", False),
        ("da", "Bo Holm fandt det svært at sige farvel til Vejle.", False),
        ("nl", "In Breda kocht dat jaar niemand een huis.", False),
    ],
)
def test_what_a_verb_takes_was_told_before(language: str, text: str, is_taken: bool) -> None:
    parse = ParsedOnce(segmented(make_document(text, language=language), language)).parse()

    assert points_back(parse, parse.sentences[0]) is is_taken


def test_a_line_needs_what_stands_before_it_in_a_language_without_rules_of_its_own() -> None:
    parse = make_parse(ANA_CAME, HE_SAID, language="nl")
    document = segmented(make_document(parse_text(parse)), "nl")
    dependence = dependence_of(document, parse)

    assert [dependence.needs_before(whole_line(document, index)) for index in (0, 1)] == [False, True]


def _first(sentence: str, language: str = "nl") -> tuple[Parse, range]:
    parse = make_parse(sentence, language=language)
    return parse, parse.sentences[0]


def parse_text(parse: Parse) -> str:
    """Return the text that a parse made by hand was read of, with capitals where sentences begin."""
    words = (" ".join(parse.tokens[index].lower for index in sentence) for sentence in parse.sentences)
    return " ".join(f"{each[0].upper()}{each[1:]}" for each in words)
