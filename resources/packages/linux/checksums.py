"""SHA256SUMS: what `sha256sum --check SHA256SUMS` compares after a download."""

import hashlib
from pathlib import Path

SUMS = "SHA256SUMS"
PATTERNS = ("*.deb", "*.rpm", "*.tar.gz", "*.AppImage")


def write_checksums(folder: Path) -> Path:
    """Write the checksums of all packages in a folder, and return the file."""
    packages = sorted(file for pattern in PATTERNS for file in folder.glob(pattern))
    (folder / SUMS).write_text("".join(f"{_sum(file)}  {file.name}\n" for file in packages))
    return folder / SUMS


def _sum(file: Path) -> str:
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()
