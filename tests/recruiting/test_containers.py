"""Dockerfile and docker-compose.yml name only what exists: paths, commands, flags, variables, endpoints."""

import importlib
import re
import shlex
import subprocess
import sys

import pytest
import yaml
from django.conf import settings
from django.core.management import get_commands, load_command_class
from django.urls import resolve

from recruiting import gunicorn, processes

ROOT = settings.BASE_DIR
COMPOSE = (ROOT / "docker-compose.yml").read_text()
DOCKERFILE = (ROOT / "Dockerfile").read_text()
SERVICES = yaml.safe_load(COMPOSE)["services"]
OURS = {name for name, service in SERVICES.items() if "build" in service}


def variables(file):
    return set(re.findall(r"^([A-Z_0-9]+)=", (ROOT / file).read_text(), re.MULTILINE))


def instructions(word):
    joined = DOCKERFILE.replace("\\\n", " ")
    return [line.removeprefix(word).strip() for line in joined.splitlines() if line.startswith(f"{word} ")]


def manage(arguments):
    """Parse as `manage.py` would; SystemExit where a flag is unknown."""
    name, *rest = arguments
    return load_command_class(get_commands()[name], name).create_parser("manage.py", name).parse_args(rest)


def commands():
    yield "image", yaml.safe_load(instructions("CMD")[-1])
    for name in sorted(OURS):
        yield name, SERVICES[name]["command"]


@pytest.mark.parametrize(("name", "command"), commands())
def test_every_command_is_one_that_manage_py_takes(name, command):
    assert command[:2] == ["python", "manage.py"]

    manage(command[2:])


def test_the_image_collects_static_files_by_a_command_that_exists():
    (run,) = [run for run in instructions("RUN") if "manage.py" in run]
    words = shlex.split(run)

    manage(words[words.index("manage.py") + 1 :])


@pytest.mark.parametrize("name", processes.NAMES)
def test_every_process_accepts_its_flags(name):
    program, _, module, *arguments = processes.command(name, host="0.0.0.0", port=8000)

    assert program == sys.executable
    if module == "gunicorn":
        from gunicorn.app.wsgiapp import WSGIApplication

        sys_argv, sys.argv = sys.argv, ["gunicorn", *arguments]
        try:
            cfg = WSGIApplication().cfg
        finally:
            sys.argv = sys_argv
        assert cfg.bind == ["0.0.0.0:8000"]
        assert (cfg.workers, cfg.threads, cfg.preload_app) == (2, 4, True)
        assert cfg.post_fork is importlib.import_module("recruiting.gunicorn").post_fork
    else:
        from celery.bin.celery import celery

        words = arguments[arguments.index(name) + 1 :]
        known = {flag for parameter in celery.commands[name].params for flag in parameter.opts}
        if name == "flower":
            from flower.command import flower  # noqa: F401 - defines the options that it reads itself
            from tornado.options import options

            known = {f"--{option.replace('_', '-')}" for option in options} | {f"--{option}" for option in options}
        assert {word.split("=")[0] for word in words if word.startswith("--")} <= known


def test_every_path_that_is_copied_exists_and_is_sent_to_the_builder():
    sent = {line.removeprefix("!") for line in (ROOT / ".dockerignore").read_text().splitlines() if line[:1] == "!"}
    copied = [line.split()[:-1] for line in instructions("COPY") if not line.startswith("--from")]

    for source in (path for paths in copied for path in paths):
        assert (ROOT / source).exists(), source
        assert source.split("/")[0] in sent, source
    assert ".env" not in sent
    assert {"manage.py", *("recruiting", "core", "resumes", "jobs", "matching", "interviews")} <= sent


def test_the_image_runs_as_nobody_in_particular_without_build_tools():
    final = DOCKERFILE.rpartition("\nFROM ")[2]

    assert "USER recruiting" in final
    assert not re.search(r"build-essential|gcc|pip install|requirements", final)
    assert "HEALTHCHECK" in final
    assert "STOPSIGNAL SIGTERM" in final


def test_every_image_is_pinned():
    images = [line.split()[0] for line in instructions("FROM")] + [
        service["image"] for name, service in SERVICES.items() if name not in OURS
    ]

    assert len(images) >= 6
    for image in images:
        name, _, tag = image.partition(":")
        assert tag, image
        assert "latest" not in tag
        assert re.search(r"\d", tag), image
        assert "." not in name.split("/")[0], "no host of a registry"


def test_compose_asks_for_every_secret_and_the_example_names_each():
    used = set(re.findall(r"\$\{([A-Z0-9_]+)", COMPOSE))

    assert used == variables("deploy/compose.env.example")
    assert not re.search(r"\$\{[A-Z0-9_]+(:-[^}]*)?\}", COMPOSE), "none is empty or guessed by accident"
    assert not re.search(r"=\S", re.sub(r"#.*", "", (ROOT / "deploy/compose.env.example").read_text()))


def test_every_variable_that_compose_sets_is_one_that_the_project_reads():
    flower = {"FLOWER_BASIC_AUTH"}
    for name in OURS:
        assert set(SERVICES[name]["environment"]) - flower <= variables(".env.example"), name


def test_health_checks_ask_addresses_that_exist():
    probes = [
        SERVICES["web"]["healthcheck"]["test"][1:],
        yaml.safe_load(instructions("HEALTHCHECK")[0].split("CMD ")[1]),
    ]
    caddy = re.search(r"health_uri (\S+)", (ROOT / "deploy/Caddyfile").read_text()).group(1)

    for _, script, path in probes:
        assert (ROOT / script).exists()
        assert resolve(path).view_name == "api:health"
    assert resolve(caddy).view_name == "api:health"
    for path in re.search(r"@inside path (.*)", (ROOT / "deploy/Caddyfile").read_text()).group(1).split():
        assert resolve(path)


def test_the_proxy_lets_a_kept_connection_go_before_the_web_server_closes_it():
    seconds = re.search(r"keepalive (\d+)s", (ROOT / "deploy/Caddyfile").read_text()).group(1)

    assert int(seconds) < gunicorn.keepalive


def test_services_wait_for_services_and_volumes_that_exist():
    volumes = set(yaml.safe_load(COMPOSE)["volumes"])
    for service in SERVICES.values():
        assert set(service.get("depends_on", {})) <= set(SERVICES)
        for other, how in service.get("depends_on", {}).items():
            assert how["condition"] != "service_healthy" or "test" in SERVICES[other]["healthcheck"]
        for volume in service.get("volumes", []):
            source = volume.split(":")[0]
            assert source in volumes or (ROOT / source).exists(), volume
    assert SERVICES["proxy"]["environment"].keys() == set(
        re.findall(r"\{\$([A-Z_]+)\}", (ROOT / "deploy/Caddyfile").read_text())
    )


def test_the_probe_says_no_where_nobody_answers():
    probe = [sys.executable, "-c", (ROOT / "deploy/probe.py").read_text().replace("127.0.0.1:8000", "127.0.0.1:1")]

    assert subprocess.run(probe, capture_output=True, check=False).returncode == 1
