"""Ways to break an archive of XML: its members, one by one or with each other, and how they are packed."""

import io
import lzma
import zipfile
import zlib
from random import Random

from tests.fuzz import values
from tests.fuzz.of_bytes import break_bytes
from tests.fuzz.of_trees import break_xml

_MARKUP = (".xml", ".xhtml", ".html", ".opf", ".ncx", ".rels")
_UNREADABLE = (zipfile.BadZipFile, zlib.error, OSError, RuntimeError, NotImplementedError, EOFError, lzma.LZMAError)


def break_archive(data: bytes, random: Random) -> bytes:
    """Return an archive, put together again, with one or two members broken; raise ValueError where it is none."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = {info.filename: archive.read(info) for info in archive.infolist()}
    except _UNREADABLE as error:
        raise ValueError from error
    if not members:
        raise ValueError
    for _ in range(random.randint(1, 2)):
        _break_member(members, random)
    return _packed(members, random)


def _break_member(members: dict[str, bytes], random: Random) -> None:
    markup = [name for name in members if name.endswith(_MARKUP)]
    name = random.choice(markup if markup and random.random() < 0.9 else list(members))
    chance = random.random()
    if chance < 0.05:
        del members[name]
    elif chance < 0.1:
        members[name] = members[random.choice(list(members))]
    elif chance < 0.15:
        for at in range(random.choice(values.FEW)):
            members[f"{at}{name}"] = members[name]
    elif name in markup and chance < 0.9:
        members[name] = break_xml(members[name], random)
    else:
        members[name] = break_bytes(members[name], random)


def _packed(members: dict[str, bytes], random: Random) -> bytes:
    written = io.BytesIO()
    method = zipfile.ZIP_DEFLATED if random.random() < 0.97 else random.choice((zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2))
    with zipfile.ZipFile(written, "w", method) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return written.getvalue()
