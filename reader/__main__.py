"""Start the program: the window, or the command line where it is asked for."""

import os
import sys

COMMANDS = frozenset({"analyze", "--help", "-h", "--version"})


def main() -> int:
    """Run the program with this process's arguments and return its exit code."""
    # From 1.29 on onnxruntime numbers the computer and tells its maker what it runs; nothing is to leave this computer.
    # It reads this when it is loaded, in the worker too. https://github.com/microsoft/onnxruntime/pull/27379
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"
    if getattr(sys, "frozen", False):
        from multiprocessing import freeze_support  # Only a bundle starts its worker by starting itself again.

        freeze_support()
    arguments = sys.argv[1:]
    if arguments and arguments[0] in COMMANDS:
        from reader import cli

        return cli.main(arguments)
    from reader import app

    return app.main(arguments)


if __name__ == "__main__":
    sys.exit(main())
