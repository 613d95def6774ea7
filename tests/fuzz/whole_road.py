"""All that becomes of a file: opened, split into sentences, analysed, exported in every format, sent to the window."""

import pickle
from itertools import pairwise
from pathlib import Path
from random import Random
from resource import RUSAGE_SELF, getrusage
from time import process_time

from reader.analysis.pipeline import analyze
from reader.errors import FormatError
from reader.exporters import EXPORTERS
from reader.formats import READERS, read_bytes
from reader.formats.readers.reader import GrowingReader
from reader.formats.structure.restoring import restored
from reader.model.analysis import Analysis, AnalysisOptions
from reader.model.characters.controls import has_controls
from reader.model.document import Document
from reader.model.span import Span
from reader.nlp.segmentation import segmented

NETWORK, LIGHT = "minilm", "crf"
NETWORK_SHARE = 0.1  # of the inputs; it takes ten times as long as all the rest
MAX_READ_BY_NETWORK = 30_000  # characters: it takes time in proportion, and can be stopped
_CLEAR, _STATUS = Path("/proc/self/clear_refs"), Path("/proc/self/status")


class Meter:
    """Measures what is done from now on."""

    def __init__(self) -> None:
        if _CLEAR.exists():
            _CLEAR.write_text("5")  # the peak of memory begins anew (Linux)
        self._start = process_time()

    def seconds(self) -> float:
        """Return the time of processors."""
        return round(process_time() - self._start, 2)

    def megabytes(self) -> float:
        """Return the peak of memory of the whole process."""
        if not _STATUS.exists():
            return round(getrusage(RUSAGE_SELF).ru_maxrss / 1_000)
        peak = next(line for line in _STATUS.read_text().splitlines() if line.startswith("VmHWM"))
        return round(int(peak.split()[1]) * 1024 / 1e6)


def take(name: str, data: bytes, random: Random) -> str:
    """Return whether a file was analysed or refused; raise whatever else comes of it."""
    try:
        document = read_bytes(data, name, name=name)
    except FormatError as error:
        _check_sentence(error.message)
        return "refused"
    _check_document(document)
    _check_versions(name, data, document)
    if document.removed:
        _check_document(restored(document, random.randrange(len(document.removed))))
    document = segmented(document)
    is_by_network = random.random() < NETWORK_SHARE and len(document.text) <= MAX_READ_BY_NETWORK
    analysis = analyze(document, AnalysisOptions(recognizer=NETWORK if is_by_network else LIGHT))
    _check_analysis(document, analysis)
    return "analysed"


def _check_sentence(message: str) -> None:
    assert message.endswith("."), message
    assert not has_controls(message), message
    assert "\n" not in message, message


def _check_document(document: Document) -> None:
    """Check that every place lies in the text, and that the text is one that may be shown."""
    end = 0
    for paragraph in document.paragraphs:
        assert end <= paragraph.span.start < paragraph.span.end <= len(document.text), paragraph
        assert document.text_of(paragraph.span).strip(), paragraph
        assert paragraph.section is None or 0 <= paragraph.section < len(document.sections)
        end = paragraph.span.end
    assert all(mark.span.end <= len(document.text) for mark in document.marks)
    places = [*(image.before for image in document.images), *(removed.before for removed in document.removed)]
    assert all(0 <= place <= len(document.paragraphs) for place in places)
    assert not has_controls(document.text)
    for removed in document.removed:
        assert not has_controls(removed.text)


def _check_versions(name: str, data: bytes, whole: Document) -> None:
    """Check that a file that grows ends where it ends in one go, each version being the beginning of the next."""
    reader = next((each for each in READERS if name.endswith(each.suffixes)), None)
    if not isinstance(reader, GrowingReader) or not data.startswith((b"%PDF", b"PK")):
        return
    before = ""
    try:
        for version in reader.versions(data, name):
            assert version.text.startswith(before)
            before = version.text
    except FormatError:
        return
    assert before == whole.text


def _check_analysis(document: Document, analysis: Analysis) -> None:
    analysis.check(document)
    places: list[Span] = [sentence.span for sentence in document.sentences]
    assert all(one.end <= other.start for one, other in pairwise(places))
    for exporter in EXPORTERS:
        assert exporter.export(document, analysis).decode("utf-8")
    assert pickle.loads(pickle.dumps((document, analysis))) == (document, analysis)
