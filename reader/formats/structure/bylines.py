"""Lines that say who wrote an article, when and where it was published."""

import re
from dataclasses import dataclass

from reader.formats.structure.dates import first_date, has_date, is_announcement, is_date_line, is_short_date
from reader.formats.structure.punctuation import ends_sentence, word_count
from reader.nlp.language_table import either_of, words_for

MAX_BYLINE_LENGTH = 140  # characters
MAX_BYLINE_WORDS = 18
_MAX_NAMES = 600  # characters, of thirty authors
_MAX_PARTS = 5
_MAX_PART_WORDS = 7
_INITIAL = re.compile(r"(?:[A-Z]\.)+")
_MAX_NAME_WORDS = 4
_MAX_DATE_WORDS = 10  # "on Monday, November 3, 2026 at 10:15 a.m. GMT"
_AND = frozenset({"and", "&", "und", "et", "y", "e"})
PICTURES = either_of("things.pictures")
_BY_WORDS = "by|von|par|por|di|door|av|af"
_WORK = either_of("things.work_of_authors")  # what somebody has made, or done with it
_BY = re.compile(
    rf"(?:(?:{_WORK}\s+(?:(?:and|&)\s+{PICTURES}\s+)?)?(?:{_BY_WORDS})|text[eo]s?\s+de(?=\W+\w+\s)"
    rf"|{either_of('people.asked_by')}(?=\W+(?-i:[A-ZÄÖÜ])\w+\s(?-i:[A-ZÄÖÜ])))\s*:?\s+(?P<names>\S.*)|"
    r"(?:author|autor|autorin|auteur|autore|автор|(?P<work>words|te(?:x|ks)t[eo]?))s?\s*:\s*(?P<author>\S.*)",
    re.IGNORECASE,
)
_DATED = re.compile(rf"(?P<date>\S.*?\d\S*)\s+(?P<by>(?:[^\W\d]+\s+)?(?:{_BY_WORDS})\s+\S.*)", re.IGNORECASE)
_BARE = frozenset({"by:", *_BY_WORDS.split("|")})  # the name stands on the next line
_CREDIT = re.compile(
    rf"{PICTURES}(?:\s+and\s+{PICTURES})?(?:\s+(?:{_BY_WORDS})\s*:?\s+|\s*:\s*)(?P<names>\S.*)",
    re.IGNORECASE,
)
_PARTS = re.compile(
    rf"\s*[|·•]\s*|\s+[–—/-]\s+|(?:[.,;]\s+|(?<!\band)(?<!&)\s+(?-i:(?=[A-Z])))(?={PICTURES}(?:\s+by\s|\s*:))",
    re.IGNORECASE,
)
_CONNECTOR = words_for("function-words.within_bylines", language="mul")
_LEAD = re.compile(
    rf"(?:{_WORK}\b\s*:?\s*)?"
    rf"(?:\b(?:{_BY_WORDS}|przez|от)\b\s*:?\s*)?",
    re.IGNORECASE,
)
_AFTER_NAMES = re.compile(
    r"\s*[|·•@(]\s*|\s+[–—-]\s+|\s*,\s+(?![^\W\d_][\w.’'-]*\s+(?-i:[A-ZÀ-Ý])|and\b)|"
    r"\s+(?:on|am|le|el|il|op|published|updated|follow)\s+|"
    r"\s+(?:published|updated|publiziert|veröffentlicht|aktualisiert|publié|publicado|pubblicato)\b",
    re.IGNORECASE,
)
_BETWEEN_NAMES = re.compile(r",\s+|\s+(?:and|und|et|y|e|en|&)\s+")
_ADDRESS = re.compile(r"\S+@\S+")  # of an author, beside the name
_HANDLE = re.compile(r",?\s+\(?@\w+\)?,?\s*")  # of an author, with the post behind it perhaps
_BRACKET_BEHIND = re.compile(rf"\s+\([^()@]+\)(?=$|{_BETWEEN_NAMES.pattern})")  # where they write from, and for whom
_NOBODY = re.compile(
    rf"(?:{either_of('people.nobody_in_particular')}|n/?a|"
    r"contributors?|(?:follow|about|contact|message|email|view|see|meet|more (?:from|by)|subscribe to)\s+"
    r"(?:the\s+|this\s+)?(?:author|writer|editor|contributor)s?)",
    re.IGNORECASE,
)
_POST = re.compile(
    r"(?:(?:[A-Z][\w’'&.-]*|of|the|and|for|at)\s+){0,5}(?:editor|reporter|correspondent|writer|columnist|journalist|"
    r"producer|contributor|critic|author)(?:\s+(?:at|of|in|for)\s.{1,60})?",
    re.IGNORECASE,
)
_DOING = rf"(?:{either_of('verbs.offered_by_pages')}|{either_of('verbs.leading_to_more')}(?: by .{{3,40}})?)"
_TO_IT = (
    r"(?:\s(?:(?:this|the)\s)?(?:post|article|story|page|author|writer|this)"
    r"|\s(?:on|via|to|with|by)\s(?:facebook|twitter|x|e-?mail|whatsapp|linkedin|pinterest|reddit))"
)
_BUTTON = rf"{_DOING}{_TO_IT}{{0,2}}"
_BUTTON_ALONE = re.compile(_BUTTON, re.IGNORECASE)
_BUTTONS_BEHIND = re.compile(  # a single word may be a name
    rf"(?:(?:\s*[|·•,/–—-]\s*{_BUTTON})+|(?:\s+{_BUTTON}){{2,}}|\s+{_DOING}{_TO_IT}+)\W*\Z", re.IGNORECASE
)
_NOT_NAMES = re.compile(rf"\W*(?:(?:written|posted)\s)?(?:{_BY_WORDS})\b", re.IGNORECASE)
_MIN_NAMED = 2  # words that are left of a line without its buttons
_WORD = re.compile(r"[^\W_][\w’'.-]*")
_INITIALS = re.compile(r"(?:\b\w\.\s*)+$|\b(?:Jr|Sr|Dr|PhD|M\.D)\.?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Byline:
    """What one line says; None where it does not. `pictures` names who photographed or drew."""

    author: str | None = None
    published: str | None = None
    site: str | None = None
    pictures: str | None = None


def read_byline(text: str) -> Byline | None:
    """Return what a byline or date line says, or None where the line is neither."""
    if len(text) > MAX_BYLINE_LENGTH:
        return None
    if is_date_line(text):
        return Byline(published=_published(text))
    if word_count(text) > MAX_BYLINE_WORDS:
        return None
    text = _without_buttons(text)
    if is_announcement(text) or text.strip().lower() in _BARE:
        return Byline()
    if credit := _credit(text):
        return credit
    parts = [part for part in _PARTS.split(_with_date_apart(text)) if part]
    found = _of_parts(parts) if len(parts) > 1 else _of_line(*parts or [text])
    return Byline(published=_published(text)) if found is None and is_place_and_date(text) else found


def is_name(text: str) -> bool:
    """Tell whether the line may be a person's name and nothing else: two to four capitalised words, initials aside."""
    words = text.split()
    whole = [word for word in words if not _INITIAL.fullmatch(word)]
    is_short = len(words) >= 2 and len(whole) <= _MAX_NAME_WORDS
    return is_short and _is_names(text) and not any(map(str.isdigit, text))


def are_names(text: str) -> bool:
    """Tell whether the words may be names of persons and nothing else, a single word among them."""
    return all(is_name(name) or (name[:1].isupper() and " " not in name) for name in _BETWEEN_NAMES.split(text))


def written_by(text: str) -> str | None:
    """Return the names in what a page marks as its author: "By Jane Roe, river correspondent | 4 May 2027"."""
    if len(text) > _MAX_NAMES:
        return None
    if is_announcement(f"{_parted_from_date(text)[0].rstrip(' :')}:"):  # "Last updated: 4 May 2027"
        return None
    names = _ADDRESS.sub("", _without_buttons(text))
    dated = _DATED.fullmatch(names)
    names = dated["by"] if dated and is_date_line(dated["date"]) else names
    while names != (shorter := _LEAD.sub("", names, count=1).strip(" \u00a0:,;|·•–—-")):
        names = shorter
    names = _AFTER_NAMES.split(names, maxsplit=1)[0]
    name, _, _ = names.partition(":")
    names = name if is_name(name) else names
    names, _ = _parted_from_date(names.strip(" \u00a0:,;|·•–—-"))
    names = _without_place(names)
    if not names or _NOBODY.fullmatch(names) or "{" in names or "://" in names or has_date(names):
        return None
    return names if sum(map(str.isalpha, names)) > 1 and not names[0].islower() else None


def is_button(text: str) -> bool:
    """Tell whether words offer to do something with an article: "Email this post"."""
    return _BUTTON_ALONE.fullmatch(text) is not None


def _without_buttons(text: str) -> str:
    names = _BUTTONS_BEHIND.sub("", text)
    return names if len(_NOT_NAMES.sub("", names).split()) >= _MIN_NAMED else text


def is_post(text: str) -> bool:
    """Tell whether words name what somebody does for a paper: "Games Editor"."""
    return _POST.fullmatch(text) is not None


def _published(text: str) -> str | None:
    return first_date(text) or (text.strip() if has_date(text) else None)


def _credit(text: str) -> Byline | None:
    match = _CREDIT.fullmatch(text)
    return Byline(pictures=match["names"]) if match and _is_names(match["names"]) else None


def _with_date_apart(text: str) -> str:
    """Return the line with a date that stands before the names apart from them: "4 May 2027 by Jane Roe"."""
    match = _DATED.fullmatch(text)
    is_both = match is not None and is_date_line(match["date"]) and _of_line(match["by"]) is not None
    return f"{match['date']} | {match['by']}" if match and is_both else text


def _of_line(text: str) -> Byline | None:
    match = _BY.fullmatch(text)
    if not match:
        return None
    names, date = _parted_from_date(_BRACKET_BEHIND.sub("", match["names"] or match["author"]))
    name, *behind = _HANDLE.split(names, maxsplit=1)
    names = name if not any(behind) or is_post(behind[0]) else names
    name, _, other = names.rpartition(", ")
    is_place = is_name(name) and " " not in other and not _INITIALS.search(other)
    names = name if is_post(other) or is_place else names
    names = _without_place(names)
    is_heading = match["work"] is not None and not all(map(is_name, _BETWEEN_NAMES.split(names)))
    if is_heading or any(sign.isdigit() or sign == ":" for sign in names) or not _is_names(names):
        return None
    return Byline(author=None if _NOBODY.fullmatch(names) else names, published=_published(date))


def is_place_and_date(text: str) -> bool:
    """Tell whether a line is a name, of a place most likely, and the whole date behind a comma: "Vell, 3 May 2026"."""
    place, day = _parted_from_date(text)
    is_line = is_date_line(day) and text == f"{place}, {day}"
    return is_line and word_count(place) <= _MAX_NAME_WORDS and _is_names(place) and not re.search(r"[\d:]", place)


def _without_place(names: str) -> str:
    """Return the name of one person without the place, or the part of a paper, that they write from."""
    person, _, place = names.partition(" in ")
    return person if is_name(person) and not _BETWEEN_NAMES.search(place) else names


def _of_parts(parts: list[str]) -> Byline | None:
    if len(parts) > _MAX_PARTS or any(word_count(part) > _MAX_PART_WORDS for part in parts):
        return None
    pictures = [credit.pictures for part in parts if (credit := _credit(part))]
    parts = [piece for part in parts if not _credit(part) for piece in _place_and_date(part, is_first=part is parts[0])]
    dated = [part for part in parts if is_date_line(part)]
    named = [_of_line(part) for part in parts]
    author = next((byline.author for byline in named if byline and byline.author), None)
    if not dated and author is None:
        return None
    others = [part for part, byline in zip(parts, named, strict=True) if part not in dated and byline is None]
    others = [part for part in others if not any(map(str.isdigit, part))]  # "3 min"
    if author is None and others and is_name(others[0]):
        author, _ = _parted_from_date(others.pop(0))
    published = _published(dated[0]) if dated else None
    return Byline(author, published, others[-1] if others else None, pictures[0] if pictures else None)


def _place_and_date(part: str, *, is_first: bool) -> tuple[str, ...]:
    """Return what stands before a date and the date; before the names that is a place, which is no site."""
    before, day = _parted_from_date(part)
    if not day or not part.startswith(f"{before},"):
        return (part,)
    is_place = is_first and not is_name(before) and _of_line(before) is None
    return (day,) if is_place else (before, day)


def _is_names(text: str) -> bool:
    if ends_sentence(text) and not _INITIALS.search(text):
        return False
    words = _WORD.findall(text)
    weighty = [word for word in words if word.lower() not in _CONNECTOR]
    return bool(weighty) and all(word[0].isupper() or not word[0].islower() for word in weighty)


def _parted_from_date(line: str) -> tuple[str, str]:
    """Return the name, and the date at the end of the line: "Jane Roe Monday, 3 November 2026"; empty without one."""
    words = line.split()
    for start in range(max(1, len(words) - _MAX_DATE_WORDS), len(words)):
        if _may_end(words, start) and is_short_date(" ".join(words[start:])):
            return " ".join(words[:start]).rstrip(" ,;"), " ".join(words[start:])
    return line, ""


def _may_end(words: list[str], end: int) -> bool:
    """Tell whether a name may end here: "Nancy Friday" and "Theresa May" are whole names."""
    return words[end - 1].endswith((",", ";")) or words[end][0].isdigit() or _last_name_length(words[:end]) > 1


def _last_name_length(words: list[str]) -> int:
    """Return how many words the last of several names has."""
    breaks = [at + 1 for at, word in enumerate(words) if word.lower() in _AND or word.endswith(",")]
    return len(words) - max(breaks, default=0)
