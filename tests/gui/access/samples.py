"""An article with everything that a screen reader tells apart."""

from reader.formats import read_text
from reader.model.document import Document
from reader.nlp.segmentation import segmented

ARTICLE = """# A town and its river

The [new bridge](https://example.org/bridge) was opened on Monday. It had taken six years.

## What it cost

The state paid half of it. The rest came from tolls.

| Payer | Million euros |
|---|---|
| State | 20 |
| Tolls | 22 |

### What comes next

- A path for [bicycles](https://example.org/bikes)
  - from the north
- New lamps

> Nothing is finished yet.

A report[^1] says more.

[^1]: It was written by the port.
"""


def article() -> Document:
    """Return the article as its reader gives it."""
    return segmented(read_text(ARTICLE, "river.md", reader="markdown"), "en")
