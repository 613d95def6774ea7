"""Counts what a screen reader finds in the running program, by the very calls that Orca makes; prints it as JSON.

To be run on a screen and a session bus of its own: `dbus-run-session -- python -m ... FILE`.
"""

import json
import os
import subprocess
import sys
import time
from typing import Any

TIME_LIMIT_S = 120
PATIENCE_S = 0.3
ROLES = {"heading": 83, "link": 88, "table": 55, "table row": 90, "block quote": 105}  # as AT-SPI counts
ACCESSIBLE, COLLECTION = "org.a11y.atspi.Accessible", "org.a11y.atspi.Collection"
REGISTRY = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")
RULE = "(aiia{ss}iaiiasib)uib"
ANY_STATE, ALL, ANY = ["2", "0", "0", "1"], "1", "2"  # no state is wished; kinds of match


def call(bus: str, *words: str) -> Any:
    """Return what a call on a bus answers; None where it fails."""
    command = ["busctl", bus, "--json=short", "call", *words]
    run = subprocess.run(command, capture_output=True, text=True, timeout=TIME_LIMIT_S)
    return json.loads(run.stdout)["data"][0] if run.returncode == 0 else None


def matches(bus: str, place: tuple[str, str], role: int) -> int:
    """Return how many parts of a program have a role."""
    bits = [str(1 << role % 32 if role // 32 == word else 0) for word in range(4)]
    rule = [*ANY_STATE, "0", ALL, "4", *bits, ANY, "0", ALL, "false"]
    return len(call(bus, *place, COLLECTION, "GetMatches", RULE, *rule, "1", "0", "true") or ())


def counted() -> dict[str, int]:
    """Wait until the article is in the tree of the only program on the bus, and count its parts."""
    end = time.monotonic() + TIME_LIMIT_S
    found: dict[str, int] = {}
    while time.monotonic() < end and not found.get("heading"):
        time.sleep(PATIENCE_S)
        address = call("--user", "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress")
        bus = f"--address={address}"
        for name, path in call(bus, *REGISTRY, ACCESSIBLE, "GetChildren") or () if address else ():
            found = {role: matches(bus, (name, path), number) for role, number in ROLES.items()}
    return found


def main() -> None:
    """Run the program on a file, count, and end it."""
    environment = {**os.environ, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "QT_QPA_PLATFORM": "xcb"}
    program = subprocess.Popen([sys.executable, "-X", "faulthandler", "-m", "reader", sys.argv[1]], env=environment)
    try:
        found = counted()
    finally:
        program.terminate()
        code = program.wait(TIME_LIMIT_S)
    print(json.dumps({"found": found, "code": code}))


if __name__ == "__main__":
    main()
