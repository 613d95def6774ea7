"""What a sentence needs from those before it, told by a parse: things, people, and whether it says anything."""

from dataclasses import replace

import pytest

from reader.analysis.lines.definites import Definites
from reader.analysis.lines.dependence import Dependence, lacking_sentences
from reader.analysis.lines.pronouns import Pronouns
from reader.model.document import ParagraphKind
from reader.model.line import BEFORE_ALL, Insertion, Line
from reader.model.span import Span
from reader.parsing.parse import Parse, parse_of
from tests.documents import make_document
from tests.parses import make_parse

NEW_SITE = "Farmers NOUN 2 nsubj\nopened VERB 0 root VerbForm=Fin\na DET 4 det\nquarry NOUN 2 obj\n. PUNCT 2 punct"
OLD_SITE = "Farmers NOUN 2 nsubj\nopened VERB 0 root VerbForm=Fin\nthe DET 4 det\nquarry NOUN 2 obj\n. PUNCT 2 punct"
ORAN_OPENED = "Oran PROPN 2 nsubj B-ORG\nopened VERB 0 root VerbForm=Fin\n. PUNCT 2 punct"
CLOSED = "Rain NOUN 2 nsubj\nclosed VERB 0 root VerbForm=Fin\n{rest}"
THE_QUARRY = "the DET 4 det\nquarry NOUN 2 obj\n"
SHE_CLOSED = "{before}\nsaid VERB 0 root VerbForm=Fin\n{pronoun} PRON 4 nsubj\nclosed VERB 2 ccomp VerbForm=Fin"


def things(parse: Parse, title: frozenset[str] = frozenset()) -> list[str]:
    """Return the nouns of the last sentence that it does not explain."""
    return [parse.tokens[each].lower for each in Definites(parse, title).unexplained(parse.sentences[-1])]


def pronouns(sentence: str, *before: str) -> list[str]:
    """Return the pronouns of the last sentence that it does not explain."""
    parse = make_parse(*before, sentence)
    return [parse.tokens[each].lower for each in Pronouns(parse).unexplained(parse.sentences[-1])]


def test_a_thing_that_the_article_has_first_told_of_needs_that_sentence() -> None:
    assert things(make_parse(NEW_SITE, CLOSED.format(rest=THE_QUARRY))) == ["quarry"]


@pytest.mark.parametrize(
    "rest",
    [
        THE_QUARRY + "of ADP 6 case\nOran PROPN 4 nmod B-LOC",
        THE_QUARRY + "where ADV 7 advmod\nthey PRON 7 nsubj\nwork VERB 4 acl:relcl VerbForm=Fin",
        "the DET 5 det\ngranite NOUN 5 compound\nquarry NOUN 2 obj",
        "a DET 4 det\nquarry NOUN 2 obj",
    ],
)
def test_what_stands_beside_a_thing_tells_which(rest: str) -> None:
    assert things(make_parse(NEW_SITE, CLOSED.format(rest=rest))) == []


def test_words_between_commas_do_not_tell_which_thing_is_meant() -> None:
    rest = THE_QUARRY + ", PUNCT 8 punct\nwhich PRON 8 nsubj\nwas AUX 8 cop VerbForm=Fin\nold ADJ 4 acl:relcl"

    assert things(make_parse(NEW_SITE, CLOSED.format(rest=rest))) == ["quarry"]


def test_what_the_title_names_or_the_article_takes_for_known_is_known() -> None:
    closed = CLOSED.format(rest=THE_QUARRY)

    assert things(make_parse(NEW_SITE, closed), frozenset({"quarri"})) == []
    assert things(make_parse(OLD_SITE, closed)) == []
    assert things(make_parse(closed)) == []


def test_a_word_that_sorts_what_has_a_name_needs_the_name_in_the_line_or_at_first() -> None:
    closed = CLOSED.format(rest="the DET 4 det\ncompany NOUN 2 obj")
    own = "Oran PROPN 2 nsubj B-ORG\nclosed VERB 0 root VerbForm=Fin\nthe DET 4 det\ncompany NOUN 2 obj"

    assert things(make_parse(NEW_SITE, ORAN_OPENED, closed)) == ["company"]
    assert things(make_parse(ORAN_OPENED, NEW_SITE, closed)) == []
    assert things(make_parse(NEW_SITE, own)) == []


def test_what_is_pointed_at_needs_the_sentence_that_tells_of_it() -> None:
    pointing = CLOSED.format(rest="{word} DET 4 det\n{noun} NOUN 2 obj")

    assert things(make_parse(NEW_SITE, pointing.format(word="this", noun="harbour"))) == ["harbour"]
    assert things(make_parse(NEW_SITE, pointing.format(word="this", noun="year"))) == []


@pytest.mark.parametrize(
    ("before", "pronoun"), [("Police NOUN 2 nsubj", "he"), ("Farmers NOUN 2 nsubj Number=Plur", "she")]
)
def test_a_pronoun_needs_the_sentence_that_names_its_bearer(before: str, pronoun: str) -> None:
    assert pronouns(SHE_CLOSED.format(before=before, pronoun=pronoun)) == [pronoun]


@pytest.mark.parametrize(
    ("before", "pronoun"),
    [
        ("Ana PROPN 2 nsubj B-PER", "she"),
        ("mayor NOUN 2 nsubj", "he"),
        ("Farmers NOUN 2 nsubj Number=Plur", "they"),
        ("Quarry NOUN 2 nsubj", "it"),
    ],
)
def test_a_pronoun_is_explained_by_somebody_or_something_of_its_number_before(before: str, pronoun: str) -> None:
    assert pronouns(SHE_CLOSED.format(before=before, pronoun=pronoun)) == []


def test_a_clause_may_wait_for_the_name_that_follows_it() -> None:
    waiting = (
        "When ADV 3 advmod\nshe PRON 3 nsubj\nleft VERB 6 advcl VerbForm=Fin\n, PUNCT 6 punct\n"
        "Ana PROPN 6 nsubj B-PER\nlaughed VERB 0 root VerbForm=Fin"
    )

    assert pronouns(waiting) == []


def test_a_person_whose_name_is_a_place_as_well_explains_a_pronoun() -> None:
    person = "Ana PROPN 3 nsubj B-PER\nParis PROPN 1 flat I-PER\ncame VERB 0 root VerbForm=Fin"

    assert pronouns(SHE_CLOSED.format(before="Paris PROPN 2 nsubj B-LOC", pronoun="she"), person) == []


def test_an_empty_it_means_nothing() -> None:
    assert pronouns("It PRON 2 expl\nrained VERB 0 root VerbForm=Fin") == []


def test_a_line_without_a_verb_is_the_rest_of_a_sentence() -> None:
    document = make_document("Oran opened . Towns in May . Oran shut .")
    parse = make_parse(
        ORAN_OPENED,
        "Towns NOUN 0 root\nin ADP 3 case\nMay PROPN 1 nmod\n. PUNCT 1 punct",
        "Oran PROPN 2 nsubj B-ORG\nshut VERB 0 root\n. PUNCT 2 punct",
    )
    lacking = lacking_sentences(document, parse)

    assert (lacking.fragments, lacking.dependent) == (frozenset({1}), frozenset())


def test_this_alone_needs_what_has_been_said() -> None:
    said = "Rain NOUN 2 nsubj\nfell VERB 0 root VerbForm=Fin\nand CCONJ 5 cc\nthis PRON 5 nsubj\nhelped VERB 2 conj"

    assert pronouns("With ADP 2 case\nboats NOUN 4 obl\nthat PRON 4 nsubj\nhelps VERB 0 root VerbForm=Fin") == ["that"]
    assert pronouns(said) == []
    assert pronouns("That PRON 4 nsubj\nof ADP 3 case\nOran PROPN 1 nmod\nhelps VERB 0 root VerbForm=Fin") == []


def test_a_name_after_quoted_words_does_not_explain_a_pronoun_in_them() -> None:
    quoted = "It PRON 3 nsubj\nwas AUX 3 cop VerbForm=Fin\nhard ADJ 5 ccomp\nOran PROPN 5 nsubj B-PER\nsaid VERB 0 root"

    assert pronouns(quoted) == ["it"]


def test_a_thing_set_beside_another_needs_the_other() -> None:
    similar = CLOSED.format(rest="a DET 5 det\nsimilar ADJ 5 amod\nroad NOUN 2 obj")

    assert things(make_parse(NEW_SITE, similar)) == ["road"]
    assert things(make_parse(NEW_SITE, similar + "\nto ADP 7 case\nours PRON 5 nmod")) == []


def test_a_time_counted_from_what_came_before_needs_it() -> None:
    document = make_document("Oran opened . Days later Oran shut .")
    later = (
        "Days NOUN 2 obl\nlater ADV 4 advmod\nOran PROPN 4 nsubj B-ORG\nshut VERB 0 root VerbForm=Fin\n. PUNCT 4 punct"
    )

    assert lacking_sentences(document, make_parse(ORAN_OPENED, later)).dependent == {1}


@pytest.mark.parametrize(("paragraphs", "unfit"), [((), {0}), (((ParagraphKind.TITLE, "Ana shut"),), set())])
def test_an_opening_that_waits_for_a_name_is_unfit_where_no_title_names_one(
    paragraphs: tuple[tuple[ParagraphKind, str], ...], unfit: set[int]
) -> None:
    document = make_document(*paragraphs, "She shut .")
    parse = make_parse("She PRON 2 nsubj\nshut VERB 0 root VerbForm=Fin\n. PUNCT 2 punct")
    start = document.sentences[0].span.start
    moved = [replace(token, span=Span(token.span.start + start, token.span.end + start)) for token in parse.tokens]

    assert lacking_sentences(document, parse_of("en", moved, parse.sentences)).fragments == unfit


def test_who_does_something_to_him_is_not_he() -> None:
    replaced = (
        "Kern PROPN 2 nsubj B-PER\ncame VERB 0 root VerbForm=Fin\nto PART 4 mark\nreplace VERB 2 xcomp\n{} PRON 4 obj"
    )
    given = "Kern PROPN 2 nsubj B-PER\ngave VERB 0 root VerbForm=Fin\nher PRON 2 iobj\nbooks NOUN 2 obj"

    assert pronouns(replaced.format("him")) == ["him"]
    assert pronouns(given) == ["her"]
    assert pronouns(replaced.format("himself")) == []


def test_him_may_be_whom_the_sentence_is_about_where_another_does_it() -> None:
    sentence = (
        "Women NOUN 3 nsubj:pass\nare AUX 3 aux:pass\nlocked VERB 0 root VerbForm=Fin\nafter SCONJ 6 mark\n"
        "men NOUN 6 nsubj\nsaid VERB 3 advcl VerbForm=Fin\nor CCONJ 8 cc\nsaw VERB 3 conj VerbForm=Fin\nthem PRON 8 obj"
    )

    assert pronouns(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "needed"),
    [
        ("all DET 2 det\nfive NUM 3 nsubj\nsank VERB 0 root VerbForm=Fin", ["five"]),
        ("five NUM 2 nsubj\nsank VERB 0 root VerbForm=Fin", []),
        ("all DET 3 det\nfive NUM 3 nummod\nboats NOUN 4 nsubj\nsank VERB 0 root VerbForm=Fin", []),
        ("Oran PROPN 2 nsubj\nsells VERB 0 root VerbForm=Fin\nother ADJ 4 amod\nboats NOUN 2 obj Number=Plur", []),
        (
            "Kern PROPN 2 nsubj B-PER\nsells VERB 0 root VerbForm=Fin\nother ADJ 4 amod\nboats NOUN 2 obj Number=Plur",
            ["boats"],
        ),
        (
            "Kern PROPN 2 nsubj B-PER\nsells VERB 0 root VerbForm=Fin\nother ADJ 4 amod\nboats NOUN 2 obj Number=Plur\n"
            "than ADP 6 case\nLow PROPN 4 obl",
            [],
        ),
        (
            "This DET 2 det\nkind NOUN 5 nsubj\nof ADP 4 case\nboat NOUN 2 nmod\nsank VERB 0 root VerbForm=Fin",
            ["kind"],
        ),
    ],
)
def test_a_number_a_kind_or_others_need_what_they_are_set_beside(sentence: str, needed: list[str]) -> None:
    assert things(make_parse(ORAN_OPENED, sentence)) == needed


def test_a_family_needs_the_sentence_that_names_one_of_it() -> None:
    named = "Ana PROPN 3 nsubj B-PER\nKern PROPN 1 flat I-PER\nleft VERB 0 root VerbForm=Fin"
    family = "The DET 2 det\nKerns PROPN 3 nsubj B-PER\nleft VERB 0 root VerbForm=Fin"

    assert things(make_parse(named, family)) == ["kerns"]
    assert things(make_parse(family)) == []


def test_a_sort_of_thing_is_not_told_by_an_opening_that_names_two() -> None:
    two = "Oran PROPN 2 nsubj B-ORG\njoined VERB 0 root VerbForm=Fin\nVell PROPN 2 obj B-ORG"
    closed = CLOSED.format(rest="the DET 4 det\ncompany NOUN 2 obj")

    assert things(make_parse(two, NEW_SITE, closed)) == ["company"]


@pytest.mark.parametrize("opening", ["Further south", "Like others", "For the others"])
def test_a_place_or_others_compared_with_what_came_before_need_it(opening: str) -> None:
    document = make_document(f"Oran opened . {opening} Oran shut .")
    words = "\n".join(f"{word} ADV 1 advmod" for word in opening.split())
    count = len(opening.split())
    shut = (
        f"{words.replace(' 1 ', f' {count + 2} ')}\nOran PROPN {count + 2} nsubj B-ORG\nshut VERB 0 root VerbForm=Fin"
    )

    assert lacking_sentences(document, make_parse(ORAN_OPENED, shut)).dependent == {1}


@pytest.mark.parametrize(
    ("last", "dependent"),
    [("The DET 0 root", {1}), ("soon ADV 0 root", set[int]())],
)
def test_a_sentence_that_a_paragraph_before_begins_needs_it(last: str, dependent: set[int]) -> None:
    document = make_document(f"Oran opened {last.split()[0]}", "Oran shut .")
    before = ORAN_OPENED.replace(". PUNCT 2 punct", last.replace("0 root", "2 dep"))
    parse = make_parse(before, "Oran PROPN 2 nsubj B-ORG\nshut VERB 0 root VerbForm=Fin\n. PUNCT 2 punct")
    start = document.sentences[1].span.start - parse.tokens[parse.sentences[1].start].span.start
    moved = [
        replace(token, span=Span(token.span.start + start, token.span.end + start)) if place > 2 else token
        for place, token in enumerate(parse.tokens)
    ]

    assert lacking_sentences(document, parse_of("en", moved, parse.sentences)).dependent == dependent


def test_who_says_quoted_words_is_not_spoken_of_within_them() -> None:
    said = "Kern PROPN 2 nsubj B-PER\nsaid VERB 0 root VerbForm=Fin\n{mark}\nshe PRON 5 nsubj\nleft VERB 2 ccomp"

    assert pronouns(said.format(mark="“ PUNCT 5 punct")) == ["she"]
    assert pronouns(said.format(mark="that SCONJ 5 mark")) == []


def test_a_name_in_the_place_of_a_pronoun_is_not_whom_its_bearer_does_something_to() -> None:
    document = make_document("Ana Kern left . She saw her .")
    saw = "She PRON 2 nsubj\nsaw VERB 0 root VerbForm=Fin\nher PRON 2 obj\n. PUNCT 2 punct"
    left = "Ana PROPN 3 nsubj B-PER\nKern PROPN 1 flat I-PER\nleft VERB 0 root VerbForm=Fin\n. PUNCT 3 punct"
    dependence = Dependence(document, make_parse(left, saw))
    sentence = document.sentences[1].span
    named = Line(
        1, (Span(sentence.start + 4, sentence.end),), (Insertion(BEFORE_ALL, "Ana Kern", document.sentences[0].span),)
    )

    assert dependence.needs_before(named)


def test_what_names_call_a_thing_is_needed_where_only_its_kind_is_said() -> None:
    hall = "Oran PROPN 3 compound B-ORG\nMemorial PROPN 1 flat I-ORG\nopened VERB 0 root VerbForm=Fin"
    closed = CLOSED.format(rest="the DET 4 det\nmemorial NOUN 2 obj")

    assert things(make_parse(hall, closed)) == ["memorial"]
    assert things(make_parse(hall, closed), frozenset({"memori"})) == []
    assert things(make_parse(closed)) == []


def test_comments_are_not_told_by_whom_they_are_from() -> None:
    comments = "the DET 2 det\ncomments NOUN 5 nsubj\n{case} ADP 4 case\n{name} 2 nmod\ncame VERB 0 root VerbForm=Fin"

    assert things(make_parse(ORAN_OPENED, comments.format(case="from", name="Kern PROPN"))) == ["comments"]
    assert things(make_parse(ORAN_OPENED, comments.format(case="on", name="boats NOUN"))) == []


def test_who_does_something_by_a_relative_clause_or_owns_the_doer_is_told_apart() -> None:
    who = (
        "Kern PROPN 5 nsubj B-PER\nwho PRON 3 nsubj\nsaw VERB 1 acl:relcl VerbForm=Fin\nher PRON 3 obj\n"
        "left VERB 0 root VerbForm=Fin"
    )
    owner = "Kern PROPN 2 nmod:poss B-PER\nboat NOUN 3 nsubj\nhit VERB 0 root VerbForm=Fin\nher PRON 3 obj"

    assert pronouns(who) == ["her"]
    assert pronouns(owner) == []


@pytest.mark.parametrize(
    ("sentence", "dependent"),
    [
        ("Oran PROPN 2 nsubj\nshut VERB 0 root VerbForm=Fin\nmoments NOUN 4 obl\nlater ADV 2 advmod", {1}),
        (
            "Oran PROPN 2 nsubj\nopened VERB 0 root VerbForm=Fin\nand CCONJ 4 cc\nshut VERB 2 conj VerbForm=Fin\n"
            "hours NOUN 6 obl\nlater ADV 4 advmod",
            set[int](),
        ),
        ("Oran PROPN 2 nsubj\nagrees VERB 0 root VerbForm=Fin", {1}),
        (
            "Oran PROPN 2 nsubj\nagrees VERB 0 root VerbForm=Fin\nwith ADP 4 case\nVell PROPN 2 obl",
            set[int](),
        ),
    ],
)
def test_a_time_or_an_assent_needs_what_it_goes_back_to(sentence: str, dependent: set[int]) -> None:
    words = " ".join(line.split()[0] for line in sentence.splitlines())
    document = make_document(f"Oran opened . {words} .")
    parse = make_parse(ORAN_OPENED, f"{sentence}\n. PUNCT 2 punct")

    assert lacking_sentences(document, parse).dependent == dependent


def test_the_men_need_the_sentence_that_tells_of_them() -> None:
    assert things(make_parse(ORAN_OPENED, CLOSED.format(rest="the DET 4 det\nmen NOUN 2 obj"))) == ["men"]


def test_a_call_to_look_says_nothing_where_the_text_does_not_teach() -> None:
    call = "Consider VERB 0 root VerbForm=Fin Mood=Imp\nOran PROPN 1 obj B-ORG\n. PUNCT 1 punct"
    told, asked = "Oran opened .", "Consider Oran ."

    few = lacking_sentences(
        make_document(" ".join((told, asked, *[told] * 4))), make_parse(ORAN_OPENED, call, *[ORAN_OPENED] * 4)
    )
    many = lacking_sentences(make_document(f"{told} {asked} {asked}"), make_parse(ORAN_OPENED, call, call))

    assert few.fragments == {1}
    assert many.fragments == set()


@pytest.mark.parametrize(
    "told",
    [
        "Stay VERB 0 root VerbForm=Fin Mood=Imp\naway ADV 1 advmod\npolice NOUN 4 nsubj\n"
        "said VERB 1 parataxis VerbForm=Fin\n. PUNCT 1 punct",
        "Stay VERB 4 ccomp VerbForm=Fin Mood=Imp\naway ADV 1 advmod\npolice NOUN 4 nsubj\nsaid VERB 0 root\n"
        ". PUNCT 4 punct",
    ],
)
def test_what_somebody_told_others_to_do_is_no_call(told: str) -> None:
    document = make_document(" ".join(("Oran opened .", "Stay away police said .", *["Oran opened ."] * 4)))

    lacking = lacking_sentences(document, make_parse(ORAN_OPENED, told, *[ORAN_OPENED] * 4))

    assert lacking.fragments == set()


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        (
            "Remember that Oran grew .",
            "Remember VERB 0 root VerbForm=Fin Mood=Imp\nthat SCONJ 4 mark\nOran PROPN 4 nsubj B-LOC\n"
            "grew VERB 1 ccomp VerbForm=Fin\n. PUNCT 1 punct",
        ),
        (
            "Let Oran grow .",
            "Let VERB 0 root VerbForm=Fin Mood=Imp\nOran PROPN 3 nsubj B-LOC\ngrow VERB 1 ccomp VerbForm=Inf\n"
            ". PUNCT 1 punct",
        ),
    ],
)
def test_what_a_reader_is_asked_to_remember_or_to_let_be_is_a_call(asked: str, words: str) -> None:
    document = make_document(" ".join(("Oran opened .", asked, *["Oran opened ."] * 4)))

    lacking = lacking_sentences(document, make_parse(ORAN_OPENED, words, *[ORAN_OPENED] * 4))

    assert lacking.fragments == {1}


def test_somebody_who_is_only_shown_doing_something_says_nothing() -> None:
    shown = "Kern PROPN 2 nsubj B-PER\ngoing VERB 0 root\n. PUNCT 2 punct"
    goes = "Kern PROPN 3 nsubj B-PER\nis AUX 3 aux\ngoing VERB 0 root\n. PUNCT 3 punct"
    document = make_document("Oran opened . Kern going . Kern is going .")

    assert lacking_sentences(document, make_parse(ORAN_OPENED, shown, goes)).fragments == {1}


def test_what_is_only_asked_says_nothing() -> None:
    happens = "What PRON 2 nsubj\nhappens VERB 0 root VerbForm=Fin\nthen ADV 2 advmod\n. PUNCT 2 punct"
    told = (
        "What PRON 2 obj\nOran PROPN 3 nsubj\nsold VERB 5 csubj VerbForm=Fin\nwas AUX 5 cop VerbForm=Fin\n"
        "old ADJ 0 root\n. PUNCT 5 punct"
    )
    document = make_document("Oran opened . What happens then . What Oran sold was old .")

    assert lacking_sentences(document, make_parse(ORAN_OPENED, happens, told)).fragments == {1}


def test_who_speaks_is_not_whom_they_speak_of() -> None:
    turn = "Kern PROPN 4 dep B-PER\n: PUNCT 1 punct\nShe PRON 4 nsubj\nleft VERB 0 root VerbForm=Fin"
    document = make_document("Oran opened .", "Kern : She left")
    turn_of_kern = replace(document.paragraphs[1], speaker=Span(15, 19))
    spoken = replace(document, paragraphs=(document.paragraphs[0], turn_of_kern))
    parse = shifted(make_parse(ORAN_OPENED, turn), 1)

    assert lacking_sentences(spoken, parse).dependent == {1}
    assert lacking_sentences(document, parse).dependent == set()


def shifted(parse: Parse, characters: int) -> Parse:
    """Return a parse with its second sentence moved on, as where another paragraph begins."""
    first = parse.sentences[1].start
    tokens = [
        each if place < first else replace(each, span=Span(each.span.start + characters, each.span.end + characters))
        for place, each in enumerate(parse.tokens)
    ]
    return parse_of(parse.language, tokens, parse.sentences)


@pytest.mark.parametrize(
    ("second", "dependent"),
    [
        ("For ADP 2 case\nnow ADV 5 advmod\nhowever ADV 5 advmod\nrain NOUN 5 nsubj\nfell VERB 0 root", {1}),
        ("However ADV 2 advmod\nhard ADJ 4 advcl\nrain NOUN 4 nsubj\nfell VERB 0 root", set()),
        ("Rain NOUN 4 nsubj\n, PUNCT 3 punct\nhowever ADV 4 advmod\nfell VERB 0 root", set()),
        (
            "Rain NOUN 2 nsubj\nfell VERB 0 root\n; PUNCT 6 punct\nhowever ADV 6 advmod\ncorn NOUN 6 nsubj\n"
            "grew VERB 2 parataxis",
            set(),
        ),
    ],
)
def test_however_sets_a_line_against_what_was_told(second: str, dependent: set[int]) -> None:
    words = f"{second} VerbForm=Fin"
    document = make_document("Oran opened . " + " ".join(line.split()[0] for line in words.splitlines()))

    assert lacking_sentences(document, make_parse(ORAN_OPENED, words)).dependent == dependent


def test_what_another_clause_should_govern_says_nothing_alone() -> None:
    scared = (
        "Scared {part} 0 root{form}\nbecause SCONJ 4 mark\nrain NOUN 4 nsubj\nfell VERB 1 {relation} VerbForm=Fin\n"
        ". PUNCT 1 punct"
    )
    document = make_document("Oran opened . Scared because rain fell .")

    def fragments(part: str = "ADJ", form: str = "", relation: str = "advcl") -> frozenset[int]:
        words = scared.format(part=part, form=form, relation=relation)
        return lacking_sentences(document, make_parse(ORAN_OPENED, words)).fragments

    assert fragments() == {1}
    assert fragments(relation="conj") == frozenset()
    assert fragments("VERB", " VerbForm=Fin") == frozenset()


def test_a_dateline_is_nobody() -> None:
    wanted = (
        "Oran PROPN 6 parataxis B-LOC\n( PUNCT 3 punct\nAFP PROPN 1 parataxis B-ORG\n) PUNCT 3 punct\n"
        "{dash} PUNCT 1 punct\nthey PRON 7 nsubj\nsang VERB 0 root VerbForm=Fin"
    )

    assert pronouns(wanted.format(dash="--")) == ["they"]
    assert pronouns(wanted.format(dash="and")) == []


def test_a_word_that_joins_a_sentence_to_the_one_before_needs_it() -> None:
    but = "{word} CCONJ 5 cc\nfor ADP 3 case\nsome NOUN 5 obl\nrain NOUN 5 nsubj\nfell VERB 0 root"

    def dependent(word: str) -> frozenset[int]:
        document = make_document(f"Oran opened . {word} for some rain fell .")
        return lacking_sentences(document, make_parse(ORAN_OPENED, but.format(word=word))).dependent

    assert dependent("But") == {1}
    assert dependent("Both") == frozenset()


@pytest.mark.parametrize(
    ("asked", "words", "fragments"),
    [
        (
            "Let 's say boats sank .",
            "Let VERB 5 aux VerbForm=Fin\n's PRON 1 obj\nsay SCONJ 1 fixed\nboats NOUN 5 nsubj\n"
            "sank VERB 0 root VerbForm=Fin\n. PUNCT 5 punct",
            {1},
        ),
        (
            "Let us sink boats .",
            "Let VERB 0 root VerbForm=Inf\nus PRON 1 obj\nsink VERB 1 xcomp\nboats NOUN 3 obj\n. PUNCT 1 punct",
            {1},
        ),
        (
            "Rain let us sink boats .",
            "Rain NOUN 2 nsubj\nlet VERB 0 root VerbForm=Fin\nus PRON 2 iobj\nsink VERB 2 xcomp\nboats NOUN 4 obj\n"
            ". PUNCT 2 punct",
            set(),
        ),
        (
            "Kern agreed to let us sink boats .",
            "Kern PROPN 2 nsubj B-PER\nagreed VERB 0 root VerbForm=Fin\nto PART 4 mark\nlet VERB 2 xcomp\n"
            "us PRON 4 iobj\nsink VERB 4 xcomp\nboats NOUN 6 obj\n. PUNCT 2 punct",
            set(),
        ),
        (
            "Let boats sink .",
            "Let VERB 0 root VerbForm=Inf\nboats NOUN 1 obj\nsink VERB 1 xcomp VerbForm=Fin\n. PUNCT 1 punct",
            set(),
        ),
        (
            "“ Let 's go ” Kern said .",
            "“ PUNCT 2 punct\nLet VERB 6 ccomp VerbForm=Fin\n's PRON 2 obj\ngo VERB 2 xcomp\n” PUNCT 2 punct\n"
            "Kern PROPN 7 nsubj B-PER\nsaid VERB 0 root VerbForm=Fin\n. PUNCT 7 punct",
            set(),
        ),
    ],
)
def test_who_asks_the_reader_along_tells_nothing_yet(asked: str, words: str, fragments: set[int]) -> None:
    document = make_document(" ".join(("Oran opened .", asked, *["Oran opened ."] * 4)))

    lacking = lacking_sentences(document, make_parse(ORAN_OPENED, words, *[ORAN_OPENED] * 4))

    assert lacking.fragments == fragments
