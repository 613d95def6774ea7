"""Code of pages in its lines, without what stands beside it."""

import pytest
from lxml import html

from reader.formats.web.code_text import code_of, is_code_block

ROUGE = (
    "<table><tr><td class='gutter'><pre>1\n2\n</pre></td><td class='code'><pre>alpha\nbeta\n</pre></td></tr></table>"
)


@pytest.mark.parametrize(
    ("written", "lines"),
    [
        ("<pre>x = 1\n  y = 2\n</pre>", "x = 1\n  y = 2"),
        ("<pre><code>// a<br>#include<br><br>int b;</code></pre>", "// a\n#include\n\nint b;"),
        ("<pre><div class='cl'>x</div><div></div><div>  y</div></pre>", "x\n\n  y"),
        ("<pre><div>x</div>\n<div>y</div></pre>", "x\ny"),
        ("<pre><span class='line'>x</span><span class='line'>y</span></pre>", "x\ny"),
        ("<pre><span class='line'>x</span>\n<span class='line'>y</span></pre>", "x\ny"),
        ("<pre><span class='line'>x</span><br><span class='line'>y</span></pre>", "x\ny"),
        ("<pre><span class='line'>x</span><span class='line'><br></span><span class='line'>y</span></pre>", "x\n\ny"),
        ("<pre><span class='lineno'>1 </span>x\n<span class='lineno'>2 </span>y</pre>", "x\ny"),
        ("<pre><span style='user-select:none'>1</span>x\n<span aria-hidden='true'>2</span>y</pre>", "x\ny"),
        ("<pre><span>bash</span><code>#!/bin/sh\nls</code></pre>", "#!/bin/sh\nls"),
        ("<pre>1 2 3</pre>", "1 2 3"),
    ],
)
def test_code_keeps_its_lines_and_nothing_else(written: str, lines: str) -> None:
    assert code_of(html.fragment_fromstring(written)) == lines


def test_a_column_of_line_numbers_is_no_code() -> None:
    numbers, code = html.fragment_fromstring(ROUGE).iter("pre")

    assert (code_of(numbers), code_of(code)) == ("", "alpha\nbeta")


NUMBERED = "<tr><td class='ln'>1</td><td class='c'>x</td></tr><tr><td class='ln'></td><td class='c'>  y</td></tr>"


@pytest.mark.parametrize(
    ("written", "is_code"),
    [
        (f"<table class='highlight'>{NUMBERED}</table>", True),
        ("<table>" + NUMBERED.replace("<td", "\n <td").replace("'c'", "'blob-code'") + "</table>", True),
        (f"<table class='poem'>{NUMBERED}</table>", False),
        (f"<table class='highlight'>{NUMBERED.replace('ln', 'num')}</table>", False),
    ],
)
def test_a_table_is_code_where_each_line_has_its_number(written: str, is_code: bool) -> None:
    table = html.fragment_fromstring(written)

    assert is_code_block(table) is is_code
    assert not is_code or code_of(table) == "x\n  y"


@pytest.mark.parametrize(
    ("written", "is_block"),
    [
        ("<div><code style='white-space: pre'>x</code></div>", True),
        ("<div><code>x\ny</code></div>", True),
        ("<p>Call <code>x\ny</code> now.</p>", False),
        ("<pre><code>x\ny</code></pre>", False),
        ("<p><code>x</code></p>", False),
    ],
)
def test_code_without_preformatted_text_is_a_block_where_it_is_set_as_one(written: str, is_block: bool) -> None:
    (code,) = html.fragment_fromstring(written).iter("code")

    assert is_code_block(code) is is_block
