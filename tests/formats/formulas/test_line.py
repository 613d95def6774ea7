"""Formulas in a line: from TeX, from MathML, and each form that pages write them in."""

import pytest
from lxml import etree, html

from reader.formats.formulas import mathml, tex
from reader.formats.formulas.of_page import formula_of

MATH = "<math><mi>E</mi><mo>=</mo><msup><mi>c</mi><mn>2</mn></msup></math>"


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("K^n = K q^{12}", "Kⁿ = K q¹²"),
        (r"\frac{1}{2} + \frac{a+b}{2c}", "½ + (a + b)/(2c)"),
        (r"\sqrt[3]{8} - \sqrt{b^2-4ac}", "∛8 − √(b² − 4ac)"),
        (r"\sum_{i=1}^{n} x_i \leq \alpha\cdot\beta", "∑ᵢ₌₁ⁿ xᵢ ≤ α · β"),
        (r"\mathrm{P}(X > 3) = e^{-x/2}", "P(X > 3) = e^(−x/2)"),
        (r"\begin{cases} a & b \\ c \end{cases}", "a, b; c"),
        (r"\unknown x", "unknown x"),
        ("{" * 300 + "x", "x"),
        ("x^", "x"),
    ],
)
def test_tex_is_read_in_a_line(written: str, said: str) -> None:
    assert tex.line_of(written) == said


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("<mfrac><mn>1</mn><mn>3</mn></mfrac>", "⅓"),
        ("<mfrac linethickness='0'><mi>n</mi><mi>k</mi></mfrac>", "n over k"),
        ("<msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup>", "xᵢ²"),
        ("<mover><mi>x</mi><mo>^</mo></mover>", "x\u0302"),
        ("<mi>sin</mi><mo>&#x2061;</mo><mi>x</mi>", "sin x"),
        ("<mrow><mo>-</mo><mn>5</mn></mrow><mo>&lt;</mo><mn>10</mn><mo>&#x2062;</mo><mi>x</mi>", "−5 < 10x"),
        ("<mtable><mtr><mtd><mi>a</mi></mtd><mtd><mo>=</mo><mn>1</mn></mtd></mtr></mtable>", "a = 1"),
        ("<msup><mi>x</mi></msup>", "x"),
    ],
)
def test_mathml_is_read_in_a_line(written: str, said: str) -> None:
    assert mathml.line_of(etree.fromstring(f"<math>{written}</math>")) == said


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (f"<span class='katex'>{MATH}<span class='katex-html'>E=c2</span></span>", "E = c²"),
        (f"<mjx-container><mjx-math>E=c2</mjx-math><mjx-mml>{MATH}</mjx-mml></mjx-container>", "E = c²"),
        (MATH, "E = c²"),
        (f"<span class='mwe-math-element'><span style='display:none'>{MATH}</span><img alt='E=c^2'></span>", "E = c²"),
        ("<script type='math/tex'>E=c^2</script>", "E = c²"),
        ("<img class='latex' src='x.png' alt='E=c^2'>", "E = c²"),
        ("<math alttext='E = c squared'></math>", "E = c squared"),
        ("<span class='MathJax_Preview'>E=c2</span>", ""),
        ("<img src='harbour.png' alt='The harbour'>", None),
        ("<img class='math' src='m.png' alt='Alternative text not available'>", None),
        ("<span class='words'>E=c2</span>", None),
        ("<script>var x = 1</script>", None),
    ],
)
def test_every_form_of_a_formula_on_a_page_says_it_once(written: str, said: str | None) -> None:
    assert formula_of(html.fragment_fromstring(written)) == said
