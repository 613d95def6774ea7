"""The words by which sentences point back to the one before, in other languages than English."""

import re
from functools import cache

from reader.nlp.language_table import either_of, language_table

_OPENERS = "\"'“‘«„»‚([{—–-•*…¿¡\u00a0\u202f "

_GERMAN = re.compile(
    r"(?:Er|Es(?= (?:umfasst|verfügt)\b)|Seine[mnrs]?|Sein(?= [A-ZÄÖÜ])"
    r"|Sie(?! (?:können|könnten|sollten|müssen|möchten|wollen|haben|sind|finden|erhalten|dürfen|werden|brauchen)\b)"
    r"|Diese[mnrs]?(?! (?:Woche|Jahr|Jahres|Monat|Sommer|Winter|Frühling|Herbst|Wochenende|Saison"
    r"|(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch)\b)"
    r"|Dies|Das(?= (?:ist|war|sei|wäre|hat|hatte|wird|zeigt|bedeutet|heißt|gilt|liegt|sagte)\b)|Solche[mnrs]?"
    r"|Letztere[mnrs]?|Beide|Aber|Doch|Jedoch|Allerdings|Dennoch|Trotzdem|Deshalb|Deswegen|Daher|Darum|Stattdessen|Außerdem|Zudem"
    r"|(?:Ein|Eine|Einen|Einem) (?:weitere|andere)[rmns]?|Weitere|Andere(?= [a-zäöü])|Zweitens|Drittens"
    r"|Schließlich(?=,)|Hingegen|Dagegen|Dabei|Danach|Daraufhin|Somit|Folglich|Denn|Und|Oder|Auch(?! wenn\b))\b"
)
_FRENCH = re.compile(
    r"(?:Il(?! (?:y|n['’]y|faut|ne faut|fallait|faudra|faudrait|s['’]agit|s['’]agissait|semble|reste|existe|pleut|neige"
    r"|suffit|convient|(?:est|était|sera|serait|a été)\b.{0,40}\b(?:que|qu['’]|de|d['’]|à|temps))\b)"
    r"|Elles?|Ils|Ce(?:t|tte|s)?(?! (?:qui|que|qu['’]|dont|matin|soir|mois|semaine|année|été|week-end|printemps|hiver"
    r"|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche)\b)(?= [a-zà-ÿ])|Cela|Ceci|C['’]est (?:pourquoi|ainsi)"
    r"|Mais|Cependant|Pourtant|Toutefois|Néanmoins|Donc|Puis|Ensuite|En revanche|Au contraire|Par conséquent|En outre"
    r"|Du coup|Et|Ou|Or(?= )|Ainsi(?=,)|De plus(?=,)|Par ailleurs|En effet)\b"
)
_SPANISH = re.compile(
    r"(?:Él|Ellas?|Ellos|Sus?(?! (?:Majestad|Santidad|Excelencia|Alteza)\b)|Esto|Eso|Aquello"
    r"|(?:Est[ea]|Est[oa]s|Es[ea]|Es[oa]s|Aquel(?:l[oa]s?)?)(?! (?:lunes|martes|miércoles|jueves|viernes|sábado|domingo"
    r"|semana|mes|año|mañana|tarde|noche|verano|invierno|otoño|primavera)\b)"
    r"|Pero|Sin embargo|No obstante|Además|Por eso|Por ello|Por (?:lo )?tanto|Así(?=,)|Entonces|Tampoco|También"
    r"|Otr[oa]s?(?= [a-zà-ÿ])|En cambio|Aun así|Y|O(?= )|Por consiguiente)\b"
)
_STARTS = {"de": _GERMAN, "fr": _FRENCH, "es": _SPANISH}
_UNSTATED = {  # what ends without a predicate or main clause, or only says why
    "ko": r"(?!(?s:.*)[다요죠]\W*$)|(?!.*(?:것은|건|이유는) )(?s:.*)기 때문이다\W*$",
    "id": r"(?:karena|sebab|sebelum|(?:\d+ \w+ )?setelah|ketika|saat|meski(?:pun)?|walaupun|jika|kalau)\b[^,]*$",
}
_UNSPACED = frozenset({"ja", "zh"})
LANGUAGES = frozenset(_STARTS.keys() | language_table("function-words")["pointing_back"].keys())


def points_back(text: str, language: str) -> bool:
    """Tell whether a sentence of one of these languages begins with such a word."""
    return _start_in(language).match(text.lstrip(_OPENERS)) is not None


@cache
def _start_in(language: str) -> re.Pattern[str]:
    listed, end = either_of("function-words.pointing_back", language=language), r"(?=[\s,،:])"
    opening = f"{listed}{end * (language not in _UNSPACED)}|{_UNSTATED.get(language, '(?!)')}"
    return _STARTS.get(language) or re.compile(opening, re.IGNORECASE)
