"""Every operation of the API schema under made-up requests: what it answers is what the schema says."""

import itertools
import uuid

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from drf_spectacular.generators import SchemaGenerator
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
    unsupported_method,
)

from core.api.authentication import tokens_for
from recruiting.wsgi import application
from tests.architecture.routes import make_world

pytestmark = pytest.mark.django_db

CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
    unsupported_method,
]
QUICK, FULL = 4, 200
schema = schemathesis.openapi.from_dict(SchemaGenerator().get_schema(request=None, public=True))
schema.app = application
UNFUZZED = {"/api/v1/schema", "/api/v1/docs", "/api/v1/health/ready"}
OPERATIONS = [found.ok() for found in schema.get_all_operations() if found.ok().path not in UNFUZZED]
SINGULAR = {"candidates": "candidate", "jobs": "job", "matches": "match", "resumes": "resume", "tasks": "task"}


def fuzz(operation, headers, known, examples):
    """Send made-up requests, every other one about things that exist."""
    turn = itertools.count()

    @settings(
        max_examples=examples,
        deadline=None,
        database=None,
        derandomize=True,
        suppress_health_check=list(HealthCheck),
        phases=[Phase.generate],
    )
    @given(case=operation.as_strategy())
    def send(case):
        if next(turn) % 2:
            for name in case.path_parameters or {}:
                case.path_parameters[name] = known[name]
        case.call_and_validate(headers={"Accept-Encoding": "identity", **headers}, checks=CHECKS)

    send()


@pytest.fixture(autouse=True)
def _one_connection():
    """The test's transaction stays open from request to request."""
    signals = (request_started, request_finished)
    for signal in signals:
        signal.disconnect(close_old_connections)
    yield
    for signal in signals:
        signal.connect(close_old_connections)


def test_an_admin_gets_what_the_schema_says(alice, subtests, full_drills):
    world = make_world(alice)
    headers = {"Authorization": f"Bearer {tokens_for(alice.user, alice.membership)['access']}"}
    for operation in sorted(OPERATIONS, key=lambda operation: operation.method == "delete"):
        held = world.objects.get(SINGULAR.get(operation.path.split("/")[3], ""), alice.user)
        known = {"id": str(held.pk), "requirement_id": str(world.objects["requirement"].pk)}
        with subtests.test(msg=operation.label):
            fuzz(operation, headers, known, FULL if full_drills else QUICK)


def test_nobody_gets_what_the_schema_says(db, subtests):
    known = dict.fromkeys(("id", "requirement_id"), str(uuid.uuid4()))
    for operation in OPERATIONS:
        with subtests.test(msg=operation.label):
            fuzz(operation, {}, known, QUICK)
