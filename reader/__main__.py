"""Start the program: the window, or the command line where it is asked for."""

import sys

from reader.terminal import guard_terminal

COMMANDS = frozenset({"analyze", "compare", "--help", "-h", "--version"})


def main() -> int:
    """Run the program with this process's arguments and return its exit code."""
    if getattr(sys, "frozen", False):
        from multiprocessing import freeze_support  # Only a bundle starts its worker by starting itself again.

        freeze_support()
    guard_terminal()
    arguments = sys.argv[1:]
    if arguments and arguments[0] in COMMANDS:
        from reader import cli
        from reader.jobs.working import collect_seldom

        collect_seldom()
        return cli.main(arguments)
    from reader import app

    return app.main(arguments)


if __name__ == "__main__":
    sys.exit(main())
