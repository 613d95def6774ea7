"""Common given names that mean a man or a woman nearly always; no other name decides what "he" and "she" can mean."""

from reader.analysis.quotations.grammar import Gender
from reader.nlp.word_set import word_set

_MALE = word_set(
    "aaron adam ahmed alan albert alejandro alexander alfred ali andrew andré anthony antonio arthur barack ben "
    "benjamin bernard bernie bill bob boris brad brian bruce carl carlos charles christopher craig daniel dave david "
    "dennis dick dmitry dominic donald doug douglas ed eddie edward emmanuel eric ernest francisco frank fred gary "
    "geoffrey george gerald gordon graham greg hans harold harry henry hassan howard hugh hugo ian ibrahim igor ivan "
    "jack jacob jacques jake james jason javier jean-claude jeff jeffrey jeremy jim joe john johnny jonathan jorge "
    "josé joseph joshua juan keith ken kenneth kevin khalid klaus larry lars lawrence leonard liam louis luis luke "
    "marco marcus mark martin matt matthew michael mick miguel mike mitch mitt mohamed mohammed muhammad nathan neil "
    "newt nicholas nick nigel nikolai norman oliver oscar otto pablo patrick paul pedro peter phil philip pierre ralph "
    "ray recep richard rick rob robert rodrigo roger ron ronald roy rudy russell ryan sam scott sean sebastian sergei "
    "sergey simon stanley stephen steve steven stuart ted terry thomas tim timothy tom tony vladimir volodymyr walter "
    "warren wayne wilhelm william winston yuri zachary"
)
_FEMALE = word_set(
    "abigail agnes alexandra alice alicia alison amanda amber amy ana anastasia andrea angela anita ann anna anne "
    "annie barbara beatrice betty beverly brenda bridget camilla carla carmen carol caroline catherine charlotte "
    "chelsea christina christine cindy claire clara claudia cynthia deborah debra denise diana diane donna dorothy "
    "edith eileen elena eleanor elisabeth elizabeth ella ellen emily emma erin esther eva evelyn fatima fiona florence "
    "frances gabriela gail gloria grace gretchen hannah harriet heather heidi helen hillary huma ingrid irene isabel "
    "ivanka jane janet janice jacqueline jennifer jenny jessica jill joan joanna josephine joyce judith judy julia "
    "julie karen kate katherine kathleen kathryn kathy katie kellyanne kimberly kirsten kristen laura lauren lena "
    "linda lisa liz louise lucy lydia lynn madeleine margaret maria marie marilyn marine martha mary maureen megan "
    "melania melissa michelle miriam monica nadia nancy naomi natalia natalie natasha nicole nikki nina nora olga "
    "olivia pamela patricia paula rachel rebecca renee rita rose rosa ruth samantha sandra sara sarah sharon sheila "
    "shirley silvia sofia sophia sophie stephanie susan susanna sylvia tamara tanya teresa theresa tina tracy ursula "
    "valerie vanessa vera veronica victoria violet virginia vivian wendy yvonne"
)


def gender_of_name(name: str) -> Gender | None:
    """Return whom the first word of a full name means, None where nothing is known of it."""
    first = name.split()[0].lower() if name.split() else ""
    if first in _MALE:
        return Gender.MALE
    return Gender.FEMALE if first in _FEMALE else None
