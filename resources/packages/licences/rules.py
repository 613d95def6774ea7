"""Which licences may travel in the package. The GPL and its like may not; the LGPL may as replaceable files."""

import re
from collections.abc import Iterable, Iterator

from resources.packages.licences.component import Component

FREE = frozenset(
    {
        *("0BSD", "AFL-2.1", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "BSL-1.0", "CC0-1.0", "CC-BY-2.5"),
        *("CC-BY-4.0", "CC-BY-SA-4.0", "CNRI-Python", "FTL", "HPND", "ICU", "IJG", "ISC", "MIT", "MIT-0", "MPL-1.1"),
        *("MPL-2.0", "OFL-1.1", "PSF-2.0", "Python-2.0", "Unicode-3.0", "X11", "Zlib", "blessing", "bzip2-1.0.6"),
        *("libpng-2.0", "LicenseRef-public-domain", "LicenseRef-for-reading"),
    }
)
LESSER = re.compile(r"LGPL-[\d.]+-(only|or-later)")
WITH_EXCEPTION = frozenset(  # linking, or building with them, does not pass their terms on
    {"GPL-2.0-or-later WITH Bootloader-exception", "GPL-3.0-or-later WITH GCC-exception-3.1"}
)


def problems(components: Iterable[Component]) -> Iterator[str]:
    """Give one sentence for each component whose licence forbids passing it on as it is."""
    for component in components:
        if component.licence and not may_travel(component.licence, is_embedded=component.is_embedded):
            how = "inside the program's archive" if component.is_embedded else "in the package"
            yield f"{component.name} {component.version}: {component.licence} may not travel {how}."


def unknowns(components: Iterable[Component]) -> Iterator[str]:
    """Give one sentence for each component of which nobody has said yet on what terms it comes."""
    for component in components:
        if not component.licence:
            yield f"{component.name} {component.version}: no licence is known."


def may_travel(licence: str, *, is_embedded: bool) -> bool:
    """Tell whether an SPDX expression allows passing on: all that AND joins, one of what OR joins."""
    licence = licence.strip()
    for joint, combine in ((" OR ", any), (" AND ", all)):
        parts = _split(licence, joint)
        if len(parts) > 1:
            return combine(may_travel(part, is_embedded=is_embedded) for part in parts)
    if licence.startswith("(") and licence.endswith(")"):
        return may_travel(licence[1:-1], is_embedded=is_embedded)
    is_lesser = LESSER.fullmatch(licence) is not None and not is_embedded
    return licence in FREE or licence in WITH_EXCEPTION or is_lesser


def _split(licence: str, joint: str) -> list[str]:
    """Return the parts that a joint separates outside all brackets."""
    parts, depth, start = [], 0, 0
    for at, sign in enumerate(licence):
        depth += (sign == "(") - (sign == ")")
        if depth == 0 and licence.startswith(joint, at):
            parts.append(licence[start:at])
            start = at + len(joint)
    return [*parts, licence[start:]]
