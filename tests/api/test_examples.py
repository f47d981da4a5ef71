"""The schema shows an example of every request and answer, and each is one that it allows."""

import pytest
from jsonschema import Draft202012Validator
from jsonschema.validators import validator_for
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from recruiting import api_examples
from tests.api.schema import media_of, openapi, operations

BODIES = [
    pytest.param(body, id=f"{method.upper()} {path} {name}")
    for path, method, operation in operations()
    for name, body in [("request", operation.get("requestBody", {})), *operation["responses"].items()]
    if media_of(body) is not None
]


@pytest.fixture(scope="module")
def registry():
    return Registry().with_resource("urn:api", Resource(contents=openapi(), specification=DRAFT202012))


def absolute(schema):
    if isinstance(schema, dict):
        return {
            key: f"urn:api{inner}" if key == "$ref" and str(inner).startswith("#") else absolute(inner)
            for key, inner in schema.items()
        }
    return [absolute(inner) for inner in schema] if isinstance(schema, list) else schema


@pytest.mark.parametrize("body", BODIES)
def test_every_body_has_an_example_that_its_schema_allows(body, registry):
    media = media_of(body)
    assert validator_for({"$schema": Draft202012Validator.META_SCHEMA["$id"]}) is Draft202012Validator
    checker = Draft202012Validator.FORMAT_CHECKER
    validator = Draft202012Validator(absolute(media["schema"]), registry=registry, format_checker=checker)

    shown = [named["value"] for named in media.get("examples", {}).values()] or [media["example"]]

    errors = [f"{error.json_path}: {error.message}" for value in shown for error in validator.iter_errors(value)]
    assert errors == []


def test_the_main_objects_are_shown_as_they_were_really_answered():
    real = {"Candidate", "Explanation", "Job", "JobRequest", "Match", "ResumeDetail", "TaskRun", "Tokens"}

    assert real <= api_examples.recorded().keys()
    assert api_examples.recorded()["Explanation"]["contributions"][0]["reasons"]


def test_nothing_is_recorded_that_the_schema_does_not_know():
    assert api_examples.recorded().keys() <= openapi()["components"]["schemas"].keys()
