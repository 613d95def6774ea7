"""Word files and OpenDocument texts with a password: each way of locking, the question, and what is not read here."""

import hashlib
import zlib
from base64 import b64encode
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from cryptography.hazmat.decrepit.ciphers.algorithms import Blowfish
from cryptography.hazmat.decrepit.ciphers.modes import CFB
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from msoffcrypto.format.ooxml import OOXMLFile

from reader.errors import ErrorKind, FormatError, LockedError
from reader.formats import open_document, read_bytes
from reader.model.source import Source
from tests.formats.office import FILES, repacked, zipped

PASSWORD = "Gezeiten 7"
SALT, VECTOR = b"0123456789abcdef", bytes(range(16))
NAMES = (
    'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" '
    'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"'
)
WHOLE = FILES / "tide-mill-by-writer.odt"
Lock = Callable[[bytes, str], tuple[bytes, str]]  # of the bytes of a member: they locked, and what is said of it


def _deflated(data: bytes) -> bytes:
    packing = zlib.compressobj(wbits=-15)
    return packing.compress(data) + packing.flush()


def _told(algorithm: str, vector: bytes, derivation: str, *, start: str = "", checksum: str = "") -> str:
    return (
        f"<manifest:encryption-data {checksum}>"
        f'<manifest:algorithm manifest:algorithm-name="{algorithm}" '
        f'manifest:initialisation-vector="{b64encode(vector).decode()}"/>{start}'
        f'<manifest:key-derivation manifest:salt="{b64encode(SALT).decode()}" {derivation}/></manifest:encryption-data>'
    )


def _checksum(kind: str, digest: bytes) -> str:
    return f'manifest:checksum-type="{kind}" manifest:checksum="{b64encode(digest).decode()}"'


SHA256 = (
    '<manifest:start-key-generation manifest:start-key-generation-name="http://www.w3.org/2000/09/xmldsig#sha256"/>'
)
TURNS = 'manifest:key-derivation-name="PBKDF2" manifest:key-size="{}" manifest:iteration-count="1000"'
ARGON2 = (
    'manifest:key-derivation-name="urn:org:documentfoundation:names:experimental:office:manifest:argon2id" '
    'manifest:key-size="32" loext:argon2-iterations="1" loext:argon2-memory="64" loext:argon2-lanes="2"'
)


def _by_aes(data: bytes, password: str) -> tuple[bytes, str]:
    key = hashlib.pbkdf2_hmac("sha1", hashlib.sha256(password.encode()).digest(), SALT, 1_000, 32)
    packed = _deflated(data)
    padding = 16 - len(packed) % 16
    writing = Cipher(algorithms.AES(key), modes.CBC(VECTOR)).encryptor()
    checksum = _checksum(
        "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0#sha256-1k", hashlib.sha256(packed[:1024]).digest()
    )
    told = _told(
        "http://www.w3.org/2001/04/xmlenc#aes256-cbc", VECTOR, TURNS.format(32), start=SHA256, checksum=checksum
    )
    return writing.update(packed + bytes([padding]) * padding) + writing.finalize(), told


def _by_blowfish(data: bytes, password: str) -> tuple[bytes, str]:
    key = hashlib.pbkdf2_hmac("sha1", hashlib.sha1(password.encode()).digest(), SALT, 1_000, 16)
    packed = _deflated(data)
    writing = Cipher(Blowfish(key), CFB(VECTOR[:8])).encryptor()
    checksum = _checksum("SHA1/1K", hashlib.sha1(packed[:1024]).digest())
    return writing.update(packed), _told("Blowfish CFB", VECTOR[:8], TURNS.format(16), checksum=checksum)


def _by_gcm(data: bytes, password: str) -> tuple[bytes, str]:
    start = hashlib.sha256(password.encode()).digest()
    key = Argon2id(salt=SALT, length=32, iterations=1, lanes=2, memory_cost=64).derive(start)
    vector = VECTOR[:12]
    told = _told("http://www.w3.org/2009/xmlenc11#aes256-gcm", vector, ARGON2, start=SHA256)
    return vector + AESGCM(key).encrypt(vector, _deflated(data), None), told


def _manifest(entries: dict[str, str]) -> str:
    told = "".join(
        f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type="text/xml">{said}</manifest:file-entry>'
        for name, said in entries.items()
    )
    return f"<manifest:manifest {NAMES}>{told}</manifest:manifest>"


def _each_member(lock: Lock) -> bytes:
    with ZipFile(WHOLE) as file:
        members = {name: file.read(name) for name in file.namelist() if not name.endswith("/")}
    said = {}
    for name in ("content.xml", "styles.xml", "meta.xml"):
        members[name], said[name] = lock(members[name], PASSWORD)
    return zipped({**members, "META-INF/manifest.xml": _manifest(said).encode()}, first="mimetype")


def _as_one(lock: Lock) -> bytes:
    locked, said = lock(WHOLE.read_bytes(), PASSWORD)
    manifest = _manifest({"encrypted-package": said})
    kind = "application/vnd.oasis.opendocument.text"
    return zipped({"mimetype": kind, "encrypted-package": locked, "META-INF/manifest.xml": manifest}, first="mimetype")


def _word() -> bytes:
    clear, locked = BytesIO((FILES / "tide-mill-by-writer.docx").read_bytes()), BytesIO()
    OOXMLFile(clear).encrypt(PASSWORD, locked)
    return locked.getvalue()


WAYS = {
    "agile.docx": _word,
    "aes.odt": lambda: _each_member(_by_aes),
    "blowfish.odt": lambda: _each_member(_by_blowfish),
    "gcm.odt": lambda: _each_member(_by_gcm),
    "whole.odt": lambda: _as_one(_by_gcm),
}


@pytest.mark.parametrize("name", WAYS)
def test_a_locked_file_asks_for_its_password_and_opens_with_it(name: str, tmp_path: Path) -> None:
    file = tmp_path / name
    file.write_bytes(WAYS[name]())

    with pytest.raises(LockedError, match="is locked with a password; give it"):
        open_document(Source.file(file))
    with pytest.raises(LockedError, match="does not open with this password; try another"):
        open_document(Source.file(file).unlocked("another"))

    document = open_document(Source.file(file).unlocked(PASSWORD))
    assert document.text == read_bytes((FILES / f"tide-mill-by-writer{file.suffix}").read_bytes(), name, name=name).text


@pytest.mark.parametrize(
    ("said", "kind", "words"),
    [
        (("aes256-cbc", "rot13"), ErrorKind.NO_PERMISSION, "protected by a password"),
        (('iteration-count="1000"', 'iteration-count="99000000"'), ErrorKind.NO_PERMISSION, "protected by a password"),
        (('initialisation-vector="A', 'initialisation-vector="'), ErrorKind.UNREADABLE, "damaged"),
        (("manifest:salt", "manifest:pepper"), ErrorKind.UNREADABLE, "damaged"),
        (('key-size="32"', 'key-size="many"'), ErrorKind.UNREADABLE, "damaged"),
    ],
)
def test_what_a_text_is_locked_with_and_cannot_be_opened_is_said(
    said: tuple[str, str], kind: ErrorKind, words: str, tmp_path: Path
) -> None:
    file = tmp_path / "a.odt"
    data = _each_member(_by_aes)
    with ZipFile(BytesIO(data)) as locked:
        manifest = locked.read("META-INF/manifest.xml").decode()
    assert said[0] in manifest
    file.write_bytes(repacked(data, {"META-INF/manifest.xml": manifest.replace(*said).encode()}))

    with pytest.raises(FormatError, match=words) as caught:
        open_document(Source.file(file).unlocked(PASSWORD))
    assert caught.value.kind is kind


def test_a_locked_word_file_that_is_not_whole_is_called_damaged(tmp_path: Path) -> None:
    data = _word()
    for end in (len(data) // 2, 600):
        (tmp_path / "a.docx").write_bytes(data[:end].ljust(1_500, b"\0") + "EncryptedPackage".encode("utf-16-le"))
        with pytest.raises(FormatError, match="damaged"):
            open_document(Source.file(tmp_path / "a.docx").unlocked(PASSWORD))
