"""Reads and writes a catalog of translations: gettext's PO files, which translators have programs for. No Qt here.

A sentence is found by itself, and by its context where one is given: what means two things has two. An entry without a
translation counts as absent, and so does one that is marked as doubtful ("fuzzy").
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple, TypeAlias


class Key(NamedTuple):
    """An English sentence, and what tells it from the same words in another sense."""

    sentence: str
    context: str = ""


Catalog: TypeAlias = Mapping[Key, str]


class Entry(NamedTuple):
    """A sentence, its translation, empty where there is none yet, and the files that say it."""

    key: Key
    translation: str
    files: tuple[str, ...] = ()


def read(text: str) -> dict[Key, str]:
    """Return the translations that a catalog has."""
    return {entry.key: entry.translation for entry in entries(text) if entry.translation and entry.key.sentence}


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
            key = Key(fields["msgid"], fields.get("msgctxt", ""))
            yield Entry(key, "" if is_doubtful else fields.get("msgstr", ""), tuple(files))


def written(head: str, all_entries: Iterable[Entry]) -> str:
    """Return the text of a catalog."""
    blocks = ['msgid ""\nmsgstr ""\n' + "\n".join(_quoted(line + "\n") for line in head.splitlines())]
    for entry in all_entries:
        context = f"msgctxt {_quoted(entry.key.context)}\n" if entry.key.context else ""
        where = "".join(f"#: {name}\n" for name in entry.files)
        blocks.append(f"{where}{context}msgid {_quoted(entry.key.sentence)}\nmsgstr {_quoted(entry.translation)}")
    return "\n\n".join(blocks) + "\n"


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
