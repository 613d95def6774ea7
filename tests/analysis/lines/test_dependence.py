"""What a sentence needs from those before it, told by a parse: things, people, and whether it says anything."""

from dataclasses import replace

import pytest

from reader.analysis.lines.definites import Definites
from reader.analysis.lines.pronouns import Pronouns
from reader.model.span import Span
from reader.parsing.parse import Parse, parse_of
from tests.analysis.lines.lacking import lacking_in
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


def test_a_word_that_sorts_what_has_a_name_needs_the_name_in_the_line() -> None:
    closed = CLOSED.format(rest="the DET 4 det\ncompany NOUN 2 obj")
    own = "Oran PROPN 2 nsubj B-ORG\nclosed VERB 0 root VerbForm=Fin\nthe DET 4 det\ncompany NOUN 2 obj"

    assert things(make_parse(NEW_SITE, ORAN_OPENED, closed)) == ["company"]
    assert things(make_parse(NEW_SITE, own)) == []


def test_what_an_adjective_tells_of_a_person_is_not_which_one() -> None:
    closed = CLOSED.format(rest="the DET 5 det\nyoung ADJ 5 amod\n{noun} NOUN 2 obj")

    assert things(make_parse(NEW_SITE, closed.format(noun="actress"))) == ["actress"]
    assert things(make_parse(NEW_SITE, closed.format(noun="army"))) == []


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
    lacking = lacking_in(document, parse)

    assert (lacking.fragments, lacking.dependent) == (frozenset({1}), frozenset())


def test_this_alone_needs_what_has_been_said() -> None:
    said = "Rain NOUN 2 nsubj\nfell VERB 0 root VerbForm=Fin\nand CCONJ 5 cc\nthis PRON 5 nsubj\nhelped VERB 2 conj"

    assert pronouns("With ADP 2 case\nboats NOUN 4 obl\nthat PRON 4 nsubj\nhelps VERB 0 root VerbForm=Fin") == ["that"]
    assert pronouns(said) == []
    assert pronouns("That PRON 4 nsubj\nof ADP 3 case\nOran PROPN 1 nmod\nhelps VERB 0 root VerbForm=Fin") == []


def test_who_did_so_needs_what_has_been_done() -> None:
    assert pronouns("Oran PROPN 2 nsubj\ndid VERB 0 root VerbForm=Fin\nso ADV 2 advmod") == ["so"]


def test_neither_one_of_those_whom_she_taught_nor_they_are_she() -> None:
    taught = (
        "One NUM 6 nsubj\nof ADP 3 case\nthose PRON 1 nmod\nshe PRON 5 nsubj\ntaught VERB 3 acl:relcl\nfell VERB 0 root"
    )

    assert pronouns(taught) == ["she"]


def test_a_name_after_quoted_words_does_not_explain_a_pronoun_in_them() -> None:
    quoted = "It PRON 3 nsubj\nwas AUX 3 cop VerbForm=Fin\nhard ADJ 5 ccomp\nOran PROPN 5 nsubj B-PER\nsaid VERB 0 root"

    assert pronouns(quoted) == ["it"]


def test_a_time_counted_from_what_came_before_needs_it() -> None:
    document = make_document("Oran opened . Days later Oran shut .")
    later = (
        "Days NOUN 2 obl\nlater ADV 4 advmod\nOran PROPN 4 nsubj B-ORG\nshut VERB 0 root VerbForm=Fin\n. PUNCT 4 punct"
    )

    assert lacking_in(document, make_parse(ORAN_OPENED, later)).dependent == {1}


def test_a_noun_without_a_verb_says_nothing_of_what_stands_before_it() -> None:
    document = make_document("Oran opened . Silk coats in grey .")
    coats = "Silk NOUN 2 compound\ncoats NOUN 0 root Number=Plur\nin ADP 4 case\ngrey ADJ 2 nmod\n. PUNCT 2 punct"

    assert lacking_in(document, make_parse(ORAN_OPENED, coats)).fragments == {1}


def test_who_does_something_to_him_is_not_he() -> None:
    replaced = (
        "Kern PROPN 2 nsubj B-PER\ncame VERB 0 root VerbForm=Fin\nto PART 4 mark\nreplace VERB 2 xcomp\n{} PRON 4 obj"
    )
    given = "Kern PROPN 2 nsubj B-PER\ngave VERB 0 root VerbForm=Fin\nher PRON 2 iobj\nbooks NOUN 2 obj"

    assert pronouns(replaced.format("him")) == ["him"]
    assert pronouns(given) == ["her"]
    assert pronouns(replaced.format("himself")) == []


def test_a_sort_of_thing_is_not_told_by_an_opening_that_names_two() -> None:
    two = "Oran PROPN 2 nsubj B-ORG\njoined VERB 0 root VerbForm=Fin\nVell PROPN 2 obj B-ORG"
    closed = CLOSED.format(rest="the DET 4 det\ncompany NOUN 2 obj")

    assert things(make_parse(two, NEW_SITE, closed)) == ["company"]


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

    assert lacking_in(document, parse_of("en", moved, parse.sentences)).dependent == dependent


def test_who_owns_the_doer_may_be_whom_it_is_done_to() -> None:
    owner = "Kern PROPN 2 nmod:poss B-PER\nboat NOUN 3 nsubj\nhit VERB 0 root VerbForm=Fin\nher PRON 3 obj"

    assert pronouns(owner) == []


def test_the_men_need_the_sentence_that_tells_of_them() -> None:
    assert things(make_parse(ORAN_OPENED, CLOSED.format(rest="the DET 4 det\nmen NOUN 2 obj"))) == ["men"]


def test_a_call_to_look_says_nothing_where_the_text_does_not_teach() -> None:
    call = "Consider VERB 0 root VerbForm=Fin Mood=Imp\nOran PROPN 1 obj B-ORG\n. PUNCT 1 punct"
    told, asked = "Oran opened .", "Consider Oran ."

    few = lacking_in(
        make_document(" ".join((told, asked, *[told] * 4))), make_parse(ORAN_OPENED, call, *[ORAN_OPENED] * 4)
    )
    many = lacking_in(make_document(f"{told} {asked} {asked}"), make_parse(ORAN_OPENED, call, call))

    assert few.fragments == {1}
    assert many.fragments == set()


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

    lacking = lacking_in(document, make_parse(ORAN_OPENED, words, *[ORAN_OPENED] * 4))

    assert lacking.fragments == {1}


def test_who_speaks_is_not_whom_they_speak_of() -> None:
    turn = "Kern PROPN 4 dep B-PER\n: PUNCT 1 punct\nShe PRON 4 nsubj\nleft VERB 0 root VerbForm=Fin"
    document = make_document("Oran opened .", "Kern : She left")
    turn_of_kern = replace(document.paragraphs[1], speaker=Span(15, 19))
    spoken = replace(document, paragraphs=(document.paragraphs[0], turn_of_kern))
    parse = shifted(make_parse(ORAN_OPENED, turn), 1)

    assert lacking_in(spoken, parse).dependent == {1}
    assert lacking_in(document, parse).dependent == set()


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
        ("The DET 2 det\nsaving NOUN 4 nsubj\nis AUX 4 cop VerbForm=Fin\nmodest ADJ 0 root\n. PUNCT 4 punct", {1}),
        ("The DET 2 det\nrain NOUN 4 nsubj\nis AUX 4 cop VerbForm=Fin\nmodest ADJ 0 root\n. PUNCT 4 punct", set()),
        (
            "The DET 3 det\nold ADJ 3 amod\nkeeper NOUN 4 nsubj\nsold VERB 0 root VerbForm=Fin\nsome DET 6 det\n"
            "boats NOUN 4 obj\nof ADP 8 case\nwood NOUN 6 nmod\n. PUNCT 4 punct",
            {1},
        ),
        (
            "The DET 2 det\neconomy NOUN 3 nsubj\nsold VERB 0 root VerbForm=Fin\nsome DET 5 det\nboats NOUN 3 obj\n"
            "of ADP 7 case\nwood NOUN 5 nmod\n. PUNCT 3 punct",
            set(),
        ),
        (
            "The DET 2 det\nkeeper NOUN 4 nsubj\nof ADP 2 case\nsold VERB 0 root VerbForm=Fin\nOran PROPN 4 obj\n"
            ". PUNCT 4 punct",
            set(),
        ),
        ("Kern PROPN 2 nsubj B-PER\nstayed VERB 0 root VerbForm=Fin\n. PUNCT 2 punct", set()),
    ],
)
def test_a_few_words_that_name_nothing_only_judge_what_stands_before_them(second: str, dependent: set[int]) -> None:
    parse = make_parse("Rain NOUN 2 nsubj\nfell VERB 0 root VerbForm=Fin\n. PUNCT 2 punct", second)
    words = [" ".join(parse.tokens[each].lower for each in sentence) for sentence in parse.sentences]

    assert lacking_in(make_document(" ".join(words)), parse).dependent == dependent
