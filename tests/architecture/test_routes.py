"""Every route, asked by nobody, a viewer, a recruiter, an admin and a stranger; also with either wall taken down."""

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from copy import deepcopy
from functools import cache
from typing import Any

import pytest
from django.db import transaction
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django_scopes import scopes_disabled
from rest_framework.test import APIClient

from core import tenancy
from core.rules import role_reaches
from tests import services
from tests.architecture.routes import BY_ROLE, MARKER, PUBLIC, ROUTES, USER, World, make_world
from tests.conftest import Person

METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")
SIGN_IN = "/sign-in"


def walk(patterns: list[Any], namespace: str = "") -> Iterator[tuple[str, URLPattern]]:
    """Every named pattern with its full name; operators' pages are walked by tests/core/admin/test_every_page.py."""
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            if pattern.namespace == "admin":
                continue
            inner = f"{namespace}{pattern.namespace}:" if pattern.namespace else namespace
            yield from walk(pattern.url_patterns, inner)
        elif pattern.name != "not-found":
            yield f"{namespace}{pattern.name}", pattern


def methods_of(pattern: URLPattern) -> set[str]:
    """The HTTP methods that the pattern's view answers."""
    callback = pattern.callback
    if actions := getattr(callback, "actions", None):
        return {method.upper() for method in actions} & set(METHODS)
    view = getattr(callback, "view_class", None) or getattr(callback, "cls", None)
    return {method for method in METHODS if hasattr(view, method.lower())}


def declared() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for name, method in ROUTES:
        found.setdefault(name, set()).add(method)
    return found


def test_every_route_and_method_is_declared():
    served = {name: methods_of(pattern) for name, pattern in walk(get_resolver().url_patterns)}

    assert served == declared()


@cache
def converters_of(name: str) -> set[str]:
    return set(dict(walk(get_resolver().url_patterns))[name].pattern.converters)


def url_of(name: str, world: World) -> str:
    return reverse(name, kwargs=world.kwargs(name, converters_of(name)))


def names_an_object(name: str) -> bool:
    return bool(converters_of(name))


def ask(client: Client, name: str, method: str, world: World) -> Any:
    """Send the request with an empty body, and undo whatever it did, to the client's cookies too."""
    cookies = deepcopy(client.cookies)
    with rolled_back():
        url = url_of(name, world)
        if isinstance(client, APIClient):
            answer = client.generic(method, url, "{}" if method != "GET" else "", content_type="application/json")
        else:
            answer = client.generic(method, url)
    client.cookies = cookies
    return answer


@contextmanager
def rolled_back() -> Iterator[None]:
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def is_api(name: str) -> bool:
    return name.startswith("api:")


def client_of(person: Person, name: str) -> Client:
    return person.kept_api if is_api(name) else person.kept_page


def body_of(answer: Any) -> str:
    content = b"".join(answer.streaming_content) if answer.streaming else answer.content
    return content.decode(errors="replace")


@pytest.fixture
def world(alice, bob, rita, charlie) -> World:
    return make_world(alice)


@pytest.mark.django_db
@pytest.mark.parametrize("api", [False, True], ids=["pages", "api"])
def test_each_role_gets_what_it_should(api, world, alice, bob, rita, charlie, subtests):
    """One world serves all routes, since every request is taken back."""
    people = {"viewer": bob, "recruiter": rita, "admin": alice}
    for name, method in ROUTES:
        if is_api(name) == api:
            with subtests.test(f"{method} {name}"):
                check_roles(name, method, world, people)
                check_stranger(name, method, world, charlie)


def check_roles(name: str, method: str, world: World, people: dict[str, Person]) -> None:
    """Every role gets what is declared, and nobody what strangers to the site get."""
    role, status = ROUTES[name, method]
    got = {held: ask(client_of(person, name), name, method, world).status_code for held, person in people.items()}
    allowed = {held: role in (PUBLIC, USER) or role_reaches(held, role) for held in people}

    expected = {held: BY_ROLE.get((name, method, held), status) for held in people}
    assert got == {held: expected[held] if allowed[held] else 403 for held in people}
    assert nobody_gets(name, method, world) == nobody_should_get(name, role, status)


def nobody_gets(name: str, method: str, world: World) -> int | str:
    answer = ask(APIClient() if is_api(name) else Client(), name, method, world)
    assert MARKER not in body_of(answer)
    if answer.status_code == 302 and answer["Location"].startswith(SIGN_IN):
        return "sign-in"
    return int(answer.status_code)


def nobody_should_get(name: str, role: str, status: int) -> int | str:
    if role == PUBLIC:
        return {"core:sign-out": "sign-in", "core:sign-in": 200 if status == 302 else status}.get(name, status)
    return 401 if is_api(name) else "sign-in"


def check_stranger(name: str, method: str, world: World, charlie: Person) -> None:
    """Admin of another organization: 404 for what is not theirs, and never a word of it."""
    role, _ = ROUTES[name, method]
    answer = ask(client_of(charlie, name), name, method, world)
    if names_an_object(name) and role != PUBLIC:
        assert answer.status_code == 404
    assert answer.status_code < 500
    assert MARKER not in body_of(answer)


@contextmanager
def scopes_wall_down(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    @contextmanager
    def open_scope(**_: Any) -> Iterator[None]:
        with scopes_disabled():
            yield

    monkeypatch.setattr(tenancy, "scope", open_scope)
    yield


@contextmanager
def row_security_down() -> Iterator[None]:
    with services.owner_connection() as connection:
        tables = [t for (t,) in connection.execute("SELECT tablename FROM pg_policies").fetchall()]
        for table in tables:
            connection.execute(f'ALTER TABLE "{table}" DISABLE ROW LEVEL SECURITY')
    try:
        yield
    finally:
        with services.owner_connection() as connection:
            for table in tables:
                connection.execute(f'ALTER TABLE "{table}" ENABLE ROW LEVEL SECURITY')


@pytest.mark.django_db
def test_nothing_leaks_with_the_first_wall_down(world, charlie, monkeypatch):
    with scopes_wall_down(monkeypatch):
        for name, method in ROUTES:
            check_stranger(name, method, world, charlie)


@pytest.mark.django_db(transaction=True)
def test_nothing_leaks_with_the_second_wall_down(alice, charlie):
    world = make_world(alice)
    with row_security_down():
        for name, method in ROUTES:
            check_stranger(name, method, world, charlie)


def test_an_unknown_object_and_a_foreign_one_look_the_same(db, alice, charlie):
    world = make_world(alice)
    foreign = charlie.api.get(reverse("api:candidate-detail", kwargs={"pk": world.candidate}))
    unknown = charlie.api.get(reverse("api:candidate-detail", kwargs={"pk": uuid.uuid4()}))

    assert {**foreign.json(), "request_id": ""} == {**unknown.json(), "request_id": ""}
