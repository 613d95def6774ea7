"""The words by which German, French and Spanish sentences point back to the one before."""

import re

_OPENERS = "\"'“‘«„»‚([{—–-•*…¿¡\u00a0\u202f "

_GERMAN_START = re.compile(
    r"(?:Er|Ihm|Ihn|Ihnen|Seine[mnrs]?|Sein(?= [A-ZÄÖÜ])"
    r"|Sie(?! (?:können|könnten|sollten|müssen|möchten|wollen|haben|sind|finden|erhalten|dürfen|werden|brauchen)\b)"
    r"|Diese[mnrs]?(?! (?:Woche|Jahr|Jahres|Monat|Sommer|Winter|Frühling|Herbst|Wochenende|Saison"
    r"|(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch)\b)"
    r"|Dies|Das(?= (?:ist|war|sei|wäre|hat|hatte|wird|zeigt|bedeutet|heißt|gilt|liegt|sagte)\b)|Solche[mnrs]?"
    r"|Letztere[mnrs]?|Beide|Aber|Doch|Jedoch|Allerdings|Dennoch|Trotzdem|Deshalb|Deswegen|Daher|Darum|Stattdessen|Außerdem|Zudem"
    r"|(?:Ein|Eine|Einen|Einem) (?:weitere|andere)[rmns]?|Weitere|Andere(?= [a-zäöü])|Zweitens|Drittens"
    r"|Schließlich(?=,)"
    r"|(?:In|Nach|Bei|Mit|Von|Aus|Auf|Unter|Seit|Für|Durch|Gegen|Trotz|Wegen|Vor) (?:diese[mnrs]?|jene[mnrs]?|beiden)"
    r"(?! (?:Woche|Jahr|Jahres|Monat|Sommer|Winter|Frühling|Herbst|Wochenende|Saison|Tagen|Wochen|Monaten|Jahren"
    r"|(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch)\b)"
    r"|Hingegen|Dagegen|Dabei|Danach|Daraufhin|Somit|Folglich|Denn|Und|Oder|Auch(?! wenn\b))\b"
)
_GERMAN_SPEAKER = re.compile(
    r"(?:[“”\"«»’]|,) (?:sagt|sagte|erklärte|betonte|meinte|fügte|ergänzte|schrieb|warnte|kritisierte) (?:er|sie)\b"
)
_FRENCH_START = re.compile(
    r"(?:Il(?! (?:y|n['’]y|faut|ne faut|fallait|faudra|faudrait|s['’]agit|s['’]agissait|semble|reste|existe|pleut|neige"
    r"|suffit|convient|(?:est|était|sera|serait|a été)\b.{0,40}\b(?:que|qu['’]|de|d['’]|à|temps))\b)"
    r"|Elles?|Ils|Ce(?:t|tte|s)?(?! (?:qui|que|qu['’]|dont|matin|soir|mois|semaine|année|été|week-end|printemps|hiver"
    r"|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche)\b)(?= [a-zà-ÿ])"
    r"|(?:Un|Une) autre|D['’]autres|Les deux(?= [a-zà-ÿ])|(?:Dans|À|Avec|Sous|Selon|Après|Avant|Pour|Par|Depuis"
    r"|Malgré|Lors de)"
    r" (?:cet|ce|cette|ces)(?! (?:matin|soir|mois|semaine|année|été|week-end|jours|(?:lun|mar|mercre|jeu|vendre"
    r"|same)di)\b)"
    r"(?= [a-zà-ÿ])|(?:Selon|D['’]après) (?:lui|elle|eux)"
    r"|Cela|Ceci|Ceux-ci|Celui-ci|Celles?-ci|Ce dernier|Cette dernière|C['’]est (?:pourquoi|ainsi)"
    r"|Mais|Cependant|Pourtant|Toutefois|Néanmoins|Donc|Puis|Ensuite|En revanche|Au contraire|Par conséquent|En outre"
    r"|Du coup|Et|Ou|Or(?= )|Ainsi(?=,)|De plus(?=,)|Par ailleurs|En effet)\b"
)
_FRENCH_SPEAKER = re.compile(
    r"(?:[»”\"]|,) ?,? ?(?:a-t-(?:il|elle) (?:dit|ajouté|déclaré|expliqué|affirmé|assuré|précisé|estimé)"
    r"|(?:dit|ajoute|explique|affirme|assure|précise|estime)-t?-?(?:il|elle))\b"
)
_SPANISH_START = re.compile(
    r"(?:Él|Ellas?|Ellos|Sus?(?! (?:Majestad|Santidad|Excelencia|Alteza)\b)|Esto|Eso|Aquello"
    r"|(?:Est[ea]|Est[oa]s|Es[ea]|Es[oa]s|Aquel(?:l[oa]s?)?)(?! (?:lunes|martes|miércoles|jueves|viernes|sábado|domingo"
    r"|semana|mes|año|mañana|tarde|noche|verano|invierno|otoño|primavera)\b)"
    r"|Pero|Sin embargo|No obstante|Además|Por eso|Por ello|Por (?:lo )?tanto|Así(?=,)|Entonces|Tampoco|También"
    r"|Otr[oa]s?(?= [a-zà-ÿ])|(?:En|Con|Bajo|Según|Tras|Para|Por|Desde|Ante|Durante|De) (?:est[ea]|es[ea]"
    r"|est[oa]s|es[oa]s)"
    r"(?! (?:lunes|martes|miércoles|jueves|viernes|sábado|domingo|semana|mes|año|mañana|tarde|noche|verano"
    r"|invierno|días"
    r"|momento)\b)|Según (?:él|ella|ellos)"
    r"|En cambio|Aun así|Y|O(?= )|Ambos|Ambas|Es(?:te|ta) último|Por consiguiente)\b"
)
_SPANISH_SPEAKER = re.compile(r"(?:[»”\"]|,) ?,? ?(?:dijo|añadió|agregó|explicó|afirmó|señaló|aseguró) (?:él|ella)\b")


_STARTS = {"de": _GERMAN_START, "fr": _FRENCH_START, "es": _SPANISH_START}
_SPEAKERS = {"de": _GERMAN_SPEAKER, "fr": _FRENCH_SPEAKER, "es": _SPANISH_SPEAKER}
LANGUAGES = frozenset(_STARTS)


def points_back(text: str, language: str) -> bool:
    """Tell whether a sentence of one of these languages begins with such a word, or has a speaker without a name."""
    begins = _STARTS[language].match(text.lstrip(_OPENERS)) is not None
    return begins or _SPEAKERS[language].search(text) is not None
