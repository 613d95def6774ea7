"""Notes on an article that are none of its text: corrections, updates, where it was printed, warnings to the reader."""

import re

from reader.formats.structure.dates import is_announcement, is_date_line
from reader.formats.structure.punctuation import word_count

MAX_WORDS = 80  # of such a note; a longer one is a paragraph
_FIRST_WORDS = 200  # characters, among which a note says what it is about
_LABEL = (
    r"corrections?|clarifications?|updates?|updated|errat(?:um|a)|disclosure|retraction|"
    r"(?:editors?|editor['’]s|editors['’]|ed\.?|author['’]s|publisher['’]s) note|note (?:to|for) (?:our )?readers|"
    r"(?:anmerkung|hinweis) der redaktion|anm\. d\. red\.|korrektur|berichtigung|transparenzhinweis|"
    r"note de la rédaction|ndlr|rectificatif|nota de la redacción|corrección|rectificación|fe de erratas|"
    r"nota della redazione|rettifica|nota da redação|correção|errata corrige|correctie|rectificatie"
)
_WHEN = (  # ", May 4, 2027", " 3:45 p.m."
    r"[\s,]+(?:(?:on|at|vom|du|del|van)\s)?(?:[^\W\d_]{3,9}\.?\s\d{1,2}|\d{1,2}\.?\s(?:de\s)?[^\W\d_]{3,9}|\d{1,4}[-:./]\d)"
    r"(?:[^:：—–]|:\d){0,60}"
)
_PIECE = r"(?:article|story|post|report|piece|page|column|essay|interview|transcript|review|blog)"
_NOTE = re.compile(
    r"\W*+(?:"
    rf"(?:{_LABEL})(?:\s*\([^()]{{1,40}}\)|{_WHEN})?\s*[:：—–](?!\d)"
    rf"|this {_PIECE} (?:has (?:since )?been|was|is) (?:\w+ly )?"
    r"(?:amended|updated|corrected|edited|changed|revised|clarified|"
    r"published|reprinted|republished|adapted|excerpted|translated|produced|supported|funded|part of|brought to you)\b"
    rf"|this {_PIECE} (?:originally|first) (?:appeared|ran)\b"
    r"|(?:originally|first|previously) published (?:in|on|at|by|as)\b"
    r"|(?:reprinted|republished|excerpted|adapted) (?:from|with|by|in)\b"
    r"|listen to (?:this|the) (?:article|story|episode|post|podcast)\b|\d+\s*min(?:ute)?s?\W+(?:read|listen)\b"
    r"|(?:also )?read (?:more|also|next)\s*[:：]|(?:see|watch|listen) also\s*[:：]"
    r"|(?:have|got|do you have) a (?:news )?(?:tip|story)\b|send (?:us )?(?:your )?tips\b"
    r"|follow [\w.’' @]{2,50} on (?:social media|twitter|x|facebook|instagram|linkedin|bluesky|mastodon|threads)\b"
    r"|additional (?:reporting|research|editing) by (?-i:[A-Z])"
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
    r"\W*(?:corrections?(?: (?:and|&) clarifications?)?|clarifications?|errat(?:um|a)|retraction|"
    r"(?:editors?|editor['’]s|editors['’]|author['’]s) notes?|korrektur(?:en)?|berichtigung|rectificatifs?|corrección|"
    r"rettifica|anmerkung der redaktion|note de la rédaction)\W*\Z",
    re.IGNORECASE,
)
_VERSION = re.compile(
    rf"\b(?:earlier|previous|prior|original|first) versions? of (?:this|our) {_PIECE}\b"
    rf"|\ba version of this {_PIECE} (?:appears|appeared|was|ran|first|originally)\b"
    r"|\b(?:früheren|vorherigen|ursprünglichen|ersten) (?:version|fassung) (?:dieses|unseres) "
    r"(?:artikels|textes|beitrags|berichts)\b"
    r"|\b(?:version (?:précédente|antérieure|initiale)|(?:précédente|première) version) de "
    r"(?:cet article|ce texte|notre article)\b"
    r"|\bversión (?:anterior|previa|original) de (?:este|esta) (?:artículo|nota|noticia|texto|información)\b"
    r"|\bversione (?:precedente|originale) di questo (?:articolo|testo)\b"
    r"|\bversão (?:anterior|original) (?:deste|desta) (?:artigo|texto|reportagem|matéria)\b",
    re.IGNORECASE,
)
_IN_OTHER_LANGUAGES = re.compile(
    r"\W*(?:dieser (?:artikel|text|beitrag|bericht)|der (?:artikel|beitrag) [„“\"»][^„“”\"»«]{3,200}[“”\"«]) "
    r"(?:wurde|ist|erschien)\b[^.]{0,40}(?:\d|(?:aktualisiert|korrigiert|ergänzt|überarbeitet|erschien\w*|geändert)\b)"
    r"|\W*cet article (?:a|est)\b[^.]{0,40}\b(?:mis à jour|modifié|corrigé|publié|paru|actualisé)\b"
    r"|\W*(?:este artículo|esta (?:nota|noticia)) (?:fue|ha sido|se)\b[^.]{0,40}\b(?:actualiz|correg|public|modific)"
    r"|\W*questo articolo (?:è|era)\b[^.]{0,40}\b(?:aggiornato|corretto|pubblicato|modificato|apparso)\b"
    r"|\W*(?:este artigo|esta (?:matéria|reportagem)) foi\b[^.]{0,40}\b(?:atualizad|corrigid|publicad)"
    r"|\W*dit artikel (?:is|werd|verscheen)\b[^.]{0,40}(?:bijgewerkt|gepubliceerd|aangepast|gecorrigeerd|eerder)\b",
    re.IGNORECASE,
)
_CHANGED = re.compile(
    rf"\b(?:amended|updated|corrected|changed|revised|clarified|edited) (?:this|our) {_PIECE}\b", re.IGNORECASE
)
_WARNING = re.compile(
    rf"\W*(?:(?:spoiler|content|trigger|reader) (?:alert|warning|advisory)|(?:major |mild )?spoilers? "
    rf"(?:ahead|below|follow|for)\b|(?:warning|caution|note|be warned|beware)\b[^.]{{0,60}}\bspoilers?\b"
    rf"|(?:this|the following|our) {_PIECE} (?:contains?|includes?|has|discusses|describes|reveals)\b[^.]{{0,60}}"
    r"\b(?:spoilers?|distressing|disturbing|upsetting|graphic|offensive)\b"
    rf"|(?:warning|caution)\s?[:!—–-]\s?(?:this|the following) {_PIECE}"
    r"|(?:achtung|vorsicht|attention|attenzione|atención|cuidado|alerta)\b[^.]{0,60}\b(?:de )?spoilers?\b"
    r"|spoilerwarnung"
    rf"|(?:this {_PIECE}|anzeige|werbung|dieser (?:artikel|beitrag)|cet article|este artículo)\b[^.]{{0,40}}"
    r"\b(?:contains?|enthält|contient|contiene|includes?)\b[^.]{0,20}\b(?:affiliate|partner|sponsored|affiliés|afiliados)"
    rf"|this {_PIECE} (?:is|was) sponsored by\b|(?:bezahlte )?anzeige\s?[,:|–—-])",
    re.IGNORECASE,
)


def is_note(text: str) -> bool:
    """Tell whether a line speaks of the article that it stands in, not of what that is about."""
    if word_count(text) > MAX_WORDS or is_date_line(text) or is_announcement(text):
        return False
    if any(pattern.match(text) for pattern in (_NOTE, _WARNING, _IN_OTHER_LANGUAGES)):
        return True
    first = text[:_FIRST_WORDS]
    return _VERSION.search(first) is not None or _CHANGED.search(first) is not None


def is_label(text: str) -> bool:
    """Tell whether a line is nothing but the name of what stands below it: "Correction"."""
    return _ONLY_LABEL.match(text) is not None
