"""What the command line of the window may ask for, declared once for its parser and for `--help`. Knows no Qt."""

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from reader import __version__
from reader.model.source import Source

if TYPE_CHECKING:
    from argparse import ArgumentParser, _ArgumentGroup

PROGRAM = "glance-reader"
QUIT_AFTER_PAINT = "--quit-after-paint"


class Options(NamedTuple):
    """What the command line asks for."""

    sources: tuple[Source, ...] = ()  # files and links
    snapshot: Path | None = None
    self_test: bool = False
    output: Path | None = None
    quit_after_paint: bool = False
    new_window: bool = False
    clipboard: bool = False
    separate: bool = False
    print_paths: bool = False

    @property
    def is_unattended(self) -> bool:
        """Tell whether nobody sits before the window: it neither follows nor changes what is the user's."""
        return self.self_test or self.snapshot is not None

    @property
    def is_alone(self) -> bool:
        """Tell whether this process keeps to itself, whatever runs already."""
        return self.separate or self.leaves_no_trace

    @property
    def leaves_no_trace(self) -> bool:
        """Tell whether nothing is written into the user's folders."""
        return self.is_unattended or self.quit_after_paint

    @property
    def needs_sample(self) -> bool:
        """Tell whether the sample article is read, where no file is named or whatever is named."""
        return self.self_test or (not self.sources and (self.quit_after_paint or self.snapshot is not None))


def options_of(arguments: list[str]) -> Options:
    """Return what the arguments ask for; end the program with a sentence where they are wrong."""
    if any(argument.startswith("-") and argument != QUIT_AFTER_PAINT for argument in arguments):
        return _parsed(arguments)
    sources = tuple(Source.named(each) for each in arguments if each != QUIT_AFTER_PAINT)
    return Options(sources, quit_after_paint=QUIT_AFTER_PAINT in arguments)


def add_options(parser: "ArgumentParser | _ArgumentGroup") -> None:
    """Declare every option of the window."""
    from argparse import SUPPRESS

    add = parser.add_argument
    add("--new-window", action="store_true", help="open a window of its own, in the program that runs already")
    add("--clipboard", action="store_true", help="open the text, file or link on the clipboard")
    add("--separate", action="store_true", help="start a process of its own, whatever runs already")
    add("--print-paths", action="store_true", help="print where settings, data and reports are kept, and leave")
    add("--snapshot", type=Path, metavar="PNG", help="save a picture of the analysed article and leave")
    add("--self-test", action="store_true", help="read a sample article in a real window, tell how it went, and leave")
    add("--output", type=Path, metavar="JSON", help="where the self-test writes its analysis")
    add(QUIT_AFTER_PAINT, action="store_true", help=SUPPRESS)


def _parsed(arguments: list[str]) -> Options:
    from argparse import ArgumentParser

    parser = ArgumentParser(prog=PROGRAM, description="Open articles in the reader.")
    parser.add_argument("sources", nargs="*", metavar="FILE", help="an article to open: a file or a link")
    parser.add_argument("--version", action="version", version=f"Glance Reader {__version__}")
    add_options(parser)
    found = vars(parser.parse_args(arguments))
    return Options(**(found | {"sources": tuple(map(Source.named, found["sources"]))}))
