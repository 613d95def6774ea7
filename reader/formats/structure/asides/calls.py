"""Calls for money, members and subscribers, in any words: who asks speaks of itself, and tells the reader to act."""

import re

from reader.formats.structure.punctuation import word_count

MAX_WORDS = 80  # of such a call; a longer one is a paragraph
_START = r"(?:\A\W*|[.!?…]\W*\s|[,:;—–]\s)"  # of a sentence, or of what follows "If you like this,"
_LEAD = r"(?:(?:please|so|and|then|you can|you could|why not|consider|will you|would you|can you|today|now)\s+)*"
_FOR_MONEY = (
    r"(?:become|becoming|be) an? (?:[\w’'-]+ ){0,3}(?:member|supporter|subscriber|patron|donor|sponsor|friend)\b"
    r"|(?:subscribe|sign up)\b(?! to (?:the|a) (?:idea|view|theory|notion|code)\b)"
    r"|(?:donate|donating|give|contribute|contributing)"
    r"(?= (?:now|today|here|what|whatever|to (?:us|our)|as little)\b|[.!]|\Z)"
    r"|(?:consider|make|making|give|giving|send|sending) an? (?:[\w’'-]+ ){0,3}"
    r"(?:donation|gift|contribution|subscription|pledge)\b"
    r"|(?:chip|pitch)(?:ping)? in\b"
    r"|join (?:the |our |over )*(?:\d[\d.,]* |thousands of |other )(?:[\w’'-]+ )?"
    r"(?:readers|members|supporters|subscribers|patrons|donors)"
    r"|(?:your|reader) (?:support|donations?|gifts?) (?:makes?|helps?|keeps?)\b"
)
_FOR_HELP = (
    r"support(?:ing)? (?:us|our|independent|local|public|quality|this (?:site|page|work|paper))\b|join us\b"
    r"|(?:help|keep)(?:ing)? (?:us|our|fund|sustain)\b|independent journalism (?:needs|depends|costs)\b"
    r"|(?:el periodismo|le journalisme|il giornalismo|o jornalismo|journalismus)(?: \w+)?"
    r" (?:necesita|depende|vive|a besoin|ha bisogno|precisa|braucht|kostet)\b"
    r"|unabhängiger journalismus (?:braucht|kostet|ist)\b"
)
_IN_OTHER_LANGUAGES = (
    r"(?:unterstützen sie|unterstütze|abonnieren sie|abonniere|spenden sie|spende|werden sie|werde) "
    r"|jetzt (?:spenden|abonnieren|unterstützen)"
    r"|(?:faites|faire) un don|abonnez-vous|soutenez|soutenir|devenez|adhérez"
    r"|haz(?:te)? (?:una donación|soci[oa]|suscriptora?)|dona\b|suscríb[ae][st]e|apoya|apóyanos|únete"
    r"|abbonat[ie]\b|sostieni|sostienici|dona ora|diventa (?:socio|socia|abbonato|sostenitore)"
    r"|assine\b|apoie\b|doe\b|torne-se|steun ons|word (?:lid|abonnee|donateur|vriend)|doneer|abonneer"
)
_ASKS_MONEY = re.compile(rf"{_START}{_LEAD}(?:{_FOR_MONEY}|{_IN_OTHER_LANGUAGES})", re.IGNORECASE)
_ASKS_HELP = re.compile(rf"{_START}{_LEAD}(?:{_FOR_HELP})", re.IGNORECASE)
_SELF = re.compile(
    r"\b(?:we|us|our|ours|my|uns|unser\w*|nous|notre|nos|nuestr[oa]s?|nostr[oaie]|noss[oa]s?|ons|onze)\b", re.IGNORECASE
)
_PAPER = re.compile(
    r"\b(?:journalis\w+|journalism|reporting|newsroom|paywall|ad-free|newspaper|newsletter|"
    r"(?:this|our|these|more|read|of our) (?:article|story|stories|articles|post|piece|site|podcast)|"
    r"redaktion|rédaction|redacción|redazione|redação|redactie|periodismo|giornalismo|jornalismo|journalistiek)\b",
    re.IGNORECASE,
)
_OF_OTHERS = re.compile(
    r"[“”„\"«»「」]|\b(?:said|says|told|asked|asks|urged|urges|writes|wrote|according to)\b", re.IGNORECASE
)


def is_call(text: str, *, is_at_end: bool) -> bool:
    """Tell whether a paragraph asks its reader for money or help; amid a text only where those who ask say "we"."""
    if word_count(text) > MAX_WORDS or _OF_OTHERS.search(text) is not None:
        return False
    tells_of_paper, tells_of_itself = _PAPER.search(text) is not None, _SELF.search(text) is not None
    if tells_of_paper and (tells_of_itself or is_at_end):
        return _ASKS_MONEY.search(text) is not None or _ASKS_HELP.search(text) is not None
    return tells_of_itself and is_at_end and _ASKS_MONEY.search(text) is not None
