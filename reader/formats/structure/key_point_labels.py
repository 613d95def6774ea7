"""The wordings under which articles list their own key points. Data: a new wording is a line here."""

import re

MAX_LABEL_LENGTH = 60  # characters; the longest wording with what may stand before and after it is shorter

_WORDINGS = frozenset(
    """
    key points | key point | key takeaways | key takeaway | takeaways | takeaway | main takeaways | top takeaways
    quick takeaways | key facts | key findings | main findings | key developments | key messages | key insights
    key highlights | key details | main points | main point | main ideas | talking points | bullet points
    highlights | story highlights | article highlights | top lines | topline | toplines | headlines in brief
    in brief | brief | in short | in a nutshell | in summary | in sum | summary | summary points | executive summary
    article summary | story summary | ai summary | quick summary | short summary | the short version | synopsis
    the gist | gist | tl;dr | tldr | tl dr | tl; dr | too long; didn't read | at a glance | key points at a glance
    the story at a glance | facts at a glance | quick read | quick reads | quick facts | quick look | quick take
    quick takes | fast facts | the basics | the essentials | essentials | need to know | need-to-know
    what you need to know | what you should know | what to know | things to know | things you should know
    things you need to know | what we know | what we know so far | what's known | what is known | what happened
    what matters | what's new | why it matters | what's important | bottom line | bottom lines | the bottom line
    the big picture | the upshot | overview | recap | quick recap | digest | points to note | points to remember
    what we learned | what we've learned | lessons | key lessons | in this article | in this story | at issue
    das wichtigste | das wichtigste in kürze | das wichtigste im überblick | das wichtigste auf einen blick
    das wichtigste zum thema | das wichtigste vorab | auf einen blick | im überblick | in kürze | kurz gesagt
    kurz und knapp | kurzfassung | zusammenfassung | kernpunkte | die kernpunkte | kernaussagen
    die wichtigsten punkte | die wichtigsten fakten | die wichtigsten erkenntnisse | was wir wissen
    was bekannt ist | was man wissen muss | was sie wissen müssen | worum es geht | darum geht es
    l'essentiel | points clés | les points clés | points essentiels | les points essentiels
    à retenir | ce qu'il faut retenir | ce qu'il faut savoir | ce que l'on sait | ce qu'on sait | en bref | en résumé
    résumé | les faits | les faits marquants | en un coup d'œil | faits saillants
    puntos clave | los puntos clave | claves | las claves | lo esencial | lo más importante | en resumen | resumen
    en breve | en pocas palabras | de un vistazo | lo que sabemos | lo que se sabe | lo que hay que saber
    lo que debe saber | puntos principales | ideas principales | destacados
    in sintesi | in breve | punti chiave | i punti chiave | i punti principali | i punti salienti | punti salienti
    in pillole | sintesi | riassunto | riepilogo | cosa sapere | cosa sappiamo | le cose da sapere | l'essenziale
    in het kort | kort | kort samengevat | samenvatting | kernpunten | de kernpunten | hoofdpunten
    belangrijkste punten | de belangrijkste punten | het belangrijkste | wat we weten | wat je moet weten
    wat weten we | in één oogopslag | in een oogopslag
    pontos-chave | pontos chave | os pontos-chave | pontos principais | principais pontos | destaques | em resumo
    resumo | em síntese | em poucas palavras | o essencial | o que se sabe | o que sabemos | o que é preciso saber
    o que você precisa saber | o que precisa de saber | num relance | em destaque
    要点 | 重点 | 要約 | まとめ | ポイント | 摘要 | 核心要点 | 요약 | 핵심 | 핵심 요약
    أبرز النقاط | النقاط الرئيسية | ملخص
    נקודות עיקריות | עיקרי הדברים | תקציר | главное | коротко | кратко | ключевые моменты | основные моменты
    головне | коротко про головне
    """.replace("\n", "|").split("|")
)
_KNOWN = frozenset(wording.strip() for wording in _WORDINGS if wording.strip())
_DECORATION = " \t\u00a0*_#=~[](){}<>|:;.,!?-–—•·►▶★☆✔✓➤→\"'“”«»‘’：。、【】「」\ufe0f📌🔑📝👉⚡💡🗝"
_LEAD = re.compile(
    r"(?:here(?:'s| is| are)|the|our|your|its|some|today's|this week's|"
    r"\d{1,2}|two|three|four|five|six|seven|eight|nine|ten)\s+"
)
_TAIL = re.compile(
    r"\s+(?:so far|at a glance|in brief|now|today|for today|this week|here|first|up front|right now|"
    r"(?:of|from|in) (?:this|the) (?:article|story|report|piece|post|paper|study)|"
    r"about (?:this|the) (?:article|story|report|study))$"
)
_SPACES = re.compile(r"\s+")
_MAX_LEADS = 3  # "Here are the five key takeaways"


def is_label(text: str) -> bool:
    """Tell whether the line is one of the usual wordings, whatever its case, colon and decoration."""
    if len(text) > MAX_LABEL_LENGTH:
        return False
    wording = _normal(text)
    for _ in range(_MAX_LEADS + 1):
        if wording in _KNOWN or _TAIL.sub("", wording) in _KNOWN:
            return True
        shorter = _LEAD.sub("", wording, count=1)
        if shorter == wording:
            return False
        wording = shorter
    return False


def ends_with_colon(text: str) -> bool:
    """Tell whether the line announces what follows it."""
    return text.rstrip(" \t\u00a0*_").endswith((":", "："))


def _normal(text: str) -> str:
    straight = text.replace("’", "'").replace("‘", "'")
    return _SPACES.sub(" ", straight.strip(_DECORATION)).casefold()
