"""English words of saying, and the small words around them."""

from collections.abc import Iterable

from reader.analysis.quotations.grammar import Gender, Grammar
from reader.nlp.word_set import word_set

_REPORTS = word_set(
    "acknowledge add admit affirm allege announce argue assert assure boast caution claim clarify complain concede "
    "conclude confess confirm contend declare deny disclose emphasise emphasize estimate explain indicate inform "
    "insist lament maintain mention note object observe posit predict proclaim promise reaffirm recall reckon "
    "reiterate remark remind repeat report reveal say state stress suggest tell testify vow warn write tweet pledge "
    "surmise attest quip joke hint forecast"
)
_OTHERS = word_set(
    "accuse advise attack condemn hail tout ridicule lambaste applaud answer ask beg blast brag call chant charge "
    "chide chime comment compare cry counter criticise criticize decry defend demand denounce deride describe dismiss "
    "exclaim exhort express fume gush implore inquire interject interrupt jeer label laugh marvel mock muse mutter "
    "opine order plead pray praise press protest quote read reason rebuke recount refer reflect reject reply respond "
    "retort retweet scoff scold scream shout sigh slam snap sneer snarl summarise summarize taunt tease thank threaten "
    "thunder urge venture volunteer wail welcome whisper wonder yell agree continue conclude post brand characterise "
    "characterize dub cite challenge credit decline offer liken sing"
)
_THINKS = word_set("believe think hope fear expect feel")
_IRREGULAR = {
    "say": "said saying",
    "tell": "told telling",
    "sing": "sang singing",
    "write": "wrote written writing",
    "think": "thought thinking",
    "feel": "felt feeling",
    "admit": "admitted admitting",
    "quip": "quipped quipping",
    "slam": "slammed slamming",
    "snap": "snapped snapping",
    "refer": "referred referring",
    "beg": "begged begging",
    "brag": "bragged bragging",
    "dub": "dubbed dubbing",
    "forecast": "forecast forecasting",
}


def _forms(lemma: str) -> Iterable[str]:
    """Yield the forms of a verb that have an ending or are irregular."""
    yield _third_person(lemma)
    if lemma in _IRREGULAR:
        yield from _IRREGULAR[lemma].split()
        return
    stem = lemma.removesuffix("e")
    is_consonant_y = lemma.endswith("y") and lemma[-2] not in "aeiou"
    yield f"{lemma[:-1]}ied" if is_consonant_y else f"{stem}ed"
    yield f"{stem}ing" if not lemma.endswith("ee") else f"{lemma}ing"


def _third_person(lemma: str) -> str:
    if lemma.endswith(("s", "sh", "ch", "x")):
        return f"{lemma}es"
    return f"{lemma[:-1]}ies" if lemma.endswith("y") and lemma[-2] not in "aeiou" else f"{lemma}s"


def _all_forms(lemmas: Iterable[str]) -> frozenset[str]:
    return frozenset(form for lemma in lemmas for form in _forms(lemma))


_PLAIN = word_set("say argue claim insist believe think write warn add tell report call describe")
_PEOPLE = word_set(  # besides those whose ending or calling tells
    "academic ally children citizen cleric critic family friend individual local medic people person police scholar "
    "source"
)
_BODIES = word_set(
    "administration agency alliance army assembly association authority bank board broadcaster bureau cabinet charity "
    "church clinic club coalition college commission committee community company consortium corporation council court "
    "department embassy federation firm force foundation government group hospital institute institution jury "
    "laboratory league magazine media military ministry museum network newspaper office opposition organisation "
    "organization parliament party police press prosecution regulator school senate service society startup state "
    "station team thinktank tribe tribunal union university watchdog"
)
_DOCUMENTS = word_set(
    "account affidavit analysis announcement article audit bill blog book census communique complaint data database "
    "diary document email estimate evidence figure file filing finding forecast guideline history indictment inquiry "
    "interview investigation journal law lawsuit legend letter log manual memo memoir message minute news note notice "
    "paper plan poll post projection record register release report research result review ruling rumor "
    "rumour schedule statement statistic story study summary survey testimony timetable transcript video website"
)
_SHOWS = word_set("indicate suggest show reveal demonstrate confirm")
_REPORTING = _REPORTS | _SHOWS | word_set("believe think")

ENGLISH = Grammar(
    says=_all_forms(_REPORTS | _OTHERS | _THINKS) | _PLAIN | word_set("pointed points put goes went began"),
    reports=_REPORTING
    | _all_forms(_REPORTING)
    | word_set("asked asks wondered agreed replied responded answered tweeted"),
    addresses=_all_forms(word_set("tell inform remind assure")) | word_set("tell"),
    noun_like=word_set(
        "tweets claims reports notes states answers calls demands promises comments remarks charges jokes replies "
        "hopes fears orders cries posts praises whispers laughs thanks reasons objects estimates report claim call "
        "forecasts forecast feeling meaning understanding reading saying writing warning ruling state labels "
        "challenges offers credits brands urges welcomes reflects expects boasts threatened known expected written"
    ),
    plain=_PLAIN,
    participles=frozenset(
        form for lemma in _REPORTS | _OTHERS | _THINKS for form in _forms(lemma) if form.endswith("ing")
    ),
    auxiliaries=word_set("has have had is are was were 's 've 'd do does did been being be"),
    passives=word_set("is are was were been being be get gets got"),
    modals=word_set("would will could can may might should must"),
    relays=word_set("quote quotes quoted quoting cite cites cited citing report reports reported"),
    denials=word_set(
        "let let's not never n't didn't doesn't don't hasn't haven't hadn't won't wouldn't can't couldn't cannot would "
        "will could can may might should must to if unless refused declined"
    ),
    adverbs=word_set(
        "also then later once again even still just now soon first previously recently only often always since too "
        "simply further already yesterday today tonight earlier reportedly twice has have had afterward afterwards "
        "both all"
    ),
    adverb_ending="ly",
    times=word_set(
        "monday tuesday wednesday thursday friday saturday sunday today yesterday tonight earlier later recently "
        "afterward afterwards last this next week month year morning evening afternoon night ago again here there now "
        "then simply publicly repeatedly bluntly flatly"
    ),
    determiners=word_set(
        "the a an another one two three four five six some many several most both all his her their its our my no any "
        "each every this that these those other few more"
    ),
    prepositions=word_set(
        "beside along behind across around toward towards upon beyond despite of for from at in with on to by about "
        "against into during over under near among between without within inside outside through like"
    ),
    postmodifiers=word_set("of for from at in with on within inside to near"),
    conjunctions=word_set(
        "after before as that when while because if but although though where whether since until unless so yet or "
        "which what how why than nor whom then"
    ),
    joins=word_set("and but then or"),
    relatives=word_set("who which whose"),
    questions=word_set("what how why whatever whether if"),
    that=word_set("that"),
    names=_all_forms(word_set("call describe label brand dub term characterise characterize liken compare deem title"))
    | word_set("call describe"),
    according=(("according", "to"), ("in", "the", "words", "of"), ("as", "per")),
    shows=_SHOWS | _all_forms(_SHOWS),
    voices=_PEOPLE | _BODIES | _DOCUMENTS,
    naming=(
        *((word,) for word in ("nicknamed", "dubbed", "called", "named", "christened", "titled", "entitled", "styled")),
        ("known", "as"),
        ("the", "name"),
        ("the", "nickname"),
        ("the", "moniker"),
    ),
    kin=word_set(
        "mother father parent wife husband spouse son daughter brother sister sibling widow widower uncle aunt nephew "
        "niece cousin grandmother grandfather grandson granddaughter stepmother stepfather bride groom fiancé fiancée "
        "girlfriend boyfriend mum mom dad"
    ),
    mine=word_set("my our"),
    firms=word_set("company firm"),
    spouses={
        **dict.fromkeys(word_set("wife bride girlfriend fiancée"), Gender.MALE),
        **dict.fromkeys(word_set("husband groom boyfriend fiancé"), Gender.FEMALE),
    },
    answers=word_set("you your you're you've yes no not oh well why what how who really indeed sure thank thanks"),
    genders={
        "he": Gender.MALE,
        "she": Gender.FEMALE,
        "they": Gender.PLURAL,
        "it": Gender.THING,
    },
    pronouns=word_set(
        "me us him them i we you it this those these everyone nobody someone somebody anyone others there"
    ),
    gendered_words={
        **dict.fromkeys(
            word_set(
                "mr mr. sir lord king prince father husband son brother spokesman chairman congressman businessman "
                "actor policeman uncle nephew boy man gentleman widower grandfather councilman pope duke"
            ),
            Gender.MALE,
        ),
        **dict.fromkeys(
            word_set(
                "mrs mrs. ms ms. miss lady dame queen princess mother wife daughter sister spokeswoman chairwoman "
                "congresswoman businesswoman actress policewoman aunt niece girl woman widow grandmother councilwoman "
                "duchess"
            ),
            Gender.FEMALE,
        ),
    },
)
