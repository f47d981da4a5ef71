"""What the reader learns is learned by one command."""

import io
import json

import pytest
from django.core.management import CommandError, call_command

from resumes.extraction.calibration import load_model
from resumes.extraction.sureness import Seen
from resumes.training import collecting, orders

FEW = ("--count", "2", "--layouts", "txt-bare,html-semantic", "--parts", "headings,confidence")


def run(*arguments) -> str:
    out = io.StringIO()
    call_command("train_reader", *map(str, arguments), stdout=out)
    return out.getvalue()


def test_the_same_options_give_the_same_models_and_a_table_of_both(tmp_path):
    shown = run(*FEW, "--output", tmp_path)
    before = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
    assert set(before) == {"calibration.json", "headings.json"}
    assert "job title" in shown
    assert "Share right by confidence" in shown
    assert "calibration.json: " in run(*FEW, "--output", tmp_path, "--check")
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == before
    stored = json.loads(before["calibration.json"])
    assert (stored["seed"], stored["people_in_each_layout"]) == (1, 2)
    assert load_model(before["calibration.json"]).confidence(Seen("name", "", 0.9), ()) <= 1


def test_a_stored_model_that_differs_fails_the_check_and_stays(tmp_path):
    file = tmp_path / "headings.json"
    file.write_bytes(b"{}")
    with pytest.raises(CommandError, match=r"stored headings\.json is another"):
        run(*FEW, "--output", tmp_path, "--check")
    assert file.read_bytes() == b"{}"


def test_without_the_sources_the_command_says_what_is_missing(monkeypatch):
    monkeypatch.setattr(collecting, "_NEEDED", ("tests.samples_that_are_not_there",))
    with pytest.raises(CommandError, match=r"tests\.samples_that_are_not_there is missing"):
        run(*FEW)


def test_a_part_that_does_not_exist_is_refused():
    with pytest.raises(CommandError, match="headings, orders, confidence"):
        run("--parts", "titles")


def test_a_count_below_one_is_refused():
    with pytest.raises(CommandError, match="at least 1"):
        run("--count", "0")


def test_what_orders_a_judge_about_is_learned_from_both_sides(monkeypatch):
    monkeypatch.setattr(orders, "_MORE", 4)
    weights = orders.fit_orders(count=1, seed=1)["weights"]
    assert weights["=full"] > 0 > weights["=trained"]
