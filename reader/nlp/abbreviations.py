"""Abbreviations after which a sentence goes on: titles before names, words before numbers, "for example" and its like.

Punkt has learnt many of each language from newspapers; these are common ones that it lacks or doubts. In lower case,
without the last full stop.
"""

from collections.abc import Mapping

from reader.nlp.word_set import word_set

TITLES = word_set(
    "adm amb brig capt cdr cmdr col cpl det dr drs ens fr gen gov hon insp lt maj messrs mr mrs ms mt mx pfc pres prof "
    "pvt rep reps rev sen sens sgt spc sr supt"
)  # a name follows
LEADING_ON = word_set("approx ca cf e.g eg esp i.e resp viz vs z.b d.h bzw p.ej")  # the sentence goes on
BEFORE_NUMBERS = word_set(
    "apr art aug ch chap dec eq feb fig figs jan jul jun mar no nos nov nr oct p para pp sec sect sep sept vol vols"
)
MAY_LEAD_ON = word_set("al bros co corp dept est etc ft in inc jr lb lbs ltd max min oz sq")  # unless a capital follows

_DANISH = word_set("f.eks bl.a dvs hr nr ca kap")  # and Norwegian
LEADING_ON_BY_LANGUAGE: Mapping[str, frozenset[str]] = {
    "cs": word_set("mgr ing bc mudr judr phdr doc např tzv tzn resp č čl obr str"),
    "da": _DANISH,
    "de": word_set("abb evtl ggf inkl mind sog vgl zzgl hrsg ing dipl kap bd tel frl bspw"),
    "el": word_set("κ κα δρ καθ π.χ δηλ αρ σελ"),
    "es": word_set("sra srta sres dra av avda ud uds ee núm pág págs cap dña prof gral ing lic dto arz"),
    "fi": word_set("esim mm ns toim nro"),
    "fr": word_set("mme mmes mlle mm pr env fig chap éd p.ex ste st"),
    "hu": word_set("pl ún ill kb ifj id özv"),
    "it": word_set("dott dott.ssa sig sigg avv ing on sen geom art pag fig es cav arch prof.ssa p.es"),
    "nl": word_set("dhr mevr mw ir drs bijv blz art dhr jl o.a m.b.t t.a.v"),
    "nb": _DANISH,
    "nn": _DANISH,
    "no": _DANISH,
    "pl": word_set("mgr inż hab ul godz np tzn tzw pt nr str św ks płk gen"),
    "pt": word_set("sra srta dra profa av exmo exma eng pág fig art núm p.ex"),
    "ro": word_set("dl dna d-na dr ing str nr pag ex"),
    "ru": word_set("ул стр т.е т.н напр проф акад г-н г-жа св"),
    "sv": word_set("t.ex bl.a dvs s.k hr nr ca kap"),
    "tr": word_set("sn örn prof doç av müh yrd"),
}
