"""The Markdown export, read back by a Markdown reader."""

import random
from dataclasses import replace

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from reader.exporters.markdown_file import MarkdownExporter, escaped
from reader.model.analysis import Analysis
from reader.model.document import Metadata
from tests.documents import make_document
from tests.exporters.samples import generated, sample_analysis, sample_document, without_address

READER = MarkdownIt("gfm-like", {"linkify": False})

EXPECTED = """\
---
byline: "J. \\"Jo\\" Doran"
published: "2031-02-01"
source: "harbour.txt"
language: "en"
---

# The harbour of Vell will close. Nobody asked Ana Ruiz why.

## Key points

*The author's*

- Vell closes its harbour in 2031 *(the text says part of it, ¶ 1, 2; not found in the text: 2031)*
- Fishers move to Port Oran *(the text says the same, ¶ 3)*

## Summary

*4 of 9 sentences, word for word*

- The harbour of Vell will close. *(¶ 1)*

### What \\*happened\\*

- Mayor Ana Ruiz closed the harbour. *(¶ 2)*
- The Fleet Union waits. *(¶ 3)*

### What comes

- She has \\[not\\] said\\_when. *(¶ 4)*

## Actors

### People

- Ana Ruiz *(Mayor; also Ruiz; 3 mentions; ¶ 1, 2)*

### Organisations

- Fleet Union *(1 mention; ¶ 3)*

### Places

- Port Oran *(2 mentions; ¶ 3)*

## Quotations

- “it costs \\$5 a day, or \\$9 at night.” *(Ana Ruiz, ¶ 2)*
"""


def test_markdown_holds_everything_with_its_paragraph_numbers() -> None:
    document = without_address(sample_document())

    text = MarkdownExporter().export(document, sample_analysis(document)).decode()

    assert text == EXPECTED


def test_a_line_from_the_web_leads_back_to_its_very_words() -> None:
    document = sample_document()

    text = MarkdownExporter().export(document, sample_analysis(document)).decode()

    place = "https://vell.example/harbour#:~:text=Mayor%20Ana%20Ruiz%20closed%20the%20harbour."
    assert f"- Mayor Ana Ruiz closed the harbour. *([¶ 2](<{place}>))*" in text
    assert place in [link.attrGet("href") for link in _links(text)]


def test_markdown_says_that_the_program_chose_a_point_and_where_it_stands() -> None:
    document = without_address(sample_document())

    text = MarkdownExporter().export(document, generated(sample_analysis(document), document)).decode()

    assert "*Chosen by Glance Reader*\n\n- Mayor Ana Ruiz closed the harbour. *(word for word, ¶ 1, 2)*" in text


def test_markdown_takes_the_title_of_the_source() -> None:
    document = replace(make_document("One."), metadata=Metadata(title="A  *new*\nday"))

    text = MarkdownExporter().export(document, Analysis(document.digest)).decode()

    assert 'title: "A *new* day"' in text
    assert "# A \\*new\\* day\n" in text


@pytest.mark.parametrize(
    "text",
    [
        "# no heading",
        "1. no list",
        "12) no list",
        "- no list",
        "+ no list",
        "> no quote",
        "=== no rule",
        "***",
        "a_b_c *d* **e** ~~f~~ `g` [h](i) ![j](k)",
        "<b>no html</b> & &amp; &#65; &copy;",
        "back\\slash \\* end\\",
        "a | b",
        "$5 and $6, x^2, ==marked==",
        "[ ] no task",
        "see https://vell.example/a_b_(c)_*d*. And (http://x.example/y_z_w)!",
        "www.vell.example/_x_",
        "snake_case_name 2*3*4 a<b>c",
        ": no definition",
    ],
)
def test_escaped_words_are_shown_as_they_are(text: str) -> None:
    assert _shown(escaped(text)) == text
    assert _shown(f"- {escaped(text)} *({escaped(text)})*") == f"{text} ({text})"


def test_any_mixture_of_signs_is_shown_as_it_is() -> None:
    dice = random.Random(7)
    pieces = [*"\\`*_[]<>~|$^&=#+-.:!()1 a", "&lt;", "https://x.example/a_b", "**", "==", "1.", "<a", "](u)"]

    for _ in range(3000):
        text = "".join(dice.choices(pieces, k=dice.randint(1, 12))).strip()
        text = " ".join(text.split())
        if text:
            assert _shown(escaped(text)) == text


def _links(markdown: str) -> list[Token]:
    tokens = [token for block in READER.parse(markdown) for token in block.children or []]
    return [token for token in tokens if token.type == "link_open"]


def _shown(markdown: str) -> str:
    tokens = [token for block in READER.parse(markdown) for token in [block, *(block.children or [])]]
    assert {token.type for token in tokens} <= {
        *("paragraph_open", "paragraph_close", "bullet_list_open", "bullet_list_close"),
        *("list_item_open", "list_item_close", "inline", "text", "em_open", "em_close", "link_open", "link_close"),
    }
    return "".join(token.content for token in tokens if token.type == "text")
