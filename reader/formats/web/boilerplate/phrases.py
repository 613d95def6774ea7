"""Lines that pages print among the paragraphs of an article and that are none of it. A new wording is a line here."""

import re

from reader.formats.structure.dates import is_date_line
from reader.formats.structure.punctuation import ends_sentence, word_count
from reader.formats.web.boilerplate.roles import Role
from reader.nlp.language_table import either_of

_MAX_LINE = 60  # words; a longer line is a paragraph
_MAX_CREDIT = 70  # words
_MAX_RIGHTS = 40  # words of a line that says whose the page is
_MAX_INVITATION = 30  # words
_MAX_HEADING = 6  # words of a line that announces links
_MANY_LINKS = 0.5  # of a line that sends the reader elsewhere
_ONLY_LINKS = 0.9  # of one that may also be a sentence


def _any_of(*wordings: str) -> re.Pattern[str]:
    """Return the pattern of any of the wordings at the start of a line, signs before it aside."""
    return re.compile(rf"\W*(?:{'|'.join(wordings)})", re.IGNORECASE | re.DOTALL)


def _nothing_but(*wordings: str) -> re.Pattern[str]:
    """Return the pattern of a line that consists of one of the wordings."""
    return re.compile(rf"\W*(?:{'|'.join(wordings)})\W*\Z", re.IGNORECASE)


_ELSEWHERE = _any_of(
    r"(?:read|see|watch|listen|also|more|related|recommended|further reading|don['’]?t miss|in pictures)\b",
    r"(?:must[- ]read|editor['’]?s picks?|up next|explore|click here|find out more)\b",
    r"you (?:may|might) (?:also )?(?:like|be interested)\b",
    r"(?:lesen sie (?:auch|mehr)|mehr (?:zum thema|dazu)|siehe auch|lire aussi|à lire|voir aussi)\b",
    r"(?:lea también|lee también|leer más|ver también|leggi (?:anche|tutto)|vedi anche|lees (?:ook|meer))\b",
    r"(?:leia (?:também|mais)|veja também|читайте также|baca juga|関連記事)",
    r"(?:auch interessant|passend dazu|das könnte (?:sie|dich|euch)|lea más|te puede interesar|le puede interesar|"
    r"te recomendamos|sur le même (?:sujet|thème)|potrebbe interessarti|pode interessar)\b",
    r"(?!.*[.!?]\W*\Z)(?:most (?:read|viewed)\b|(?:die )?meist ?gelesen|les (?:articles les )?plus (?:lue?s\b|consulté)"
    r"|l[oa]s? (?:noticias )?más (?:leíd|vist)|(?:gli articoli |i |le )?più lett[ei]\b|(?:as? )?mais lid|meest gelezen"
    r"|mest (?:läst|læst|lest)|самое чита)",
)
_FURNITURE = _nothing_but(
    r"(?:paid |sponsored )?(?:ads?|adverts?|advertisements?|advertising)(?: feature)?",
    r"sponsored(?: links?| content)?",
    r"(?:story|article) continues (?:below|after)(?: (?:advert\w*|ad|gallery|video))?",
    r"scroll (?:down )?(?:for|to) .{1,30}|loading|home(?: ?page)?|[_=*~-]{3,}|thank you",
    r"(?:lädt|wird geladen|chargement(?: en cours)?|cargando|caricamento|carregando|laden|laddar) ?(?:…|\.{3})",
    r"\[(?P<code>[a-z_]{3,20})\b[^\]]*\].{0,200}\[/(?P=code)\]",  # what a page's own software has not understood
    r"(?:this|your) (?:article|story|message|e-?mail) (?:has been|was) sent(?: to)?",
    r"share(?: (?:this|it|via|on|with).{0,40})?",
    r"tweet|click to tweet|pin it|print(?: article)?|e-?mail(?: this)?|copy link",
    r"leave a (?:comment|reply)|(?:view|show|\d+) comments?",
    r"text size|font size|skip (?:to|ad).{0,30}|toggle .{0,30}|view (?:all|gallery)(?: \(?\d+\)?)?",
    r"don['’]?t miss|recommended(?: for you)?|read (?:more|next|also)|see (?:also|more)",
    r"more(?: (?:on|from|in) .{1,40})?",
    r"related(?: (?:articles?|stor(?:y|ies)|topics?|content|posts?|links?|coverage))?",
    r"you (?:may|might) also (?:like|be interested in)",
    r"most (?:read|popular|viewed)|trending(?: now)?|popular posts|(?:article )?tags?|filed under",
    either_of("function-words.furniture_of_pages"),
    r"正在加载|自动播放.{0,12}|精彩视频推荐|相关(?:阅读|新闻|推荐|文章)|関連(?:記事|ニュース)",
)
_MAYBE_FURNITURE = _nothing_but(
    "save|like|close|comments?|reply|up next|popular|topics?|categories|category|back to top"
)
_TAGS = _any_of(r"(?:tags?|tagged|topics?|filed under|categories|schlagwörter|étiquettes|etiquetas|categorias)\b")
_MORE_LINKS = _nothing_but(r"(?:more|other)\b.{0,40}\b(?:stories|articles|columns|news|coverage|posts|reading|videos)")
_INVITATION = _any_of(
    r"(?:please )?(?:follow|like|find|join) [\w’'.@ ]{1,40} (?:on|at) (?:twitter|facebook|instagram|linkedin)\b",
    r"(?:please )?(?:follow|like|find|join) [\w’'.@ ]{1,40} on (?:youtube|tiktok|threads|mastodon|bluesky|telegram)\b",
    r"(?:click here to )?(?:sign up|subscribe|register)(?: here| now| today)? (?:for|to|with|and)\b",
    r"(?:get|receive) .{1,60}(?:newsletter|(?:in|to) your inbox|by e-?mail)",
    r"(?:like|enjoyed|liked) this (?:story|article|post)",
    r"share (?:this|your) (?:story|article|post|thoughts|page)\b",
    r"tell us what you think|thanks? (?:you )?for (?:signing up|reading|subscribing)",
    r"visit .{1,40}(?:home ?page|website|site) for (?:more|further)\b",
    r"(?:have|got) a (?:news )?tip\b|an error (?:has )?occurred",
    r"(?:please )?(?:note|atención|atenção|attention|achtung)\b(?=.*\b(?:moder[ai]|modér))"
    r".*\b(?:comments|comentários|comentarios|commentaires|kommentare)\b",
    r"support (?:our|us|independent) (?:work|journalism|by)|become a (?:member|subscriber|patron)",
    r"(?:view|read|open) (?:this |it |the )?(?:e-?mail |newsletter |message )?in (?:your |a |the )?(?:web ?)?browser",
    r"(?:click here to )?unsubscribe\b|manage (?:your )?(?:e-?mail )?(?:preferences|subscriptions?)",
    r"update (?:your )?(?:e-?mail )?preferences|you(?:['’]re| are|['’]ve)? receiv(?:ing|ed) this",
    r"(?:was this|were you) forwarded|forwarded this (?:e-?mail|newsletter)|add us to your address book",
    either_of("function-words.invitations_of_pages"),
)
_MUST_NOT = "(?:请勿|不得|禁止|严禁|谢绝)"
_RIGHTS = re.compile(
    r"\A\W*(?:[©ⓒ]|\(c\) \d{4}|copyright\s*(?:[©ⓒ]|\(c\)|\d{4}))|"
    rf"\b{either_of('function-words.reservations_of_rights')}\b|無断転載|무단\s?전재|"
    rf"未经(?:授权|许可|同意)[，,、\s]*{_MUST_NOT}(?:转载|(?:转载|使用)本\w{{1,8}})(?:[、及或和]\w{{2,4}})*+(?:[。，,；;！!]|\s*\Z)|"
    rf"\A\W*(?:版权所有\W*)?{_MUST_NOT}转载\W*\Z",
    re.IGNORECASE,
)
_READING_TIME = _nothing_but(
    r"\d+\s*-?\s*min(?:ute)?s?\.?\s+(?:read|lesezeit|de lecture|de lectura|di lettura|de leitura)",
    r"(?:(?:estimated )?reading time|read time|lesezeit|temps de lecture|tiempo de lectura)\W+.{0,30}",
    r"(?:tempo de leitura|tempo di lettura|leestijd)\W+.{0,30}",
)
_CREDIT = _any_of(
    r"(?:additional |with |and )?(?:reporting|editing|writing|translation) by\s+(?-i:[A-Z])",
    r"(?:compiled|edited|translated|produced) by\s+(?-i:[A-Z])",
    r"(?:(?:medically |clinically |scientifically )?reviewed|fact[- ]checked) by\s+(?-i:[A-Z])",
    r"reach (?:the )?(?:reporters?|authors?|writers?|\w+ \w+) (?:at|on)\b",
    r"(?:write|e-?mail|contact) (?:to )?(?:the author|[\w.]+ [\w. ]{1,30}) (?:at|via) \S*@",
    r"(?:the )?associated press (?:writers?|reporters?|journalists?|video journalists?)\b.*contributed",
    r".{1,200}\bcontributed (?:reporting|to this (?:report|story|article|post))\b",
    r"this (?:story|article|report) was (?:first |originally )?(?:reported|written|produced) by\b",
)
_COMMENTS = _nothing_but(
    r"(?:\d[\d.,]* |(?:all|top|latest|popular|top[- ]rated|readers?['’]?|user) )?(?:comments?|responses?|replies)"
    r"(?: ?\(?\d[\d.,]*\)?)?",
    r"\d[\d.,]* (?:thoughts?|comments?|responses?|replies) (?:on|to) .{1,80}",
    r"(?:leave|post|add|write) a (?:comment|reply|response)|join the (?:conversation|discussion)",
    r"(?:\d+ )?(?:kommentare?|commentaires?|comentarios?|comentários?|commenti|commento|reacties|komentarze)"
    r"(?: ?\(?\d+\)?)?|(?:\d+ )?комментари(?:и|й|ев|я)(?: ?\(?\d+\)?)?",
    r"(?:网友|最新|热门)?评论(?:区)?|コメント(?:一覧)?|댓글|yorum(?:lar)?",
    r"(?:schreiben sie|schreibe) einen kommentar|laisser un commentaire|deja un(?: comentario|a respuesta)",
)
_SAYS_SOMETHING = re.compile(r"\b(?:shows?|showed|found|finds|suggests?|said|says|is|are|were|has|have|reveals?)\b")
_CONTACT = _nothing_but(
    r"[\w.+-]+@[\w-]+\.[\w.]+", r"@\w{2,30}", r"(?:https?://)?(?:www\.)?(?:twitter|x|facebook)\.com/\S+"
)
_PICTURES = (
    r"\W*(?:(?:all|top|lead|main|cover|header|banner|featured?) )?"
    r"(?:(?:image|photo|picture)s?(?: (?:credit|source)s?)?|pic|photograph|video|illustration|bild|foto|"
    r"crédits? photo)s?\s*"
)
_LIBRARIES = r"(?:giphy|tenor|flickr|imgur|unsplash|pexels|pixabay|shutterstock|getty images|wikimedia(?: commons)?)"
_BY = r"by\s(?:the\s)?(?-i:\W*[^\W\d_a-z]|\S+\s\()"  # a name, "Ann Lee" or "ann_lee (Flickr)"
_MAKER = re.compile(rf"{_PICTURES}(?:{_BY}|credit|courtesy|©)|via {_LIBRARIES}\W*\Z", re.IGNORECASE)
_PICTURE = re.compile(
    rf"{_PICTURES}(?::|\|)"
    r"|.{10,250}[.!?»”\"]\s+(?:foto|photo|bild)s?\s?:\s?(?-i:[^\W\d_a-z])[^.!?:]{1,50}\Z"
    r"|\W*\((?:artist|art(?:work)?|screenshot|source|quelle|via)s?\s?:[^()]{1,60}\)\W*\Z"
    r"|\W*(?:图注|图片来源|사진(?=[^.]{1,60}\Z))\s?[:：=]"
    r"|.{0,300}\((?:image|photo|picture|pic|credit|foto|bild)s?\s?(?::|credit|courtesy|by\s)[^()]{1,60}\)\W*\Z"
    r"|.{0,150}\b(?:photos?|images?|pictures?|fotos?)\s?©.{0,80}\Z",
    re.IGNORECASE | re.DOTALL,
)


def role_of_line(text: str, link_share: float, *, is_voted: bool = False) -> Role | None:
    """Return what a line is for that belongs to the page and not to its article; None for all others.

    Some wordings may head a part of an article; they count only where the line is not `is_voted` a part of it.
    """
    words = word_count(text)
    if words <= _MAX_CREDIT and _CREDIT.match(text) and not _SAYS_SOMETHING.search(text):
        return Role.BYLINE
    if words > _MAX_LINE:
        return None
    if is_date_line(text) or _CONTACT.match(text):
        return Role.BYLINE
    if _MAKER.match(text) or (_PICTURE.match(text) and link_share < _MANY_LINKS):
        return Role.CAPTION
    if _points_elsewhere(text, link_share):
        return Role.RELATED
    if words <= _MAX_RIGHTS and _RIGHTS.search(text):
        return Role.FOOTER
    return Role.FURNITURE if _is_furniture(text, words, link_share, is_voted=is_voted) else None


def introduces_links(text: str) -> bool:
    """Tell whether a line announces other articles ("You may also like:")."""
    patterns = (_ELSEWHERE, _FURNITURE, _MAYBE_FURNITURE, _MORE_LINKS)
    return any(pattern.match(text) for pattern in patterns) and word_count(text) <= _MAX_HEADING


def introduces_comments(text: str) -> bool:
    """Tell whether a line announces what readers have written ("2 comments", "Leave a reply")."""
    return _COMMENTS.match(text) is not None and word_count(text) <= _MAX_HEADING


def _points_elsewhere(text: str, link_share: float) -> bool:
    if not _ELSEWHERE.match(text):
        return False
    needed = _ONLY_LINKS if ends_sentence(text) else _MANY_LINKS
    return link_share >= needed or "://" in text


def _is_furniture(text: str, words: int, link_share: float, *, is_voted: bool) -> bool:
    label = _TAGS.match(text)
    if label and link_share * len(text) >= _MANY_LINKS * len(text[label.end() :]):
        return True
    if not is_voted and _MAYBE_FURNITURE.match(text):
        return True
    if words <= _MAX_INVITATION and _INVITATION.match(text):
        return True
    return any(pattern.match(text) for pattern in (_FURNITURE, _READING_TIME))
