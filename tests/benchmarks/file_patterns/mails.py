"""Mails."""

import base64

from tests.benchmarks.file_patterns.pages import PAGES
from tests.benchmarks.file_patterns.pieces import NEWS, SENTENCE, Pattern, repeated


def _mail(piece: str, *, fields: str = "", after: str = "") -> Pattern:
    def build(length: int) -> bytes:
        top = (
            f"From: Mara Vell <mara@example.org>\nTo: b@example.org\nMIME-Version: 1.0\nSubject: The harbour\n{fields}"
        )
        return f"{top}{repeated(piece, length)}{after}\n\n{NEWS}\n".encode()

    return build


def _parts(piece: str, kind: str = "mixed") -> Pattern:
    return _mail(f"\n--b\n{piece}", fields=f'Content-Type: multipart/{kind}; boundary="b"\n')


MAILS: dict[str, Pattern] = {
    "eml": _mail(f"\n\n{SENTENCE}\n{SENTENCE}"),
    "eml: fields": _mail("X-A#: b\n"),
    "eml: one field": _mail("word ", fields="X-A: "),
    "eml: one subject": _mail("word ", fields="Subject: "),
    "eml: folded lines": _mail("\n word", fields="X-A: a"),
    "eml: encoded words": _mail("=?utf-8?q?=41?= ", fields="Subject: "),
    "eml: brackets": _mail("(", fields="Reply-To: a\nFrom: "),
    "eml: addresses": _mail("Lin <lin@example.org>, ", fields="From: "),
    "eml: parameters": _mail(' a#*0*="x";', fields="Content-Type: text/plain;"),
    "eml: quoted parameters": _mail(";x", fields='Content-Type: text/plain; a="'),
    "eml: parts": _parts("Content-Type: text/plain\n\nSome words.\n"),
    "eml: empty parts": _parts("\n"),
    "eml: attachments": _parts("Content-Disposition: attachment; filename=a#.txt\n\nSome words.\n"),
    "eml: pictures": _parts("Content-Type: image/png\nContent-Id: <a#>\nContent-Location: a#.png\n\nAAAA\n", "related"),
    "eml: parts within parts": lambda length: _mail(
        "\n--b#\nContent-Type: multipart/mixed; boundary=b#\n", fields="Content-Type: multipart/mixed; boundary=b0\n"
    )(length),
    "eml: boundaries": _mail("\n--b", fields='Content-Type: multipart/mixed; boundary="b"\n'),
    "eml: lines like boundaries": _mail("\n--c", fields='Content-Type: multipart/mixed; boundary="b"\n'),
    "eml: short lines": _mail("\na"),
    "eml: quoted lines": _mail("\n> Some words of it"),
    "eml: lines that announce a mail": _mail("\nOn Monday Mara wrote:\n"),
    "eml: quoted-printable": _mail(
        "=41=\n", fields="Content-Type: text/plain\nContent-Transfer-Encoding: quoted-printable\n\n"
    ),
    "eml: base64": lambda length: (
        b"From: a@example.org\nTo: b@example.org\nMIME-Version: 1.0\nContent-Type: text/html\n"
        b"Content-Transfer-Encoding: base64\n\n" + base64.encodebytes(PAGES["html"](length * 3 // 4))
    ),
    "eml: quotations on a page": lambda length: (
        f"From: a@example.org\nTo: b@example.org\nMIME-Version: 1.0\nContent-Type: text/html\n\n<p>{NEWS}</p>"
        + repeated("<blockquote type=cite>Some words</blockquote>", length)
    ).encode(),
    "eml: greetings": _mail("\n\nDear all,"),
    "eml: signatures": _mail("\n-- \nMara"),
}
