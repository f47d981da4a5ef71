"""The OpenAPI schema against the HTTP contract that integrators were promised."""

import re

import pytest
from drf_spectacular.generators import SchemaGenerator
from drf_spectacular.validation import validate_schema

FEATURES = (
    r"/auth",
    r"/resumes",
    r"/candidates($|/search$|/filter$|/\{id\}($|/notes|/timeline|/export|/similar))",
    r"/jobs",
    r"/matches",
    r"/organization",
    r"/feedback$",
    r"/admin/users",
    r"/admin/bulk-import",
    r"/admin/(stats|flags)$",
    r"/settings/(skills|scoring|stages)",
    r"/analytics/(fairness|search)",
    r"/search$",
    r"/webhooks/clerk",
    r"/tasks",
    r"/health",
    r"/admin/logs$",
)
LATER: set[tuple[str, str]] = set()
ADDITIONS = {
    ("POST", "/jobs/{id}/what-if"),
    ("GET", "/candidates/{id}/jobs-fit"),
    ("POST", "/candidates/for-text"),
    ("POST", "/jobs/from-text"),
    ("PUT", "/jobs/{id}/pipeline/{id}"),
    ("GET", "/rankings"),
    ("GET", "/rankings/{id}"),
    ("GET", "/rankings/{id}/scores"),
    ("POST", "/rankings/{id}/replay"),
    ("GET", "/saved-searches"),
    ("POST", "/saved-searches"),
    ("GET", "/saved-searches/{id}"),
    ("PATCH", "/saved-searches/{id}"),
    ("DELETE", "/saved-searches/{id}"),
    ("GET", "/saved-searches/{id}/candidates"),
    ("POST", "/saved-searches/{id}/restore"),
    ("POST", "/saved-searches/{id}/looked"),
    ("GET", "/settings/scoring/proposals"),
    ("POST", "/settings/scoring/proposals"),
    ("GET", "/settings/scoring/proposals/{id}"),
    ("GET", "/settings/scoring/proposals/{id}/effect"),
    ("POST", "/settings/scoring/proposals/{id}/accept"),
    ("POST", "/settings/scoring/proposals/{id}/decline"),
}
"""What is served beyond the contract, one (method, path) a line; docs/api.md tells of each."""


@pytest.fixture(scope="module")
def schema():
    return SchemaGenerator(api_version="v1").get_schema(request=None, public=True)


@pytest.fixture(scope="module")
def operations(schema):
    return {
        (method.upper(), re.sub(r"\{(\w*_)?id\}", "{id}", path.removeprefix("/api/v1")))
        for path, item in schema["paths"].items()
        for method in item
        if method in ("get", "post", "put", "patch", "delete")
    }


@pytest.fixture
def contract(shared):
    rows = [line.split("\t") for line in (shared / "contract" / "api-v1.tsv").read_text().splitlines()]
    return {(row[0], re.sub(r"\{(\w*_)?(id|rid)\}", "{id}", row[1])) for row in rows if len(row) == 5}


def test_the_schema_is_valid_openapi(schema):
    validate_schema(schema)


def test_every_promised_operation_of_the_main_job_is_there(operations, contract):
    promised = {(method, path) for method, path in contract if any(re.match(f, path) for f in FEATURES)}

    assert promised - operations == LATER


def test_nothing_is_served_that_neither_the_contract_nor_its_additions_name(operations, contract):
    mirrored = {("PATCH", path) for method, path in contract if method == "PUT"}

    assert operations - contract - mirrored == ADDITIONS
