"""`make translations`: collects every sentence of the program into the catalogs, and tells what is not translated yet.

A sentence is found where the code says it: a literal in `tr`, `_tr`, `translate`, `translated` or `Message`, two of
them, for one and for many, in `counted`, or a row of the tables below. What is said no more falls out of the catalogs;
what is new stands there without a translation.
"""

import ast
import errno
import os
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from reader.gui.tongue.catalog import Entry, Key, entries, is_translated, plural_rule, written
from reader.gui.tongue.language import OWN_NAMES, Language

ROOT = Path(__file__).parents[1]
CATALOGS = ROOT / "resources" / "translations"
LANGUAGES = tuple(language for language in OWN_NAMES if language is not Language.ENGLISH)
OF_FIRST = {"tr", "_tr", "translated", "Message"}  # functions whose first argument is a sentence, the next its context
OF_NUMBERS = {"counted"}  # those that say one sentence of one and another of many
OF_ONE_SENTENCE = {"tr", "_tr", *OF_NUMBERS}  # functions that say nothing but what the code says there
OF_SECOND = {"translate"}  # those to which the sentence's class goes before it
REASONS = (  # which a system gives for a file that it does not read or write
    *(errno.ENOENT, errno.EACCES, errno.EPERM, errno.EISDIR, errno.ENOTDIR, errno.EROFS, errno.ENOSPC, errno.EIO),
    *(errno.ENAMETOOLONG, errno.EFBIG, errno.EBUSY, errno.EAGAIN, errno.ETIMEDOUT, errno.EINVAL),
)
HEAD = "Project-Id-Version: Glance Reader\nLanguage: {code}\nMIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8"
PLURALS = {  # which of a language's forms a number takes, as gettext writes it
    Language.GERMAN: "nplurals=2; plural=(n != 1);",
    Language.SPANISH: "nplurals=2; plural=(n != 1);",
    Language.FRENCH: "nplurals=2; plural=(n > 1);",
}


@cache
def sentences() -> dict[Key, tuple[str, ...]]:
    """Return every sentence that is to be translated, with the files that say it, in the order of the files."""
    found: dict[Key, dict[str, None]] = {}
    for name, key in (*_in_code(), *_in_tables()):
        found.setdefault(key, {})[name] = None
    return {key: tuple(names) for key, names in found.items()}


def catalog_path(language: Language) -> Path:
    """Return where the catalog of a language is kept."""
    return CATALOGS / f"{language.value}.po"


def missing(language: Language) -> list[Key]:
    """Return the sentences that a language does not have."""
    text = catalog_path(language).read_text("utf-8")
    forms, _ = plural_rule(text)
    known = {entry.key for entry in entries(text) if is_translated(entry, forms)}
    return [key for key in sentences() if key not in known]


def renew(language: Language) -> None:
    """Write a catalog anew: all that is said, in the order of the files, with the translations that there are."""
    path = catalog_path(language)
    known = {each.key: each for each in entries(path.read_text("utf-8"))} if path.exists() else {}
    head = f"{HEAD.format(code=language.value)}\nPlural-Forms: {PLURALS[language]}"
    forms, _ = plural_rule(written(head, []))
    rows = (
        Entry(key, known[key].forms if key in known else ("",) * (forms if key.plural else 1), files)
        for key, files in sentences().items()
    )
    path.write_text(written(head, rows), "utf-8")


@cache
def _calls() -> tuple[tuple[str, ast.Call], ...]:
    """Return every call in the code, with its file."""
    files = sorted((ROOT / "reader").rglob("*.py"))
    nodes = ((path, node) for path in files for node in ast.walk(ast.parse(path.read_text("utf-8"))))
    return tuple((path.relative_to(ROOT).as_posix(), node) for path, node in nodes if isinstance(node, ast.Call))


def _in_code() -> Iterator[tuple[str, Key]]:
    return ((file, key) for file, call in _calls() if (key := _key_of(call)) is not None)


def _key_of(call: ast.Call) -> Key | None:
    name = _name_of(call)
    if name not in OF_FIRST | OF_SECOND | OF_NUMBERS:
        return None
    literals = [each.value if isinstance(each, ast.Constant) else None for each in call.args]
    said = [each if isinstance(each, str) else "" for each in literals[1 if name in OF_SECOND else 0 :]]
    if name in OF_NUMBERS:
        return Key(said[0], plural=said[1]) if said[0] and said[1] else None
    return Key(said[0], said[1] if len(said) > 1 else "") if said and said[0] else None


def _name_of(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else str(getattr(call.func, "id", ""))


def _in_tables() -> Iterator[tuple[str, Key]]:
    from reader.analysis.reasons import Reason
    from reader.analysis.recognizers import RECOGNIZERS
    from reader.analysis.summarizers import SUMMARIZERS
    from reader.exporters import (
        BRIEF_EXPORTERS,
        CITATION_EXPORTERS,
        COMPARISON_EXPORTERS,
        EXPORTERS,
        HIGHLIGHT_EXPORTERS,
        BriefPart,
    )
    from reader.gui.bars.actions import ACTIONS, MENU_TITLES
    from reader.gui.look.settings import declared
    from reader.gui.panes import PANES
    from reader.nlp.languages import LANGUAGE_NAMES

    actions = "reader/gui/bars/actions.py"
    yield from _told("reader/gui/bars/action_spec.py", MENU_TITLES.values())
    yield from _told(actions, (words for spec in ACTIONS for words in (spec.text, spec.tip) if words))
    yield from _told("reader/gui/look/settings.py", (each.shown.words for each in declared() if each.shown))
    yield from _told("reader/gui/panes/__init__.py", (spec.title for spec in PANES))
    yield from _told("reader/analysis/reasons.py", (reason.value for reason in Reason))
    yield from _told("reader/exporters/brief.py", (part.value for part in BriefPart))
    summarizers = ((type(one).__module__, one.name, one.description) for one in SUMMARIZERS)
    recognizers = ((type(one).__module__, one.name, one.description) for one in RECOGNIZERS)
    yield from _told("reader/gui/tongue/words.py", map(os.strerror, REASONS))
    yield from _told("reader/nlp/languages.py", (name.capitalize() for name in LANGUAGE_NAMES.values()))
    yield from _told("reader/exporters/__init__.py", (each.name for each in (*EXPORTERS, *HIGHLIGHT_EXPORTERS)))
    yield from _told("reader/exporters/__init__.py", (each.name for each in (*BRIEF_EXPORTERS, *CITATION_EXPORTERS)))
    yield from _told("reader/exporters/__init__.py", (each.name for each in COMPARISON_EXPORTERS))
    for module, *words in (*summarizers, *recognizers):
        yield from _told(module.replace(".", "/") + ".py", words)


def not_literal() -> Iterator[str]:
    """Yield the places where a sentence is no literal, so that no catalog can have it."""
    for file, call in _calls():
        if _is_sentence(call) and _key_of(call) is None:
            yield f"{file}:{call.lineno}: {ast.unparse(call)}"


def _is_sentence(call: ast.Call) -> bool:
    """Tell whether a call says what stands there; a message without values may be a name from elsewhere."""
    with_values = _name_of(call) == "Message" and any(keyword.arg for keyword in call.keywords)
    return _name_of(call) in OF_ONE_SENTENCE or with_values


def _told(file: str, texts: Iterable[str]) -> Iterator[tuple[str, Key]]:
    return ((file, Key(text)) for text in texts)


def main() -> int:
    """Renew all catalogs; tell, for each language, what it lacks."""
    count = len(sentences())
    for language in LANGUAGES:
        renew(language)
        lacking = missing(language)
        print(f"{language.value}: {count - len(lacking)} of {count} sentences")
        for key in lacking:
            print(f"  {key.sentence!r}" + (f" ({key.context})" if key.context else ""))
    return 0


if __name__ == "__main__":
    sys.exit(main())
