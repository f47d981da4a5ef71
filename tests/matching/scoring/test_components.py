from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matching.scoring import compile_job, profile_digest, rarity_of
from matching.scoring.experience import experience_credit
from matching.scoring.licences import licence_words
from matching.scoring.location import nearness
from matching.scoring.months import span_mask, weigh_months
from matching.scoring.points import earned, share_out
from matching.scoring.profiles import (
    DegreeHeld,
    JobHeld,
    LanguageSpoken,
    LicenceHeld,
    Place,
    RequirementSpec,
    SkillFact,
    Weights,
)
from matching.scoring.text import calibrate
from tests.matching.scoring import making
from tests.matching.scoring.making import TAXONOMY, TODAY, make_candidate, make_job, quote, require

NOW = TODAY.year * 12 + TODAY.month - 1


def reason_for(requirement, **held):
    job = make_job("", [requirement])
    score = compile_job(job, Weights(), TAXONOMY, as_of=TODAY).score(make_candidate(**held))
    found = [reason for part in score.contributions[:-1] for reason in part.reasons if reason.requirement]
    assert len(found) == 1
    return found[0]


def share_of(requirement, **held):
    reason = reason_for(requirement, **held)
    return float(reason.points / reason.available)


@given(st.integers(0, 1000), st.lists(st.floats(0.01, 100), min_size=1, max_size=30))
def test_shares_add_up(tenths, weights):
    shares = share_out(tenths, weights)
    assert sum(shares) == tenths
    assert min(shares) >= 0


@given(st.integers(0, 1000), st.floats(0, 1), st.floats(0, 1))
def test_more_credit_never_earns_less(available, one, other):
    low, high = sorted((one, other))
    assert 0 <= earned(available, low) <= earned(available, high) <= available


class TestSkills:
    def test_an_implied_skill_counts_like_the_skill_itself(self):
        python = require("skill", "python")
        direct = share_of(python, skills=(SkillFact("python", 24, TODAY),))
        assert share_of(python, skills=(SkillFact("django", 24, TODAY),)) == direct == 1.0

    def test_a_related_skill_counts_in_part_and_does_not_fulfil_a_must_have(self):
        job = make_job("", [require("skill", "react")])
        held = make_candidate(skills=(SkillFact("vue", 24, TODAY),))
        score = compile_job(job, Weights(), TAXONOMY, as_of=TODAY).score(held)
        assert score.missing == ("skill-react",)
        assert score.contributions[0].reasons[0].code == "skill_related"
        assert score.contributions[0].points > 0

    def test_naming_is_worth_less_than_use_and_old_use_less_than_fresh(self):
        asked = require("skill", "python", months=36)
        named = share_of(asked, skills=(SkillFact("python", 0, None),))
        old = share_of(asked, skills=(SkillFact("python", 36, date(2010, 1, 1)),))
        fresh = share_of(asked, skills=(SkillFact("python", 36, TODAY),))
        assert named < old < fresh == 1.0

    def test_one_of_several_alternatives_is_enough(self):
        asked = require("skill", "python", alternatives=("excel",))
        assert share_of(asked, skills=(SkillFact("excel", 12, TODAY),)) == 1.0

    def test_evidence_is_quoted(self):
        found = reason_for(require("skill", "excel"), skills=(SkillFact("excel", 3, TODAY, (quote("Excel"),)),))
        assert [piece.text for piece in found.quotes] == ["Excel"]

    def test_a_skill_outside_the_taxonomy_counts_for_itself(self):
        assert share_of(require("skill", "falconry"), skills=(SkillFact("falconry", 12, TODAY),)) == 1.0

    def test_rare_skills_weigh_more(self):
        rarity = rarity_of({"excel": 900, "python": 10}, 1000)
        job = make_job("", [require("skill", "excel"), require("skill", "python")])
        score = compile_job(job, Weights(), TAXONOMY, as_of=TODAY, rarity=rarity).score(make_candidate())
        common, rare = (reason.available for reason in score.contributions[0].reasons)
        assert rare > common > 0


class TestExperience:
    @given(st.floats(0, 500), st.floats(0, 500), st.integers(0, 240))
    def test_credit_grows_and_flattens(self, one, other, asked):
        low, high = sorted((one, other))
        assert 0.0 <= experience_credit(low, asked) <= experience_credit(high, asked) <= 1.0

    def test_overlapping_positions_count_once(self):
        first = span_mask(JobHeld("A", date(2024, 1, 1), date(2024, 12, 1), ""), NOW)
        second = span_mask(JobHeld("B", date(2024, 6, 1), date(2025, 6, 1), ""), NOW)
        assert weigh_months([(1.0, first), (1.0, second)], 120, 0.5) == 18

    def test_the_future_and_reversed_dates_count_nothing(self):
        assert span_mask(JobHeld("A", date(2030, 1, 1), date(2031, 1, 1), ""), NOW) == 0
        assert span_mask(JobHeld("A", date(2024, 1, 1), date(2023, 1, 1), ""), NOW) == 0

    def test_other_work_does_not_count(self):
        job = make_job("Registered Nurse", [require("experience", "", months=24)])
        nurse = make_candidate(jobs=(JobHeld("Staff Nurse", date(2020, 1, 1), None, ""),))
        welder = make_candidate(jobs=(JobHeld("Welder", date(2020, 1, 1), None, ""),))
        compiled = compile_job(job, Weights(), TAXONOMY, as_of=TODAY)
        assert compiled.score(nurse).contributions[1].points > 0
        assert compiled.score(welder).contributions[1].points == 0


class TestEducation:
    degree = require("degree", "bachelor", area="Accounting")

    def test_a_higher_degree_is_enough_and_a_lower_one_in_part(self):
        assert share_of(self.degree, degrees=(DegreeHeld("master", "Accountancy"),)) == 1.0
        assert 0 < share_of(self.degree, degrees=(DegreeHeld("associate", "Accounting"),)) < 1.0

    def test_another_field_counts_less(self):
        assert 0 < share_of(self.degree, degrees=(DegreeHeld("bachelor", "Music"),)) < 1.0

    def test_experience_stands_in_where_the_job_says_so(self):
        job = make_job("Welder", [replace(self.degree, alternatives=("experience",))])
        held = make_candidate(jobs=(JobHeld("Welder", date(2014, 1, 1), None, ""),))
        score = compile_job(job, Weights(), TAXONOMY, as_of=TODAY).score(held)
        assert score.missing == ()
        assert score.contributions[3].reasons[0].code == "degree_by_experience"

    @pytest.mark.parametrize(("stated", "share"), [(0, 0.9 * 30 / 60), (24, 0.9), (30, 0.9), (40, 0.9 * 30 / 40)])
    def test_the_years_that_stand_in_are_five_where_the_job_states_no_others(self, stated, share):
        asked = require("degree", "bachelor", alternatives=("experience",), instead_months=stated)
        held = JobHeld("Backend Developer", date(2024, 1, 1), date(2026, 6, 1), "")
        job = make_job(requirements=[asked])
        score = compile_job(job, Weights(), TAXONOMY, as_of=TODAY).score(make_candidate(jobs=(held,)))
        (reason,) = score.contributions[3].reasons

        assert reason.params["months"] == 30
        assert float(reason.points) == pytest.approx(share * float(reason.available), abs=0.05)
        assert (asked.id in score.missing) == (share < 0.9)


class TestLanguagesAndLicences:
    def test_levels_are_ordered_with_native_on_top(self):
        asked = require("language", "de", level="C1")
        shares = [share_of(asked, languages=(LanguageSpoken("de", level),)) for level in ("A2", "B2", "C1", "native")]
        assert shares == sorted(shares)
        assert shares[-1] == shares[-2] == 1.0

    def test_the_language_of_the_resume_counts_where_none_is_listed(self):
        found = reason_for(require("language", "en", level="B2"), languages=(LanguageSpoken("en", "", written=True),))
        assert found.code == "language_written"

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("Driver's license", "Driving licence (category B)"),
            ("BLS", "Basic Life Support certification"),
            ("RN license", "Licensed Registered Nurse"),
        ],
    )
    def test_licences_meet_however_they_are_written(self, one, other):
        assert licence_words(one) == licence_words(other)
        assert share_of(require("licence", one), licences=(LicenceHeld(other),)) == 1.0

    def test_another_licence_does_not_count(self):
        assert share_of(require("licence", "CPA"), licences=(LicenceHeld("CPR"),)) == 0.0

    def test_a_title_that_takes_the_licence_counts_in_part(self):
        job = (JobHeld("Registered Nurse", date(2020, 1, 1), None, ""),)
        assert reason_for(require("licence", "RN license"), jobs=job).code == "licence_implied"


class TestLocation:
    @pytest.mark.parametrize(
        ("held", "code"),
        [
            (Place("lisboa", "", "PT"), "location_country"),
            (Place("Lisbon", "", "PT"), "location_city"),
            (Place("Sintra", "Lisbon District", "PT"), "location_region"),
            (Place("Lisbon", "", "US"), "location_elsewhere"),
            (Place(), "location_unknown"),
        ],
    )
    def test_nearness(self, held, code):
        assert nearness(Place("Lisbon", "Lisbon District", "PT"), held)[1] == code

    @pytest.mark.parametrize(
        ("held", "code", "asked", "places"),
        [
            (Place("Porto", "", "PT"), "location_city", "Porto, PT", 3),
            (Place("Gaia", "", "PT"), "location_country", "Lisbon, Lisbon District, PT / Porto, PT", 3),
            (Place("Bonn", "", "DE"), "location_country", "Ulm, DE", 3),
            (Place("York", "", "GB"), "location_elsewhere", "Lisbon, Lisbon District, PT / Porto, PT / Ulm, DE", None),
            (Place(), "location_unknown", "Lisbon, Lisbon District, PT / Porto, PT / Ulm, DE", None),
        ],
    )
    def test_the_nearest_of_several_places_counts_and_is_named(self, held, code, asked, places):
        others = (Place("Porto", "", "PT"), Place("Ulm", "", "DE"))
        job = make_job(place=Place("Lisbon", "Lisbon District", "PT"), remote="on_site", other_places=others)
        alone = make_job(place=job.place, remote="on_site")
        (reason,), (before,) = (
            compile_job(one, Weights(), TAXONOMY, as_of=TODAY)
            .score(make_candidate(place=held))
            .contributions[5]
            .reasons
            for one in (job, alone)
        )

        assert (reason.code, reason.params["asked"], reason.params.get("places")) == (code, asked, places)
        assert reason.points >= before.points
        assert "places" not in before.params

    def test_remote_work_asks_for_no_place(self):
        job = make_job(place=Place("Lisbon", "", "PT"), remote="remote")
        score = compile_job(job, Weights(), TAXONOMY, as_of=TODAY).score(make_candidate())
        assert score.contributions[5].available == 0


@given(st.floats(-1, 1), st.floats(-1, 1))
def test_text_credit_grows_with_likeness(one, other):
    low, high = sorted((one, other))
    assert 0.0 <= calibrate(low) <= calibrate(high) <= 1.0


def test_a_job_keeps_the_digest_that_it_had_before_places_and_years_could_be_stated():
    job = make_job(place=Place("Lisbon", "", "PT"))

    assert profile_digest(job) == "d44282dc12b3fdccef5d88e92bce8c2b1e1e4155a0686b60053bf396748bc943"
    degree = RequirementSpec("1", "degree", "bachelor", "Bachelor", must=True, alternatives=("experience",))
    asking = make_job(requirements=[degree], place=job.place)
    assert profile_digest(asking) == "04349dc6debd865caaebc81abc98b749f70d729a5a2bb6363b2f124150db225f"
    assert profile_digest(asking) != profile_digest(
        make_job(requirements=[replace(degree, instead_months=60)], place=job.place)
    )
    assert profile_digest(job) != profile_digest(make_job(place=job.place, other_places=(Place("Porto", "", "PT"),)))


@given(making.candidates, making.candidates)
def test_equal_profiles_and_only_they_share_a_digest(one, other):
    assert (profile_digest(one) == profile_digest(other)) == (one == other)
    assert len(profile_digest(one)) == 64
