"""A walk through the tokens of a rich text file: groups, formatting, and where the characters go."""

import re
from copy import copy
from dataclasses import dataclass

from reader.formats.markup.content import Content
from reader.formats.markup.style_names import Style, StyleSheet
from reader.formats.rtf.characters import SIGNS, SYMBOLS, CodePages, joined_surrogates
from reader.formats.rtf.formula import AROUND_FORMULAS, FORMULA, GroupedFormula
from reader.formats.rtf.page import Page
from reader.formats.rtf.state import DESTINATIONS, OF_INFO, Destination, State
from reader.formats.rtf.tokens import Token, TokenKind
from reader.formats.sources.archive import too_large
from reader.message import Message
from reader.model.document import RemovedKind

_USUAL_STYLE = 0  # of paragraphs, where none is named
MAX_NESTING = 1_000  # groups; what programs write has some twenty
_LINK = re.compile(r'\s*HYPERLINK\s+(?:"((?:https?://|mailto:)[^"\s]+)"|((?:https?://|mailto:)\S+))', re.IGNORECASE)
_CONTENTS = re.compile(r"\s*(?:TOC|INDEX)\b", re.IGNORECASE)
_SIDES = frozenset({"footnote", "shptxt", "fldrslt", "annotation"})
_PARAGRAPH_ENDS = frozenset({"par", "sect", "page"})


@dataclass(frozen=True, slots=True)
class _Side:
    """A text beside the main one: the page that goes on when its group, at this depth, ends."""

    depth: int
    word: str
    page: Page


class Walk:
    """Takes the tokens in order; `done` gives what was found."""

    def __init__(self, source: str) -> None:
        self.title = ""
        self.author = ""
        self._source = source
        self._sheet = StyleSheet()
        self._pages = CodePages()
        self._page = Page(source, self._sheet)
        self._notes = Page(source, self._sheet, is_note=True)
        self._note_count = 0
        self._sides: list[_Side] = []
        self._states: list[State] = []
        self._state = State()
        self._style = Style(_USUAL_STYLE)
        self._formula: GroupedFormula | None = None
        self._instruction = ""
        self._characters: list[str] = []
        self._bytes = bytearray()
        self._to_skip = 0
        self._is_at_start = False
        self._is_new = False
        self._is_over = False

    def take(self, token: Token) -> None:
        """Read a token."""
        if self._is_over:
            return
        if token.kind is TokenKind.BYTES:
            self._take_bytes(token.data)
        elif token.kind is TokenKind.WORD and token.word == "u":
            self._take_unicode(token.number or 0)
        elif self._to_skip and token.kind in (TokenKind.WORD, TokenKind.SYMBOL) and not self._is_at_start:
            self._to_skip -= 1
        else:
            self._flush()
            self._take_control(token)

    def done(self) -> Content:
        """End whatever is open, and return what was found, the notes last."""
        self._flush()
        while self._sides:
            self._end_side()
        self._end_paragraph()
        self._page.close()
        self._notes.close()
        self._page.content.extend(self._notes.content)
        return self._page.content

    def _take_bytes(self, data: bytes) -> None:
        skipped = min(self._to_skip, len(data))
        self._to_skip -= skipped
        self._bytes += data[skipped:]
        self._is_at_start = self._is_new = False

    def _take_unicode(self, number: int) -> None:
        self._decode()
        self._characters.append(chr(number & 0xFFFF))
        self._to_skip = self._state.unicode_skip
        self._is_at_start = self._is_new = False

    def _take_control(self, token: Token) -> None:
        self._to_skip = 0
        if token.kind is TokenKind.OPEN:
            self._open()
            return
        if token.kind is TokenKind.CLOSE:
            self._close()
        elif token.kind is TokenKind.SYMBOL:
            self._symbol(token.word)
            if token.word == "*":
                return
        else:
            self._word(token.word, token.number)
        self._is_at_start = self._is_new = False

    def _open(self) -> None:
        if len(self._states) >= MAX_NESTING:
            raise too_large(self._source, Message("is nested more than {limit} levels deep", limit=f"{MAX_NESTING:,}"))
        self._states.append(self._state)
        self._state = copy(self._state)
        self._is_at_start, self._is_new = True, False
        if self._formula is not None:
            self._formula.open()
        if self._state.destination is Destination.STYLES:
            self._state.destination, self._style = Destination.STYLE, Style(_USUAL_STYLE)
        elif self._state.destination is Destination.STYLE:
            self._state.destination = Destination.NOWHERE

    def _close(self) -> None:
        if self._formula is not None:
            self._close_of_formula(self._formula)
        if self._sides and self._sides[-1].depth == len(self._states):
            self._end_side()
        ended = self._state.destination
        if len(self._states) <= 1:
            self._end_paragraph()  # the last one needs no word that ends it
        if not self._states:
            return
        self._state = self._states.pop()
        if ended is Destination.STYLE and self._state.destination is Destination.STYLES:
            self._sheet.add(self._style)
        self._is_over = not self._states

    def _close_of_formula(self, formula: GroupedFormula) -> None:
        if formula.is_over:
            self._formula = None
            self._page.flow.write_formula(formula.line())
        else:
            formula.close()

    def _symbol(self, symbol: str) -> None:
        if symbol == "*" and self._is_at_start:
            self._is_new = True
        elif symbol in SYMBOLS:
            self._write(SYMBOLS[symbol])
        elif symbol in "\r\n":
            self._end_paragraph()

    def _word(self, word: str, number: int | None) -> None:
        if self._formula is not None:
            self._formula.take_word(word)
            return
        if self._is_at_start and self._leads_elsewhere(word):
            return
        destination = self._state.destination
        if destination is Destination.STYLE:
            self._style_word(word, number)
        elif destination is Destination.FONTS:
            self._font_word(word, number)
        elif destination is not Destination.NOWHERE:
            self._format_word(word, number)

    def _leads_elsewhere(self, word: str) -> bool:
        """Send the characters of a group where its first word says; tell whether it does."""
        state = self._state
        if state.destination in (Destination.NOWHERE, Destination.STYLE):
            return state.destination is Destination.NOWHERE
        if state.destination is Destination.INFO:
            is_again = (word == "title" and self.title) or (word == "author" and self.author)
            state.destination = Destination.NOWHERE if is_again else OF_INFO.get(word, Destination.NOWHERE)
        elif word in _SIDES:
            self._begin_side(word)
        elif word == FORMULA and state.destination is Destination.TEXT:
            state.destination, self._formula = Destination.FORMULA, GroupedFormula()
        elif word in AROUND_FORMULAS:
            return True
        elif word in DESTINATIONS:
            state.destination = DESTINATIONS[word]
        elif self._is_new:
            state.destination = Destination.NOWHERE
        else:
            return False
        return True

    def _begin_side(self, word: str) -> None:
        state = self._state
        if word == "fldrslt":
            link = _LINK.match(self._instruction)
            state.link = (link.group(1) or link.group(2)) if link else state.link
            if not _CONTENTS.match(self._instruction):
                return
        self._sides.append(_Side(len(self._states), word, self._page))
        if word == "footnote":
            self._note_count += 1
            self._page.flow.write_sign(str(self._note_count), str(self._note_count))
            self._notes.begin_note(self._note_count)
            self._page = self._notes
        else:
            self._page = Page(self._source, self._sheet)
        state.destination = Destination.TEXT
        state.reset_paragraph()
        state.reset_characters()

    def _end_side(self) -> None:
        side, ended = self._sides.pop(), self._page
        self._page = side.page
        if side.word == "footnote":
            ended.end_note()
            return
        ended.end_paragraph(State())
        ended.close()
        if side.word == "shptxt":
            self._page.boxes.append(ended.content)
        else:
            text = "\n\n".join(block.marked_text for block in ended.content.blocks)
            kind = RemovedKind.COMMENTS if side.word == "annotation" else RemovedKind.NAVIGATION
            self._page.content.add_removed(kind, text)

    def _style_word(self, word: str, number: int | None) -> None:
        style = self._style
        if word == "s":
            style.id = number or _USUAL_STYLE
        elif word in ("cs", "ds", "ts"):
            style.id = None
        elif word == "sbasedon":
            style.base = number
        elif word == "outlinelevel":
            style.outline = number

    def _font_word(self, word: str, number: int | None) -> None:
        if word == "f":
            self._state.font = number
        elif word == "fcharset" and self._state.font is not None:
            self._pages.take_charset(self._state.font, number or 0)

    def _format_word(self, word: str, number: int | None) -> None:
        if word in SIGNS:
            self._write(SIGNS[word])
        elif word in _PARAGRAPH_ENDS:
            self._end_paragraph()
        elif not self._state.take(word, number):
            self._place_word(word, number)

    def _place_word(self, word: str, number: int | None) -> None:
        if word == "line" and self._is_shown():
            self._page.flow.break_line()
        elif word == "cell" and self._is_shown():
            self._page.end_cell()
        elif word == "row" and self._is_shown():
            self._page.end_row()
        elif word == "field":
            self._instruction = ""
        else:
            self._pages.take_word(word, number)

    def _is_shown(self) -> bool:
        return self._state.destination is Destination.TEXT

    def _end_paragraph(self) -> None:
        if self._is_shown():
            self._page.end_paragraph(self._state)

    def _decode(self) -> None:
        if self._bytes:
            self._characters.append(self._pages.decode(bytes(self._bytes), self._state.font))
            self._bytes.clear()

    def _flush(self) -> None:
        self._decode()
        if self._characters:
            text, self._characters = joined_surrogates("".join(self._characters)), []
            self._write(text)

    def _write(self, text: str) -> None:
        destination = self._state.destination
        if destination is Destination.TEXT and not (self._state.is_hidden or self._state.is_deleted):
            self._page.write(text, self._state)
        elif destination is Destination.FORMULA and self._formula is not None:
            self._formula.write(text)
        elif destination is Destination.MARKER:
            self._page.marker += text
        elif destination is Destination.INSTRUCTION:
            self._instruction += text
        elif destination is Destination.STYLE:
            self._style.name += text.replace(";", "")
        elif destination is Destination.TITLE:
            self.title += text
        elif destination is Destination.AUTHOR:
            self.author += text
