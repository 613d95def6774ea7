"""The article as a source to cite: RIS, BibTeX and CSL-JSON, as programs for references read them."""

import json
import re
from dataclasses import dataclass

from reader.exporters.provenance import provenance
from reader.exporters.taken import Taken
from reader.model.headline import headline_of, one_line

_BY = re.compile(r"^by\s+", re.IGNORECASE)
_BETWEEN_NAMES = re.compile(r"\s*(?:,|;|&|\band\b)\s*")
_DATE = re.compile(r"\b(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_TEX = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}
_TEX |= {sign: f"\\{sign}" for sign in "&%$#_{}"}


@dataclass(frozen=True, slots=True)
class Citation:
    """What is cited; what is not known is empty. `date` is year, month and day, as far as they are known."""

    title: str
    authors: tuple[str, ...]
    site: str
    date: tuple[str, ...]
    url: str
    language: str

    @property
    def key(self) -> str:
        """A short name: author, year, first word of the title, in letters that every program takes."""
        words = (*self.authors[:1], *self.date[:1], *self.title.split()[:1])
        plain = (re.sub(r"[^a-z0-9]", "", word.split()[-1].lower()) for word in words if word.split())
        return "".join(plain) or "article"


def citation_of(taken: Taken) -> Citation:
    """Return what is known of the article."""
    known, found = provenance(taken.document), _DATE.search(taken.document.metadata.published or "")
    byline = _BY.sub("", known.get("byline", ""))
    return Citation(
        one_line(headline_of(taken.document)),
        tuple(filter(None, _BETWEEN_NAMES.split(byline))),
        known.get("site", ""),
        tuple(filter(None, found.groups())) if found else (),
        known.get("url", ""),
        known.get("language", ""),
    )


class RisExporter:
    """Writes one record of RIS."""

    id = "ris"
    name = "RIS"
    suffix = ".ris"

    def export(self, taken: Taken) -> bytes:
        """Return the record; lone surrogates become question marks."""
        cited = citation_of(taken)
        rows = [("TY", "ELEC" if cited.url else "GEN"), *(("AU", name) for name in cited.authors), ("TI", cited.title)]
        rows += [("T2", cited.site), ("PY", cited.date[0] if cited.date else ""), ("DA", "/".join(cited.date))]
        rows += [("UR", cited.url), ("LA", cited.language)]
        lines = [f"{tag}  - {value}" for tag, value in rows if value]
        return ("\n".join([*lines, "ER  - "]) + "\n").encode("utf-8", "replace")


class BibtexExporter:
    """Writes one entry of BibTeX."""

    id = "bibtex"
    name = "BibTeX"
    suffix = ".bib"

    def export(self, taken: Taken) -> bytes:
        """Return the entry; lone surrogates become question marks."""
        cited = citation_of(taken)
        fields = {
            "author": " and ".join(f"{{{_tex(name)}}}" for name in cited.authors),
            "title": f"{{{_tex(cited.title)}}}" if cited.title else "",
            "organization": _tex(cited.site),
            "year": cited.date[0] if cited.date else "",
            "date": "-".join(cited.date),
            "url": re.sub(r"[{}\\]", "", cited.url),
            "language": cited.language,
        }
        lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
        kind = "online" if cited.url else "misc"
        return "\n".join([f"@{kind}{{{cited.key},", *lines, "}", ""]).encode("utf-8", "replace")


class CslJsonExporter:
    """Writes a list of one item of CSL-JSON."""

    id = "csl-json"
    name = "CSL-JSON"
    suffix = ".json"

    def export(self, taken: Taken) -> bytes:
        """Return the item; a lone surrogate stays, as an escape."""
        cited = citation_of(taken)
        item: dict[str, object] = {
            "id": cited.key,
            "type": "webpage" if cited.url else "document",
            "title": cited.title,
            "author": [{"literal": name} for name in cited.authors],
            "container-title": cited.site,
            "issued": {"date-parts": [[int(part) for part in cited.date]]} if cited.date else None,
            "URL": cited.url,
            "language": cited.language,
        }
        told = [{name: value for name, value in item.items() if value}]
        return f"{json.dumps(told, ensure_ascii=False, indent=1)}\n".encode("utf-8", "backslashreplace")


def _tex(text: str) -> str:
    return "".join(_TEX.get(char, char) for char in text)
