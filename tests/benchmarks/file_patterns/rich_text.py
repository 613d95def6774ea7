"""Rich text."""

from tests.benchmarks.file_patterns.pieces import NEWS, SENTENCE, Pattern, repeated


def _rtf(piece: str, *, before: str = "", after: str = "") -> Pattern:
    def build(length: int) -> bytes:
        head = f"{{\\rtf1\\ansi{{\\fonttbl{{\\f0 Times;}}}}\\pard {NEWS}\\par "
        return f"{head}{before}{repeated(piece, length)}{after}\\par}}".encode("latin-1")

    return build


RICH_TEXT: dict[str, Pattern] = {
    "rtf": _rtf(f"{NEWS}\\par\n"),
    "rtf: short paragraphs": _rtf("a\\par "),
    "rtf: one paragraph": _rtf(SENTENCE),
    "rtf: groups": _rtf("{a}"),
    "rtf: groups without ends": _rtf("{a"),
    "rtf: ends of groups": _rtf("}"),
    "rtf: control words": _rtf("\\b a\\b0 "),
    "rtf: letters as numbers": _rtf("\\'e9"),
    "rtf: Unicode": _rtf("\\u8364?"),
    "rtf: backslashes": _rtf("\\"),
    "rtf: marks": _rtf("{\\b{\\i word}} "),
    "rtf: links": _rtf('{\\field{\\*\\fldinst HYPERLINK "https://a.example/"}{\\fldrslt word}} '),
    "rtf: fields": _rtf("{\\field{\\*\\fldinst PAGE}{\\fldrslt 1}}"),
    "rtf: instructions": _rtf("HYPER", before="{\\field{\\*\\fldinst ", after="}{\\fldrslt a}}"),
    "rtf: notes": _rtf("a{\\footnote b}"),
    "rtf: boxes": _rtf("{\\shp{\\*\\shpinst{\\shptxt box\\par}}}"),
    "rtf: boxes in a row": _rtf(
        "{\\shp{\\*\\shpinst{\\shptxt box\\par}}}", before="\\trowd\\intbl a", after="\\cell\\row"
    ),
    "rtf: rows": _rtf("\\trowd\\intbl One\\cell Two\\cell\\row "),
    "rtf: cells": _rtf("\\intbl One\\cell ", after="\\row"),
    "rtf: items": _rtf("{\\listtext 1.\\tab}\\ilvl1 Some words\\par "),
    "rtf: markers": _rtf("1", before="{\\listtext ", after="}Words\\par"),
    "rtf: styles": _rtf("{\\s# Name #;}", before="{\\stylesheet ", after="}"),
    "rtf: styles on styles": _rtf("{\\s#\\sbasedon# Name;}", before="{\\stylesheet ", after="}\\s9 words\\par"),
    "rtf: fonts": _rtf("{\\f#\\fcharset204 Name;}", before="{\\fonttbl ", after="}"),
    "rtf: a picture": _rtf("89504e47", before="{\\pict\\pngblip ", after="}"),
    "rtf: binary": _rtf("\\bin1 a"),
    "rtf: titles": _rtf("{\\info{\\title a}}"),
    "rtf: one title": _rtf("word ", before="{\\info{\\title ", after="}}"),
    "rtf: line breaks": _rtf("a\\line "),
    "rtf: remarks": _rtf("{\\*\\annotation a}"),
}
