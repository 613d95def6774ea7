"""What a text is about, told by the words that most of its sentences hold; one without them tells something besides."""

from collections import Counter
from collections.abc import Collection, Iterable
from functools import lru_cache

from reader.model.document import Document, ParagraphKind
from reader.nlp.grouping import grouped
from reader.nlp.language import DEFAULT_LANGUAGE
from reader.nlp.stems import stems

LONG_TEXT = 30  # sentences; in a shorter one hardly a word stands often
MOST_READ = 2_000  # sentences of a book
PART = 10  # one sentence in so many holds a word that a text is about
FEWEST, MANY = 3, 12  # sentences that hold it, of a short text and of a book
_ABOVE = (ParagraphKind.TITLE, ParagraphKind.STANDFIRST)
MOST_ASIDE = 2 / 3  # of the sentences; where more are, the text has no words that tell what it is about
ENOUGH = 2  # such words in a sentence that speaks of the text


@lru_cache(maxsize=1)  # the points and each making of lines ask
def sentences_aside(document: Document) -> frozenset[int]:
    """Return the sentences of a long text with hardly a word of what it, its head or their section is about.

    The first is never one of them: what it tells is what all others are about.
    """
    if len(document.sentences) < LONG_TEXT:
        return frozenset()
    said = [_stems(document, document.text_of(sentence.span)) for sentence in document.sentences[:MOST_READ]]
    above = (each for each in document.paragraphs if each.kind in _ABOVE)
    named = (_stems(document, document.text_of(each.span)) for each in above)
    known, by_section = _frequent(said).union(*named), _by_section(document, said)
    aside = frozenset(
        index
        for index, own in enumerate(said)
        if index and len(own & (known | by_section[_section(document, index)])) < ENOUGH
    )
    return aside if len(aside) <= MOST_ASIDE * len(said) else frozenset()


def _by_section(document: Document, said: Collection[frozenset[str]]) -> dict[int | None, frozenset[str]]:
    sections = grouped((_section(document, index), own) for index, own in enumerate(said))
    return {section: _frequent(own) for section, own in sections.items()}


def _section(document: Document, sentence: int) -> int | None:
    return document.paragraphs[document.sentences[sentence].paragraph].section


def _frequent(said: Collection[Iterable[str]]) -> frozenset[str]:
    """Return the stems that a tenth of some sentences hold, of many sentences those that a dozen do."""
    counts = Counter(stem for own in said for stem in own)
    often = max(FEWEST, min(MANY, len(said) / PART))
    return frozenset(stem for stem, count in counts.items() if count >= often)


def _stems(document: Document, text: str) -> frozenset[str]:
    return frozenset(stems(text, document.language or DEFAULT_LANGUAGE))
