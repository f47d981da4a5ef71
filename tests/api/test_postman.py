"""The Postman collection holds every operation, and is the one that the schema gives."""

import json

from django.conf import settings
from django.core.management import call_command

from recruiting.management.commands.postman_collection import FILE, rendered
from tests.api.schema import operations


def requests_of(collection):
    return [item["request"] for folder in collection["item"] for item in folder["item"]]


def test_the_collection_is_current():
    held = (settings.BASE_DIR / FILE).read_text()

    assert held == rendered(), "manage.py postman_collection writes it anew"


def test_every_operation_is_in_a_folder(tmp_path):
    call_command("postman_collection", output=tmp_path / "postman.json")
    collection = json.loads((tmp_path / "postman.json").read_text())
    shown = {(one["method"].lower(), one["url"]["raw"]) for one in requests_of(collection)}

    assert {
        (method, "{{baseUrl}}" + path.replace("{", ":").replace("}", "")) for path, method, _ in operations()
    } == shown


def test_requests_carry_a_token_a_new_key_and_an_example():
    collection = json.loads(rendered())
    create = next(one for one in requests_of(collection) if (one["method"], one["url"]["path"][-1]) == ("POST", "jobs"))
    login = next(one for one in requests_of(collection) if one["url"]["path"][-1] == "login")

    assert collection["auth"]["bearer"][0]["value"] == "{{token}}"
    assert {"key": "Idempotency-Key", "value": "{{$guid}}"}.items() <= create["header"][0].items()
    assert json.loads(create["body"]["raw"])["title"] == "Backend Engineer"
    assert login["auth"] == {"type": "noauth"}
