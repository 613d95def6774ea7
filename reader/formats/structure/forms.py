"""Minutes and letters: what surrounds their text by its form is kept apart from it, in every format."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from reader.formats.plain.mail import is_closing, is_salutation, read_head
from reader.formats.structure.blocks import LIST_FORMS, Block, Form
from reader.formats.structure.bylines import is_name
from reader.formats.structure.dates import first_date, has_date, is_date_line
from reader.formats.structure.headings import is_prose
from reader.formats.structure.punctuation import ends_sentence, word_count
from reader.model.document import ParagraphRole

_TOP = 4  # blocks, among which minutes say that they are some
_ATTENDED_BY = 25  # blocks, among which they say who was there
_MAX_HEADING = 10  # words
_MAX_FORMAL = 40
_ABOVE_SALUTATION, _BELOW_CLOSING = 16, 10  # blocks
_MAX_ADDRESS = 12  # words of a line
_MINUTES = re.compile(
    r"(?:(?:draft |approved )?minutes(?: of\b|:|$)|.{0,60}\bmeeting minutes\b|(?:sitzungs|ergebnis)?protokoll\b|"
    r"niederschrift\b|procès[- ]verbal\b|compte[- ]rendu\b|acta (?:de|n)|verbale\b|notulen\b|ata da\b|referat fra\b|"
    r"протокол\b)",
    re.IGNORECASE,
)
_ATTENDANCE = re.compile(
    r"(?:(?:members |councillors |also |in )?(?:present|attendance|attending|attendees|participants)|absent|"
    r"apologies(?: for absence)?|regrets|"
    r"anwesend[ea]?|teilnehmer(?:innen)?|entschuldigt|abwesend|présents?|excusés?|absents?|asistentes|ausentes|"
    r"presenti|assenti|aanwezig|afwezig|presentes|присутствовали)\b[^:.]{0,30}(?::|$)",
    re.IGNORECASE,
)
_FORMAL = re.compile(
    r"(?:(?:the|this) )?(?:chair\w*|president|mayor)?\s?.{0,30}\bmeeting (?:was )?"
    r"(?:opened|closed|ended|adjourned|concluded|called to order|finished)\b|"
    r"(?:date of (?:the )?)?next meeting\b|there being no (?:further|other) business|signed\b|"
    r"minutes (?:were )?(?:taken|recorded|prepared|kept) by\b|"
    r"(?:ende|schluss|beginn) der sitzung\b|nächste sitzung\b|la séance est levée\b|se levanta la sesión\b",
    re.IGNORECASE,
)
_AGENDA = re.compile(r"\d{1,2}(?:\.\d{1,2})?[.)]?\s+\S")
_SUBJECT = re.compile(
    r"(?:re|ref|subject|betreff|betr\.|objet|asunto|oggetto|betreft|assunto)\s?[.:]\s*\S", re.IGNORECASE
)


def settle_forms(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks, those around the text of minutes or of a letter as such."""
    title = _title_of_minutes(blocks)
    if title is not None:
        return _minutes(blocks, title)
    bounds = _letter_bounds(blocks)
    return _letter(blocks, *bounds) if bounds else list(blocks)


def said_by_form(blocks: Sequence[Block]) -> tuple[str | None, str | None]:
    """Return who signed a letter, and when it was written or a meeting was held; None where nothing of it is known."""
    top = [at for at, block in enumerate(blocks[: _ABOVE_SALUTATION + 1]) if _is_settled(block, is_salutation)]
    closings = [at for at, block in enumerate(blocks) if top and _is_settled(block, is_closing)]
    below = (block.text for at in closings[-1:] for block in blocks[at + 1 : at + 2])
    minutes = _title_of_minutes(blocks)
    above = blocks[: top[0]] if top else blocks[minutes + 1 : minutes + 2] if minutes is not None else []
    dates = (first_date(block.text) for block in above if block.form is Form.BYLINE)
    return next((text for text in below if is_name(text)), None), next(filter(None, dates), None)


def _is_settled(block: Block, is_formal: Callable[[str], bool]) -> bool:
    return block.role is ParagraphRole.BOILERPLATE and is_formal(block.text)


def _title_of_minutes(blocks: Sequence[Block]) -> int | None:
    top = (at for at, each in enumerate(blocks[:_TOP]) if _MINUTES.match(each.text) and not ends_sentence(each.text))
    title = next(top, None)
    attended = any(_ATTENDANCE.match(block.marked_text) for block in blocks[:_ATTENDED_BY])
    return title if attended else None


def _minutes(blocks: Sequence[Block], title: int) -> list[Block]:
    settled, is_list = list(blocks), False
    for at, block in enumerate(blocks):
        attends = at > title and _ATTENDANCE.match(block.marked_text) is not None
        is_list = attends or (is_list and _is_attendee(block))
        if at == title and block.form is Form.PLAIN:
            settled[at] = replace(block, form=Form.TITLE)
        elif attends or is_list:
            settled[at] = _aside(block, ParagraphRole.CAPTION)
        elif block.form is Form.PLAIN and _FORMAL.match(block.text) and word_count(block.text) <= _MAX_FORMAL:
            settled[at] = _aside(block, ParagraphRole.BOILERPLATE)
        elif at == title + 1 and has_date(block.text) and not ends_sentence(block.text):
            settled[at] = replace(block, form=Form.BYLINE)
        elif _is_on_agenda(blocks, at):
            settled[at] = replace(block, text=block.marked_text, marker="", form=Form.HEADING, level=2)
    return settled


def _is_attendee(block: Block) -> bool:
    """Tell whether a line below "Present" names somebody who was there."""
    is_line = block.form in (Form.PLAIN, *LIST_FORMS) and not _AGENDA.match(block.text)
    return is_line and word_count(block.text) <= _MAX_ADDRESS and not ends_sentence(block.text)


def _is_on_agenda(blocks: Sequence[Block], at: int) -> bool:
    block = blocks[at]
    is_line = block.form in (Form.PLAIN, Form.NUMBERED) and _AGENDA.match(block.text) is not None
    is_short = word_count(block.text) <= _MAX_HEADING and not ends_sentence(block.text)
    return is_line and is_short and any(each.form is Form.PLAIN for each in blocks[at + 1 : at + 2])


def _letter_bounds(blocks: Sequence[Block]) -> tuple[int, int] | None:
    """Return salutation and closing of a letter: short lines above the one and below the other, prose in between."""
    if read_head(blocks).size:
        return None
    start = next((at for at, each in enumerate(blocks[:_ABOVE_SALUTATION]) if _greets(each)), None)
    ends = [at for at, each in enumerate(blocks) if _is_line(each) and is_closing(each.text)]
    if start is None or not ends or not start < ends[-1] >= len(blocks) - _BELOW_CLOSING:
        return None
    around = (*blocks[:start], *blocks[ends[-1] + 1 :])
    has_prose = any(map(is_prose, blocks[start + 1 : ends[-1]]))
    return (start, ends[-1]) if has_prose and all(map(_is_line, around)) else None


def _greets(block: Block) -> bool:
    return block.form in (Form.PLAIN, Form.CAPTION) and block.text[-1] in ",:" and is_salutation(block.text)


def _is_line(block: Block) -> bool:
    return block.form is not Form.TABLE and word_count(block.text) <= _MAX_ADDRESS


def _letter(blocks: Sequence[Block], start: int, end: int) -> list[Block]:
    settled = list(blocks)
    for at in (*range(start + 1), *range(end, len(blocks))):
        block = blocks[at]
        if _SUBJECT.match(block.text) and at < start:
            settled[at] = replace(block, form=Form.TITLE)
        elif is_date_line(block.text) and at < start:
            settled[at] = replace(block, form=Form.BYLINE)
        elif block.form in (Form.PLAIN, Form.CAPTION, *LIST_FORMS):
            settled[at] = _aside(block, ParagraphRole.BOILERPLATE)
    return settled


def _aside(block: Block, role: ParagraphRole) -> Block:
    return replace(block, text=block.marked_text, marker="", form=Form.CAPTION, level=0, role=role)
