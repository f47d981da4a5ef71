"""Every operation of the API schema under made-up requests: what it answers is what the schema says."""

import contextlib
import itertools
import re
import uuid

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.db import close_old_connections, transaction
from django.urls import resolve
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis.errors import FlakyStrategyDefinition
from schemathesis import GenerationMode
from schemathesis.checks import CHECKS, load_all_checks
from schemathesis.core.parameters import ParameterLocation

from core.api.authentication import tokens_for
from recruiting.wsgi import application
from tests.api.schema import openapi
from tests.architecture.routes import make_world

pytestmark = pytest.mark.django_db

load_all_checks()
SCHEMA_CANNOT_SAY = {
    # What a field takes is often more than a schema can say: a skill that is known, a period that does not end early.
    "positive_data_acceptance",
    # Needs a second identity beside the first; tests/architecture/test_routes.py asks every route as a stranger.
    "object_level_authorization",
    # A clock on a shared machine.
    "max_response_time",
}
ALL_CHECKS = [CHECKS.get_one(name) for name in CHECKS.get_all_names() if name not in SCHEMA_CANNOT_SAY]
QUICK, FULL = 1, 200
MACHINE_QUICK, MACHINE_FULL = 4, 200
schema = schemathesis.openapi.from_dict(openapi())
schema.app = application
schema.config.checks.negative_data_rejection.expected_statuses.append("412")
UNFUZZED = {
    "/api/v1/schema", "/api/v1/docs",  # not JSON
    "/api/v1/health/ready",  # true of the machine, not of the request
    "/api/v1/auth/logout",  # would end the caller's own sign-in
}  # fmt: skip
OPERATIONS = [found.ok() for found in schema.get_all_operations() if found.ok().path not in UNFUZZED]
SETTINGS = {
    "deadline": None,
    "database": None,
    "derandomize": True,
    "suppress_health_check": list(HealthCheck),
    "phases": [Phase.generate],
}
NOBODY = {"Accept-Encoding": "identity"}


def headers_of(person):
    return {**NOBODY, "Authorization": f"Bearer {tokens_for(person.user, person.membership)['access']}"}


def known_to(world, path):
    """What the path's parameters are for the thing of its kind that exists."""
    names = re.findall(r"{(\w+)}", path)
    match = resolve(path.format(**dict.fromkeys(names, str(uuid.UUID(int=0)))))
    values = world.kwargs(match.view_name, set(match.kwargs))
    return {name: str(values[key]) for name, key in zip(names, match.kwargs, strict=True)}


def checks_of(case):
    """Headers and path are put right by us, so only a body that breaks the schema must be refused.

    A number where a text is wanted is taken as one.
    """
    is_wrong = case.meta is not None and case.meta.is_negative_at(ParameterLocation.BODY)
    if isinstance(case.body, dict):
        is_wrong = is_wrong and not any(isinstance(value, int | float) for value in case.body.values())
    return [check for check in ALL_CHECKS if is_wrong or check.__name__ != "negative_data_rejection"]


def fuzz(operation, headers, known, examples):
    """Send made-up requests, valid and not, every other one about things that exist."""
    turn = itertools.count()

    def send(case):
        if next(turn) % 2 == 0:
            case.path_parameters = {**(case.path_parameters or {}), **known}
        case.call_and_validate(headers=headers, checks=checks_of(case))

    for mode in (GenerationMode.POSITIVE, GenerationMode.NEGATIVE):
        if mode == GenerationMode.NEGATIVE and not operation.body:
            continue
        settings(max_examples=examples, **SETTINGS)(given(case=operation.as_strategy(generation_mode=mode))(send))()


@pytest.fixture(autouse=True)
def _one_connection():
    """The test's transaction stays open from request to request."""
    signals = (request_started, request_finished)
    for signal in signals:
        signal.disconnect(close_old_connections)
    yield
    for signal in signals:
        signal.connect(close_old_connections)


@pytest.mark.parametrize("role", ["alice", "rita", "bob"])
def test_each_role_gets_what_the_schema_says(role, alice, subtests, full_drills, request):
    world = make_world(alice)
    person = request.getfixturevalue(role)
    for operation in sorted(OPERATIONS, key=lambda one: (one.method == "delete", one.path == "/api/v1/auth/me")):
        with subtests.test(msg=operation.label):
            fuzz(operation, headers_of(person), known_to(world, operation.path), FULL if full_drills else QUICK)


def test_nobody_gets_what_the_schema_says(alice, subtests, full_drills):
    world = make_world(alice)
    for operation in OPERATIONS:
        with subtests.test(msg=operation.label):
            fuzz(operation, NOBODY, known_to(world, operation.path), FULL if full_drills else 1)


def test_what_one_operation_gives_the_next_one_takes(alice, full_drills):
    """Stateful: ids from answers go into later requests, through creating, changing and deleting."""
    make_world(alice)
    headers = headers_of(alice)

    class Machine(schema.as_state_machine()):
        tried = 0

        def setup(self):
            type(self).tried += 1
            self.start = transaction.savepoint()

        def teardown(self):
            transaction.savepoint_rollback(self.start)

        def get_call_kwargs(self, case):
            return {"headers": headers}

        def validate_response(self, response, case, **kwargs):
            case.validate_response(response, headers=headers, checks=checks_of(case))

    count = MACHINE_FULL if full_drills else MACHINE_QUICK
    for number in itertools.count():
        if Machine.tried >= count:
            break
        # New ids and times make histories differ, which ends a run early.
        with contextlib.suppress(FlakyStrategyDefinition):
            seed(number)(Machine).run(settings=settings(max_examples=count, stateful_step_count=10, **SETTINGS))
