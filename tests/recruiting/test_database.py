"""How long the queries of a web process may take."""

import os

import pytest
from psycopg.errors import QueryCanceled

from core.outages import TOO_LONG, outage
from recruiting import gunicorn
from recruiting.database import AnsweringConnection


def test_a_query_that_takes_too_long_is_ended_and_said_so(db, monkeypatch):
    monkeypatch.setattr(AnsweringConnection, "longest_seconds", 1)
    with AnsweringConnection.connect(os.environ["DATABASE_URL"], autocommit=True) as connection:
        with pytest.raises(QueryCanceled) as ended:
            connection.execute("SELECT pg_sleep(20)")

        assert outage(ended.value).message == TOO_LONG
        assert connection.execute("SELECT 1").fetchone() == (1,)


def test_web_processes_limit_their_queries(monkeypatch):
    monkeypatch.setattr(AnsweringConnection, "longest_seconds", 0)
    monkeypatch.setenv("DATABASE_QUERY_SECONDS", "7")
    gunicorn.when_ready(None)

    assert AnsweringConnection.longest_seconds == 7
