"""The Debian package: its fields, its scripts, what it depends on. None is built from the real bundle here."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from reader.locations import NOTICES
from resources.packages.contents import UNKNOWN
from resources.packages.linux import deb
from resources.packages.linux.__main__ import main
from resources.packages.linux.checksums import write_checksums
from resources.packages.linux.libraries import Needs, needs_of
from resources.packages.linux.release import NAME, Release, release_of, source_date

RELEASE = Release("1.2.3", 1_800_000_000, "Someone <someone@example.invalid>", ("Reads more.", "Tells less. " * 20))
NEEDS = Needs(frozenset({"libc.so.6", "libm.so.6", "libGL.so.1", "libcups.so.2"}), "2.36")


@pytest.fixture
def bundle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(deb, "needs_of", lambda bundle: NEEDS)
    folder = tmp_path / "bundle"
    (folder / "_internal").mkdir(parents=True)
    (folder / NAME).write_text("#!/bin/sh\n")
    (folder / "_internal" / "data.txt").write_text("data")
    (folder / NOTICES).write_text("Of others\n\n  Their terms\n")
    return folder


def fields_of(control: str) -> dict[str, str]:
    return dict(re.findall(r"^([A-Z][\w-]+): (.+)$", control, re.MULTILINE))


def built(bundle: Path, folder: Path) -> Path:
    if shutil.which("dpkg-deb") is None:
        pytest.skip("dpkg-deb is not installed here")
    return deb.build_deb(bundle, folder, RELEASE)


def test_the_control_file_has_every_field() -> None:
    fields = fields_of(deb.control_of(RELEASE, NEEDS, 2_000_001))

    assert fields["Package"] == NAME
    assert (fields["Version"], fields["Maintainer"]) == (RELEASE.version, RELEASE.maintainer)
    assert fields["Installed-Size"] == "1954"
    assert {"libc6 (>= 2.36)", "libgl1"} <= set(fields["Depends"].split(", "))
    assert "libcups2" in fields["Recommends"]
    assert not re.search(r"@\w+@", "".join(fields.values()))


def test_a_font_is_among_what_it_depends_on() -> None:
    assert "fonts-dejavu-core" in fields_of(deb.control_of(RELEASE, NEEDS, 1))["Depends"]


def test_a_library_that_no_package_is_known_for_stops_the_build() -> None:
    with pytest.raises(LookupError, match=r"libsurprise\.so\.7"):
        Needs(frozenset({"libc.so.6", "libsurprise.so.7"}), "2.36").debian_packages()


def test_a_program_of_this_system_needs_the_c_library_and_what_lies_beside_it_is_carried(tmp_path: Path) -> None:
    if shutil.which("objdump") is None:
        pytest.skip("objdump is not installed here")
    shutil.copy("/bin/ls", tmp_path / "ls")

    needs = needs_of(tmp_path)
    assert "libc.so.6" in needs.required
    assert re.fullmatch(r"2\.\d+", needs.c_library)

    (tmp_path / "libc.so.6").touch()
    assert "libc.so.6" not in needs_of(tmp_path).required


def test_c_libraries_are_compared_as_numbers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.so").write_bytes(b"\x7fELF")
    told = "  NEEDED               libc.so.6\n 0x1 0x00 02 GLIBC_2.9\n 0x2 0x00 03 GLIBC_2.17\n GLIBC_PRIVATE\n"
    monkeypatch.setattr(subprocess, "check_output", lambda *_, **__: told)

    assert needs_of(tmp_path) == Needs(frozenset({"libc.so.6"}), "2.17")


def test_the_copyright_file_holds_the_notices_of_others(bundle: Path) -> None:
    text = deb.copyright_of(bundle)

    assert text.startswith("Format: ")
    assert "\n Of others\n .\n   Their terms\n" in text
    assert all(re.match(r"[A-Z][\w-]+: | \S| +\S|$", line) for line in text.splitlines())


def test_without_notices_there_is_no_package(bundle: Path) -> None:
    (bundle / NOTICES).unlink()

    with pytest.raises(FileNotFoundError):
        deb.copyright_of(bundle)


def test_what_nobody_may_pass_on_yet_is_not_packed(
    bundle: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (bundle / UNKNOWN).write_text("thing 1.0: no licence is known.\n")

    code = main(["deb", "--bundle", str(bundle), "--output", str(tmp_path / "out")])

    assert code == 1
    assert "thing 1.0" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_the_changelog_is_one_that_debian_reads(tmp_path: Path) -> None:
    changelog = deb.changelog_of(RELEASE)

    assert changelog.startswith(f"{NAME} (1.2.3) unstable; urgency=medium\n\n  * Reads more.\n  * Tells less.")
    assert changelog.endswith(" -- Someone <someone@example.invalid>  Fri, 15 Jan 2027 08:00:00 +0000\n")
    assert max(map(len, changelog.splitlines())) <= 80


def test_the_same_bundle_gives_the_same_bytes(bundle: Path, tmp_path: Path) -> None:
    first = built(bundle, tmp_path / "first")
    (bundle / NAME).touch()
    second = built(bundle, tmp_path / "second")

    assert first.name == f"{NAME}_1.2.3_amd64.deb"
    assert first.read_bytes() == second.read_bytes()


def test_the_package_puts_the_program_and_its_command_in_place(bundle: Path, tmp_path: Path) -> None:
    listed = subprocess.check_output(["dpkg-deb", "--contents", built(bundle, tmp_path)], text=True)

    assert f"./usr/bin/{NAME} -> ../lib/{NAME}/{NAME}\n" in listed
    assert re.search(rf"^-rwxr-xr-x root/root .* \./usr/lib/{NAME}/{NAME}$", listed, re.MULTILINE)
    for document in ("copyright", "changelog.gz"):
        assert re.search(rf"^-rw-r--r-- root/root .* \./usr/share/doc/{NAME}/{document}$", listed, re.MULTILINE)


@pytest.mark.parametrize(("script", "step"), [("postinst", "configure"), ("postrm", "remove")])
def test_a_script_refreshes_only_what_the_system_keeps(tmp_path: Path, script: str, step: str) -> None:
    tools = tmp_path / "tools"
    tools.mkdir()
    (tools / "update-desktop-database").write_text(f'#!/bin/sh\necho "$@" >> "{tmp_path}/refreshed"\nexit 1\n')
    (tools / "update-desktop-database").chmod(0o755)

    for done in (step, "upgrade"):
        environment = {"PATH": str(tools)}
        subprocess.run(["/bin/sh", deb.HERE / script, done], env=environment, check=True)

    assert (tmp_path / "refreshed").read_text() == "-q /usr/share/applications\n"


def test_the_date_of_a_release_can_be_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")

    assert source_date() == 1_700_000_000
    assert release_of().day == "2023-11-14"


def test_whoever_passes_the_package_on_is_its_maintainer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    monkeypatch.setenv("DEBFULLNAME", "A Distributor")
    monkeypatch.setenv("DEBEMAIL", "packages@example.org")

    assert release_of().maintainer == "A Distributor <packages@example.org>"


def test_checksums_are_those_that_sha256sum_expects(tmp_path: Path) -> None:
    for name in ("a.deb", "b ä.tar.gz", "other.txt"):
        (tmp_path / name).write_text(name)

    sums = write_checksums(tmp_path)

    assert len(sums.read_text().splitlines()) == 2
    subprocess.run(["sha256sum", "--check", "--strict", "--quiet", sums.name], cwd=tmp_path, check=True)
