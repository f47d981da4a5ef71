"""Every sample ends as it should: read, or refused for one of its reasons."""

import pytest

from resumes.parsing import RefusedFile, parse
from tests.samples.hostile import Sample, samples

SAMPLES = samples()


def outcome(sample: Sample) -> str:
    try:
        return "read" if parse(sample.content).text.strip() else "empty text"
    except RefusedFile as refused:
        return refused.refusal.value


@pytest.mark.parametrize("name", SAMPLES)
def test_sample_is_read_or_refused_for_its_reason(name):
    assert outcome(SAMPLES[name]) in SAMPLES[name].outcomes


@pytest.mark.parametrize("name", [name for name, sample in SAMPLES.items() if "read" in sample.outcomes])
def test_text_that_was_read_can_be_stored(name):
    sample = SAMPLES[name]

    assert outcome(sample) != "read" or "\x00" not in parse(sample.content).text


def test_script_is_no_part_of_the_text():
    assert "alert" not in parse(SAMPLES["scripted_html"].content).text
