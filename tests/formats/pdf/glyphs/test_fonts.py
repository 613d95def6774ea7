"""Fonts that say little of themselves: drawn dot by dot, numbered as TeX does, with accents apart from letters."""

import pytest

from reader.formats.pdf.glyphs.accents import Sign, accented, with_accents
from reader.formats.pdf.glyphs.drawn_size import drawn_size, is_false
from reader.formats.pdf.glyphs.pages import opened
from reader.formats.pdf.glyphs.tex_letters import TexEncoding, encodings_of, has_suspect, tex_letter
from tests.formats.pdf.layout.test_columns import bodies, read
from tests.formats.pdf_files import LEFT, drawn, line, pdf_of

DRAWN_LINES = (
    "the council of the town met on monday evening to decide",
    "about the bridge over the river which has been closed",
    "since the \rood of last spring and nobody spoke against",
    "the \x0crst o\x0ber of help came before the winter and the",
)


def drawn_page() -> str:
    return "\n".join(drawn(text, 100 + 12 * at) for at, text in enumerate(DRAWN_LINES))


def test_letters_drawn_dot_by_dot_stay_together_in_words() -> None:
    [paragraph] = bodies(read(drawn_page()))

    assert paragraph.startswith("the council of the town met on monday evening to decide about the bridge over")


def test_ligatures_of_tex_fonts_are_their_letters() -> None:
    [paragraph] = bodies(read(drawn_page()))

    assert "the flood of last" in paragraph
    assert paragraph.endswith("the first offer of help came before the winter and the")


def test_letters_drawn_dot_by_dot_have_the_size_that_is_seen() -> None:
    with opened(pdf_of([drawn_page(), drawn("hill bill fill", 60, size=20)]), "article.pdf") as file:
        sizes = [{word.style.size for word in file.page(index).words} for index in range(file.page_count)]

    assert sizes == [{10.0}, {20.0}]


def test_an_accent_drawn_over_its_letter_is_put_on_it() -> None:
    page = line("Le texte fut modifi", 100) + line("´", 100, x=130) + line("e par son auteur.", 100, x=128.9)

    assert bodies(read(page)) == ["Le texte fut modifié par son auteur."]


def test_an_accent_that_comes_after_its_line_is_put_on_its_letter() -> None:
    page = line("Etudier le courant et la tension.", 100) + line("´", 98, x=LEFT + 2)

    assert bodies(read(page)) == ["Étudier le courant et la tension."]


def test_a_sign_beside_letters_is_no_accent() -> None:
    assert bodies(read(line("Write `a` for code, and x ^ y for powers of x.", 100))) == [
        "Write `a` for code, and x ^ y for powers of x."
    ]


def sign(index: int, text: str, left: float, baseline: float = 10.0) -> Sign:
    return Sign(index, text, left, left + 5.0, baseline)


@pytest.mark.parametrize(
    ("signs", "found"),
    [
        ((sign(0, "´", 20), sign(1, "e", 20)), {0: "", 1: "é"}),
        ((sign(0, "c", 20), sign(1, "¸", 20.4)), {0: "ç", 1: ""}),
        ((sign(0, "¨", 20), sign(1, "ı", 20)), {0: "", 1: "ï"}),
        ((sign(0, "E", 20), sign(1, "e", 25), sign(9, "´", 20.2, 7.6)), {0: "É", 9: ""}),
        ((sign(0, "´", 20), sign(1, "e", 25)), {}),
        ((sign(0, "´", 20), sign(1, "e", 20, 24)), {}),
        ((sign(0, "ˆ", 20), sign(1, "β", 20)), {}),
        ((), {}),
    ],
)
def test_accents_belong_to_the_letters_that_they_overlap(signs: tuple[Sign, ...], found: dict[int, str]) -> None:
    assert with_accents(signs) == found


def test_an_accent_that_no_language_puts_on_a_letter_stays_apart() -> None:
    assert accented("q", "´") is None
    assert accented("3", "´") is None


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("the \x0crst of their o\x0bers", TexEncoding.OT1),
        ("modi\x1ced and \x1ductuation", TexEncoding.T1),
        ("kirken ved s\x1cen kan \x0cndes", TexEncoding.OT1),
    ],
)
def test_controls_within_words_tell_the_encoding_of_a_font(text: str, encoding: TexEncoding) -> None:
    assert encodings_of({1: text}) == {1: encoding}


def test_a_font_without_ligatures_of_its_own_is_what_the_others_of_the_page_are() -> None:
    assert encodings_of({1: "they \x0cnd it", 2: "\x7fuber alle"}) == {1: TexEncoding.OT1, 2: TexEncoding.OT1}
    assert encodings_of({1: "they \x1cnd it", 2: "\x10what they say\x11"}) == {1: TexEncoding.T1, 2: TexEncoding.T1}


@pytest.mark.parametrize("text", ["x\x0by\x0c", "plain text", "\x01\x02\x0c\x04abcd\x05\x06", ""])
def test_fonts_of_formulas_and_of_letters_in_an_order_of_their_own_are_none_of_tex(text: str) -> None:
    assert encodings_of({1: text}) == {}


@pytest.mark.parametrize(("code", "sign"), [("\x00", "−"), ("\x15", "≥"), ("y", "†"), ("j", "|"), ("2", "∈")])
def test_a_font_of_nothing_but_signs_gives_the_signs_of_tex(code: str, sign: str) -> None:
    found = encodings_of({1: "\x00\n\x15\n\x03\njy\n2"})

    assert tex_letter(code, found[1]) == sign


def test_a_font_of_variables_gives_no_signs() -> None:
    assert encodings_of({1: "x\ny\n\x15"}) == {}


def test_a_font_of_large_brackets_gives_no_signs() -> None:
    assert encodings_of({1: "\x00\n\x01\nX\nP"}) == {}


def test_a_page_without_controls_is_not_suspect() -> None:
    assert not has_suspect([ord(sign) for sign in "a line\r\nand an\x02other\tline\r\n"])
    assert has_suspect([ord(sign) for sign in "in\ruence"])
    assert has_suspect([ord("\x1c")])


def test_codes_of_tex_mean_letters_quotes_and_dashes() -> None:
    assert tex_letter("\x0e", TexEncoding.OT1) == "ffi"
    assert tex_letter("\x1f", TexEncoding.T1) == "ffl"
    assert tex_letter("\\", TexEncoding.OT1) == "“"
    assert tex_letter("'", TexEncoding.OT1) == "’"
    assert tex_letter("a", TexEncoding.OT1) is None


def test_the_size_of_drawn_letters_is_told_by_their_heights() -> None:
    assert drawn_size([("x", 4.4), ("l", 7.0), ("?", 30.0)]) == 10.0
    assert drawn_size([("†", 6.3)]) == 7.0
    assert drawn_size([("?", 30.0)]) is None
    assert is_false(0.1, 10.0)
    assert not is_false(9.0, 10.0)
