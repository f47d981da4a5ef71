"""Reasons in the languages of their readers."""

import re
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.locales import EXPLANATION_LANGUAGES
from matching.explaining import REMEDIES, SENTENCES, explain, find_gaps
from matching.explaining.closing import close
from matching.explaining.phrases import span
from matching.explaining.speech import SOURCE, speech
from matching.scoring import compile_job
from matching.scoring.profiles import DegreeHeld, Place, SkillFact, Weights
from tests.matching.explaining import catalogs
from tests.matching.scoring import making
from tests.matching.scoring.making import TAXONOMY, TODAY, make_candidate, make_job, require

LANGUAGES = st.sampled_from([code for code, _ in EXPLANATION_LANGUAGES])
VALUE = re.compile(r"\{[a-z_:]+\}|%\([a-z_]+\)s|<[^>]+>")


def score_of(candidate, job):
    return compile_job(job, Weights(), TAXONOMY, as_of=TODAY).score(candidate)


@pytest.mark.parametrize("language", catalogs.LANGUAGES)
class TestCatalog:
    def test_it_holds_every_message_of_code_and_pages_and_no_other(self, language):
        held = catalogs.read(language)

        assert {message.id for message in held} == {message.id for message in catalogs.wanted()}
        assert catalogs.untranslated(held) == []
        assert not any(message.fuzzy for message in held)

    def test_programs_read_what_is_written(self, language):
        assert catalogs.mo_file(language).read_bytes() == catalogs.compiled(catalogs.read(language))

    def test_translations_keep_every_value(self, language):
        for message in catalogs.read(language):
            if message.id:
                english = [message.id] if isinstance(message.id, str) else message.id
                allowed = [Counter(VALUE.findall(text)) for text in english]
                assert all(Counter(VALUE.findall(text)) in allowed for text in catalogs.spoken(message)), message.id

    def test_clauses_go_on_where_the_sentence_before_ends(self, language):
        for message in catalogs.read(language):
            if isinstance(message.id, str) and message.id:
                said = catalogs.spoken(message)[0]
                assert message.id.endswith(".") == said.endswith("."), said
                assert (message.id[0] in " ,;") == (said[0] in " ,;:"), said


@settings(max_examples=50)
@given(making.candidates, making.jobs, LANGUAGES)
def test_every_language_tells_the_same_points_with_the_same_names(candidate, job, language):
    score = score_of(candidate, job)
    for english, told, reason in zip(
        explain(score),
        explain(score, language),
        [reason for part in score.contributions for reason in part.reasons],
        strict=True,
    ):
        assert (told.points, told.requirement, told.quotes) == (english.points, english.requirement, english.quotes)
        assert told.text.endswith(".")
        assert "{" not in told.text
        values = {**reason.params, "level": ""}.values()
        names = [value for value in values if isinstance(value, str) and value in english.text and value != "native"]
        assert all(name in told.text for name in names), (english.text, told.text)
    told_gaps, gaps = find_gaps(score, {}, language), find_gaps(score, {})
    assert [gap.requirement for gap in told_gaps] == [gap.requirement for gap in gaps]


@settings(max_examples=50)
@given(making.candidates, making.jobs, LANGUAGES)
def test_what_would_close_a_gap_is_told_in_every_language(candidate, job, language):
    for spec in job.requirements:
        assumed = close(candidate, spec, job, TODAY).assumed(language)
        assert assumed
        assert "{" not in assumed


@pytest.mark.parametrize("language", catalogs.LANGUAGES)
def test_no_sentence_and_no_remedy_stays_english(language):
    known = speech(language)
    clauses = [clause for sentence in (*SENTENCES.values(), *REMEDIES.values()) for clause in sentence]
    wordy = [clause.message for clause in clauses if re.search("[a-z]{3}", VALUE.sub("", clause.message))]

    assert [message for message in wordy if known.gettext(message) == message] == []


@pytest.mark.parametrize(
    ("months", "told"),
    [
        (1, "1 miesiąc"),
        (3, "3 miesiące"),
        (5, "5 miesięcy"),
        (12, "1 rok"),
        (28, "2 lata 4 miesiące"),
        (264, "22 lata"),
    ],
)
def test_polish_counts_months_and_years_as_it_does(months, told):
    assert span(months, speech("pl")) == told


def test_a_german_reader_is_told_of_skill_degree_and_place():
    job = make_job(
        requirements=[require("skill", "python", months=36), require("degree", "master")],
        place=Place("Leeds", "", "GB"),
        remote="hybrid",
    )
    held = make_candidate(
        skills=(SkillFact("python", 62, TODAY),),
        degrees=(DegreeHeld("bachelor", "Physics"),),
        place=Place("York", "", "GB"),
    )
    told = {reason.component: reason.text for reason in explain(score_of(held, job), "de")}

    assert told["skills"] == "Python 5 Jahre 2 Monate lang eingesetzt, zuletzt 2026 (gefordert: 3 Jahre)."
    assert told["education"] == (
        "Vorhanden: Bachelorabschluss, Fachrichtung Physics; das entspricht nicht ganz dem Geforderten: Master."
    )
    assert told["location"] == "Wohnhaft in York, GB, im selben Land wie Leeds, GB."


def test_an_unknown_language_is_refused():
    with pytest.raises(FileNotFoundError):
        speech("tlh")


def test_english_needs_no_catalog():
    assert speech(SOURCE).gettext("top") == "top"
