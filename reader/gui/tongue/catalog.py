"""Reads and writes a catalog of translations: gettext's PO files, which translators have programs for. No Qt here.

A sentence is found by itself, and by its context where one is given: what means two things has two. What counts has a
sentence for one and one for many, and in the catalog as many forms as its language has; which of them a number takes,
the head of the catalog says. An entry without a translation, or without one of its forms, counts as absent, and so does
one that is marked as doubtful ("fuzzy").
"""

import gettext
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

PLURAL_FORMS = re.compile(r"^Plural-Forms: nplurals=(\d+); plural=(.*?);?$", re.MULTILINE)


class Key(NamedTuple):
    """An English sentence, what tells it from the same words in another sense, and its wording for many."""

    sentence: str
    context: str = ""
    plural: str = ""


class Entry(NamedTuple):
    """A sentence, its translation, empty where there is none yet, and the files that say it.

    What counts has a translation for each form of the language, in the order of their numbers.
    """

    key: Key
    forms: tuple[str, ...]
    files: tuple[str, ...] = ()


class Catalog(NamedTuple):
    """What is translated, by its key, and which form a number takes."""

    sentences: Mapping[Key, str]
    counted: Mapping[str, tuple[str, ...]]  # by the sentence for one as by that for many
    form_of: Callable[[int], int]

    def said(self, sentence: str, context: str, number: int) -> str | None:
        """Return the translation of a sentence; the number is negative where nothing is counted."""
        if number >= 0 and (forms := self.counted.get(sentence)):
            return forms[self.form_of(number)]
        return self.sentences.get(Key(sentence, context))


def read(text: str) -> Catalog:
    """Return the translations that a catalog has."""
    forms, form_of = plural_rule(text)
    there = [entry for entry in entries(text) if entry.key.sentence and is_translated(entry, forms)]
    counted = [entry for entry in there if entry.key.plural]
    return Catalog(
        {entry.key: entry.forms[0] for entry in there if not entry.key.plural},
        {words: entry.forms for entry in counted for words in (entry.key.sentence, entry.key.plural)},
        form_of,
    )


def is_translated(entry: Entry, forms: int) -> bool:
    """Tell whether nothing of an entry is wanting, in a language of so many plural forms."""
    return len(entry.forms) == (forms if entry.key.plural else 1) and all(entry.forms)


def plural_rule(text: str) -> tuple[int, Callable[[int], int]]:
    """Return how many plural forms the language of a catalog has, and the one that a number takes."""
    head = next(iter(entries(text)), Entry(Key(""), ("",)))
    told = PLURAL_FORMS.search(head.forms[0])
    return (int(told[1]), gettext.c2py(told[2])) if told else (1, lambda _: 0)


def entries(text: str) -> Iterator[Entry]:
    """Yield all entries, the head of the catalog, which has no sentence, first."""
    for block in text.split("\n\n"):
        fields: dict[str, str] = {}
        files, name, is_doubtful = [], "", False
        for line in block.splitlines():
            if line.startswith("#"):
                files += line[2:].split() if line.startswith("#:") else []
                is_doubtful |= line.startswith("#,") and "fuzzy" in line
                continue
            named, quote, rest = line.partition('"')
            if quote:
                name = named.strip() or name
                fields[name] = fields.get(name, "") + json.loads(quote + rest)
        if "msgid" in fields:
            key = Key(fields["msgid"], fields.get("msgctxt", ""), fields.get("msgid_plural", ""))
            forms = tuple(said for field, said in fields.items() if field.startswith("msgstr"))
            yield Entry(key, ("",) if is_doubtful else forms, tuple(files))


def written(head: str, all_entries: Iterable[Entry]) -> str:
    """Return the text of a catalog."""
    blocks = ['msgid ""\nmsgstr ""\n' + "\n".join(_quoted(line + "\n") for line in head.splitlines())]
    blocks += ("\n".join(_lines_of(entry)) for entry in all_entries)
    return "\n\n".join(blocks) + "\n"


def _lines_of(entry: Entry) -> Iterator[str]:
    yield from (f"#: {name}" for name in entry.files)
    if entry.key.context:
        yield f"msgctxt {_quoted(entry.key.context)}"
    yield f"msgid {_quoted(entry.key.sentence)}"
    if not entry.key.plural:
        yield f"msgstr {_quoted(entry.forms[0])}"
        return
    yield f"msgid_plural {_quoted(entry.key.plural)}"
    yield from (f"msgstr[{number}] {_quoted(form)}" for number, form in enumerate(entry.forms))


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
