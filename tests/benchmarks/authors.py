"""Who wrote a saved page and when, against people's notes, and phrases that must and must not be in its text.

An author is right whose letters are the same, or one contains the other; a date, whose day is the same. Beside it, in
the same run: trafilatura.
"""

import gzip
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from reader.formats.readers.html_file import HtmlReader
from reader.formats.web.boilerplate.votes import letters_of
from reader.model.document import Document, ParagraphKind
from tests.benchmarks.evaluation_data import evaluation_file, is_set_aside, json_lines
from tests.benchmarks.pages import read

DATA = "authors/gold.jsonl"
FIELDS = ("author", "date", "title")
OUTCOMES = ("right", "wrong", "missing", "invented")


def main() -> None:
    """Measure and print."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--aside", action="store_true", help="measure the tenth that was set aside, not the others")
    parser.add_argument("--all", action="store_true", help="measure both")
    parser.add_argument("--list", action="store_true", help="list what is not right")
    arguments = parser.parse_args()
    path = evaluation_file(DATA)
    if path is None:
        return
    lines = [each for each in json_lines(path) if arguments.all or is_set_aside(each["page"]) == arguments.aside]
    pages = {line["page"]: gzip.decompress((path.parent / f"{line['page']}.html.gz").read_bytes()) for line in lines}
    reader = HtmlReader()
    ours = {name: read(reader, data, name) for name, data in pages.items()}
    _report(
        "glance-reader", lines, {name: _said(document) for name, document in ours.items()}, is_listed=arguments.list
    )
    _report("trafilatura", lines, {name: _trafilatura(data) for name, data in pages.items()}, is_listed=False)
    _print_phrases(lines, {name: _text(document) for name, document in ours.items()}, is_listed=arguments.list)


def outcome(field: str, expected: str | None, found: str | None) -> str:
    """Return what became of one field: right, wrong, missing, invented, or "none" where there is rightly nothing."""
    if not expected:
        return "invented" if found else "none"
    if not found:
        return "missing"
    return "right" if _is_same(field, expected, found) else "wrong"


def _is_same(field: str, expected: str, found: str) -> bool:
    if field == "date":
        return expected[:10] == found[:10]
    one, other = letters_of(expected), letters_of(found)
    return one in other or other in one


def _report(
    program: str, lines: Iterable[dict[str, Any]], found: Mapping[str, Mapping[str, str | None]], *, is_listed: bool
) -> None:
    for field in FIELDS:
        counts: Counter[str] = Counter()
        unnoted = 0  # on pages of which nobody noted anything
        for line in lines:
            said = found[line["page"]].get(field)
            result = outcome(field, line[field], said)
            counts[result] += 1
            unnoted += result == "invented" and not any(line[each] for each in FIELDS)
            if is_listed and result in ("wrong", "missing", "invented"):
                print(f"    {line['page']} {field} {result}: {line[field]!r} / {said!r}")
        known = sum(counts[each] for each in OUTCOMES[:3])
        share = counts["right"] / known if known else 1.0
        told = "  ".join(f"{each} {counts[each]}" for each in OUTCOMES)
        print(f"{program:14} {field:6} {share:.3f} right  {told}, {unnoted} of them on pages without any note")


def _said(document: Document | None) -> dict[str, str | None]:
    if document is None:
        return {}
    known = document.metadata
    return {"author": known.byline, "date": known.published, "title": known.title}


def _trafilatura(page: bytes) -> dict[str, str | None]:
    from trafilatura import bare_extraction

    answer = bare_extraction(page, with_metadata=True)
    return {field: getattr(answer, field, None) for field in FIELDS}


def _text(document: Document | None) -> str:
    if document is None:
        return ""
    kept = (each for each in document.paragraphs if each.kind is not ParagraphKind.BYLINE)
    return "\n".join(document.text_of(each.span) for each in kept)


def _print_phrases(lines: Iterable[dict[str, Any]], texts: Mapping[str, str], *, is_listed: bool) -> None:
    """Print how many of the phrases of the text stand in it, and how many others do not."""
    held, strayed, wished, foreign = 0, 0, 0, 0
    for line in lines:
        letters = letters_of(texts[line["page"]])
        missing = [phrase for phrase in line["with"] if letters_of(phrase) not in letters]
        extra = [phrase for phrase in line["without"] if letters_of(phrase) in letters]
        wished, foreign = wished + len(line["with"]), foreign + len(line["without"])
        held, strayed = held + len(line["with"]) - len(missing), strayed + len(extra)
        if is_listed and (missing or extra):
            print(f"    {line['page']} text: missing {missing}, foreign {extra}")
    precision, recall = held / max(1, held + strayed), held / max(1, wished)
    print(f"phrases of the text: {held} of {wished} there, {strayed} of {foreign} foreign ones there, ", end="")
    print(f"F1 {2 * precision * recall / max(precision + recall, 1e-9):.3f}")


if __name__ == "__main__":
    main()
