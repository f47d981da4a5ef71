"""The model of confidence is learned by one command."""

import io
import json

import pytest
from django.core.management import CommandError, call_command

from resumes.extraction.calibration import digest_of, load_model
from resumes.extraction.sureness import Seen
from resumes.training import collecting

FEW = ("--count", "2", "--layouts", "txt-bare,html-semantic")


def run(*arguments) -> str:
    out = io.StringIO()
    call_command("train_reader", *map(str, arguments), stdout=out)
    return out.getvalue()


def test_the_same_options_give_the_same_model_and_a_table_of_both(tmp_path):
    file = tmp_path / "model.json"
    shown = run(*FEW, "--output", file)
    first = file.read_bytes()
    assert "job title" in shown
    assert "Share right by confidence" in shown
    assert run(*FEW, "--output", file, "--check")
    assert file.read_bytes() == first
    stored = json.loads(first)
    assert (stored["seed"], stored["people_in_each_layout"]) == (1, 2)
    assert stored["digest"] == digest_of(stored)
    assert load_model(first).confidence(Seen("name", "", 0.9), ()) <= 1


def test_a_stored_model_that_differs_fails_the_check_and_stays(tmp_path):
    file = tmp_path / "model.json"
    file.write_bytes(b"{}")
    with pytest.raises(CommandError, match="another"):
        run(*FEW, "--output", file, "--check")
    assert file.read_bytes() == b"{}"


def test_without_the_sources_the_command_says_what_is_missing(monkeypatch):
    monkeypatch.setattr(collecting, "_NEEDED", ("tests.samples_that_are_not_there",))
    with pytest.raises(CommandError, match=r"tests\.samples_that_are_not_there is missing"):
        run(*FEW)


def test_a_count_below_one_is_refused():
    with pytest.raises(CommandError, match="at least 1"):
        run("--count", "0")
