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
    "lionel leo",
    "margaret maggie peggy meg",
    "matthew matt",
    "michael mike mick mikhail mykhailo",
    "mohammed mohammad muhammad mohamed mohamad muhammed",
    "moammar muammar moamer",
    "nicholas nick nicolas nikolai mykola",
    "osama usama",
    "pamela pamella pam",
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
    "abigail adele agnes aisha alexandra alice alicia alison amanda amelia amy angela anita ann anna annabel "
    "anne annette annie antonia audrey barbara beatrice beth bethany betty bianca brenda bridget brittany "
    "camilla candice cara carla carol carole caroline catherine cathy cecilia charlene charlotte cherie chloe "
    "christina christine cindy claire clara colette connie cristina cynthia daniela daphne debbie deborah "
    "debra denise desiree diana diane dolores donna doris dorothy edith eileen elaine eleanor elena eleni "
    "elisabeth elise eliza elizabeth ella ellen ellie elsa emily emma erica erin estelle esther eva eve fatima "
    "felicity fiona flora frances freda gabriella gemma georgina geraldine gillian gina giulia gloria grace "
    "greta gwendolyn hannah harriet hazel heather heidi helen henrietta hillary holly ingrid irene isabel "
    "isabella ivanka jacqueline jade jane janet janice jasmine jeanette jemima jennifer jenny jessica jill "
    "joan joanna joanne josephine joyce judith judy julia julie juliet justine karen karin katarina kate "
    "katherine kathleen kathryn kathy katie katrina kayla khloe kimberly kirsten kourtney krista kristen "
    "kristina kylie laila laura lauren leila lily linda lisa liz lois lorraine louise lucia lucinda lucy luisa "
    "lydia mabel madeleine madeline maggie malala marcia margaret margot maria mariana marie marilyn marina "
    "marion marjorie marta martha martina mary matilda maureen maya megan meghan melania melanie melissa "
    "michelle mildred millicent miranda miriam moira molly monica myra nadia nadine nancy naomi natalia "
    "natasha nell nellie nicole nina nora olga olivia oprah pamela patricia paula pauline peggy penelope petra "
    "philippa phoebe phyllis polly poppy priscilla priya rachel rebecca rhoda rita roberta rosa rosalie "
    "rosalind rose rosemary roxana ruth sabrina sally samantha sandra sara sarah scarlett selena serena sharon "
    "sheila shirley silvia simone sonia sophia sophie stella stephanie susan susanna suzanne svetlana sylvia "
    "tamara tammy tanya tara tatiana teresa tessa theodora theresa tiffany tina trudy ulrike ursula valentina "
    "valerie vanessa vera veronica victoria wendy whitney wilma winifred yolanda yulia yvonne zoe"
)
_MEN = word_set(
    "aaron abdul abdullah abel abraham adam adrian ahmed alan alastair albert alejandro alexander alfred ali "
    "alistair allan allen alvin amir andre andrew angus anthony antoine antonio archie armando arthur austin "
    "barack barney barry bart basil ben benjamin bernard bernardo bert bill bob boris bradley brendan brian "
    "bruce bruno bryan byron calvin cameron carl carlos cecil chad charles charlie christopher clarence claude "
    "clifford clint clive colin conrad craig cyril damian daniel darren david dean declan denis dennis derek "
    "desmond dick diego dmitri dmitry dominic donald douglas duncan dustin dwight eddie edgar edmund edward "
    "edwin eli elliott elmer emil emilio emmanuel enrique eric ernest ethan eugene fabian felix ferdinand "
    "fernando fidel floyd francisco frank fred frederic frederick gareth gary gavin gene geoff geoffrey george "
    "gerald gilbert giovanni giuseppe glenn gordon graeme graham grant greg gregory guillermo gus gustav hamid "
    "hans harold harry hassan hector heinrich henry herbert herman hosni howard hugh hugo humphrey hussein ian "
    "ibrahim igor imran isaac ismail ivan ivor jack jacob jacques jake james jason javier jeff jeffrey jens "
    "jeremy jerome jim jimmy joachim joe joel johan johannes john jonas jonathan jorge jorgen jose josef "
    "joseph joshua juan julian julio justin karim karl keith ken kenneth kent kevin klaus kurt lance larry "
    "lars laurence lawrence leo leon leonard leonardo leroy lewis lloyd lorenzo louis lucas luis luke magnus "
    "malcolm manuel marc marcel marco marcus mario mark marshall martin martyn mathew matteo matthew maurice "
    "max maximilian mehmet michael mick miguel mike mikhail milan mitchell mitt mohamed mohammad mohammed "
    "muhammad mustafa nathan nathaniel ned neil nelson nicholas nicolas nigel nikolai noah norman oliver omar "
    "orlando oscar otto owen pablo pascal patrick paul pedro percy perry peter phil philip pierce pierre piers "
    "quentin rafael ralf ralph ramon randall randolph randy raul raymond reginald rex ricardo richard robert "
    "rodney rodrigo roger roland roman ronald ronnie roy rudolph rupert russell ryan salvador sam samuel "
    "santiago saul scott sean sebastian sergei seth shaun sidney silvio simon spencer stanley stefan stefano "
    "stephen steve steven stuart sven ted terence theo theodore thomas tim timo timothy toby todd tom tony "
    "trevor troy tyler umberto vernon victor viktor vince vincent vladimir walter warren wayne wilfred will "
    "william winston xavier yusuf zachary"
)
WOMAN, MAN = "ms", "mr"


def are_forms_of_one(name: str, other: str) -> bool:
    """Tell whether two first names in lower case are forms of one, as Liz and Elizabeth are."""
    return not forms_of(name).isdisjoint(forms_of(other))


def forms_of(name: str) -> frozenset[int]:
    """Return numbers for the first names of which this one is a form."""
    return _FORMS_OF.get(name, frozenset())


def title_for(name: str) -> str | None:
    """Return the title that fits whoever bears a first name; None where both sexes bear it, or it is not known."""
    return WOMAN if name in _WOMEN else MAN if name in _MEN else None
