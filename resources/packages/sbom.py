"""The bill of materials: what is in the package, as CycloneDX 1.6 in JSON, the same for the same package."""

import hashlib
import json
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from resources.packages.licences.component import Component

OWN = "Glance Reader"
SPECIFICATION = "1.6"
SCHEMA = f"http://cyclonedx.org/schema/bom-{SPECIFICATION}.schema.json"


def bill_of_materials(components: Iterable[Component], *, version: str, made_at: int) -> str:
    """Return the whole document; `made_at` is in seconds since 1970."""
    components = list(components)
    others = [_component(each) for each in components if each.name != OWN]
    program = next((_component(each) for each in components if each.name == OWN), {"name": OWN})
    program |= {"type": "application", "version": version, "bom-ref": f"{OWN} {version}"}
    bill = {
        "$schema": SCHEMA,
        "bomFormat": "CycloneDX",
        "specVersion": SPECIFICATION,
        "version": 1,
        "metadata": {"timestamp": datetime.fromtimestamp(made_at, UTC).isoformat(), "component": program},
        "components": others,
        "dependencies": [{"ref": program["bom-ref"], "dependsOn": [each["bom-ref"] for each in others]}],
    }
    serial = uuid5(NAMESPACE_URL, json.dumps(bill, sort_keys=True))
    return json.dumps(bill | {"serialNumber": f"urn:uuid:{serial}"}, indent=1, ensure_ascii=False) + "\n"


def _component(component: Component) -> dict[str, Any]:
    told: dict[str, Any] = {
        "type": component.kind.value,
        "bom-ref": f"{component.name} {component.version}".rstrip(),
        "name": component.name,
        "version": component.version,
        "licenses": [_licence(component.licence)],
        "purl": component.package_url,
        "description": component.note,
        "externalReferences": [{"type": "website", "url": component.address}] if component.address else [],
        "components": [_file(name, source) for name, source in _files(component)],
    }
    return {key: value for key, value in told.items() if value}


def _licence(expression: str) -> dict[str, Any]:
    return {"expression": expression}


def _files(component: Component) -> list[tuple[str, Path]]:
    """Return the files that lie in the package by themselves; modules in its archive are told by their distribution."""
    return [(entry.name, Path(entry.source)) for entry in component.entries if not entry.is_embedded and entry.source]


def _file(name: str, source: Path) -> dict[str, Any]:
    digest = hashlib.sha256(source.read_bytes()).hexdigest()
    return {
        "type": "file",
        "bom-ref": f"file {name}",
        "name": name,
        "hashes": [{"alg": "SHA-256", "content": digest}],
    }
