"""The JSON contract of `compare --format json`: both articles as `analyze` has them, and what was found in both."""

from dataclasses import asdict

from reader.model.serialization import SCHEMA, Json, span_json, spans_json, to_json
from reader.model.two_articles.findings import Compared, Difference, SharedQuotation


def compared_json(compared: Compared) -> Json:
    """Return the contract's object; sentences, paragraphs and quotations are told by index, actors by id."""
    first, second, found = compared.first, compared.second, compared.found
    return {
        "schema": SCHEMA,
        "first": to_json(first.document, first.analysis),
        "second": to_json(second.document, second.analysis),
        "comparison": {
            "sentences": [asdict(pair) for pair in found.pairs],
            "differing": [asdict(pair) for pair in found.differing],
            "otherwise": [asdict(pair) for pair in found.otherwise],
            "paragraphs": [asdict(pair) for pair in found.paragraphs],
            "only_first": list(found.only_first),
            "only_second": list(found.only_second),
            "differs": [_difference_json(each) for each in found.differences],
            "actors": [asdict(each) for each in found.actors],
            "actors_only_first": list(found.actors_only_first),
            "actors_only_second": list(found.actors_only_second),
            "quotations": [_quotation_json(each) for each in found.quotations],
            "warnings": list(found.warnings),
        },
    }


def _difference_json(each: Difference) -> Json:
    return {"first": span_json(each.first), "second": span_json(each.second), "kind": each.concerns.value}


def _quotation_json(each: SharedQuotation) -> Json:
    words = {"first_words": spans_json(each.first_words), "second_words": spans_json(each.second_words)}
    return {"first": each.first, "second": each.second, **words}
