"""Catalogs are read as gettext's programs write them, and written so that nothing is lost."""

from reader.gui.tongue.catalog import Entry, Key, entries, read, written

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
    assert read(LINES) == {
        Key("Open", "state"): "Offen",
        Key('Two lines\nand “signs” "\\"'): 'Zwei Zeilen\nund „Zeichen“ "\\"',
    }


def test_a_catalog_that_is_written_is_read_as_it_was() -> None:
    all_entries = [Entry(Key('a "b"\n', "c"), "ä", ("reader/x.py", "reader/y.py")), Entry(Key("d"), "")]

    again = list(entries(written("Language: de", all_entries)))

    assert again == [Entry(Key(""), "Language: de\n"), *all_entries]


def test_an_empty_catalog_has_nothing() -> None:
    assert read("") == {}
