"""What the schema says of all operations alike."""

import pytest

from tests.api.schema import openapi, operations

OPERATIONS = [
    pytest.param(path, method, operation, id=f"{method.upper()} {path}") for path, method, operation in operations()
]
SHARED = [
    param
    for param in OPERATIONS
    if not param.values[0].startswith(("/api/v1/health", "/api/v1/schema", "/api/v1/docs"))
]


def parameters_of(operation):
    return {one.get("name") or one["$ref"].rpartition("/")[2] for one in operation.get("parameters", [])}


@pytest.mark.parametrize(("path", "method", "operation"), OPERATIONS)
def test_an_operation_has_a_summary_and_a_described_tag(path, method, operation):
    described = {tag["name"] for tag in openapi()["tags"] if tag["description"]}

    assert operation["summary"]
    assert len(operation["summary"]) <= 120
    assert set(operation["tags"]) <= described


@pytest.mark.parametrize(("path", "method", "operation"), SHARED)
def test_an_operation_takes_what_all_of_its_kind_take(path, method, operation):
    shown = "application/json" in operation["responses"].get("200", {}).get("content", {})
    wanted = {"post": {"IdempotencyKey"}, "get": {"Fields", "IfNoneMatch"} if shown else set()}.get(method, {"IfMatch"})
    statuses = {"post": {"422", "409"}, "get": {"304"} if shown else set()}.get(method, {"412", "428"})

    assert wanted <= parameters_of(operation)
    assert statuses <= operation["responses"].keys()


def test_lists_say_how_to_page_sort_and_synchronize():
    operation = openapi()["paths"]["/api/v1/jobs"]["get"]

    assert {"cursor", "page_size", "sort", "updated_after"} <= parameters_of(operation)
    assert {"Link", "ETag", "RateLimit-Remaining"} <= operation["responses"]["200"]["headers"].keys()


def test_the_schema_is_a_3_1_one_that_knows_both_ways_in():
    assert openapi()["openapi"].startswith("3.1")
    assert {"bearer", "apiKey"} <= openapi()["components"]["securitySchemes"].keys()
