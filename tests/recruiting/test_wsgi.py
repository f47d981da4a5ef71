"""What reaches the site through its WSGI entry point."""

from io import BytesIO
from wsgiref.util import setup_testing_defaults

import pytest

from recruiting.wsgi import application

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("charset", ["rot13", "base64", "utf-16", "nonsense"])
def test_a_charset_that_is_not_for_text_does_no_harm(charset):
    environ = {"PATH_INFO": "/api/v1/jobs", "QUERY_STRING": "q=a", "CONTENT_TYPE": f"text/plain; charset={charset}"}
    setup_testing_defaults(environ)
    environ |= {"HTTP_HOST": "localhost", "wsgi.input": BytesIO()}
    statuses = []

    body = b"".join(application(environ, lambda status, headers: statuses.append(status)))

    assert statuses == ["401 Unauthorized"], body
