"""Lines that say nothing by themselves: someone asked again, someone answered with a sigh, an hour of the day."""

import re

from reader.nlp.stop_words import stop_words
from reader.nlp.word_set import word_set

LANGUAGE = "en"
MAX_WORDS = 8  # a longer line says something

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_HOUR = re.compile(r"\W*\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.? ?m\b\.?|o['’]clock)\W*", re.IGNORECASE)
_SPEECH = word_set(
    "said says say asked asks replied replies responded responds answered answers added adds continued continues "
    "agreed agrees nodded laughed smiled sighed shrugged joked quipped exclaimed whispered shouted cried repeated told"
)
_MANNERS = word_set(
    "again sigh smile laugh grin shrug nod chuckle quietly softly simply later afterwards loudly slowly oh my ah wow "
    "yes yeah no ok okay well hmm hi hello hey thanks thank sorry please gosh god sure right really"
)


def is_empty(text: str, language: str) -> bool:
    """Tell whether an English line is only an hour, or tells of speech without anything that was said."""
    if language != LANGUAGE:
        return False
    if _HOUR.fullmatch(text):
        return True
    words = _WORD.findall(text)
    plain = [word.lower().replace("’", "'") for word in words]
    if len(words) > MAX_WORDS or _SPEECH.isdisjoint(plain):
        return False
    known = _SPEECH | _MANNERS | stop_words(LANGUAGE)
    return all(small in known or word[0].isupper() for word, small in zip(words, plain, strict=True))
