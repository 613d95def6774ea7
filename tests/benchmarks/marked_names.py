"""How well names are found in 100 sentences each of six languages: `python -m tests.benchmarks.marked_names`.

Marked by hand before anything was tried on them; with `--list` the misses of the half that rules may be fitted on.
"""

import re
import sys
from collections import Counter
from collections.abc import Sequence

from reader.analysis.recognizers.parsed import ParsedRecognizer
from tests.benchmarks.marked_texts import FOLDER, document_of, f1, halves

LANGUAGES = ("fr", "it", "pl", "cs", "ro", "uk")
_KINDS = {"p": "person", "o": "organisation", "l": "place"}
_NAME = re.compile(r"\{([pol]) ([^}]*)\}")

Name = tuple[int, int, str]


def main(arguments: Sequence[str]) -> None:
    """Print strict F1 with kinds and without, for each language and half."""
    print("names marked by hand, strict F1: with kinds / kind ignored")
    for language in LANGUAGES:
        row = []
        for use, lines in halves(FOLDER / "names" / f"{language}.txt").items():
            counts = _counts(lines, language, is_listing="--list" in arguments and use == "tune")
            row.append(f"{use} {f1(counts, 'typed'):5.1f} / {f1(counts, 'any'):5.1f}")
        print(f"  {language}  {'   '.join(row)}", flush=True)


def _counts(lines: Sequence[str], language: str, *, is_listing: bool) -> Counter[str]:
    counts = Counter[str]()
    for line in lines:
        text, marked = _read(line)
        mentions = ParsedRecognizer().recognize(document_of(text, language))
        found = {(each.span.start, each.span.end, each.kind.value) for each in mentions}
        spans = {name[:2] for name in marked} & {name[:2] for name in found}
        counts.update(marked=len(marked), found=len(found), typed=len(marked & found), any=len(spans))
        if is_listing and marked != found:
            _print_misses(text, marked, found)
    return counts


def _read(line: str) -> tuple[str, set[Name]]:
    """Return a line's text and the names that are marked in it."""
    text, names, end = "", set[Name](), 0
    for match in _NAME.finditer(line):
        text += line[end : match.start()]
        names.add((len(text), len(text) + len(match[2]), _KINDS[match[1]]))
        text, end = text + match[2], match.end()
    return text + line[end:], names


def _print_misses(text: str, marked: set[Name], found: set[Name]) -> None:
    missed, extra = (
        ", ".join(f"{text[start:end]} ({kind[0]})" for start, end, kind in sorted(names))
        for names in (marked - found, found - marked)
    )
    print(f"    {text}\n        missed: {missed}; found: {extra}")


if __name__ == "__main__":
    main(sys.argv[1:])
