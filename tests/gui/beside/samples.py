"""Two small articles with what was found in both."""

from reader.analysis.two_articles.comparing import compare_articles
from reader.model.two_articles.findings import Compared
from tests.analysis.two_articles.told import actor, article

FIRST = (
    "A dam above Halvern burst on Tuesday and killed 3 people.",
    'Nobody slept. The board said: "We did what the engineers advised us to do."',
    *("The river carries much water in the spring and little in the summer." for _ in range(12)),
)
SECOND = (
    "The minister of public works resigned.",
    "On Tuesday a dam above Halvern burst and killed 5 people.",
    '"We did what the engineers told us to do," the board said.',
    *("Bridges of wood are old and beautiful but have to be mended every year." for _ in range(12)),
)


def compared() -> Compared:
    """Return both with their actors."""
    first = article(*FIRST, actors=(actor("Halvern", "place", role="town"), actor("Brack", "place")))
    second = article(*SECOND, actors=(actor("Halvern", "place", role="spa"),))
    return Compared(first, second, compare_articles(first, second))
