"""What a release is called, when it was made and who looks after it: the same for every package."""

import os
import re
import subprocess
import tomllib
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
NAME = "glance-reader"
DESKTOP_ID = "org.glancereader.GlanceReader"
SUMMARY = "read an article at a glance, and check every line"
# A package must name whom to write to. Whoever passes one on says so by Debian's usual variables.
MAINTAINER = "Glance Reader contributors"
NO_ADDRESS = "nobody@glance-reader.invalid"
_VERSION_HEADING = re.compile(r"^## (\d[\w.]*)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Release:
    """A version, the time of its source in seconds since 1970, its maintainer, and what is new in it."""

    version: str
    source_date: int
    maintainer: str
    news: tuple[str, ...]

    @property
    def day(self) -> str:
        """The date of the source, as 2026-01-31."""
        return datetime.fromtimestamp(self.source_date, UTC).date().isoformat()

    @property
    def mail_date(self) -> str:
        """The date of the source as Debian's changelogs write it."""
        return format_datetime(datetime.fromtimestamp(self.source_date, UTC))


def release_of(root: Path = ROOT, *, version: str | None = None) -> Release:
    """Return the release that a source folder makes; `version` renames it, for trials of an upgrade."""
    declared = tomllib.loads((root / "pyproject.toml").read_text())["project"]["version"]
    news = news_of((root / "CHANGELOG.md").read_text(), declared)
    return Release(version or declared, source_date(root), _maintainer(), news)


def source_date(root: Path = ROOT) -> int:
    """Return SOURCE_DATE_EPOCH, else the time of the last commit: the same source gives the same bytes."""
    told = os.environ.get("SOURCE_DATE_EPOCH")
    return int(told or subprocess.check_output(["git", "-C", root, "log", "-1", "--format=%ct"], text=True))


def news_of(changelog: str, version: str) -> tuple[str, ...]:
    """Return what the changelog lists for a version, each point on one line; nothing where it has no such version."""
    parts = _VERSION_HEADING.split(changelog)
    body = dict(zip(parts[1::2], parts[2::2], strict=True)).get(version, "")
    points = re.findall(r"^\* (.+(?:\n  .+)*)", body, re.MULTILINE)
    return tuple(" ".join(point.split()) for point in points)


def _maintainer() -> str:
    return f"{os.environ.get('DEBFULLNAME', MAINTAINER)} <{os.environ.get('DEBEMAIL', NO_ADDRESS)}>"
