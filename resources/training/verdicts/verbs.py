"""The forms of English verbs, as far as edits of a sentence need them."""

from resources.training.verdicts.wordnet import WordNet

BASE, SINGULAR, PAST, PARTICIPLE, GERUND = "base", "singular", "past", "participle", "gerund"
_IRREGULAR = """
be was been|become became become|begin began begun|break broke broken|bring brought brought|build built built
buy bought bought|catch caught caught|choose chose chosen|come came come|cost cost cost|cut cut cut|deal dealt dealt
do did done|draw drew drawn|drive drove driven|eat ate eaten|fall fell fallen|feel felt felt|fight fought fought
find found found|flee fled fled|fly flew flown|forget forgot forgotten|get got got|give gave given|go went gone
grow grew grown|have had had|hear heard heard|hide hid hidden|hit hit hit|hold held held|hurt hurt hurt|keep kept kept
know knew known|lead led led|leave left left|lend lent lent|let let let|lie lay lain|lose lost lost|make made made
mean meant meant|meet met met|pay paid paid|put put put|quit quit quit|read read read|ride rode ridden|rise rose risen
run ran run|say said said|see saw seen|seek sought sought|sell sold sold|send sent sent|set set set|shake shook shaken
shoot shot shot|show showed shown|shut shut shut|sing sang sung|sink sank sunk|sit sat sat|sleep slept slept
speak spoke spoken|spend spent spent|split split split|spread spread spread|stand stood stood|steal stole stolen
strike struck struck|swear swore sworn|swim swam swum|take took taken|teach taught taught|tell told told
think thought thought|throw threw thrown|understand understood understood|wear wore worn|win won won
withdraw withdrew withdrawn|write wrote written|overcome overcame overcome|undergo underwent undergone
"""
_ROWS = [row.split() for line in _IRREGULAR.split("\n") for row in line.split("|") if row.strip()]
_PAST_OF = {base: past for base, past, _ in _ROWS}
_PARTICIPLE_OF = {base: participle for base, _, participle in _ROWS}
_BASE_OF = {form: base for base, past, participle in reversed(_ROWS) for form in (past, participle)}
_VOWELS = "aeiou"


def read(word: str, net: WordNet) -> tuple[str, str] | None:
    """Return the base and the form of a verb, None where it is not known; a past that is both is called a past."""
    lower = word.lower()
    if lower in _BASE_OF and lower not in _PAST_OF:
        base = _BASE_OF[lower]
        return base, PAST if _PAST_OF[base] == lower else PARTICIPLE
    for ending, form in (("ed", PAST), ("ing", GERUND), ("s", SINGULAR)):
        if lower.endswith(ending):
            for base in _bases(lower, ending):
                if net.knows("VERB", base):
                    return base, form
    return (lower, BASE) if net.knows("VERB", lower) else None


def _bases(word: str, ending: str) -> list[str]:
    trunk = word[: -len(ending)]
    found = [trunk + "e", trunk] if ending != "s" else [trunk]
    if ending == "s" and word.endswith("es"):
        found.append(word[:-2])
    if ending == "s" and word.endswith("ies"):
        found.append(word[:-3] + "y")
    if ending == "ed" and word.endswith("ied"):
        found.append(word[:-3] + "y")
    if len(trunk) > 2 and trunk[-1] == trunk[-2]:
        found.insert(0, trunk[:-1])
    return found


def formed(base: str, form: str) -> str:
    """Return a form of a verb."""
    if form == BASE:
        return base
    if form == SINGULAR:
        return {"have": "has", "do": "does", "be": "is", "go": "goes"}.get(base) or plural(base)
    if form == PAST and base in _PAST_OF:
        return _PAST_OF[base]
    if form == PARTICIPLE and base in _PARTICIPLE_OF:
        return _PARTICIPLE_OF[base]
    ending = "ing" if form == GERUND else "ed"
    if base.endswith("e") and not base.endswith("ee"):
        return base[:-1] + ending
    if base.endswith("y") and base[-2] not in _VOWELS and ending == "ed":
        return base[:-1] + "ied"
    if len(base) <= 4 and base[-1] not in "wxyaeiou" and base[-2] in _VOWELS and base[-3] not in _VOWELS:
        return base + base[-1] + ending
    return base + ending


def plural(word: str) -> str:
    """Return the plural of a noun, and the third person of a verb."""
    if word.endswith("y") and word[-2:-1] not in tuple(_VOWELS):
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "x", "z", "ch", "sh")) else "s")


def singular(word: str, net: WordNet) -> tuple[str, bool]:
    """Return the noun's singular, and whether it was a plural."""
    lower = word.lower()
    for ending, instead in (("ies", "y"), ("es", ""), ("s", "")):
        if lower.endswith(ending) and net.knows("NOUN", lower[: -len(ending)] + instead):
            return lower[: -len(ending)] + instead, True
    return lower, False
