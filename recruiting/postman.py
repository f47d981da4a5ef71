"""The API schema as a Postman collection (format 2.1): a folder a tag, the token a variable, bodies from examples."""

import json
from collections.abc import Iterator
from typing import Any

Json = dict[str, Any]
FORMAT = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"
METHODS = ("get", "post", "put", "patch", "delete")
SIGN_IN = "/api/v1/auth/login"
AFTER_SIGN_IN = 'pm.collectionVariables.set("token", pm.response.json().access);'


def collection(schema: Json) -> Json:
    """The collection of an OpenAPI schema; the same schema gives the same collection."""
    operations = list(_operations(schema))
    tags = {tag["name"]: tag["description"] for tag in schema["tags"]}
    folders = [
        {
            "name": name,
            "description": text,
            "item": [_item(schema, *one) for one in operations if name in one[2].get("tags", [])],
        }
        for name, text in tags.items()
    ]
    return {
        "info": {
            "name": schema["info"]["title"],
            "description": schema["info"].get("description", ""),
            "schema": FORMAT,
        },
        "auth": {"type": "bearer", "bearer": [{"key": "token", "value": "{{token}}", "type": "string"}]},
        "variable": [{"key": "baseUrl", "value": "http://127.0.0.1:8000"}, {"key": "token", "value": ""}],
        "item": folders,
    }


def _operations(schema: Json) -> Iterator[tuple[str, str, Json]]:
    for path, methods in schema["paths"].items():
        for method in METHODS:
            if method in methods:
                yield path, method, methods[method]


def _item(schema: Json, path: str, method: str, operation: Json) -> Json:
    parameters = [_resolved(schema, parameter) for parameter in operation.get("parameters", [])]
    request: Json = {
        "method": method.upper(),
        "description": operation.get("description", ""),
        "header": [_header(one) for one in parameters if one["in"] == "header"],
        "url": _url(path, parameters),
    }
    if body := _body(operation.get("requestBody", {}).get("content", {})):
        request["body"] = body
    if not operation.get("security"):
        request["auth"] = {"type": "noauth"}
    item: Json = {"name": operation["summary"] or operation["operationId"], "request": request, "response": []}
    if path == SIGN_IN:
        item["event"] = [{"listen": "test", "script": {"type": "text/javascript", "exec": [AFTER_SIGN_IN]}}]
    return item


def _resolved(schema: Json, parameter: Json) -> Json:
    name = parameter.get("$ref", "").rpartition("/")[2]
    return dict(schema["components"]["parameters"][name]) if name else parameter


def _header(parameter: Json) -> Json:
    is_key = parameter["name"] == "Idempotency-Key"
    header = {"key": parameter["name"], "value": "{{$guid}}" if is_key else ""}
    return {**header, "description": parameter.get("description", ""), "disabled": not is_key}


def _url(path: str, parameters: list[Json]) -> Json:
    parts = [f":{part[1:-1]}" if part.startswith("{") else part for part in path.strip("/").split("/")]
    inside = [one["name"] for one in parameters if one["in"] == "path"]
    query = [
        {"key": one["name"], "value": "", "description": one.get("description", ""), "disabled": True}
        for one in parameters
        if one["in"] == "query"
    ]
    return {
        "raw": "{{baseUrl}}/" + "/".join(parts),
        "host": ["{{baseUrl}}"],
        "path": parts,
        "query": query,
        "variable": [{"key": name, "value": ""} for name in inside],
    }


def _body(content: Json) -> Json | None:
    if "application/json" in content:
        media = content["application/json"]
        named = next(iter(media.get("examples", {}).values()), {"value": media.get("example")})
        raw = json.dumps(named["value"], indent=2, ensure_ascii=False)
        return {"mode": "raw", "raw": raw, "options": {"raw": {"language": "json"}}}
    if "multipart/form-data" in content:
        fields = content["multipart/form-data"]["schema"]
        names = fields.get("properties", {"files": {}})
        return {"mode": "formdata", "formdata": [{"key": name, "type": "file", "src": []} for name in names]}
    return None
