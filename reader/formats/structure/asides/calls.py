"""Calls for money, members, subscribers and readers of newsletters: a paper speaks of itself, and tells what to do.

All of it is said in one language: what is an order in one may be any word in another.
"""

import re

from reader.formats.structure.punctuation import word_count

MAX_WORDS = 80  # of such a call; a longer one is a paragraph
_START = r"(?:(?:\A\W{0,3}|(?<=[.!?…])\s{1,3})(?-i:(?=[A-ZÀ-Ý]))|(?<=:)\s)"  # of a sentence
_LETTER = r"[\w-]*(?:newsletter|infolettre|bolet[ií][nm]|nieuwsbrief|nyhe[td]sbrev|whatsapp|telegram)"
_IF = (  # "If you value this,"
    r"(?:(?:if you|wenn (?:sie|ihnen|du|dir)|si vous|si (?:te|le|usted|valoras)|se (?:ti|vi|você|gosta)|als (?:u|je)|"
    r"for more|um|pour|para|per|om) [^.!?…,]{1,80}, )?"
)
_ENGLISH = (
    r"\bour (?:[\w’'-]+ ){0,2}(?:journalis[mt]s?|reporting|reporters|newsroom|newspaper|paper|podcast|"
    rf"{_LETTER}|articles?|stor(?:y|ies)|site|work)\b|\b(?:like|enjoy|value|read)(?:d|ed)? this "
    r"(?:story|article|podcast)|\breaders like you\b|\b(?:help|support)(?:ing)? us\b",
    r"(?:(?:please|so|then|today|now),? )?(?:"
    r"(?:become|consider becoming) an? (?:[\w’'-]+ ){0,3}(?:member|supporter|subscriber|patron|donor|sponsor)\b"
    r"|(?:subscribe|sign up)(?= (?:now|today|here)\b| (?:to|for) (?:our|this)\b| to the (?-i:[A-Z])|[.!]|\Z)"
    rf"|(?:get|receive|follow|join) our (?:[\w’'-]+ ){{0,2}}{_LETTER}"
    r"|donate(?= (?:now|today|here|to (?:us|our))\b|[.!]|\Z)|give what(?:ever)? you can\b|chip in (?:with|now|today)\b"
    r"|(?:consider|make|give|send) an? (?:[\w’'-]+ ){0,3}(?:donation|gift|contribution|subscription|pledge)\b"
    r"|consider (?:donating|subscribing|supporting (?:us|our))\b"
    r"|join the (?:\d[\d.,]* |thousands of )(?:[\w’'-]+ )?(?:readers|members|supporters|subscribers|patrons|donors)\b"
    r"|support (?:us|our (?:[\w’'-]+ )?(?:journalism|reporting|newsroom|newspaper))\b"
    r"|support our work(?= (?:from|with|for|today|now)\b|[.!])"
    r"|help us (?:keep|fund|sustain|pay for) our\b"
    r"|your (?:support|donations?|gifts?|subscription) (?:makes?|helps?|keeps?)\b)",
)
_GERMAN = (
    rf"\bunser\w* (?:[\w-]+ ){{0,2}}(?:{_LETTER}|arbeit|journalismus|redaktion|zeitung|berichterstattung|recherchen?|"
    r"magazin)\b",
    r"(?:bitte )?(?:unterstützen sie (?:uns|unser\w*)|unterstütze (?:uns|unser\w*)|abonnieren sie|spenden sie|"
    r"(?:melden sie sich|melde dich) (?:[\w-]+ ){0,2}für\b|folgen sie unser|folge? unser|"
    r"jetzt (?:spenden|abonnieren|unterstützen)|werden sie (?:mitglied|abonnent|unterstützer|förder))",
)
_FRENCH = (
    rf"\b(?:notre|nos) (?:[\w-]+ ){{0,2}}(?:{_LETTER}|lettre|rédaction|journal(?:is[mt]es?)?|média|enquêtes|travail)\b",
    r"faites un don\b|(?:inscrivez|abonnez)-vous\b|(?:recevez|suivez) no|"
    r"soutenez(?:-nous| notre)\b|devenez (?:membre|abonné|donateur|adhérent)",
)
_SPANISH = (
    rf"\bnuestr[oa]s? (?:\w+ ){{0,2}}(?:{_LETTER}|redacción|periodismo|periodistas|diario|medio|trabajo)\b",
    r"(?:haz una donación|apúnta?te|únete|suscríb[ae](?:te|se))\b|"
    r"hazte (?:soci|suscriptor|miembro)|apóyanos\b|apoya nuestro periodismo\b",
)
_ITALIAN = (
    rf"\bnostr[oaie] (?:\w+ ){{0,2}}(?:{_LETTER}|redazione|giornalismo|giornalisti|giornale|lavoro)\b",
    r"abbonati (?:ora|adesso|subito|qui|e sostieni)\b|(?:abbonatevi|iscriviti|iscrivetevi)\b|"
    r"sostienici\b|sostieni il nostro\b|fai una donazione\b|diventa (?:soci|abbonat|sostenitore)",
)
_PORTUGUESE = (
    rf"\bnoss[oa]s? (?:\w+ ){{0,2}}(?:{_LETTER}|redação|jornalismo|jornalistas|jornal|trabalho)\b",
    r"(?:inscreva-se|cadastre-se)\b|assine (?:a nossa|agora|já|o jornal)\b|apoie (?:o nosso|nosso)\b|"
    r"faça uma doação\b|doe (?:agora|já)\b|torne-se (?:membro|assin)",
)
_DUTCH = (
    rf"\b(?:ons|onze) (?:\w+ ){{0,2}}(?:{_LETTER}|redactie|journalistiek|journalisten|krant|werk)\b",
    r"steun ons\b|word (?:lid|abonnee|donateur|vriend)\b|doneer (?:nu|vandaag)\b|(?:abonneer|schrijf|meld) (?:je|u)\b",
)
_NORDIC = (
    rf"\b(?:vår[at]?|våre|vores) (?:\w+ ){{0,2}}(?:{_LETTER}|journalistik|redak[st])",
    r"prenumerera\b|(?:anmäl|tilmeld) dig\b|meld deg på\b|(?:stöd|støt|støtt) os?s\b",
)
_POLISH = (rf"\bnasz\w* {_LETTER}", r"(?:zapisz|zapiszcie) się\b|subskrybuj\b")
_WAYS = tuple(
    (re.compile(own, re.IGNORECASE), re.compile(rf"{_START}{_IF}(?:{order})", re.IGNORECASE))
    for own, order in (_ENGLISH, _GERMAN, _FRENCH, _SPANISH, _ITALIAN, _PORTUGUESE, _DUTCH, _NORDIC, _POLISH)
)
_OF_OTHERS = re.compile(
    r"[“”„\"«»「」]|\b(?:said|says|told|asked|asks|urged|urges|writes|wrote|according to|sagt|sagte|erklärte|"
    r"warnt|warnte|forderte|laut|a (?:dit|déclaré)|selon|dijo|pidió|según|ha detto|secondo|disse|segundo|zei)\b",
    re.IGNORECASE,
)


def is_call(text: str) -> bool:
    """Tell whether a paragraph asks its reader for money or membership on behalf of the paper that prints it."""
    if word_count(text) > MAX_WORDS or _OF_OTHERS.search(text) is not None:
        return False
    return any(own.search(text) is not None and order.search(text) is not None for own, order in _WAYS)
