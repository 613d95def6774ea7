"""Catalogs are read as gettext's programs write them, and written so that nothing is lost."""

import pytest

from reader.gui.tongue.catalog import Entry, Key, entries, read, written

POLISH = """
msgid ""
msgstr ""
"Language: pl\\n"
"Plural-Forms: nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);\\n"

msgid "{count} word"
msgid_plural "{count} words"
msgstr[0] "{count} słowo"
msgstr[1] "{count} słowa"
msgstr[2] "{count} słów"

msgid "{count} line"
msgid_plural "{count} lines"
msgstr[0] "{count} linia"
msgstr[1] ""
msgstr[2] ""
"""

LINES = """
# A translator's word.
#: reader/gui/a.py reader/gui/b.py
msgctxt "state"
msgid "Open"
msgstr "Offen"

#, fuzzy
msgid "Doubtful"
msgstr "Zweifelhaft"

msgid ""
"Two lines\\n"
"and “signs” \\"\\\\\\""
msgstr ""
"Zwei Zeilen\\n"
"und „Zeichen“ \\"\\\\\\""

msgid "Not yet"
msgstr ""
"""


def test_what_is_not_translated_or_doubtful_counts_as_absent() -> None:
    assert read(LINES).sentences == {
        Key("Open", "state"): "Offen",
        Key('Two lines\nand “signs” "\\"'): 'Zwei Zeilen\nund „Zeichen“ "\\"',
    }


def test_a_catalog_that_is_written_is_read_as_it_was() -> None:
    all_entries = [
        Entry(Key('a "b"\n', "c"), ("ä",), ("reader/x.py", "reader/y.py")),
        Entry(Key("d"), ("",)),
        Entry(Key("1 e", "", "n e"), ("é", "ée"), ("reader/z.py",)),
    ]

    again = list(entries(written("Language: de", all_entries)))

    assert again == [Entry(Key(""), ("Language: de\n",)), *all_entries]


def test_an_empty_catalog_has_nothing() -> None:
    assert read("").sentences == {}


@pytest.mark.parametrize(("number", "said"), [(1, "słowo"), (0, "słów"), (3, "słowa"), (12, "słów"), (22, "słowa")])
def test_a_number_takes_the_form_that_the_language_has_for_it(number: int, said: str) -> None:
    for english in ("{count} word", "{count} words"):
        assert read(POLISH).said(english, "", number) == f"{{count}} {said}"


def test_what_lacks_a_form_counts_as_absent() -> None:
    assert read(POLISH).said("{count} lines", "", 5) is None
