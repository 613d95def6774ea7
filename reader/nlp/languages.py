"""What is known of each language; one that is not listed is read by its signs alone. Must not load an engine."""

_NAMES = """
ar:arabic bg:bulgarian cs:czech da:danish de:german el:greek en:english es:spanish et:estonian fa:persian
fi:finnish fr:french he:hebrew hi:hindi hu:hungarian id:indonesian it:italian ja:japanese ko:korean
lt:lithuanian ml:malayalam nb:norwegian nl:dutch pl:polish pt:portuguese ro:romanian ru:russian sk:slovak
sl:slovene sv:swedish th:thai tr:turkish uk:ukrainian zh:chinese
"""
ENGLISH = "en"  # the one language that has rules and tables of its own in many places
LANGUAGE_NAMES = dict(pair.split(":") for pair in _NAMES.split())

NOUNS_IN_CAPITALS = frozenset({"de", "lb"})  # a capital alone makes no name there


def plain_code(code: str) -> str:
    """Return the two letters by which all tables know a language: without a region, Norwegian of either form alike."""
    bare = code.lower().partition("-")[0]
    return "nb" if bare in ("no", "nn") else bare


def name_of(code: str) -> str | None:
    """Return the English name of a language, lower case, by its ISO 639-1 code; None where it is not known here."""
    return LANGUAGE_NAMES.get(plain_code(code))


def code_of(language: str) -> str | None:
    """Return the ISO 639-1 code of a language by a code such as "en-GB" or its English name; None if not known."""
    code = plain_code(language.strip().replace("_", "-"))
    named = (each for each, name in LANGUAGE_NAMES.items() if name == code)
    return code if code in LANGUAGE_NAMES else next(named, None)
