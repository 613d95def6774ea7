"""What can be seen on the surface of a sentence: names, figures, quotation, a line that is no part of the story."""

import re
from collections import Counter
from collections.abc import Iterable
from itertools import groupby

from reader.analysis.facts.calendar import calendar_of
from reader.nlp.language_table import either_of, language_table, words_for
from reader.nlp.languages import NOUNS_IN_CAPITALS
from reader.nlp.word_set import any_of, capitalised

MAIN_ACTORS = 5  # names that most sentences hold
END_OF_SENTENCE = 100  # characters in which its sign stands, whatever quotes and reference marks follow
TITLE_CASE_LETTERS = 4  # shorter words stay small in headlines

_CALENDAR = calendar_of("en").full_names  # English sets them in capitals
_TOKEN = re.compile(r"[^\W\d_]+(?:['’\-.][^\W\d_]+)*|\d+|[^\w\s]")
_QUOTED = re.compile(r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)|«[^»]*(?:»|$)|„[^“”]*(?:[“”]|$)|[「『][^」』]*(?:[」』]|$)")
_QUOTE_SIGNS = '"“”„«»「」『』'
_OPENING = ('"', "“", "„", "«", "»", "「", "『", "'", "‘")
_FINISHED = re.compile(
    r"[.!?…。！？｡．؟۔।॥။។።։](?:\[[\w ]{1,12}\]|[^\w,;:–—-])*$"  # quotes, brackets and reference marks may follow
    "|[\u0e00-\u0eff]\\W*$"  # Thai and Lao set no sign
)
_CONVERSATION = {
    language: re.compile(rf"(?<!\w\.)\b{any_of(words.split())}\b")
    for language, words in language_table("function-words")["talking"].items()
}
_AROUND = either_of("function-words.around_a_story").replace(" ", r"\ ")
_APPARATUS = re.compile(  # what a page sets between the lines of its story
    rf"""
      ^\W*(?:
        {_AROUND} | watch\ (?:the|this|live|more|below|now)\b.{{0,40}}(?:video|below|here)
      | (?:video|photo|image|picture|graphic)s?(?:\ (?:by|credit|courtesy)\b|:)
      | (?:photograph|credit|source|caption|editor['’]s\ note)s?:
      | advertisement\W*$ | (?:sign\ up|subscribe)\ (?:for|to|now)\b | follow\ (?:us|\S+\ on|@)
      | share\ (?:this|on)\b | copyright\ (?:\d|©|\(c\))
      | this\ (?:article|story)\ (?:was|is|has\ been)\ (?:originally\ |first\ )?(?:published|updated|corrected)
      )
    | \b(?:
        (?-i:Image|Photo|Picture|Video)s?(?:\ (?:by|credit|courtesy))?:[ ]
      | from\ file,\ \d{{4}} | file\ (?:photo|image|picture)s?\b
      | (?:views|opinions)\ expressed\ (?:in|here|are)\b.{{0,60}}\bauthor
      | (?:contributed\ to\ this\ (?:report|story) | on\ (?:twitter|facebook)\ (?:at\ )?@\w+ | scroll\ down\ for)\b
      )
    """,
    re.IGNORECASE | re.VERBOSE,
)

_NO_NUMBER_OF = re.compile(  # COVID-19, Y2K; Falcon 9, May 4, 4 May, iPhone 15, U.S. 101, flight 93; 2:58 p.m.; a year
    r"\b(?=\d*[^\W\d_])[\w'’]+-\d+\b|\b[^\W\d_]+\d\w*"
    r"|(?<![\w’'-])(?!(?:About|Over|Nearly|Some|Only|Almost|More|At|The|In|Of|All|Another)\b)"
    rf"(?:[a-z]{{0,5}}[A-Z][\w’'-]*[.,]?|(?:[A-Z]\.)+|{any_of(words_for('things.numbered'))}) \d++(?![\d.,%]*[\d%])"
    r"|\d{1,2}[:.]\d\d(?= ?[ap]\.?m)|\d{1,2} ?[ap]\.?m\b"
    rf"|\b(?:1[89]|20)\d\d\b(?![,.]\d)|\b\d{{1,2}}(?:st|nd|rd|th)? {any_of(capitalised(_CALENDAR))}\b"
)


def names_in(text: str, language: str) -> frozenset[str]:
    """Return the runs of capitalised words by their last word, lower case; the first word counts only in a run."""
    tokens = _TOKEN.findall(text)
    longer = [token for token in tokens[1:] if token[0].isalpha() and len(token) >= TITLE_CASE_LETTERS]
    if longer and all(token[0].isupper() for token in longer):
        return frozenset()  # a headline, or all in capitals
    runs = [list(group) for is_name, group in groupby(enumerate(tokens), lambda each: each[1][0].isupper()) if is_name]
    least = 2 if language in NOUNS_IN_CAPITALS else 1
    kept = (run for run in runs if len(run) >= (2 if run[0][0] == 0 else least))
    return frozenset(run[-1][1].lower() for run in kept if run[-1][1] != "I") - _CALENDAR


def main_names(names: Iterable[frozenset[str]]) -> frozenset[str]:
    """Return the names that most sentences hold, each in two at least; of equals the earlier."""
    counts = Counter(name for each in names for name in sorted(each))
    return frozenset(name for name, count in counts.most_common(MAIN_ACTORS) if count > 1)


def has_figure(text: str) -> bool:
    """Tell whether a number in digits stands in a sentence."""
    return any(map(str.isdecimal, text))


def counts_something(text: str) -> bool:
    """Tell whether a number of something stands in a sentence: none is part of a name, an hour, a day or a year."""
    return any(map(str.isdigit, _NO_NUMBER_OF.sub(" ", text)))


def is_finished(text: str) -> bool:
    """Tell whether a sentence ends as one does; in scripts without such a sign always."""
    return _FINISHED.search(text[-END_OF_SENTENCE:]) is not None


def has_quotation(text: str) -> bool:
    """Tell whether there is a sign of quotation."""
    return any(sign in text for sign in _QUOTE_SIGNS)


def opens_quoted(text: str) -> bool:
    """Tell whether the first character is a sign of quotation."""
    return text.startswith(_OPENING)


def is_only_quoted(text: str) -> bool:
    """Tell whether nothing stands outside the quotation, so that no one is said to have spoken."""
    return has_quotation(text) and not any(character.isalnum() for character in _QUOTED.sub("", text))


def without_quoted(text: str) -> str:
    """Return what stands outside quotation marks."""
    return _QUOTED.sub(" ", text)


def is_question(text: str) -> bool:
    """Tell whether it ends with a question mark, of whatever script."""
    return any(sign in text[-3:] for sign in "?？؟")


def is_conversation(text: str, language: str) -> bool:
    """Tell whether words of a conversation stand in it, in the languages known here."""
    pattern = _CONVERSATION.get(language)
    return pattern is not None and pattern.search(text) is not None


def is_apparatus(text: str) -> bool:
    """Tell whether the line is no part of the story: a picture's credit, "Read more", a call to subscribe."""
    return _APPARATUS.search(text) is not None
