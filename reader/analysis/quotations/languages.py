"""The grammars by language, and small ones for German, French and Spanish: quoted words alone."""

from reader.analysis.quotations.english import ENGLISH
from reader.analysis.quotations.grammar import Gender, Grammar
from reader.nlp.language_table import language_table
from reader.nlp.word_set import word_set

_GERMAN = Grammar(
    says=word_set(
        "sagt sagte sagten gesagt erklärt erklärte erklärten meint meinte betont betonte schreibt schrieb fragt fragte "
        "antwortet antwortete ergänzt ergänzte warnt warnte kritisiert kritisierte fordert forderte ruft rief "
        "berichtet berichtete behauptet behauptete erwidert erwiderte bekräftigt bekräftigte versichert versicherte "
        "flüsterte teilte twitterte nannte nennt bezeichnete zitierte entgegnete murmelte kommentierte resümierte"
    ),
    reports=word_set(
        "sagt sagte sagten erklärt erklärte erklärten meint meinte betont betonte schreibt schrieb warnt warnte "
        "berichtet berichtete behauptet behauptete versichert versicherte bekräftigt bekräftigte"
    ),
    auxiliaries=word_set("hat haben hatte hatten"),
    passives=word_set("wird wurde wurden werden"),
    denials=word_set("nicht nie niemals würde könnte sollte soll"),
    adverbs=word_set("auch dann später noch weiter daraufhin zudem außerdem dazu"),
    times=word_set("montag dienstag mittwoch donnerstag freitag samstag sonntag heute gestern später dazu"),
    determiners=word_set("der die das den dem ein eine einer einem seine seine ihr ihre mehrere einige alle"),
    prepositions=word_set(
        "von vom für aus in im an am auf mit bei beim zu zum zur gegen nach vor seit über unter laut der des"
    ),
    postmodifiers=word_set("von vom für aus im der des"),
    conjunctions=word_set("dass daß wenn weil als ob während obwohl wie was wo warum"),
    joins=word_set("und aber oder doch"),
    relatives=word_set("welcher welche"),
    that=word_set("dass daß"),
    according=(("laut",), ("nach", "angaben", "von")),
    genders={"er": Gender.MALE},  # "sie" may be she, they or you
    pronouns=word_set("ich wir sie es man das dies"),
    gendered_words={
        **dict.fromkeys(["herr", "sprecher", "könig", "präsident"], Gender.MALE),
        **dict.fromkeys(["frau", "sprecherin", "königin", "präsidentin"], Gender.FEMALE),
    },
)

_FRENCH = Grammar(
    says=word_set(
        "dit disait déclare déclaré déclarait affirme affirmé affirmait explique expliqué expliquait ajoute ajouté "
        "ajoutait assure assuré précise précisé estime estimé souligne souligné répond répondu demande demandé écrit "
        "lance lancé indique indiqué annonce annoncé regrette regretté insiste insisté raconte raconté conclut conclu "
        "rappelle rappelé murmure murmura répondit demanda dirent ajouta expliqua déclara affirma poursuit poursuivi "
        "confie confié tweeté"
    ),
    reports=word_set(
        "dit déclare déclaré affirme affirmé explique expliqué ajoute ajouté assure assuré précise précisé estime "
        "estimé souligne souligné indique indiqué annonce annoncé rappelle rappelé"
    ),
    auxiliaries=word_set("a ont avait avaient"),
    passives=word_set("est été sont était"),
    denials=word_set("ne n pas jamais"),
    adverbs=word_set("aussi ensuite également encore notamment toutefois"),
    times=word_set("lundi mardi mercredi jeudi vendredi samedi dimanche hier aujourd'hui"),
    determiners=word_set("le la les l un une des ce cette ces son sa ses leur leurs plusieurs certains"),
    prepositions=word_set("de du des d à au aux en dans sur pour par avec chez contre après avant selon depuis lors"),
    postmodifiers=word_set("de du des d pour"),
    conjunctions=word_set("que quand lorsque si parce comme où pourquoi dont"),
    joins=word_set("et mais ou"),
    relatives=word_set("qui"),
    that=word_set("que"),
    according=(("selon",), ("d'après",)),
    genders={"il": Gender.MALE, "elle": Gender.FEMALE, "ils": Gender.PLURAL, "elles": Gender.PLURAL},
    pronouns=word_set("je nous vous on ce cela tu"),
    gendered_words={
        **dict.fromkeys(["m", "m.", "monsieur", "roi"], Gender.MALE),
        **dict.fromkeys(["mme", "madame", "reine"], Gender.FEMALE),
    },
)

_SPANISH = Grammar(
    says=word_set(
        "dice dijo dijeron decía dicho afirma afirmó afirmado explica explicó explicado añade añadió agregó señala "
        "señaló señalado asegura aseguró asegurado declara declaró declarado indica indicó indicado sostiene sostuvo "
        "pregunta preguntó responde respondió escribe escribió comenta comentó advierte advirtió considera consideró "
        "destaca destacó insiste insistió recuerda recordó manifiesta manifestó admite admitió apunta apuntó subraya "
        "subrayó tuiteó exclamó"
    ),
    reports=word_set(
        "dice dijo dijeron afirma afirmó explica explicó añade añadió agregó señala señaló asegura aseguró declara "
        "declaró indica indicó sostiene sostuvo advierte advirtió destaca destacó insiste insistió admite admitió "
        "subraya subrayó"
    ),
    auxiliaries=word_set("ha han había habían"),
    passives=word_set("es fue fueron sido"),
    denials=word_set("no nunca jamás"),
    adverbs=word_set("también luego después además entonces ya"),
    times=word_set("lunes martes miércoles jueves viernes sábado domingo hoy ayer"),
    determiners=word_set("el la los las un una unos unas este esta su sus varios algunos"),
    prepositions=word_set("de del a al en con por para sobre contra según desde tras ante entre durante"),
    postmodifiers=word_set("de del para"),
    conjunctions=word_set("que cuando si porque como donde aunque mientras"),
    joins=word_set("y e pero o"),
    relatives=word_set("quien quienes"),
    that=word_set("que"),
    according=(("según",), ("de", "acuerdo", "con")),
    genders={"él": Gender.MALE, "ella": Gender.FEMALE, "ellos": Gender.PLURAL, "ellas": Gender.PLURAL},
    pronouns=word_set("yo nosotros esto eso se"),
    gendered_words={
        **dict.fromkeys(["señor", "sr", "don", "rey", "presidente"], Gender.MALE),
        **dict.fromkeys(["señora", "sra", "doña", "reina", "presidenta"], Gender.FEMALE),
    },
)

_NORWEGIAN = {"no": "nb", "nn": "nb"}
_GRAMMARS = {"en": ENGLISH, "de": _GERMAN, "fr": _FRENCH, "es": _SPANISH}


def grammar_of(language: str) -> Grammar | None:
    """Return the grammar for a language code, None where only marks are read."""
    return _GRAMMARS.get(language.lower().partition("-")[0])


def reporting_of(language: str) -> Grammar | None:
    """Return the few words that tell reports in a language without rules for quoted words; None without any."""
    words = language_table("reporting").get(_NORWEGIAN.get(language, language))
    if words is None:
        return None
    verbs = frozenset(words["verbs"].split())
    return Grammar(says=verbs, reports=verbs, that=frozenset(words["that"].split()))
