"""The operations guide names only commands, files, variables, metrics and addresses that exist, and every variable."""

import re
import shlex

import pytest
from django.conf import settings
from django.core.management import get_commands, load_command_class
from django.urls import resolve

from core import metrics

GUIDE = (settings.BASE_DIR / "docs" / "operations.md").read_text()
EXAMPLE = (settings.BASE_DIR / ".env.example").read_text()
VARIABLES = set(re.findall(r"^([A-Z_0-9]+)=", EXAMPLE, re.MULTILINE))
NOT_OURS = {"HTTPS", "JSON", "SIGTERM", "NTP", "PATH", "API", "NAME_FILE", "SSL_CERT_FILE"}


def commands():
    found = re.findall(r"manage\.py ([a-z_]+(?: (?:--[a-z-]+|[\w./$()%+\\-]+))*)", GUIDE)
    return sorted({command.split("   ")[0].strip() for command in found})


@pytest.mark.parametrize("command", commands())
def test_every_command_is_one_that_manage_py_takes(command):
    name, *arguments = shlex.split(re.sub(r"\$\([^)]*\)", "today", command))
    parser = load_command_class(get_commands()[name], name).create_parser("manage.py", name)
    flags = {flag for action in parser._actions for flag in action.option_strings}

    assert {word for word in arguments if word.startswith("--")} <= flags


def test_there_are_commands():
    assert len(commands()) >= 8


def test_every_variable_of_operation_is_named_and_exists():
    named = set(re.findall(r"\b([A-Z][A-Z0-9]*_[A-Z0-9_]+)\b", GUIDE)) - NOT_OURS
    production = set(re.findall(r"\(production\)[^\n]*\n(?:#[^\n]*\n)*([A-Z_0-9]+)=", EXAMPLE))

    assert named <= VARIABLES
    assert production <= named | {"DEBUG", "SECRET_KEY"}


def test_every_metric_is_counted():
    known = {metric._name for metric in (metrics.REQUESTS, metrics.TASKS, metrics.READS, metrics.MAILS, metrics.POOL)}
    known |= {"recruiting_tasks_open", "recruiting_task_oldest_seconds"}

    assert set(re.findall(r"`(recruiting_[a-z_]+)`", GUIDE)) == known


def test_every_address_and_file_exists():
    for address in set(re.findall(r"`(/(?:api|metrics)[\w/]*)`", GUIDE)):
        assert resolve(address)
    for file in set(re.findall(r"`((?:deploy|recruiting)/[\w./]+)`", GUIDE)) | {"deploy/compose.env.example"}:
        assert (settings.BASE_DIR / file).exists(), file
