"""The share of travel is read as people write it, and what is paid for it is not taken for it."""

import pytest

from jobs.advertisement.travel import read_travel_percent


@pytest.mark.parametrize(
    ("text", "percent"),
    [
        ("Travel: 60 %", 60),
        ("Travel up to 25% within Europe", 25),
        ("You are ready for 30% travel.", 30),
        ("Up to 20 % of the time travelling", 20),
        ("Travel required (20-40%)", 40),
        ("10% to 15% business travel", 15),
        ("Reisebereitschaft von bis zu 50 %", 50),
        ("ca. 30 % Reisetätigkeit", 30),
        ("Déplacements à prévoir (40 %)", 40),
        ("Disponibilidad para viajar (50%)", 50),
        ("deslocações de 20 %", 20),
        ("Je reist ongeveer 10% van je tijd", 10),
        ("gotowość do podróży służbowych (ok. 20%)", 20),
        ("No travel is required.", 0),
        ("Keine Reisetätigkeit", 0),
        ("Travel expenses are paid at 100%.", None),
        ("We reimburse 50% of your travel pass", None),
        ("20% discount on travel insurance", None),
        ("Benefits\nTravel 30 %\nTravel insurance", 30),
        ("Grow revenue by 30 %.\nTravel the world with us.", None),
        ("We sell travel to millions.", None),
        ("Travel 400 %", None),
        ("", None),
    ],
)
def test_travel(text, percent):
    assert read_travel_percent(text) == percent
