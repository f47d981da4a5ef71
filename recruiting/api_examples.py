"""An example for every request and answer in the API schema: recorded ones where there are, else made from the schema.

`api_examples.json` maps a component of the schema to data that the API really took or gave;
`tests/api/recording.py` records it anew.
"""

import json
from functools import cache
from pathlib import Path
from typing import Any

Json = dict[str, Any]
FILE = Path(__file__).with_name("api_examples.json")
TYPE = "application/json"
REFERENCE = "#/components/schemas/"
PAGE = f"{REFERENCE}Paginated"
BY_FORMAT = {
    "uuid": "0199f0a4-3c1e-7b52-9d57-3f6d2c1b8a90",
    "date-time": "2026-11-21T09:30:00Z",
    "date": "2026-11-21",
    "email": "anna.keller@example.org",
    "uri": "https://example.org/",
}
BY_TYPE: Json = {"integer": 1, "number": 1.0, "boolean": True, "null": None}


@cache
def recorded() -> Json:
    """What was recorded, by component."""
    return dict(json.loads(FILE.read_text()))


def add_examples(result: Json, generator: Any, request: Any, public: bool) -> Json:
    """Put an example beside every JSON body of the schema."""
    schemas = result["components"]["schemas"]
    for methods in result["paths"].values():
        for operation in methods.values():
            for body in (operation.get("requestBody", {}), *operation["responses"].values()):
                media = body.get("content", {}).get(TYPE)
                if media is not None:
                    _show(media, schemas)
    return result


def _show(media: Json, schemas: Json) -> None:
    schema = media.get("schema", {})
    if "examples" not in media:
        media.setdefault("example", example(schema, schemas))
    elif schema.get("$ref", "").startswith(PAGE):
        for named in media["examples"].values():
            named["value"] = _page(named["value"])


def _page(value: Any) -> Json:
    """An example of a list as a page; operations declare a row, or rows."""
    if isinstance(value, dict) and "results" in value:
        return {"next": None, "previous": None, **value}
    return {"next": None, "previous": None, "results": value if isinstance(value, list) else [value]}


def example(schema: Json, schemas: Json) -> Any:
    """A value that fits the schema."""
    name = schema.get("$ref", "").removeprefix(REFERENCE)
    if name:
        return recorded()[name] if name in recorded() else example(schemas[name], schemas)
    for given in ("example", "default", "const"):
        if given in schema:
            return schema[given]
    if schema.get("enum"):
        return schema["enum"][0]
    if parts := schema.get("oneOf") or schema.get("anyOf"):
        return example(parts[0], schemas)
    if parts := schema.get("allOf"):
        return example(parts[0], schemas)
    return _by_type(schema, schemas)


def _by_type(schema: Json, schemas: Json) -> Any:
    kinds = schema.get("type", "object")
    kind = next((one for one in kinds if one != "null"), "null") if isinstance(kinds, list) else kinds
    if kind == "object":
        return _object(schema, schemas)
    if kind == "array":
        return [example(schema.get("items", {}), schemas)] * max(1, schema.get("minItems", 1))
    if kind == "string":
        return BY_FORMAT.get(schema.get("format", ""), "text")[: schema.get("maxLength")]
    return max(BY_TYPE[kind], schema.get("minimum", 0)) if kind in ("integer", "number") else BY_TYPE[kind]


def _object(schema: Json, schemas: Json) -> Json:
    fields = {name: example(inner, schemas) for name, inner in schema.get("properties", {}).items()}
    if fields.keys() == {"next", "previous", "results"}:
        fields |= {"next": None, "previous": None}
    others = schema.get("additionalProperties")
    if isinstance(others, dict) and others and not fields:
        return {"name": example(others, schemas)}
    return fields
