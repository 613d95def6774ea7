"""The article as a source to cite: RIS, BibTeX and CSL-JSON, as programs for references read them."""

import datetime
import json
import re
from dataclasses import dataclass
from hashlib import sha256

from reader.exporters.author_names import Name, parts_of
from reader.exporters.provenance import provenance
from reader.exporters.taken import Taken
from reader.model.folding import folded
from reader.model.headline import headline_of, one_line

_BY = re.compile(r"^by\s+", re.IGNORECASE)
_BETWEEN_NAMES = re.compile(r"\s*(?:,|;|&|\band\b)\s*")
_DATE = re.compile(r"\b(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_DIGITS = 6  # that tell a title from others in a key
_TEX = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}
_TEX |= {sign: f"\\{sign}" for sign in "&%$#_{}"}


@dataclass(frozen=True, slots=True)
class Citation:
    """What is cited; what is not known is empty. `date` is year, month and day, as far as they are known.

    `accessed` is the day on which a page is taken out, None of what is no page.
    """

    title: str
    authors: tuple[str, ...]
    site: str
    date: tuple[str, ...]
    url: str
    language: str
    accessed: datetime.date | None = None

    @property
    def key(self) -> str:
        """A short name in letters that every program takes: author, year, first word of the title.

        Where none of these words has such letters: the site, the year, and what tells the title from others.
        """
        author, year, first = _last_word(self.authors), "".join(self.date[:1]), self.title.split()[:1]
        words = _plain(author), _plain("".join(first))
        if re.search("[a-z]", "".join(words)):
            return f"{words[0]}{year}{words[1]}"
        return f"{_plain(self.site) or 'article'}{year}{_digest(self.title) if self.title else ''}"

    def name_of(self, author: str) -> Name | None:
        """Return an author's name in its parts, None where they are not plain."""
        return parts_of(author, self.site, self.language)


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
        taken.day if known.get("url") else None,
    )


class RisExporter:
    """Writes one record of RIS."""

    id = "ris"
    name = "RIS"
    suffix = ".ris"

    def export(self, taken: Taken) -> bytes:
        """Return the record; lone surrogates become question marks."""
        cited = citation_of(taken)
        authors = (_turned(cited, author) or author for author in cited.authors)
        rows = [("TY", "ELEC" if cited.url else "GEN"), *(("AU", name) for name in authors), ("TI", cited.title)]
        rows += [("T2", cited.site), ("PY", cited.date[0] if cited.date else ""), ("DA", "/".join(cited.date))]
        rows += [("UR", cited.url), ("Y2", f"{cited.accessed:%Y/%m/%d}" if cited.accessed else "")]
        rows += [("LA", cited.language)]
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
            "author": " and ".join(_tex_name(cited, author) for author in cited.authors),
            "title": f"{{{_tex(cited.title)}}}" if cited.title else "",
            "organization": _tex(cited.site),
            "year": cited.date[0] if cited.date else "",
            "date": "-".join(cited.date),
            "url": re.sub(r"[{}\\]", "", cited.url),
            "urldate": f"{cited.accessed}" if cited.accessed else "",
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
            "author": [_csl_name(cited, author) for author in cited.authors],
            "container-title": cited.site,
            "issued": _csl_date(*cited.date) if cited.date else None,
            "URL": cited.url,
            "accessed": _csl_date(*f"{cited.accessed}".split("-")) if cited.accessed else None,
            "language": cited.language,
        }
        told = [{name: value for name, value in item.items() if value}]
        return f"{json.dumps(told, ensure_ascii=False, indent=1)}\n".encode("utf-8", "backslashreplace")


def _turned(cited: Citation, author: str) -> str:
    name = cited.name_of(author)
    return name.turned if name else ""


def _tex_name(cited: Citation, author: str) -> str:
    """Return the family before the given name; a name in braces is one that no program takes apart."""
    return _tex(_turned(cited, author)) or f"{{{_tex(author)}}}"


def _csl_name(cited: Citation, author: str) -> dict[str, str]:
    name = cited.name_of(author)
    return name._asdict() if name else {"literal": author}


def _csl_date(*parts: str) -> dict[str, list[list[int]]]:
    return {"date-parts": [[int(part) for part in parts]]}


def _last_word(authors: tuple[str, ...]) -> str:
    return " ".join(authors[:1]).rpartition(" ")[2]


def _plain(words: str) -> str:
    return re.sub(r"[^a-z0-9]", "", folded(words))


def _digest(title: str) -> str:
    return sha256(title.encode("utf-8", "replace")).hexdigest()[:_DIGITS]


def _tex(text: str) -> str:
    return "".join(_TEX.get(char, char) for char in text)
