"""Offices and callings before a name that the tables lack; the model was trained without them, so they stay apart."""

from reader.nlp.abbreviations import abbreviations
from reader.nlp.word_set import word_set

_OFFICES = word_set(
    "alderman alderwoman architect author baker barrister bosun builder butcher campaigner canon caretaker chaplain "
    "chef churchwarden cllr conductor coroner councillor councilor councilman councilwoman curate curator engineer "
    "farmer fisherman foreman gamekeeper harbourmaster headmaster headmistress headteacher historian "
    "landlady landlord librarian lifeguard magistrate matron midwife nurse organiser paramedic pharmacist planner "
    "postmaster postmistress provost publican ranger rector registrar resident shopkeeper skipper solicitor surveyor "
    "teacher trader trustee vicar warden"
)


def is_office(word: str) -> bool:
    """Tell whether a word, small or with a capital, is an office or a calling."""
    return word[1:].islower() and word.lower() in _OFFICES


def is_cut_short(word: str) -> bool:
    """Tell whether a word is a title cut short, which leads on to a name: "Supt.", "Assoc."."""
    return word[0].isupper() and word.removesuffix(".").lower() in abbreviations("en").leads_on and not word.isupper()
