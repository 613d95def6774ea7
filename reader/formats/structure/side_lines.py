"""Lines that stand among an article's paragraphs and are no part of its text: kept in every format, apart by kind."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import groupby, takewhile

from reader.formats.structure.asides.author_notes import is_label, is_note, owns_up
from reader.formats.structure.asides.calls import is_call
from reader.formats.structure.blocks import LINES, Block, Form
from reader.formats.structure.bylines import PICTURES, is_name, read_byline
from reader.formats.structure.headings import is_furniture
from reader.formats.structure.punctuation import ends_sentence, word_count
from reader.model.document import ParagraphRole
from reader.model.span import Span
from reader.nlp.language_table import either_of, words_for
from reader.nlp.stop_words import stop_words

MAX_WORDS = 80  # of such a line; a longer one is a paragraph
MAX_SHORT = 8  # words of a heading, or of a line of an address
MAX_TAIL = 0.5  # of the words of a press release that may stand below its own text
_MIN_ABOVE = 2  # paragraphs of text above what ends a press release
_TOP = 3  # lines among which a press release says that it is one
_MIN_TICKS = 4  # numbers of a chart that stand together
_MIN_TICK_SHARE = 0.4  # of the lines there
_MAX_TICK_WORDS = 5  # of the lines between them
_MIN_HOURS = 2
_MAX_ENTRY = 14  # words of the heading of an entry
_ENTRY_LEVEL = 2
_PERSON = r"[A-Z][\w.’'-]*(?: (?:[A-Z][\w.’'-]*|de|van|von|da|del)){1,3}"
_ABOUT_AUTHOR = re.compile(
    rf"(?P<name>{_PERSON})(?: \(@?\w+\))?(?: and {_PERSON})?,? "
    r"(?:has (?:covered|reported|written|edited)|covers|reports|writes|edits|teaches|"
    r"(?:are|is(?: (?:an?|the|our)(?: [\w’'&.-]+){0,8}?| [a-z]+(?<!ed))??) (?:reporter|correspondent|editor|columnist|"
    r"writer|journalist|author|novelist|poet|contributor|critic|professor|fellow|photographer)s?)\b"
)
_TITLE_OF_WORK = re.compile(r"[“\"«](?:[A-Z][^“”\"«»]*\s)?[A-Z\d][\w’'-]*[.,]?[”\"»]")
_TELLS = re.compile(  # what happened or was said, which nobody tells of themselves below what they wrote
    r"[“”\"«»]|\b(?:said|says|told|tells|added|asked|was|were|had|will|would)\b"
)
_WRITTEN_BY = re.compile(r"\W*(?:written )?by\s", re.IGNORECASE)
_NAMED = (
    r"(?:(?-i:[^\W\d_a-zß-öø-ÿ])[\w.’'/-]*+[;,)\s]*+|"
    r"(?:and|in|at|for|by|with|editing|writing|reporting|und|et|y|e|de|del?la|di|du|van|von)\s++)+\Z"
)
_WORK = r"(?:reporting|writing|editing)"
_HELP = either_of("function-words.before_helpers")
_CREDIT = re.compile(  # alone or behind a sentence: "(Reporting by Ann Lee in Oslo; Editing by Tom Berg)"
    rf"(?:\A|(?<=[.!?”\"’)]\s))\(?(?:(?:additional )?{_WORK}(?: and {_WORK})? by|{PICTURES}(?: by|:)|{_HELP}) {_NAMED}",
    re.IGNORECASE,
)
_BEING = words_for("verbs.being", language="mul")
_PRESENT = _BEING | words_for("verbs.introducing_authors", language="mul")
_WRITERS = words_for("people.writers", language="mul")
_MAX_BEFORE = 8  # words before such a verb
_LABEL = rf"(?:(?:press|news|media) release|for immediate release|{either_of('function-words.labels_of_releases')})"
_COUNT = r"\W+(?:\w{1,3}\W+)?\d[\d./]*(?:\W+(?:de )?\w+(?: de)? \d{4})?"  # "No. 14", "vom 3. Mai 2027"
_RELEASE = re.compile(
    rf"\W*(?:{_LABEL}\W+)*(?:{_LABEL}(?:{_COUNT})?|for (?:immediate )?release\b.{{0,40}}|"
    rf"embargoed (?:until|till|for)\b.{{1,60}})\W*\Z",
    re.IGNORECASE,
)
_CONTACT = re.compile(rf"\W*{either_of('function-words.before_addresses')}\s*[:：]?\s*\Z", re.IGNORECASE)
_ASIDE_FORMS = frozenset({Form.PLAIN, Form.BULLET, Form.STANDFIRST})
_LABELLED_LAST = 4  # blocks, among which the heading of corrections stands
_FORWARD = re.compile(
    r"\W*(?:(?:cautionary|safe harbor).{0,60}|forward[- ]looking statements?.{0,30})\Z", re.IGNORECASE
)
_ABOUT = re.compile(r"(?:About|Über|À propos de|Acerca de|Sobre|Informazioni su)\s+\S")
_END = re.compile(r"\W*(?:#\s*#\s*#|-\s*30\s*-|-?ends?-?)\W*\Z", re.IGNORECASE)
_TICK = re.compile(r"[’'$€£¥+−–-]?\s?\d[\d.,:/’']*\s?(?:%|[KMB]|bn|m|mln|million|billion|trillion|percent|per cent)?")
_HOUR = re.compile(
    r"(?:updated (?:at )?)?(?:\d{1,2}[:.h]\d\d(?:\s?[ap]\.?m\.?)?|\d{1,2}\s?[ap]\.?m\.?)(?:\s(?:[A-Z]{2,4}|uhr))?",
    re.IGNORECASE,
)
_BETWEEN_NAMES, _PARTS_TEAMS = re.compile(r"[,;:().–—\d]| - "), re.compile(r"[;\d]")
_MIN_NAMES, _NAMES = 6, 0.7  # single words of a sheet, and their share of what signs part
_LETTERED = re.compile(r"[@\d]")
_AUTHOR_LAST = 2  # paragraphs, among which an author is introduced
_AUTHOR_ABOVE = 3  # paragraphs of the text itself
_FIRM_LAST = 4  # paragraphs, among which a firm says what it is
_FIRM_ABOVE = 3  # paragraphs of the announcement itself
_FIRM_SHARE = 0.4  # of the words of the whole
_MIN_SIGNS = 2
_IS_A = re.compile(
    r"(?P<name>[A-Z][\w&.’'-]*(?:\s[A-Z][\w&.’'-]*){0,4})(?:\s\([^()]{1,60}\))?,?\s(?:is|are|ist|est|es|è)\s"
    r"(?:a|an|the|one of the|ein|eine|der|die|un|une|una|le|la|il)\s[^.]{0,80}?\b"
    rf"{either_of('things.firms_of_themselves')}\b"
)
_FIRM_SIGNS = re.compile(
    rf"\b(?:{either_of('things.traits_of_firms')}|(?:in|across|than) \d+ countries)\b", re.IGNORECASE
)


def settle_side_lines(blocks: Sequence[Block], author: str = "") -> list[Block]:
    """Return the blocks, those that are no text of the article as captions with a role of their own.

    `author` is who wrote it, as far as the source says so.
    """
    for find in (_notes, partial(_about_authors, author=author)):
        blocks = _aside(blocks, dict.fromkeys(find(blocks), ParagraphRole.BOILERPLATE))
    last = max(_prose(blocks), default=0)
    blocks = [part for at, block in enumerate(blocks) for part in _credit_apart(block, is_end=_MIN_ABOVE <= at >= last)]
    sheets = [at for at, block in enumerate(blocks) if _is_sheet(block)]
    roles = dict.fromkeys((*_charts(blocks), *_hours(blocks), *sheets), ParagraphRole.DATA)
    hours = [at for at in _hours(blocks) if at + 1 < len(blocks)]
    roles |= dict.fromkeys(_around_release(blocks) | _firm_lines(blocks), ParagraphRole.BOILERPLATE)
    settled = _aside(blocks, roles)
    if hours and blocks[0].is_plain and hours[0] > 0 and not ends_sentence(blocks[0].text):
        settled[0] = replace(settled[0], form=Form.TITLE)
    for at in hours:
        if _heads_entry(settled, at + 1):
            settled[at + 1] = replace(settled[at + 1], form=Form.HEADING, level=_ENTRY_LEVEL)
    return _signed(settled)


def _aside(blocks: Sequence[Block], roles: Mapping[int, ParagraphRole]) -> list[Block]:
    """Return the blocks, those aside that have a role here and are no notes."""
    return [block.aside(roles[at]) if at in roles and not block.note else block for at, block in enumerate(blocks)]


def _credit_apart(block: Block, *, is_end: bool) -> Iterator[Block]:
    """Yield what a block says, and apart from it who took the picture or, at the end, who helped to write the text."""
    is_picture = block.form is Form.CAPTION and block.role is ParagraphRole.BODY
    is_last = is_end and (block.is_plain or block.role is ParagraphRole.BOILERPLATE)
    is_free = (is_picture or is_last) and not block.places
    found = _CREDIT.search(block.text) if is_free else None
    if found is None or found.start():
        yield block if found is None else block.part(Span(0, found.start()))
    if found is not None:
        yield block.part(Span(found.start(), len(block.text))).aside(ParagraphRole.CREDIT)


def _signed(blocks: list[Block]) -> list[Block]:
    """Return the blocks, the last line of the text as the byline where it is one: "By Jane Roe, 3 May 2027"."""
    at = max((at for at, block in enumerate(blocks) if block.is_plain and block.note is None), default=0)
    byline = read_byline(blocks[at].text) if at >= _AUTHOR_ABOVE and _WRITTEN_BY.match(blocks[at].text) else None
    if byline is not None and byline.published and is_name(byline.author or ""):
        blocks[at] = replace(blocks[at], form=Form.BYLINE)
    return blocks


def _notes(blocks: Sequence[Block]) -> set[int]:
    """Return what is said to the reader about the article or the paper: notes, and calls for money."""
    notes = {
        at
        for at, block in enumerate(blocks)
        if _may_be_aside(block)
        and (is_note(block.text) or is_call(block.text) or (is_furniture(block.text) and not block.is_bold))
    }
    return notes | _labelled(blocks)


def _labelled(blocks: Sequence[Block]) -> set[int]:
    """Return the last lines, where one names what stands below it as corrections."""
    last = range(max(1, len(blocks) - _LABELLED_LAST), len(blocks) - 1)
    start = next((at for at in last if _is_short(blocks[at]) and is_label(blocks[at].text)), None)
    below = blocks[start + 1 :] if start is not None else ()
    is_note_there = any(_may_be_aside(each) and (owns_up(each.text) or is_note(each.text)) for each in below)
    is_note_there = is_note_there and sum(word_count(each.text) for each in below) <= MAX_WORDS
    return set(range(start, len(blocks))) if start is not None and is_note_there else set()


def _may_be_aside(block: Block) -> bool:
    return block.form in _ASIDE_FORMS and block.role is ParagraphRole.BODY


def _is_short(block: Block) -> bool:
    return block.form in LINES and word_count(block.text) <= MAX_SHORT


def _around_release(blocks: Sequence[Block]) -> set[int]:
    """Return the lines around the text of a press release: what it is, whom to ask, who its firm is."""
    top = {at for at, block in enumerate(blocks[:_TOP]) if block.form in LINES and _RELEASE.match(block.text)}
    contacts = {at for at, block in enumerate(blocks) if _is_short(block) and _CONTACT.match(block.text)}
    forward = {at for at, block in enumerate(blocks) if _is_short(block) and _FORWARD.match(block.text)}
    if not top and not ((contacts or forward) and _tail(blocks, contacts | forward)):
        return set()
    found = set(top)
    for at in contacts:
        found.update(_address(blocks, at))
    starts = forward | {at for at, block in enumerate(blocks) if _is_short(block) and _starts_tail(block)}
    return found | _tail(blocks, starts)


def _starts_tail(block: Block) -> bool:
    is_about = _ABOUT.match(block.text) is not None and not ends_sentence(block.text)
    return is_about or _END.match(block.text) is not None


def _tail(blocks: Sequence[Block], starts: set[int]) -> set[int]:
    """Return all from the first of these lines to the end, where that is no more than half of the whole."""
    words = [word_count(block.text) for block in blocks]
    prose = _prose(blocks)
    for start in sorted(starts):
        is_below = sum(at < start for at in prose) >= _MIN_ABOVE
        if is_below and sum(words[start:]) <= MAX_TAIL * sum(words):
            return set(range(start, len(blocks)))
    return set()


def _address(blocks: Sequence[Block], start: int) -> list[int]:
    """Return the line that says that an address follows, and its lines."""
    below = range(start + 1, len(blocks))
    return [start, *takewhile(lambda at: _is_short(blocks[at]) and _is_of_address(blocks[at]), below)]


def _is_of_address(block: Block) -> bool:
    return block.form is Form.PLAIN and (not ends_sentence(block.text) or _LETTERED.search(block.text) is not None)


def _about_authors(blocks: Sequence[Block], author: str) -> set[int]:
    """Return the last paragraphs that introduce who wrote the text: those named as such, or else nobody named in it."""
    authors = " ".join((author, *(block.text for block in blocks if _is_byline(block))))
    prose = _prose(blocks)
    text = " ".join(blocks[at].text for at in prose[:-_AUTHOR_LAST])
    found = set()
    for at in prose[_AUTHOR_ABOVE:][-_AUTHOR_LAST:]:
        name = _introduced(blocks[at].text, authors)
        if name and name not in text and word_count(blocks[at].text) <= MAX_WORDS:
            found.add(at)
    return found


def _introduced(text: str, authors: str) -> str:
    """Return the name of whom a paragraph begins to introduce, where that is an author as far as they are known."""
    is_free = not authors.strip() and not _TELLS.search(_TITLE_OF_WORK.sub("", text))
    said = _ABOUT_AUTHOR.match(text)
    if said is not None:
        name = said["name"].split()[-1]
        return name if is_free or name in authors else ""
    words = text.replace(",", "").split()
    verb = next((at for at, word in enumerate(words[:_MAX_BEFORE]) if word in _PRESENT), 0)
    if verb and is_free and _is_of_writer(words, verb):
        return words[verb - 1]
    start = next((at + 1 for at, word in enumerate(words[:verb]) if word.casefold() in _WRITERS), 0)
    name = " ".join(words[start : start + 2])
    return name if start + 1 < verb and name in authors else ""


def _is_of_writer(words: Sequence[str], verb: int) -> bool:
    """Tell whether words say where a writer works or lives: "Karla Voss ist Autorin und lebt in", "Der Autor lebt"."""
    is_article = words[0].casefold() in stop_words("de")
    writer = next((at for at, word in enumerate(words) if word.casefold() in _WRITERS), 0)
    is_named = verb < writer and not is_article and is_name(" ".join(words[:verb]))
    is_told = words[verb] not in _BEING or sum(word in _PRESENT for word in words) > 1
    return is_told and (is_named or (is_article and verb == writer + 1 == 2))


def _prose(blocks: Sequence[Block]) -> list[int]:
    return [at for at, block in enumerate(blocks) if block.is_plain and ends_sentence(block.text)]


def _is_byline(block: Block) -> bool:
    is_told = block.form is Form.BYLINE or (_is_short(block) and _WRITTEN_BY.match(block.text) is not None)
    return is_told and not ends_sentence(block.text)


def _firm_lines(blocks: Sequence[Block]) -> set[int]:
    """Return the last paragraphs where they say what the firm is that the title names, and nothing else."""
    prose = _prose(blocks)
    if not blocks or len(prose) < _FIRM_ABOVE + 1:
        return set()
    words = sum(word_count(block.text) for block in blocks)
    for start in prose[_FIRM_ABOVE:][-_FIRM_LAST:]:
        tail = blocks[start:]
        is_short = sum(word_count(block.text) for block in tail) <= _FIRM_SHARE * words
        if is_short and _says_what_it_is(tail, blocks[0]):
            return set(range(start, len(blocks)))
    return set()


def _says_what_it_is(tail: Sequence[Block], title: Block) -> bool:
    said = _IS_A.match(tail[0].text)
    if said is None or said["name"] not in title.text or any(block.form is not Form.PLAIN for block in tail):
        return False
    if not all(block.text.startswith(said["name"]) for block in tail):
        return False
    return len({sign.lower() for block in tail for sign in _FIRM_SIGNS.findall(block.text)}) >= _MIN_SIGNS


def _charts(blocks: Sequence[Block]) -> list[int]:
    """Return numbers that stand together with a few short lines between them: the labels of a chart."""
    runs = groupby(range(len(blocks)), key=lambda at: _may_be_label(blocks[at]))
    return [at for is_run, run in runs if is_run for at in _of_chart(blocks, [*run])]


def _may_be_label(block: Block) -> bool:
    return block.is_plain and not ends_sentence(block.text) and word_count(block.text) <= _MAX_TICK_WORDS


def _of_chart(blocks: Sequence[Block], run: list[int]) -> list[int]:
    ticks = [at for at in run if _TICK.fullmatch(blocks[at].text.strip())]
    if len(ticks) < _MIN_TICKS:
        return []
    inner = [at for at in run if ticks[0] <= at <= ticks[-1]]
    return inner if len(ticks) >= _MIN_TICK_SHARE * len(inner) else []


def _hours(blocks: Sequence[Block]) -> list[int]:
    """Return the hours of the entries of a live blog, each on a line of its own."""
    found = [at for at, block in enumerate(blocks) if block.is_plain and _HOUR.fullmatch(block.text.strip())]
    return found if len(found) >= _MIN_HOURS else []


def _is_sheet(block: Block) -> bool:
    """Tell whether hardly a word but single ones with capitals stands in it: "Hexton: Sloan; Boal, Lynn (Pitt 64)".

    Initials are those of the authors in a reference; small words before the colon are those of a sentence.
    """
    runs = [run.split() for run in _BETWEEN_NAMES.split(block.text) if run.strip()]
    names = [run for run in runs if len(run) == 1 and run[0][0].isupper() and len(run[0]) > 1]
    team, colon, _ = block.text.partition(":")
    is_headed = bool(colon) and not any(word[0].islower() for word in team.split())
    is_marked = block.is_plain and is_headed and _PARTS_TEAMS.search(block.text) is not None
    return is_marked and len(names) >= max(_MIN_NAMES, _NAMES * len(runs))


def _heads_entry(blocks: Sequence[Block], at: int) -> bool:
    """Tell whether a short line right below the hour heads what was reported then."""
    block = blocks[at]
    is_line = block.is_plain and not ends_sentence(block.text) and word_count(block.text) <= _MAX_ENTRY
    return is_line and any(below.is_plain and ends_sentence(below.text) for below in blocks[at + 1 : at + 2])
