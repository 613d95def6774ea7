"""What raised and lowered characters mean: powers, fractions, ordinals, signs of notes."""

import re

import pytest

from reader.formats.structure.raised import settled
from reader.model.document import Mark, MarkKind
from reader.model.span import Span

KINDS = {"sup": MarkKind.RAISED, "sub": MarkKind.LOWERED, "n": MarkKind.NOTE_SIGN, "b": MarkKind.STRONG}


def _settled(written: str) -> tuple[str, list[tuple[str, str]]]:
    text, marks, opened = "", [], list[tuple[str, int]]()
    for piece in re.split(r"(</?(?:sup|sub|n|b)>)", written):
        if piece.startswith("</"):
            name, start = opened.pop()
            marks.append(Mark(Span(start, len(text)), KINDS[name]))
        elif re.fullmatch(r"<(?:sup|sub|n|b)>", piece):
            opened.append((piece.strip("<>"), len(text)))
        else:
            text += piece
    text, found = settled(text, marks)
    return text, [(mark.kind.value, mark.span.of(text)) for mark in found]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("10<sup>6</sup> and 2<sup>10</sup>", "10⁶ and 2¹⁰"),
        ("10<sup>−9</sup> kg, 5 m s<sup>-1</sup>", "10⁻⁹ kg, 5 m s⁻¹"),
        ("25 km<sup>2</sup> of 3 in<sup>2</sup>", "25 km² of 3 in²"),
        ("x<sup>2</sup> + (a+b)<sup>3</sup> = r<sup>n</sup>", "x² + (a+b)³ = rⁿ"),
        ("e<sup>−x</sup>, 2<sup>n+1</sup>, sin<sup>2</sup>", "e⁻ˣ, 2ⁿ⁺¹, sin²"),
        ("10<sup>1.5</sup>", "10^(1.5)"),
        ("H<sub>2</sub>O, Ca<sup>2+</sup>, <sup>14</sup>C", "H₂O, Ca²⁺, ¹⁴C"),
        ("5<sup>1</sup>/<sub>2</sub> of 5 <sup>3</sup>⁄<sub>4</sub>, <sup>11</sup>/<sub>32</sub>", "5½ of 5 ¾, ¹¹⁄₃₂"),
        ("x<sub>i</sub><sup>2</sup> + a<sub>1</sub><sup>3</sup> = X<sub>n</sub><sup>−1</sup>", "xᵢ² + a₁³ = Xₙ⁻¹"),
        ("x<sub>i+1</sub>, a<sub>2n</sub>, SO<sub>4</sub><sup>2−</sup>", "xᵢ₊₁, a₂ₙ, SO₄²⁻"),
        ("f(x<sup>2)</sup> of (10<sup>6)</sup>, and 10<sup>6.</sup> Then", "f(x²) of (10⁶), and 10⁶. Then"),
        ("au 2<sup>e</sup> étage de la 5<sup>e</sup> République", "au 2e étage de la 5e République"),
        ("1<sup>a</sup> volta, 3<sup>o</sup>, Word<sup>TM</sup>", "1ª volta, 3º, Word™"),
    ],
)
def test_numbers_and_formulas_get_characters_of_their_own(written: str, read: str) -> None:
    assert _settled(written) == (read, [])


@pytest.mark.parametrize(
    ("written", "read", "sign"),
    [
        ("In 2019<sup>3</sup> it", "In 2019³ it", "³"),
        ("700 scholars<sup>2</sup>, he", "700 scholars², he", "²"),
        ("a tax.<sup>12</sup> Then", "a tax.¹² Then", "¹²"),
        ("said “no”<sup>4</sup>", "said “no”⁴", "⁴"),
        ("(as he said)<sup>3</sup>", "(as he said)³", "³"),
        ("1,200<sup>4</sup> of 450", "1,200⁴ of 450", "⁴"),
        ("450<sup>a</sup> tonnes", "450ᵃ tonnes", "ᵃ"),
        ("450<sup>e</sup> tonnes", "450ᵉ tonnes", "ᵉ"),
        ("it's<sup>2</sup>", "it's²", "²"),
        ("the class<sub>i</sub><sup>3</sup>", "the classᵢ³", "³"),
        ("the ministry<sup>5,6</sup>", "the ministry⁵,⁶", "⁵,⁶"),
        ("In 1990<sup>1)</sup> it", "In 1990¹⁾ it", "¹⁾"),
        ("80<sup>2), 3)</sup> nests (of 9)", "80²⁾, ³⁾ nests (of 9)", "²⁾, ³⁾"),
        ("80<sup>1) 2)</sup> nests (of 9)", "80¹⁾ ²⁾ nests (of 9)", "¹⁾ ²⁾"),
        ("(80<sup>2)</sup> nests, 30 of them new)", "(80²⁾ nests, 30 of them new)", "²⁾"),
        ("he said<sup>5.</sup> Then", "he said⁵. Then", "⁵"),
        ("a thing<sup>*</sup> of", "a thing* of", "*"),
        ("a thing<sup>[<n>1</n>]</sup> of", "a thing[1] of", "[1]"),
        ("a thing<sup>[citation needed]</sup>", "a thing[citation needed]", "[citation needed]"),
        ("a thing<n>[12]</n><sup>:5</sup>", "a thing[12]:5", "[12]:5"),
        ("10<n>1</n> of them", "10¹ of them", "¹"),
    ],
)
def test_signs_of_notes_are_marked_and_not_glued_to_the_word(written: str, read: str, sign: str) -> None:
    assert _settled(written) == (read, [("note_sign", sign)])


def test_two_signs_in_one_raised_pair_of_brackets_stay_two() -> None:
    assert _settled("it<sup>[<n>1</n>, <n>2</n>]</sup>") == ("it[1, 2]", [("note_sign", "[1, "), ("note_sign", "2]")])


@pytest.mark.parametrize(
    ("written", "marks"),
    [
        ("the 4<sup>th</sup> of", [("raised", "th")]),
        ("M<sup>me</sup> and T<sub>max</sub>", [("raised", "me"), ("lowered", "max")]),
        ("the <b>ministry<sup>5</sup> of 10<sup>6</sup></b> men", [("strong", "ministry⁵ of 10⁶"), ("note_sign", "⁵")]),
        ("<b>5<sup>1</sup>/<sub>2</sub></b> of <b>it</b>", [("strong", "5½"), ("strong", "it")]),
    ],
)
def test_what_has_no_character_keeps_its_mark_and_others_move_along(written: str, marks: list[tuple[str, str]]) -> None:
    assert _settled(written)[1] == marks


def test_a_line_that_is_only_set_small_is_neither_raised_nor_a_note() -> None:
    line = "Photograph by the harbour master of the town of Orm"

    assert _settled(f"<sup>{line}</sup>") == (line, [])
