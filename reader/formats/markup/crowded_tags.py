"""Tags of more attributes than anybody writes, for which the parser of HTML takes time that grows with their square."""

import re
from typing import AnyStr

MAX_ATTRIBUTES = 500  # of one tag; pages have some twenty
_ATTRIBUTE = r"""(?>[\s/]*[^\s/>][^\s/>=]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]*))?)"""
_TAG = rf"(<[A-Za-z][^\s/>]*+{_ATTRIBUTE}{{0,{MAX_ATTRIBUTES}}}+){_ATTRIBUTE}*+"
_IN_TEXT, _IN_BYTES = re.compile(_TAG), re.compile(_TAG.encode("ascii"))


def uncrowded(markup: AnyStr) -> AnyStr:
    """Return the markup with the first attributes of each tag alone; nothing else is changed."""
    if isinstance(markup, str):
        return _IN_TEXT.sub(r"\1", markup)
    return _IN_BYTES.sub(rb"\1", markup)
