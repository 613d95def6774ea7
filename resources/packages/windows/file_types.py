"""The kinds of files that the installer offers the program for, as lines that it includes: build/file-types.iss.

`python -m resources.packages.windows.file_types` writes them, from what the readers of the formats say of themselves.
"""

from pathlib import Path

from reader.formats import READERS

FILE = Path(__file__).resolve().parents[3] / "build" / "file-types.iss"
_LINE = (
    r'Root: HKA; Subkey: "Software\Classes\{suffix}\OpenWithProgids"; ValueType: string; ValueName: "{{#Id}}"; '
    "Flags: uninsdeletevalue"
)


def registry_lines() -> tuple[str, ...]:
    """Return a line for each ending; the program is offered under "Open with" and taken out again with it."""
    return tuple(_LINE.format(suffix=suffix) for reader in READERS for suffix in reader.suffixes)


def main() -> None:
    """Write the file."""
    FILE.parent.mkdir(exist_ok=True)
    FILE.write_text("\n".join(registry_lines()) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
