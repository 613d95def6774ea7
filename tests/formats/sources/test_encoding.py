"""Bytes to characters, with and without a hint."""

import codecs

import pytest

from reader.errors import ErrorKind, FormatError
from reader.formats.sources.encoding import clean, decode

FRENCH = "Le président a déclaré que l’été, « à Paris », la hausse était de 3 %. Où sont passés les élèves ?"
GERMAN = "Der Außenminister sagte: „Die Gespräche müssen für die Bürger geführt werden.“"
POLISH = "Prezydent powiedział, że źródła rządowe potwierdziły, iż wczoraj w Łodzi odbyło się spotkanie."
CZECH = "Vláda včera schválila rozpočet na příští rok, řekl ministr. Příliš žluťoučký kůň úpěl ďábelské ódy."
TURKISH = "Cumhurbaşkanı dün İstanbul'da yaptığı açıklamada görüşmelerin süreceğini söyledi."
RUSSIAN = "Президент заявил, что переговоры продолжатся завтра в Москве. Об этом сообщает агентство."
GREEK = "Ο πρωθυπουργός δήλωσε ότι η κυβέρνηση θα συνεχίσει τις μεταρρυθμίσεις."
JAPANESE = "首相は昨日、東京で記者会見を開き、新しい政策を発表した。これは重要な一歩である。\n"
CHINESE = "总统昨天在北京宣布了新的政策。这是一个重要的步骤。\n"
KOREAN = "대통령은 어제 서울에서 기자회견을 열고 새로운 정책을 발표했다."
ARABIC = "قال الرئيس أمس إن المحادثات ستستمر في القاهرة."

CERTAIN = [
    (text, encoding)
    for text in (FRENCH, GERMAN, RUSSIAN, JAPANESE, ARABIC, "🎉 emoji")
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-32")
]
WITHOUT_MARK = [
    (text, encoding)
    for text in ("Plain words.\n", FRENCH, RUSSIAN + "\n", JAPANESE, CHINESE)
    for encoding in ("utf-16-le", "utf-16-be")
]
GUESSED = [
    (POLISH, "cp1250"), (POLISH, "iso8859-2"), (CZECH, "cp1250"), (TURKISH, "cp1254"), (RUSSIAN, "cp1251"),
    (RUSSIAN, "koi8-r"), (GREEK, "cp1253"), (JAPANESE, "shift_jis"), (JAPANESE, "euc_jp"), (CHINESE, "gb18030"),
    (KOREAN, "euc_kr"), (ARABIC, "cp1256"),
]  # fmt: skip
WESTERN = (FRENCH, GERMAN, "It’s a naïve idea.", "L’été à Paris", "£5 – “so what?”", "Ça va, señor?")
BINARIES = {
    b"%PDF-1.7\n%\xe2\xe3": "a PDF document",
    b"\x89PNG\r\n\x1a\n\x00\x00": "a PNG image",
    b"\xff\xd8\xff\xe0\x00\x10JFIF": "a JPEG image",
    b"PK\x03\x04\x14\x00\x00\x00word/document.xml": "a Word document",
    b"PK\x03\x04\n\x00\x00\x00mimetypeapplication/epub+zip": "an EPUB book",
    b"PK\x03\x04\n\x00\x00\x00a.txt": "a ZIP archive",
    b"\x1f\x8b\x08\x00": "a gzip archive",
    b"{\\rtf1\\ansi hello}": "a rich text (RTF) document",
    b"RIFF\x00\x00\x00\x00WEBPVP8 ": "a WebP image",
    b"\x00\x00\x00\x20ftypisom": "a video",
    b"\x7fELF\x02\x01\x01\x00": "a program",
}
NO_TEXT = (
    b"\x00\x01\x02\x03 words",
    b"words\x00\x01\x00\x05\x07 and\x00 more",
    bytes(range(256)) * 20,
    b"\x01\x02\x03\x04" * 50,
)


@pytest.mark.parametrize(("text", "encoding"), CERTAIN)
def test_unicode_is_read_without_a_warning(text: str, encoding: str) -> None:
    decoded = decode(text.encode(encoding), "a.txt")

    assert (decoded.text, decoded.warnings) == (text, ())


@pytest.mark.parametrize(("text", "encoding"), WITHOUT_MARK)
def test_utf16_is_read_without_its_mark(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "a.txt").text == text


@pytest.mark.parametrize("text", WESTERN)
def test_windows_1252_is_read_without_a_warning(text: str) -> None:
    decoded = decode(text.encode("cp1252"), "a.txt")

    assert (decoded.text, decoded.warnings) == (text, ())


@pytest.mark.parametrize(("text", "encoding"), GUESSED)
def test_other_encodings_are_guessed_with_a_warning(text: str, encoding: str) -> None:
    decoded = decode((text * 3).encode(encoding), "a.txt")

    assert decoded.text == text * 3
    assert len(decoded.warnings) == 1
    assert decoded.warnings[0].endswith(".")


def test_few_damaged_bytes_do_not_spoil_utf8() -> None:
    decoded = decode((RUSSIAN * 5).encode() + b"\xff" + RUSSIAN.encode(), "a.txt")

    assert decoded.text == RUSSIAN * 5 + "\ufffd" + RUSSIAN
    assert len(decoded.warnings) == 1


def test_utf16_that_is_cut_off_is_read_with_a_warning() -> None:
    decoded = decode(codecs.BOM_UTF16_LE + "words".encode("utf-16-le") + b"x", "a.txt")

    assert decoded.text.startswith("words")
    assert len(decoded.warnings) == 1


@pytest.mark.parametrize(("data", "kind"), BINARIES.items(), ids=BINARIES.values())
def test_other_files_are_refused_by_name(data: bytes, kind: str) -> None:
    with pytest.raises(FormatError, match=r"a\.txt") as refusal:
        decode(data, "a.txt")

    assert refusal.value.kind is ErrorKind.BINARY
    assert kind in str(refusal.value)


@pytest.mark.parametrize("data", NO_TEXT)
def test_bytes_that_nobody_writes_are_refused(data: bytes) -> None:
    with pytest.raises(FormatError, match="does not look like text"):
        decode(data, "a.txt")


def test_control_characters_go_and_no_break_spaces_stay() -> None:
    assert clean("a\x07b\ufeffc\x1bd\u00a0e\tf\x7fg\u200bh") == "abcd\u00a0e\tfg\u200bh"


def test_a_few_zero_bytes_in_a_text_are_dropped() -> None:
    text = "The mill stands where it stood. " * 5

    assert decode(text.replace(" ", "\x00 ", 1).encode(), "a.txt").text == text
