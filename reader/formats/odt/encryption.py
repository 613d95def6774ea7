"""OpenDocument texts with a password: how each member is locked, as the manifest says, and the member in the clear.

(ODF 1.3, part 2, sections 3.4 and 4.8; what LibreOffice writes since 24.8 is one locked archive within the archive.)
"""

import hashlib
import zlib
from base64 import b64decode
from dataclasses import dataclass, replace
from hmac import compare_digest
from typing import TYPE_CHECKING

from reader.formats.markup.xml_parts import parse_xml
from reader.formats.sources.archive import MAX_MEMBER, Archive, damaged, locked_oddly, open_archive
from reader.formats.sources.passwords import MAX_TURNS, locked

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

MANIFEST, WHOLE = "META-INF/manifest.xml", "encrypted-package"
_LOCKED = b"encryption-data"
_MAX_MEMORY = 1 << 18  # KiB for a key; LibreOffice takes a quarter
_MAX_LANES, _MAX_PASSES = 16, 10
_CHECKED = 1_024  # bytes, of which a checksum is kept
_VECTOR = 12  # bytes before what AES-GCM locked
_Facts = dict[str, str]


@dataclass(frozen=True, slots=True)
class _Lock:
    """What the manifest says of a member: each part by the names of its attributes."""

    data: _Facts
    algorithm: _Facts
    start: _Facts
    derivation: _Facts


def unlocked(archive: Archive, password: str) -> Archive:
    """Return an archive that gives its locked members in the clear; raise LockedError where the password is another."""
    manifest = archive.find(MANIFEST) or b""
    if _LOCKED not in manifest:
        return archive
    if not password:
        raise locked(archive.source, password)
    locks = _locks(parse_xml(manifest, archive.source))
    if WHOLE in locks:
        return open_archive(_clear(archive.read(WHOLE), locks[WHOLE], archive.source, password), archive.source)
    return replace(archive, clear=lambda name, data: _member(name, data, locks, archive.source, password))


def _member(name: str, data: bytes, locks: dict[str, _Lock], source: str, password: str) -> bytes:
    return _clear(data, locks[name], source, password) if name in locks else data


def _locks(manifest: "Element") -> dict[str, _Lock]:
    found = {}
    for entry in manifest.iterfind("{*}file-entry"):
        data = entry.find("{*}encryption-data")
        if data is not None:
            parts = (data.find("{*}" + name) for name in ("algorithm", "start-key-generation", "key-derivation"))
            found[_facts(entry).get("full-path", "")] = _Lock(_facts(data), *map(_facts, parts))
    return found


def _facts(element: "Element | None") -> _Facts:
    """Return the attributes of an element without their namespaces."""
    return {} if element is None else {str(name).rpartition("}")[2]: str(at) for name, at in element.items()}


def _clear(data: bytes, lock: _Lock, source: str, password: str) -> bytes:
    try:
        packed = _decrypted(data, lock, source, password)
    except (ValueError, OverflowError, KeyError) as error:  # of what the manifest says
        raise damaged(source) from error
    if packed is None or not _is_checked(packed, lock):
        raise locked(source, password)
    return packed if packed.startswith(b"PK") else _unpacked(packed, source, password)


def _unpacked(packed: bytes, source: str, password: str) -> bytes:
    """Return what was packed before it was locked; what cannot be unpacked was locked with another password."""
    try:
        return zlib.decompressobj(-zlib.MAX_WBITS).decompress(packed, MAX_MEMBER)
    except zlib.error as error:
        raise locked(source, password) from error


def _is_checked(packed: bytes, lock: _Lock) -> bool:
    kind, wanted = lock.data.get("checksum-type", "").lower(), b64decode(lock.data.get("checksum", ""))
    if not kind or not wanted:
        return True
    digest = hashlib.sha256 if "sha256" in kind else hashlib.sha1
    return compare_digest(digest(packed[:_CHECKED] if kind.endswith("1k") else packed).digest(), wanted)


def _decrypted(data: bytes, lock: _Lock, source: str, password: str) -> bytes | None:
    from cryptography.exceptions import UnsupportedAlgorithm

    name, vector = lock.algorithm.get("algorithm-name", "").lower(), b64decode(lock.algorithm["initialisation-vector"])
    try:
        key = _key(lock, source, password)
        if name.endswith("-gcm"):
            return _of_gcm(data, key, vector)
        if name.endswith("-cbc"):
            return _of_cbc(data, key, vector)
        if name.endswith("blowfish cfb") or name.endswith("#blowfish"):
            return _of_blowfish(data, key, vector)
    except UnsupportedAlgorithm as error:
        raise locked_oddly(source) from error
    raise locked_oddly(source)


def _of_gcm(data: bytes, key: bytes, vector: bytes) -> bytes | None:
    """Return what AES-GCM locked; the vector stands before it, or in the manifest alone. None: it is another key's."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    for begun, locked_part in ((data[:_VECTOR], data[_VECTOR:]), (vector, data)):
        try:
            return AESGCM(key).decrypt(begun, locked_part, None)
        except InvalidTag:
            continue
    return None


def _of_cbc(data: bytes, key: bytes, vector: bytes) -> bytes | None:
    from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

    reading = Cipher(algorithms.AES(key), modes.CBC(vector)).decryptor()
    padded = reading.update(data) + reading.finalize()
    return padded[: -padded[-1]] if padded and 1 <= padded[-1] <= len(vector) else None


def _of_blowfish(data: bytes, key: bytes, vector: bytes) -> bytes:
    from cryptography.hazmat.decrepit.ciphers.algorithms import Blowfish
    from cryptography.hazmat.decrepit.ciphers.modes import CFB
    from cryptography.hazmat.primitives.ciphers import Cipher

    reading = Cipher(Blowfish(key), CFB(vector)).decryptor()
    return reading.update(data) + reading.finalize()


def _key(lock: _Lock, source: str, password: str) -> bytes:
    """Return the key that a password makes: hashed once, and then so often that guessing takes long."""
    is_new = "sha256" in lock.start.get("start-key-generation-name", "").lower()
    begun = (hashlib.sha256 if is_new else hashlib.sha1)(password.encode()).digest()
    facts = lock.derivation
    salt, size = b64decode(facts["salt"]), int(facts.get("key-size", 16))
    if facts.get("key-derivation-name", "").lower().endswith("argon2id"):
        return _stretched(begun, salt, size, facts, source)
    turns = int(facts.get("iteration-count", 1_024))
    if turns > MAX_TURNS or size > len(begun) * 2:
        raise locked_oddly(source)
    return hashlib.pbkdf2_hmac("sha1", begun, salt, turns, size)


def _stretched(begun: bytes, salt: bytes, size: int, facts: _Facts, source: str) -> bytes:
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    passes, memory, lanes = (int(facts[f"argon2-{name}"]) for name in ("iterations", "memory", "lanes"))
    if passes > _MAX_PASSES or memory > _MAX_MEMORY or lanes > _MAX_LANES:
        raise locked_oddly(source)
    return Argon2id(salt=salt, length=size, iterations=passes, lanes=lanes, memory_cost=memory).derive(begun)
