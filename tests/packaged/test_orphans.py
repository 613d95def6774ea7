"""Libraries that nothing needs any more, in ELF files of this machine."""

import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="ELF files are Linux's")


def test_a_library_stays_only_while_something_needs_it() -> None:
    from resources.packages.orphans import without_orphans

    ssl, crypto, extension = real("_ssl"), "/opt/libcrypto.so.3", ("python3/_ssl.so", str(real("_ssl")), "EXTENSION")
    needed = ("libssl.so.3", str(ssl), "BINARY")
    orphan = ("libnobody.so.1", crypto, "BINARY")
    link, broken = ("libpdfium.so", "wheel/libpdfium.so", "SYMLINK"), ("libgone.so", "wheel/libgone.so", "SYMLINK")
    inside = ("wheel/libpdfium.so", crypto, "BINARY")

    assert without_orphans([extension, needed, orphan, link, broken, inside]) == [extension, needed, link, inside]


def test_what_a_needed_library_needs_stays_too() -> None:
    from resources.packages.orphans import needed_libraries

    (needs,) = needed_libraries([str(real("_ssl"))]).values()

    assert any(name.startswith("libssl.so") for name in needs)


def real(name: str) -> Path:
    import importlib.util

    spec = importlib.util.find_spec(name)
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin)
