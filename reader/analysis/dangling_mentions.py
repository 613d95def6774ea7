"""Things spoken of before: "The database was opened", where a sentence before has told of a database. English.

A thing that nobody has named yet is mostly known to all ("The economy grew") or told by the words after it ("The number
of boats"), so that only those count that stand in a sentence before. What the title names, or where there is none the
opening, a reader knows.
"""

import re
from functools import cached_property

from reader.model.document import Document, ParagraphKind
from reader.nlp.language_table import words_for
from reader.nlp.stems import stems

LANGUAGE = "en"
MOST_LETTERS = 600  # of a sentence; a longer one is no line

_KNOWN = words_for("things.known", "things.known_as_subject")
_ROLES = words_for("people.sole_offices")
_BETWEEN = (
    r"(?:[a-z]+ly |also |then |later |now |still |again |soon |already |only |even |once |never |has |have |had )*"
)
_VERB = (
    r"(?:is|was|were|are|has|had|have|will|would|can|could|may|might|must|should|did|does|do|said|says|told|took|made|went"
    r"|came|gave|got|left|lost|won|ran|saw|sent|shot|sold|spent|began|became|brought|built|bought|caught|drew|drove|fell"
    r"|found|held|hit|kept|knew|led|met|paid|put|rose|set|spoke|stood|struck|taught|thought|threw|wrote|broke|cut|grew"
    r"|[a-z]{2,}ed"
    r"|[a-z]{2,}[^su]s (?=the\b|a\b|an\b|on\b|in\b|to\b|that\b|how\b|into\b|from\b|up\b|out\b|off\b|for\b|at\b|with\b))"
)
_SUBJECT = re.compile(
    rf"^(?:[A-Z][a-z]+ly, )?[Tt]he (?:(?!first |last |next |final |only |main |\w+est )[a-z-]+ )??"
    rf"(?P<noun>[A-Za-z]+),? {_BETWEEN}{_VERB}\b(?!\w+ed (?:by|in|on)\b)"
)
_THIS = re.compile(  # of what is spoken
    r"\b(?:in|of|at|for|from|to|with|by|under|on|during|after|before|into|about|against|over|through|like|because of)"
    r" this (?!(?:past |last |coming |very |same )?(?:years?|months?|weeks?|weekend|morning|afternoon|evening|night"
    r"|summer|winter|spring|autumn|fall|season|century|decade|day|time|moment|point|stage|end|article|story|report|page"
    r"|post|newsletter|edition|essay|blog|site|website|book|guide|column|series|review|paper|chapter|section|country"
    r"|nation|world|planet|city|town)\b)(?:[a-z-]+ ){0,2}?(?P<noun>[a-z]+)\b"
)
_THAT_AT_THE_END = re.compile(r"\b(?!(?:said|says|so|such|is|was) )[a-z]+ that (?P<noun>[a-z]{3,})[.!]?$")
_NEW_CLAUSE = re.compile(r"[;:]|, (?:and|but|which|so|because|while|whereas)\b|\bthat\b.*\band\b")
_QUOTED = re.compile(r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)|(?<!\w)['‘][^'’]*['’](?!\w)")
_OPENERS = "\"'“‘«„([{—–-•*… ”"


class Mentions:
    """The words of one article, each with the sentence in which it stands first."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._is_read = document.language == LANGUAGE

    def has_subject_of(self, index: int, text: str) -> bool:
        """Tell whether a sentence, as it is shown, says something of a thing that one before it has named."""
        if not self._is_read:
            return False
        plain = _plain(text)
        found = _SUBJECT.match(plain)
        if found is None:
            return False
        noun = found["noun"]
        is_role = noun.lower() in _ROLES
        return (noun.islower() or is_role) and self._is_taken_up(index, noun.lower(), is_role=is_role)

    def points_at(self, text: str) -> bool:
        """Tell whether "this" or "that" stands before a noun that neither the title nor the sentence holds already."""
        plain = _plain(text) if self._is_read else ""
        for sign in (_THIS, _THAT_AT_THE_END):
            found = sign.search(plain)
            before = plain[: found.start()] if found is not None else ""
            if found is not None and not self._is_told(found["noun"], before):
                return True
        return False

    def _is_told(self, noun: str, before: str) -> bool:
        told = {*self._title, *stems(before, LANGUAGE)}
        return _NEW_CLAUSE.search(before) is not None or any(stem in told for stem in stems(noun, LANGUAGE))

    def _is_taken_up(self, index: int, noun: str, *, is_role: bool) -> bool:
        if noun in _KNOWN and not is_role:
            return False
        found = stems(noun, LANGUAGE)
        return bool(found) and found[0] not in self._title and self._first.get(found[0], index) < index

    @cached_property
    def _title(self) -> frozenset[str]:
        return known_stems(self._document)

    @cached_property
    def _first(self) -> dict[str, int]:
        first: dict[str, int] = {}
        for index, sentence in enumerate(self._document.sentences):
            for stem in stems(self._document.text_of(sentence.span), LANGUAGE):
                first.setdefault(stem, index)
        return first


def known_stems(document: Document) -> frozenset[str]:
    """Return the stems of what every reader knows: of the words of the title, or where there is none of the opening."""
    titles = [document.paragraphs[index].span for index in document.paragraphs_of_kind(ParagraphKind.TITLE)]
    spans = titles or [sentence.span for sentence in document.sentences[:1]]
    return frozenset(stem for span in spans for stem in stems(document.plain_words(span), LANGUAGE))


def _plain(text: str) -> str:
    return _QUOTED.sub(" “ ” ", text[:MOST_LETTERS]).strip().lstrip(_OPENERS)
