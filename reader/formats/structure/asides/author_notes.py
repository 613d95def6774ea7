"""Notes on an article that are none of its text: corrections, updates, where it was printed, warnings to the reader."""

import re

from reader.formats.structure.dates import is_announcement, is_date_line, is_short_date
from reader.formats.structure.punctuation import word_count
from reader.nlp.language_table import either_of

MAX_WORDS = 80  # of such a note; a longer one is a paragraph
_CORRECTIONS = r"(?:corrections?(?: (?:and|&) (?:clarifications?|amplifications?))?|clarifications?|amplifications?)"
_LABEL = (
    rf"{_CORRECTIONS}|updates?|updated|errat(?:um|a)|disclosure|retraction|"
    r"(?:editors?|editor['’]s|editors['’]|ed\.?|author['’]s|publisher['’]s) note|note (?:to|for) (?:our )?readers|"
    + either_of("function-words.labels_of_notes")
)
_OWNS_UP = re.compile(
    r"\bmis(?:stated?|spell?ed|identified|reported|attributed|quoted)\b|\bwe (?:regret|apologi[sz]e)\b|"
    r"\b(?:this|our) (?:article|story|column|interview|newsletter)\b|\b(?:earlier|previous) version\b|"
    r"\bshould have (?:said|read)\b|\b(?:dieser|diesem|unser|unserem) (?:artikel|text|beitrag|bericht)\b|"
    r"\bwir bitten\b|\b(?:cet|notre) article\b|\b(?:este|nuestro) artículo\b|\b(?:questo|nostro) articolo\b",
    re.IGNORECASE,
)
_DATED_LABEL = re.compile(  # "Correction, May 4, 2027:", "Update 3:45 p.m., with an answer:"
    rf"\W*+(?:{_LABEL})[\s,]+(?:(?:vom|du|del|van)\s)?(?P<when>(?:[^:：—–]|:\d){{3,40}}?)(?:, with [^:：—–]{{1,60}})?"
    r"\s*[:：—–](?!\d)",
    re.IGNORECASE,
)
_PIECE = r"(?:article|story|post|report|piece|page|column|essay|interview|transcript|review|blog)"
_FOLLOW = either_of("verbs.telling_to_follow")
_ON_A_NETWORK = rf"(?:on|in|auf|sur|en|nas|sui?|op|på) {either_of('things.networks')}"
_WRITE = either_of("verbs.telling_to_write")
_US = r"(?:[ -](?:uns|nous|ons|oss)|nos|ci)"
_NOTE = re.compile(
    r"\W*+(?:"
    rf"(?:{_LABEL})(?:\s*\([^()]{{1,40}}\))?\s*[:：—–](?!\d)"
    r"|corrections? (?:and|&) (?:clarifications?|amplifications?) (?-i:[A-Z])"
    rf"|this {_PIECE} (?:has (?:since )?been|was|is) (?:\w+ly )?"
    r"(?:amended|updated|corrected|edited|changed|revised|clarified|"
    r"published|reprinted|republished|adapted|excerpted|translated|produced|supported|funded|part of|brought to you)\b"
    rf"|this {_PIECE} (?:originally|first) (?:appeared|ran)\b"
    r"|(?:originally|first|previously) published (?:in|on|at|by|as)\b"
    r"|(?:reprinted|republished|excerpted|adapted) (?:from|with|by|in)\b"
    r"|listen to (?:this|the) (?:article|story|episode|post|podcast)\b|\d+\s*min(?:ute)?s?\W+(?:read|listen)\b"
    r"|(?:also )?read (?:more|also|next)\s*[:：]|(?:see|watch|listen) also\s*[:：]|(?-i:RELATED)\s*[:：]"
    r"|(?:have|got|do you have) a (?:news )?(?:tip|story)\b|send (?:us )?(?:your )?tips\b"
    rf"|{_FOLLOW} [\w.’' @-]{{2,50}} {_ON_A_NETWORK}\b"
    rf"|(?:[^.!?]{{3,80}}\?\s+{_WRITE}(?:{_US})?|{_WRITE}{_US}) (?:an|à|al?|para|aan|naar|till|til) \S+@\S+"
    r"|additional (?:reporting|research|editing) by (?-i:[A-Z])|about the (?:author|writer)s?\s*[:：—–]"
    r"|[\w.’'-]++(?: [\w.’'-]++){1,3} contributed (?:reporting|to this (?:report|story|article))\b"
    r"|updated? (?:at|on) \d{1,2}[:.]\d\d\b"
    r"|.{0,200}\bfollow (?:him|her|them|me|us) on "
    r"(?:social media|twitter|x|facebook|instagram|linkedin|bluesky|mastodon)\b"
    r"|.{0,80}\b(?:is|are) on (?:twitter|x|facebook|instagram|bluesky|mastodon) (?:at|as|@)"
    r"|.{0,120}\bwe(?:['’]d| would) (?:like|love) to hear (?:from you|what you think)\b"
    r"|(?:this (?:press|news) release|certain statements in this).{0,60}forward[- ]looking"
    r"|the (?:author|writer)s? (?:is|are|can be|declares?|works?)\b.{0,200}\Z"
    r")",
    re.IGNORECASE | re.DOTALL,
)
_ONLY_LABEL = re.compile(
    rf"\W*(?:{_CORRECTIONS}|errat(?:um|a)|retraction|"
    rf"(?:editors?|editor['’]s|editors['’]|author['’]s) notes?|{either_of('function-words.labels_of_notes')})\W*\Z",
    re.IGNORECASE,
)
_VERSION = re.compile(
    r"\W*(?:(?:because of|due to|owing to) an? (?:[\w-]+ ){0,3}error,? |"
    r"an? (?:correction|clarification)[^:.]{1,60}: |in )?(?:(?:an?|the|our) )?"
    r"(?:earlier|previous|prior|original) versions? of "
    r"(?:this|our) (?:(?:article|story|post|piece|column|interview|blog)\b|"
    r"(?:report|page|essay|transcript|review)(?:,| "
    r"(?:mis\w+|incorrectly|wrongly|gave|said|stated|contained|included|omitted|did not|failed to|was wrong)\b))"
    rf"|\W*a version of this {_PIECE} (?:appears|appeared|ran|(?:was )?(?:first|originally))\b"
    r"|\W*in (?:einer|der) (?:früheren|vorherigen|ursprünglichen) (?:version|fassung) (?:dieses|unseres) "
    r"(?:artikels|textes|beitrags) (?:hieß es|war (?:fälschlich|irrtümlich|versehentlich)|"
    r"(?:haben|hatten|schrieben) wir)\b"
    r"|\W*(?:dans )?une (?:version (?:précédente|antérieure)|précédente version) de "
    r"(?:cet article|ce texte)\b(?! d[eu]\b)"
    r"|\W*(?:en )?una versión (?:anterior|previa) de (?:este artículo|esta (?:nota|noticia))\b(?! del?\b)"
    r"|\W*(?:in )?una versione precedente di questo articolo\b(?! d[ei]l)"
    r"|\W*(?:em |n)?uma versão anterior (?:deste artigo|desta (?:reportagem|matéria))\b(?! d[aeo]\b)",
    re.IGNORECASE,
)
_DAY = (  # with a year or without, and the hour
    r"(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}(?:\.|er|º|°)?\s(?:de\s)?[^\W\d_]{3,10}(?:\s(?:de\s)?\d{4})?)"
    r"(?:,?\s(?:um|à|a las|alle|às|om)\s\d{1,2}[:.h]\d\d(?:\suhr)?)?"
)
_IN_OTHER_LANGUAGES = re.compile(  # nothing but that it was printed or changed, and when: laws are articles, too
    r"\W*(?:(?:dieser (?:artikel|text|beitrag)|der (?:artikel|beitrag) [„“\"»][^„“”\"»«]{3,200}[“”\"«]) "
    rf"(?:wurde|ist)(?: (?:zuletzt|zuerst|nachträglich|ursprünglich))?(?: am {_DAY})? "
    r"(?:aktualisiert|korrigiert|ergänzt|veröffentlicht|erschienen)"
    rf"|cet article (?:a été|est)(?: initialement)? (?:mis à jour|corrigé|publié|paru|actualisé)(?: le {_DAY})?"
    r"|(?:este artículo|esta (?:nota|noticia)) (?:fue|ha sido)(?: originalmente)? (?:actualizad|corregid|publicad)[oa]"
    rf"(?: el {_DAY})?"
    rf"|questo articolo è stato(?: originariamente)? (?:aggiornato|corretto|pubblicato)(?: il {_DAY})?"
    r"|(?:este artigo|esta (?:matéria|reportagem)) foi(?: originalmente)? (?:atualizad|corrigid|publicad)[oa]"
    rf"(?: em {_DAY})?"
    rf"|dit artikel (?:is|werd)(?: op {_DAY})? (?:bijgewerkt|gepubliceerd|gecorrigeerd)(?: op {_DAY})?)\s*(?:[.!:]|\Z)",
    re.IGNORECASE,
)
_CHANGED = re.compile(
    rf"\W*we(?: have|['’]ve)?(?: since)? "
    rf"(?:amended|updated|corrected|changed|revised|clarified|edited) this {_PIECE}\b",
    re.IGNORECASE,
)
_WARNING = re.compile(
    r"\W*(?:(?:spoiler|content|trigger|reader) (?:alert|warning|advisory)\s?(?:[:!.—–-]|\Z)"
    r"|(?:major |mild )?spoilers? (?:ahead|below|follow|for [^.]{1,80} (?:ahead|below|follow))\b"
    r"|(?:warning|caution|note|be warned|beware)\s?[:!,—–-][^.]{0,60}\bspoilers?\b"
    rf"|(?:this|the following|our) {_PIECE} (?:(?:contains?|includes?|has)(?: [\w-]+){{0,2}} spoilers?\b"
    r"|(?:contains?|includes?) (?:[\w-]+ ){0,3}(?:distressing|disturbing|upsetting|graphic|offensive) "
    r"(?:content|details?|images?|pictures?|scenes?|footage|descriptions?|language|material)\b)"
    rf"|(?:warning|caution)\s?[:!—–-]\s?(?:this|the following) {_PIECE}"
    r"|(?:achtung|vorsicht|attention|attenzione|atención|cuidado|alerta)\s?[:!,—–-][^.]{0,60}\b(?:de )?spoilers?\b"
    r"|spoilerwarnung\s?(?:[:!.—–-]|\Z)"
    rf"|(?:this {_PIECE}|anzeige|werbung|dieser (?:artikel|beitrag)|cet article|este artículo)\b[^.]{{0,40}}"
    r"\b(?:contains?|enthält|contient|contiene|includes?)\b[^.]{0,20}\b(?:affiliate|sponsored|affiliés|afiliados)"
    rf"|this {_PIECE} (?:is|was) sponsored by\b|(?:bezahlte )?anzeige\W*\Z)",
    re.IGNORECASE,
)


def is_note(text: str) -> bool:
    """Tell whether a line speaks of the article that it stands in, not of what that is about."""
    if word_count(text) > MAX_WORDS or is_date_line(text) or is_announcement(text):
        return False
    dated = _DATED_LABEL.match(text)
    if dated is not None and is_short_date(dated["when"]):
        return True
    return any(pattern.match(text) for pattern in (_NOTE, _VERSION, _CHANGED, _WARNING, _IN_OTHER_LANGUAGES))


def is_label(text: str) -> bool:
    """Tell whether a line is nothing but the name of what stands below it: "Correction"."""
    return _ONLY_LABEL.match(text) is not None


def owns_up(text: str) -> bool:
    """Tell whether words below a label speak of what was printed: "We misstated the width of the bridge"."""
    return _OWNS_UP.search(text) is not None
