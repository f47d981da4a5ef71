"""Requests that nobody sends in good faith: always problem+json with the request's id, never a fault of ours."""

import base64

import pytest

LIST = "/api/v1/jobs"
ME = "/api/v1/auth/me"


def assert_problem(answer, status):
    assert (answer.status_code, answer["Content-Type"]) == (status, "application/problem+json")
    assert answer.json()["request_id"] == answer["X-Request-ID"]


@pytest.mark.parametrize(
    "body",
    [
        b"", b"null", b"[]", b'"x"', b"{", b"[" * 100_000, b'{"name":' * 50_000, b'{"name": "a", "name": "b"}',
        b'{"name": "\\ud800"}', b'{"name": "\\u0000"}', b"\xff\xfe", b'{"name": NaN}', b'{"name": ["a"]}',
        b'{"name": ' + b"9" * 5000 + b"}",
    ],
    ids=range(14),
)  # fmt: skip
def test_a_body_that_cannot_be_taken_is_an_error(alice, body):
    assert_problem(alice.api.generic("PUT", ME, body, content_type="application/json"), 400)


def test_a_large_body_is_refused(alice):
    body = b'{"name": "' + b"a" * 6_000_000 + b'"}'

    assert_problem(alice.api.generic("PUT", ME, body, content_type="application/json"), 413)


def test_a_large_field_of_a_form_is_refused(alice):
    answer = alice.api.post("/api/v1/resumes/upload", {"x": "a" * 6_000_000}, format="multipart")

    assert_problem(answer, 413)


def test_a_body_is_utf_8_whatever_charset_is_said(alice):
    answer = alice.api.generic("PUT", ME, b'{"name": "Alice"}', content_type="application/json; charset=utf-16")

    assert (answer.status_code, answer.json()["name"]) == (200, "Alice")


@pytest.mark.parametrize("kind", ["text/plain", "application/xml", "multipart/form-data; boundary=x"])
def test_another_type_of_body_is_refused(alice, kind):
    answer = alice.api.generic("PUT", ME, b"x", content_type=kind)

    assert_problem(answer, 415)
    assert answer.json()["title"] == "Unsupported Media Type"


@pytest.mark.parametrize(
    "cursor", ["nonsense", *(base64.b64encode(text).decode() for text in (
        b"p=abc", b"p=%00", b"p=%ED%A0%80", b"o=-1", b"p=99999-01-01", b"p=" + b"9" * 5000,
    ))],
)  # fmt: skip
@pytest.mark.parametrize("sort", ["created", "posted_date"])
def test_a_cursor_that_is_none_of_ours_is_an_error(alice, cursor, sort):
    assert_problem(alice.api.get(LIST, {"cursor": cursor, "sort": sort}), 400)


@pytest.mark.parametrize("size", ["9" * 5000, "0", "-1", "101", "x", "٣"])
def test_an_impossible_page_size_is_an_error(alice, size):
    assert_problem(alice.api.get(LIST, {"page_size": size}), 400)


@pytest.mark.parametrize("path", ["/", "/x", "/%0A", "/jobs/x", "/jobs/", "/jobs/%00", f"/jobs/{'0' * 36}"])
def test_an_address_that_is_none_is_not_found(alice, path):
    assert_problem(alice.api.get(f"/api/v1{path}"), 404)


def test_another_format_is_refused_by_its_name(alice, nobody):
    for caller, address in ((alice.api, "/api/v1/analytics/fairness"), (alice.api, LIST), (nobody, ME)):
        answer = caller.get(address, {"format": "csv"})
        assert_problem(answer, 400)
        assert answer.json()["errors"] == {"format": ["The API answers in JSON. Leave format out."]}
