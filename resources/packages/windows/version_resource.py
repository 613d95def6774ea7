"""What Windows shows in the properties of the program's file, in the form that PyInstaller reads."""

from pathlib import Path

_TEMPLATE = """\
VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3F, flags=0x0, OS=0x40004, fileType=0x1),
  kids=[
    StringFileInfo([StringTable('040904B0', [{strings}])]),
    VarFileInfo([VarStruct('Translation', [1033, 1200])]),
  ],
)
"""
PARTS = 4  # of a version, as Windows counts


def write(version: str, file: Path) -> Path:
    """Write the resource for a version such as "0.1.0" and return its file."""
    strings = {
        "FileDescription": "Glance Reader",
        "FileVersion": version,
        "InternalName": "glance-reader",
        "LegalCopyright": "Licensed under the Apache License, version 2.0",
        "OriginalFilename": "glance-reader.exe",
        "ProductName": "Glance Reader",
        "ProductVersion": version,
    }
    told = ", ".join(f"StringStruct({name!r}, {value!r})" for name, value in strings.items())
    file.write_text(_TEMPLATE.format(numbers=numbers_of(version), strings=told), "utf-8")
    return file


def numbers_of(version: str) -> tuple[int, ...]:
    """Return the four numbers of a version; what is no number counts as 0."""
    numbers = [int(part) if part.isdecimal() else 0 for part in version.split(".")]
    return tuple((numbers + [0] * PARTS)[:PARTS])
