"""Things spoken of before: "The database was opened", where a sentence before has told of a database. English.

A thing that nobody has named yet is mostly known to all ("The economy grew") or told by the words after it ("The number
of boats"), so that only those count that stand in a sentence before. What the title names, or where there is none the
opening, a reader knows.
"""

import re
from functools import cached_property

from reader.analysis.dangling_english import NEW_CLAUSE, without_quoted
from reader.model.document import Document, ParagraphKind
from reader.nlp.language_table import words_for
from reader.nlp.stems import stems

LANGUAGE = "en"

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


class Mentions:
    """The words of one article, each with the sentence in which it stands first."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def has_subject_of(self, index: int, text: str) -> bool:
        """Tell whether a sentence, as it is shown, says something of a thing that one before it has named."""
        found = _SUBJECT.match(without_quoted(text))
        noun = found["noun"] if found is not None else ""
        is_role = noun.lower() in _ROLES
        if not (noun.islower() or is_role) or (noun in _KNOWN and not is_role):
            return False
        own = stems(noun.lower(), LANGUAGE)
        return bool(own) and own[0] not in self._title and self._first.get(own[0], index) < index

    def points_at(self, text: str) -> bool:
        """Tell whether "this" stands before a noun that neither the title nor the sentence holds already."""
        plain = without_quoted(text)
        found = _THIS.search(plain)
        before = plain[: found.start()] if found is not None else ""
        told = {*self._title, *stems(before, LANGUAGE)}
        return found is not None and not NEW_CLAUSE.search(before) and told.isdisjoint(stems(found["noun"], LANGUAGE))

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
