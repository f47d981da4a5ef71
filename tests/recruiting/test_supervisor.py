"""The process that keeps the site's parts alive."""

from recruiting.embedded import redis
from recruiting.supervisor import Supervisor


def test_a_redis_that_does_not_come_up_does_not_end_the_site(tmp_path, monkeypatch):
    program = tmp_path / "redis-server"
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    (tmp_path / "redis").mkdir()
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    monkeypatch.setenv("RECRUITING_VAR", str(tmp_path))
    monkeypatch.setenv("RECRUITING_EMBEDDED_POSTGRES", "0")
    monkeypatch.setenv("RECRUITING_EMBEDDED_REDIS", "1")
    monkeypatch.setattr(redis, "START_SECONDS", 0.2)
    said = []

    Supervisor([], say=said.append).look_after()

    assert ["did not start" in line and "trying again" in line for line in said] == [True]
