"""Whether what is read comes to the shelf: the reader says so once, and may say otherwise."""

from enum import StrEnum


class KeepRead(StrEnum):
    """What the reader said."""

    NOT_ASKED = "not_asked"
    YES = "yes"
    NO = "no"
