"""Things spoken of before: "The database was opened", where a sentence before has told of a database. English.

A thing that nobody has named yet is mostly known to all ("The economy grew") or told by the words after it ("The number
of boats"), so that only those count that stand in a sentence before. What the title names, or where there is none the
opening, a reader knows.
"""

import re
from functools import cached_property

from reader.analysis.dangling_english import without_quoted
from reader.model.document import Document, ParagraphKind
from reader.nlp.language_table import words_for
from reader.nlp.languages import ENGLISH
from reader.nlp.stems import stems

_KNOWN = words_for("things.known", "things.known_as_subject")
_ROLES = words_for("people.sole_offices")
_BETWEEN = r"(?:[a-z]+ly |also |then |later |now |still |already |has |have |had )*"
_FORMS = words_for("verbs.past", "function-words.modals", "function-words.have", "function-words.do")
_VERB = (
    rf"(?:{'|'.join(sorted(_FORMS))}|is|are|says|put|set|hit|cut|became|[a-z]{{2,}}ed"
    r"|[a-z]{2,}[^su]s (?=(?:the|an?|on|in|to|that|how|into|from|up|out|off|for|at|with)\b))"
)
_SUBJECT = re.compile(
    rf"[Tt]he (?:(?!first |last |next |final |only |main |\w+est )[a-z-]+ )??(?P<noun>[A-Za-z]+),? {_BETWEEN}{_VERB}\b"
)


class Mentions:
    """The words of one article, each with the sentence in which it stands first."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def has_subject_of(self, index: int, text: str) -> bool:
        """Tell whether a sentence, as it is shown, says something of a thing that one before it has named."""
        found = _SUBJECT.match(without_quoted(text))
        noun = found["noun"] if found is not None else ""
        is_thing = noun.islower() and noun not in _KNOWN
        own = stems(noun.lower(), ENGLISH) if is_thing or noun.lower() in _ROLES else ()
        return bool(own) and own[0] not in self._title and self._first.get(own[0], index) < index

    @cached_property
    def _title(self) -> frozenset[str]:
        return known_stems(self._document)

    @cached_property
    def _first(self) -> dict[str, int]:
        first: dict[str, int] = {}
        for index, sentence in enumerate(self._document.sentences):
            for stem in stems(self._document.text_of(sentence.span), ENGLISH):
                first.setdefault(stem, index)
        return first


def known_stems(document: Document) -> frozenset[str]:
    """Return the stems of what every reader knows: of the words of the title, or where there is none of the opening."""
    titles = [document.paragraphs[index].span for index in document.paragraphs_of_kind(ParagraphKind.TITLE)]
    spans = titles or [sentence.span for sentence in document.sentences[:1]]
    return frozenset(stem for span in spans for stem in stems(document.plain_words(span), ENGLISH))
