"""Calls for money, members, subscribers and readers of newsletters: a paper speaks of itself, and tells what to do.

All of it is said in one language: what is an order in one may be any word in another.
"""

import re

from reader.formats.structure.punctuation import word_count

MAX_WORDS = 80  # of such a call; a longer one is a paragraph
_START = r"(?:\A\W{0,3}|(?<=[.!?…])\s{1,3})(?-i:(?=[A-ZÀ-Ý]))"  # of a sentence
_IF = (  # "If you value this,"
    r"(?:(?:if you|wenn (?:sie|ihnen|du|dir)|si vous|si (?:te|le|usted|valoras)|se (?:ti|vi|você|gosta)|als (?:u|je)|"
    r"for more|um|pour|para|per|om) [^.!?…,]{1,80}, )?"
)
_ENGLISH = (
    r"\bour (?:[\w’'-]+ ){0,2}(?:journalis[mt]s?|reporting|reporters|newsroom|newspaper|paper|podcast|"
    r"articles?|stor(?:y|ies)|site|work)\b|\b(?:like|enjoy|value|read)(?:d|ed)? this (?:story|article|podcast)"
    r"|\breaders like you\b|\b(?:help|support)(?:ing)? us\b",
    r"(?:(?:please|so|then|today|now),? )?(?:"
    r"(?:become|consider becoming) an? (?:[\w’'-]+ ){0,3}(?:member|supporter|subscriber|patron|donor|sponsor)\b"
    r"|(?:subscribe|sign up)(?= (?:now|today|here)\b| to (?:our|this)\b| to the (?-i:[A-Z])|[.!]|\Z)"
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
    r"\bunser\w* (?:[\w-]+ ){0,2}(?:arbeit|journalismus|redaktion|zeitung|berichterstattung|recherchen?|magazin)\b",
    r"(?:bitte )?(?:unterstützen sie (?:uns|unser\w*)|unterstütze (?:uns|unser\w*)|abonnieren sie|spenden sie|"
    r"jetzt (?:spenden|abonnieren|unterstützen)|werden sie (?:mitglied|abonnent|unterstützer|förder))",
)
_FRENCH = (
    r"\b(?:notre|nos) (?:[\w-]+ ){0,2}(?:rédaction|journal|journalisme|journalistes|média|enquêtes|travail)\b",
    r"faites un don\b|abonnez-vous\b|soutenez(?:-nous| notre)\b|devenez (?:membre|abonné|donateur|adhérent)",
)
_SPANISH = (
    r"\bnuestr[oa]s? (?:\w+ ){0,2}(?:redacción|periodismo|periodistas|diario|medio|trabajo)\b",
    r"haz una donación\b|hazte (?:soci|suscriptor|miembro)|suscríb[ae]te\b|apóyanos\b|apoya nuestro periodismo\b",
)
_ITALIAN = (
    r"\bnostr[oaie] (?:\w+ ){0,2}(?:redazione|giornalismo|giornalisti|giornale|lavoro)\b",
    r"abbonati (?:ora|adesso|subito|qui|e sostieni)\b|abbonatevi\b|sostienici\b|sostieni il nostro\b|"
    r"fai una donazione\b|diventa (?:soci|abbonat|sostenitore)",
)
_PORTUGUESE = (
    r"\bnoss[oa]s? (?:\w+ ){0,2}(?:redação|jornalismo|jornalistas|jornal|trabalho)\b",
    r"assine (?:agora|já|o jornal)\b|apoie (?:o nosso|nosso)\b|faça uma doação\b|doe (?:agora|já)\b|"
    r"torne-se (?:membro|assin)",
)
_DUTCH = (
    r"\b(?:ons|onze) (?:\w+ ){0,2}(?:redactie|journalistiek|journalisten|krant|werk)\b",
    r"steun ons\b|word (?:lid|abonnee|donateur|vriend)\b|doneer (?:nu|vandaag)\b|abonneer (?:je|u)\b",
)
_WAYS = tuple(
    (re.compile(own, re.IGNORECASE), re.compile(rf"{_START}{_IF}(?:{order})", re.IGNORECASE))
    for own, order in (_ENGLISH, _GERMAN, _FRENCH, _SPANISH, _ITALIAN, _PORTUGUESE, _DUTCH)
)
_SIGN_UP = (
    r"(?:sign up|subscribe|get|receive|follow|join|(?:melden|folgen|abonnieren) sie|melde dich|folge?|abonniere|"
    r"(?:inscrivez|abonnez)-vous|recevez|suivez|apúnta?te|únete|suscríb[ae](?:te|se)|iscriviti|iscrivetevi|"
    r"(?:inscreva|cadastre)-se|assine|(?:abonneer|schrijf|meld) (?:je|u)|prenumerera|(?:anmäl|tilmeld) dig|"
    r"meld deg|zapisz(?:cie)? się|subskrybuj)"
)
_LETTER_CALL = re.compile(  # one sentence, and all of the paragraph; channels are also those of whom it tells of
    rf"\W{{0,3}}(?:[^.!?…:]{{1,80}}: (?!.*(?:whatsapp|telegram))|{_IF}){_SIGN_UP} [^.!?…:;,]{{0,40}}"
    r"\b(?:our|unser\w*|notre|nos|nuestr[oa]s?|nostr[oaie]|noss[oa]s?|ons|onze|vår[at]?|våre|vores|nasz\w*) "
    r"(?:[\w-]+ ){0,2}[\w-]*(?:newsletter|infolettre|bolet[ií][nm]|nieuwsbrief|nyhe[td]sbrev|whatsapp|telegram)\w*"
    r"[^.!?…:;]{0,90}[.!]?",
    re.IGNORECASE,
)
_OF_OTHERS = re.compile(
    r"[“”„\"«»「」]|\b(?:said|says|told|asked|asks|urged|urges|writes|wrote|according to|sagt|sagte|erklärte|"
    r"warnt|warnte|forderte|laut|a (?:dit|déclaré)|selon|dijo|pidió|según|ha detto|secondo|disse|segundo|zei)\b",
    re.IGNORECASE,
)


def is_call(text: str) -> bool:
    """Tell whether a paragraph asks its reader to pay, join or sign up on behalf of the paper that prints it."""
    if word_count(text) > MAX_WORDS or _OF_OTHERS.search(text) is not None:
        return False
    if _LETTER_CALL.fullmatch(text):
        return True
    return any(own.search(text) is not None and order.search(text) is not None for own, order in _WAYS)
