"""The plain text export."""

from reader.exporters.plain_text_file import PlainTextExporter
from tests.exporters.samples import sample_analysis, sample_document

EXPECTED = """\
The harbour of Vell will close. Nobody asked Ana Ruiz why.

Byline: J. "Jo" Doran
Published: 2031-02-01
Url: https://vell.example/harbour
Source: harbour.txt
Language: en

KEY POINTS (The author's)

- Vell closes its harbour in 2031 (the text says part of it, ¶ 1, 2; not found in the text: 2031)
- Fishers move to Port Oran (the text says the same, ¶ 3)

SUMMARY (4 of 9 sentences, word for word)

- The harbour of Vell will close. (¶ 1)

What *happened*

- Mayor Ana Ruiz closed the harbour. (¶ 2)
- The Fleet Union waits. (¶ 3)

What comes

- She has [not] said_when. (¶ 4)

ACTORS

People

- Ana Ruiz (Mayor; also Ruiz; 3 mentions; ¶ 1, 2)

Organisations

- Fleet Union (1 mention; ¶ 3)

Places

- Port Oran (2 mentions; ¶ 3)

QUOTATIONS

- “it costs $5 a day, or $9 at night.” (Ana Ruiz, ¶ 2)
"""


def test_plain_text_holds_everything_without_marks() -> None:
    document = sample_document()

    text = PlainTextExporter().export(document, sample_analysis(document)).decode()

    assert text == EXPECTED
