"""The same core without a screen: `analyze FILE...` and `compare A B`. Must run where PySide6 is not installed."""

import json
import logging
import os
import signal
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace, RawDescriptionHelpFormatter
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace
from functools import partial
from multiprocessing import get_context
from pathlib import Path

from reader import __version__
from reader.analysis.recognizers import RECOGNIZERS, languages
from reader.analysis.summarizers import SUMMARIZERS
from reader.errors import EngineError, ErrorKind, LockedError, ReaderError
from reader.exporters import (
    COMPARISON_EXPORTERS,
    EXPORTERS,
    BriefTemplate,
    Taken,
    exporter_of,
    template_at,
)
from reader.formats import READERS, open_document, read_bytes
from reader.jobs.working import collect_seldom, unexpected
from reader.locations import locations
from reader.model.analysis import DEFAULT_RECOGNIZER, DEFAULT_SUMMARIZER, Analysis, AnalysisOptions, Part
from reader.model.characters.controls import shown_in_a_line
from reader.model.document import Document
from reader.model.serialization import error_json, to_json
from reader.model.source import STANDARD_INPUT, Source
from reader.model.two_articles.findings import Article, Compared
from reader.nlp.languages import LANGUAGE_NAMES, code_of, name_of
from reader.options import add_options
from reader.parsing.once import ParsedOnce
from reader.parsing.reading import LANGUAGES as PARSED_LANGUAGES
from reader.parsing.written import conllu, parse_json
from reader.terminal import guard_terminal

COMMAND, COMPARE = "analyze", "compare"
JSON_FORMAT, CONLLU_FORMAT = "json", "conllu"  # the latter is of a parse alone, so it is no exporter's
TEMPLATE = "template"  # of a brief, which is asked for beside the formats
TEXT_ONLY = "text"  # in --only: the document, no part of an analysis
_MENDED, _MENDING = frozenset({Part.KEY_POINTS, Part.SUMMARY}), frozenset({Part.ACTORS, Part.QUOTATIONS})
PARSE = "parse"  # in --only: there on request alone, since it is large

PASSWORD_VARIABLE = "GLANCE_READER_PASSWORD"  # of locked files; an option would show it to all who list processes

SUCCESS, FAILURE, WRONG_USAGE, INTERRUPTED = 0, 1, 2, 130

_DESCRIPTION = """\
Read an article at a glance, and check every line of its summary against the original.

Without a command a window opens. With `analyze` the articles are analysed in the terminal, with `compare` two of them
are laid side by side; `glance-reader analyze --help` and `glance-reader compare --help` list their options."""

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Input:
    """A file or link, or bytes that came through standard input."""

    source: Source
    data: bytes | None = None


@dataclass(frozen=True, slots=True)
class _Request:
    """What to do with each input; picklable."""

    options: AnalysisOptions
    output: str
    reader: str | None
    with_parse: bool
    template: BriefTemplate | None = None


@dataclass(frozen=True, slots=True)
class _Answer:
    """What to print of one input: an article or an error, and what to say beside it."""

    output: str
    notes: tuple[str, ...] = ()
    is_error: bool = False


def main(argv: Sequence[str]) -> int:
    """Run the command line without the program's name; return the exit code."""
    try:
        arguments = _parser().parse_args(argv)
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else WRONG_USAGE
    try:
        return _compare(arguments) if arguments.command == COMPARE else _analyze(arguments)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # or Python complains at its end
        return FAILURE


def _parser() -> ArgumentParser:
    parser = ArgumentParser(
        prog="glance-reader",
        usage=f"glance-reader [FILE...] [options]\n       glance-reader {COMMAND} FILE... [options]"
        f"\n       glance-reader {COMPARE} FIRST SECOND [options]",
        description=_DESCRIPTION,
        formatter_class=RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"Glance Reader {__version__}")
    add_options(parser.add_argument_group("options of the window"))
    commands = parser.add_subparsers(prog="glance-reader", dest="command", metavar="COMMAND", required=True)
    _add_options(commands.add_parser(COMMAND, help="print key points, summary and actors", epilog=_languages()))
    _add_options_of_compare(commands.add_parser(COMPARE, help="print what two articles say alike and otherwise"))
    return parser


def _languages() -> str:
    names = sorted({(name_of(code) or code).title() for code in languages()})
    return (
        f"Actors are found in {', '.join(names)}; key points and a summary in these and all other languages. "
        f"The password of a locked file is taken from the environment variable {PASSWORD_VARIABLE}."
    )


def _add_options(analyze: ArgumentParser) -> None:
    add = analyze.add_argument
    add("files", nargs="+", metavar="FILE", help=f"file or link to read; {STANDARD_INPUT} reads standard input")
    add("--format", choices=[*(each.id for each in EXPORTERS), CONLLU_FORMAT], default=JSON_FORMAT)
    add("--template", type=_template, metavar="FILE", help="print a brief by a template: a file, or one of your own")
    add("--only", type=_parts, default=frozenset(Part), metavar="PART,...", help=f"any of: {', '.join(_part_names())}")
    add("--whole-sentences", action="store_true", help="leave nothing out of a line, and put nothing in")
    add("--summarizer", choices=[each.id for each in SUMMARIZERS], default=DEFAULT_SUMMARIZER)
    add("--recognizer", choices=[each.id for each in RECOGNIZERS], default=DEFAULT_RECOGNIZER)
    length = analyze.add_mutually_exclusive_group()
    length.add_argument("--sentences", type=_positive, metavar="N", help="length of the summary")
    length.add_argument(
        "--words", type=_positive, metavar="N", help="length of the summary, as near as sentences allow"
    )
    add(
        "--language",
        type=_language,
        metavar="CODE",
        help="language of the text, whatever it is found to be",
    )
    add("--jobs", type=_positive, default=1, metavar="N", help="processes; the output stays in order")
    add("--from", dest="reader", choices=[each.id for each in READERS], help="format, whatever the name says")


def _add_options_of_compare(compare: ArgumentParser) -> None:
    add = compare.add_argument
    add("first", metavar="FIRST", help=f"file or link of an article; {STANDARD_INPUT} reads standard input")
    add("second", metavar="SECOND", help="that of another article on the same event")
    add("--format", choices=[each.id for each in COMPARISON_EXPORTERS], default=JSON_FORMAT)
    add("--recognizer", choices=[each.id for each in RECOGNIZERS], default=DEFAULT_RECOGNIZER)
    add("--language", type=_language, metavar="CODE", help="language of both texts, whatever it is found to be")
    add("--from", dest="reader", choices=[each.id for each in READERS], help="format, whatever the names say")


def _part_names() -> list[str]:
    return [TEXT_ONLY, *(part.value for part in Part), PARSE]


def _parts(value: str) -> frozenset[str]:
    """Return the parts by their names."""
    names = {name.strip() for name in value.split(",")}
    unknown = names.difference(_part_names())
    if unknown:
        raise ArgumentTypeError(f"unknown part: {', '.join(sorted(unknown))}; known: {', '.join(_part_names())}")
    return frozenset(names)


def _template(value: str) -> BriefTemplate:
    """Return a template by its path, or by its name among those of the user."""
    path, own = Path(value), locations().templates / value
    is_own = Source.file(own).is_there and not Source.file(path).is_there
    try:
        return template_at(own if is_own else path)
    except ReaderError as error:
        raise ArgumentTypeError(error.message) from None


def _positive(value: str) -> int:
    try:
        number = int(value)
    except ValueError:
        raise ArgumentTypeError(f"not a number: {value}") from None
    if number < 1:
        raise ArgumentTypeError(f"must be at least 1: {value}")
    return number


def _language(value: str) -> str:
    code = code_of(value)
    if code is None:
        raise ArgumentTypeError(f"unknown language: {value}; known: {', '.join(LANGUAGE_NAMES)}")
    return code


def _analyze(arguments: Namespace) -> int:
    options = AnalysisOptions(
        parts=frozenset(part for part in Part if part in arguments.only and arguments.format != CONLLU_FORMAT),
        summarizer=arguments.summarizer,
        whole_sentences=arguments.whole_sentences,
        recognizer=arguments.recognizer,
        sentences=arguments.sentences,
        words=arguments.words,
        language=arguments.language,
    )
    output = TEMPLATE if arguments.template else arguments.format
    request = _Request(options, output, arguments.reader, PARSE in arguments.only, arguments.template)
    inputs = [_input(name) for name in arguments.files]
    answers = (
        map(partial(_answer, request), inputs) if arguments.jobs == 1 else _parallel(request, inputs, arguments.jobs)
    )
    return FAILURE if sum(map(_print, answers)) else SUCCESS


def _compare(arguments: Namespace) -> int:
    """Print what two articles say alike and otherwise; where one cannot be read, that alone is said."""
    options = AnalysisOptions(recognizer=arguments.recognizer, language=arguments.language)
    request = _Request(options, arguments.format, arguments.reader, with_parse=False)
    articles: list[Article] = []
    for each in map(_input, (arguments.first, arguments.second)):
        try:
            document = _segmented(request, _read(request, each))
            articles.append(Article(document, _analysis(request, document, ParsedOnce(document.silenced()))))
        except ReaderError as error:
            return FAILURE if _print(_error(request, each, error)) else SUCCESS
        except Exception as error:
            logger.exception("%s failed", str(each.source))
            return FAILURE if _print(_error(request, each, unexpected(error))) else SUCCESS
    _print(_comparison(request, *articles))
    return SUCCESS


def _comparison(request: _Request, first: Article, second: Article) -> _Answer:
    from reader.analysis.two_articles.comparing import compare_articles, parser_for

    compared = Compared(first, second, compare_articles(first, second, parser_for(request.options)))
    told = exporter_of(request.output, COMPARISON_EXPORTERS).export(compared).decode("utf-8").removesuffix("\n")
    if request.output == JSON_FORMAT:
        return _Answer(told)
    notes = (
        f"{each.document.source}: {warning}"
        for each in (first, second)
        for warning in (*each.document.warnings, *each.analysis.warnings)
    )
    return _Answer(told, tuple(map(shown_in_a_line, (*notes, *compared.found.warnings))))


def _input(name: str) -> _Input:
    if name == str(STANDARD_INPUT):
        return _Input(STANDARD_INPUT, sys.stdin.buffer.read())
    return _Input(Source.given(name).unlocked(os.environ.get(PASSWORD_VARIABLE, "")))


def _print(answer: _Answer) -> bool:
    """Print an answer at once, so that whoever reads along need not wait for the next; tell whether it is an error."""
    if answer.output:
        print(answer.output, flush=True)
    for note in answer.notes:
        print(note, file=sys.stderr, flush=True)
    return answer.is_error


def _parallel(request: _Request, inputs: Sequence[_Input], jobs: int) -> Iterator[_Answer]:
    pool = _pool(min(jobs, len(inputs)))
    try:
        futures = [pool.submit(_answer, request, each) for each in inputs]
        for each, future in zip(inputs, futures, strict=True):
            yield _outcome(request, each, future)
    finally:
        pool.shutdown(cancel_futures=True)


def _pool(jobs: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(jobs, get_context("spawn"), _begin)


def _begin() -> None:
    """Begin the life of another process, which leaves Ctrl-C to the first."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    guard_terminal()
    collect_seldom()


def _outcome(request: _Request, each: _Input, future: Future[_Answer]) -> _Answer:
    """Return the answer; where the process died, by this file or another, try once more in one of its own."""
    try:
        return future.result()
    except BrokenProcessPool:
        logger.warning("the process ended while %s was read", str(each.source))
    with _pool(1) as pool:
        try:
            return pool.submit(_answer, request, each).result()
        except BrokenProcessPool:
            message = f"“{each.source}” could not be analysed: the process that read it ended."
            return _error(request, each, EngineError(ErrorKind.ENGINE, str(each.source), message))


def _answer(request: _Request, each: _Input) -> _Answer:
    try:
        document = _segmented(request, _read(request, each))
        return _article(request, document, ParsedOnce(document.silenced()))
    except ReaderError as error:
        return _error(request, each, error)
    except Exception as error:
        logger.exception("%s failed", str(each.source))
        return _error(request, each, unexpected(error))


def _read(request: _Request, each: _Input) -> Document:
    if each.data is not None:
        return read_bytes(each.data, str(each.source), reader=request.reader)
    return open_document(each.source, reader=request.reader)


def _segmented(request: _Request, document: Document) -> Document:
    from reader.nlp.segmentation import segmented

    return segmented(document, request.options.language)


def _analysis(request: _Request, document: Document, parsed: ParsedOnce) -> Analysis:
    """Return the parts asked for; points and lines are mended and judged by actors and quotations all the same."""
    from reader.analysis.pipeline import analyze

    asked = request.options.parts
    parts = asked | (_MENDING if asked & _MENDED else frozenset())
    analysis = analyze(document, replace(request.options, parts=parts), parsed=parsed)
    return replace(
        analysis,
        actors=analysis.actors if Part.ACTORS in asked else None,
        quotations=analysis.quotations if Part.QUOTATIONS in asked else None,
    )


def _article(request: _Request, document: Document, parsed: ParsedOnce) -> _Answer:
    if request.output == CONLLU_FORMAT:
        return _corpus(parsed)
    analysis = _analysis(request, document, parsed)
    if request.output == JSON_FORMAT:
        return _Answer(_json(to_json(document, analysis) | (_parse(parsed) if request.with_parse else {})))
    notes = tuple(
        shown_in_a_line(f"{document.source}: {warning}") for warning in (*document.warnings, *analysis.warnings)
    )
    if request.template is not None:
        return _Answer(request.template.export(Taken(document, analysis)).decode("utf-8"), notes)
    return _Answer(exporter_of(request.output, EXPORTERS).export(document, analysis).decode("utf-8"), notes)


def _parse(parsed: ParsedOnce) -> dict[str, object]:
    return {PARSE: parse_json(parsed.parse()) if parsed.knows_language else None}


def _corpus(parsed: ParsedOnce) -> _Answer:
    """Return the parse in CoNLL-U, a sentence where the language of the text is not parsed."""
    document = parsed.document
    if parsed.knows_language:
        return _Answer(conllu(parsed.parse(), document.text).removesuffix("\n"))
    known = ", ".join(sorted(PARSED_LANGUAGES))
    note = f"{document.source}: the language of this text ({document.language}) is not parsed; these are: {known}."
    return _Answer("", (shown_in_a_line(note),), is_error=True)


def _error(request: _Request, each: _Input, error: ReaderError) -> _Answer:
    source = str(each.source)
    if isinstance(error, LockedError):
        way = f"the password is taken from the environment variable {PASSWORD_VARIABLE}"
        error = LockedError(error.kind, error.subject, f"{error.message.removesuffix('.')}; {way}.")
    if request.output == JSON_FORMAT:
        return _Answer(_json(error_json(source, error)), is_error=True)
    return _Answer("", (shown_in_a_line(f"{source}: {error.message}"),), is_error=True)


def _json(value: object) -> str:
    """Return a line of JSON without any control character: its own rules escape all but the last of ASCII."""
    return json.dumps(value).replace("\x7f", "\\u007f")
