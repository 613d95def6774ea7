"""First names: which are one name in another form, and which only women bear and which only men."""

from reader.nlp.word_set import word_set

_FORMS = (
    "abigail abby",
    "albert al bert",
    "alexander aleksandr oleksandr alexandr alex sasha",
    "alexei alexey aleksei oleksiy",
    "andrew andy andrei andrey andriy",
    "anthony tony",
    "barack barak",
    "benjamin ben",
    "bernard bernie",
    "charles charlie chuck",
    "christopher chris",
    "daniel dan danny",
    "david dave",
    "deborah debbie",
    "dmitry dmitri dmitriy dmytro",
    "donald don",
    "edward ed eddie ted",
    "elizabeth liz beth betty",
    "evgeny evgeni yevgeny yevgeni",
    "frederick fred freddie",
    "geoffrey geoff jeffrey jeff",
    "gerald gerry jerry",
    "gregory greg",
    "jacob jake",
    "james jim jimmy jamie",
    "jennifer jen jenny",
    "john johnny jack",
    "joseph joe joey",
    "katherine catherine kathryn kate kathy cathy katie",
    "kenneth ken kenny",
    "lawrence laurence larry",
    "leonard len leo",
    "margaret maggie peggy meg",
    "matthew matt",
    "michael mike mick mikhail mykhailo",
    "mohammed mohammad muhammad mohamed mohamad muhammed",
    "moammar muammar moamer",
    "nicholas nick nicolas nikolai mykola",
    "osama usama",
    "patrick pat paddy",
    "peter pete pyotr petro",
    "philip phillip phil",
    "raymond ray",
    "rebecca becky",
    "richard rick dick rich",
    "robert bob bobby rob robbie",
    "ronald ron ronnie",
    "samuel sam",
    "sergei sergey serhiy",
    "stephen steven steve",
    "susan sue suzanne",
    "theodore ted teddy",
    "thomas tom tommy",
    "timothy tim",
    "victoria vicky",
    "vladimir volodymyr vlad",
    "walter walt",
    "william bill billy will willy",
    "yusuf youssef yousef yusef",
)
_FORMS_OF: dict[str, frozenset[int]] = {
    name: frozenset(index for index, forms in enumerate(_FORMS) if name in forms.split())
    for name in word_set(" ".join(_FORMS))
}
_WOMEN = word_set(
    "abigail agnes alice alicia alison amanda amy angela anita ann anna anne annie barbara beatrice beth betty "
    "brenda bridget carla carol caroline catherine cathy cecilia charlotte christina christine claire clara "
    "cynthia debbie deborah denise diana diane donna doris dorothy edith eleanor elena eleni elisabeth "
    "elizabeth ellen emily emma erica esther eva fatima fiona florence frances gabriella georgia gina gloria "
    "grace hannah heather helen hillary ingrid irene isabel isabella jane janet janice jennifer jenny jessica "
    "jill joan joanna joanne josephine joyce judith judy julia julie karen kate katherine kathleen kathryn "
    "kathy katie laura lauren linda lisa liz lois louise lucia lucy lydia maggie margaret maria marie marion "
    "martha mary maureen megan melania melissa michelle miriam monica nancy naomi natalia natasha nicole nora "
    "olga olivia pamela patricia paula peggy penelope petra priscilla rachel rebecca rosa rosalind rose ruth "
    "samantha sandra sara sarah serena sharon sheila silvia sophia sophie stella susan susanna suzanne "
    "svetlana sylvia tatiana teresa theresa ursula valerie vanessa vera veronica victoria virginia wendy "
    "yolanda yulia yvonne"
)
_MEN = word_set(
    "aaron abdul abdullah abraham adam ahmed alan albert alejandro alexander alfred ali andrew anthony antonio "
    "arthur barack benjamin bernard bill bob boris brian bruce carl carlos charles charlie christopher colin "
    "craig daniel david dennis diego dick dmitry donald douglas edward eric ernest felix ferdinand fernando "
    "francisco frank fred frederick gary geoffrey george gerald gordon graham gregory gustav hans harold harry "
    "hassan henry howard hugh hugo hussein ian ibrahim igor ivan jack jacob jacques jake james jason jeffrey "
    "jeremy jim jimmy joe john jonathan jorge jose joseph juan karl keith kenneth kevin klaus larry lawrence "
    "leonard lewis louis luis malcolm manuel marco mark martin matthew michael miguel mike mohammed neil "
    "nicholas nigel oliver oscar otto pablo patrick paul pedro peter philip pierre rafael ralph raymond "
    "ricardo richard robert roger ronald samuel scott sebastian sergei simon stanley stephen steve steven "
    "stuart theodore thomas timothy tom tony victor vincent vladimir walter wayne william winston"
)
WOMAN, MAN = "ms", "mr"


def are_forms_of_one(name: str, other: str) -> bool:
    """Tell whether two first names in lower case are forms of one, as Liz and Elizabeth are."""
    return not _FORMS_OF.get(name, frozenset()).isdisjoint(_FORMS_OF.get(other, frozenset()))


def title_for(name: str) -> str | None:
    """Return the title that fits whoever bears a first name; None where both sexes bear it, or it is not known."""
    return WOMAN if name in _WOMEN else MAN if name in _MEN else None
