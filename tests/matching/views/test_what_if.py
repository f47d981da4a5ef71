"""Other weights and fewer requirements are tried on the ranking itself; nothing is stored until somebody asks."""

import re

import pytest
from django.urls import reverse

from jobs.models import Requirement
from matching.models import Match, ScoringWeights
from tests.matching.candidates import PYTHON, add_candidate, make_job, rank

pytestmark = pytest.mark.django_db
DJANGO = {"kind": "skill", "value": "django", "must": True}
HTMX = {"headers": {"HX-Request": "true", "HX-Target": "ranked"}}


@pytest.fixture
def job(rita):
    add_candidate(rita, "Skilled", skills=("python", "django"), title="Gardener", months=1)
    add_candidate(rita, "Titled", skills=(), title="Backend Developer")
    job = make_job(rita, requirements=[PYTHON, DJANGO])
    rank(rita, job)
    return job


def what_if(job, match=None):
    return reverse("matching:what-if", args=[job.pk, match.pk] if match else [job.pk])


def names(html):
    return re.findall(r'class="plain open"[^>]*><span class="name">(\w+)</span>', html)


def requirement(person, job, value):
    with person.scope():
        return Requirement.objects.get(job=job, value=value)


def test_bob_moves_a_slider_and_sees_the_list_move_without_storing_anything(bob, job):
    lists = [
        names(bob.page.get(what_if(job), {weight: 100}, **HTMX).content.decode()) for weight in ("skills", "title")
    ]

    assert lists == [["Skilled", "Titled"], ["Titled", "Skilled"]]
    with bob.scope():
        assert not ScoringWeights.objects.exists()


def test_each_row_says_how_far_it_moves(bob, job):
    with bob.scope():
        last = Match.objects.filter(job=job).last().candidate.name
    weight = {"Skilled": "skills", "Titled": "title"}[last]
    html = bob.page.get(what_if(job), {weight: 100}).content.decode()

    assert names(html)[0] == last
    assert ", up 1</span>" in html
    assert ", down 1</span>" in html
    assert "<strong>2</strong> of 2 candidates would change places" in html


def test_the_points_shown_are_those_of_the_weights_tried_and_add_up(bob, job):
    with bob.scope():
        stored = {match.candidate.name: match for match in Match.objects.filter(job=job).select_related("candidate")}
    answer = bob.page.get(what_if(job, stored["Skilled"]), {"skills": 100})
    detail = answer.context_data["detail"]

    assert [(part.component, part.available) for part in detail.contributions if part.available != "0.0"] == [
        ("skills", "100.0")
    ]
    assert detail.score == answer.context_data["matches"][0].score != str(stored["Skilled"].score)
    with bob.scope():
        assert Match.objects.get(pk=stored["Skilled"].pk).score == stored["Skilled"].score


def test_what_the_one_below_lacks_is_said_with_their_name(bob, job):
    with bob.scope():
        skilled = Match.objects.get(job=job, candidate__name="Skilled")
    detail = bob.page.get(what_if(job, skilled), {"skills": 80, "title": 10, "text": 10}).context_data["detail"]

    assert any(row.note.startswith("Titled: ") for row in detail.next.differences)


def test_what_could_take_no_more_from_a_score_is_said_to_be_free(bob, job):
    with bob.scope():
        titled = Match.objects.get(job=job, candidate__name="Titled")
    answer = bob.page.get(what_if(job, titled), {"skills": 100})

    assert [row.points for row in answer.context_data["detail"].missing if row.is_free] == ["0.0", "0.0"]
    assert "A score never falls below 0" in answer.content.decode()


def test_a_requirement_left_out_is_neither_missing_nor_counted(bob, job):
    django = requirement(bob, job, "django")
    before = bob.page.get(what_if(job)).context_data["matches"]
    answer = bob.page.get(what_if(job), {"without": str(django.pk)})

    assert ["Django" in row.missing for row in before if row.name == "Titled"] == [True]
    assert not any("Django" in row.missing for row in answer.context_data["matches"])
    assert ", without Django" in answer.content.decode()


def test_rita_takes_it_off_the_job_and_takes_that_back(rita, job):
    django = requirement(rita, job, "django")
    page = rita.page
    html = page.post(
        reverse("matching:leave-out", args=[job.pk]), {"without": str(django.pk)}, follow=True
    ).content.decode()
    with rita.scope():
        left = list(Requirement.objects.filter(job=job).values_list("value", flat=True))
    page.post(re.search(r'action="([^"]+/ask-again)"', html)[1])

    assert left == ["python"]
    again = requirement(rita, job, "django")
    assert (again.must, again.label) == (django.must, django.label)


def test_what_was_taken_back_cannot_be_taken_back_twice(rita, job):
    assert rita.page.post(reverse("matching:ask-again", args=[job.pk])).status_code == 404
    assert rita.page.post(reverse("matching:leave-out", args=[job.pk]), {"without": "x"}).status_code == 404


def test_alice_puts_the_tried_weights_in_force(alice, job):
    html = alice.page.get(what_if(job), {"skills": 30, "title": 10}).content.decode()
    form = html[html.index(reverse("matching:weights", args=[job.pk])) :].split("</form>")[0]
    alice.page.post(
        reverse("matching:weights", args=[job.pk]), dict(re.findall(r'name="(\w+)" value="([\d.]+)"', form))
    )

    with alice.scope():
        assert ScoringWeights.objects.get().weights["skills"] == 75


def test_only_admins_are_offered_to_put_weights_in_force_and_only_recruiters_to_change_the_job(bob, rita, job):
    django = requirement(bob, job, "django")
    asked = {"skills": 100, "without": str(django.pk)}
    shown = [person.page.get(what_if(job), asked).content.decode() for person in (bob, rita)]

    assert not any("Put these weights in force" in html for html in shown)
    assert ["no more</button>" in html for html in shown] == [False, True]
    assert bob.page.post(reverse("matching:leave-out", args=[job.pk]), {"without": str(django.pk)}).status_code == 403


@pytest.mark.parametrize("asked", [{"skills": "much"}, {"skills": "-1"}, {"skills": "0"}])
def test_impossible_weights_are_said_to_be_so(bob, job, asked):
    assert bob.page.get(what_if(job), asked).status_code == 400


def test_an_unranked_job_and_one_of_another_organization_have_nothing_to_try(bob, rita, charlie, job):
    fresh = make_job(rita, title="Fresh")

    assert bob.page.get(what_if(fresh)).status_code == 409
    assert charlie.page.get(what_if(job)).status_code == 404


def test_the_api_tries_the_same_and_stores_nothing(bob, charlie, job):
    django = requirement(bob, job, "django")
    asked = {"weights": {"title": 1}, "without": [str(django.pk)], "limit": 1}
    body = bob.api.post(f"/api/v1/jobs/{job.pk}/what-if", asked, format="json").json()

    assert (body["total"], len(body["candidates"])) == (2, 1)
    assert body["candidates"][0]["candidate"]["name"] == "Titled"
    assert body["candidates"][0]["place"] == 1
    page = bob.page.get(what_if(job), {"title": 1, "without": str(django.pk)})
    assert float(page.context_data["matches"][0].score) == body["candidates"][0]["score"]
    assert charlie.api.post(f"/api/v1/jobs/{job.pk}/what-if", asked, format="json").status_code == 404
    with bob.scope():
        assert not ScoringWeights.objects.exists()


def test_the_api_says_which_weight_is_impossible_and_that_nobody_is_ranked(bob, rita, job):
    fresh = make_job(rita, title="Fresh")
    answer = bob.api.post(f"/api/v1/jobs/{job.pk}/what-if", {"weights": {"charm": 1}}, format="json")

    assert (answer.status_code, list(answer.json()["errors"])) == (400, ["weights.charm"])
    assert bob.api.post(f"/api/v1/jobs/{fresh.pk}/what-if", {}, format="json").status_code == 409


def test_the_filters_of_the_ranking_are_kept_and_said_not_to_apply(bob, job):
    answer = bob.page.get(what_if(job), {"skills": 40, "min_score": 101, "sort": "name", "q": ""})
    html = answer.content.decode()

    assert len(answer.context_data["matches"]) == 2
    assert answer.context_data["ranking_url"].endswith("/ranking?min_score=101&sort=name")
    assert '<input type="hidden" name="min_score" value="101">' in html
    assert "Your filters do not apply here" in html
    assert "Your filters" not in bob.page.get(what_if(job), {"sort": "name"}).content.decode()


def test_a_slider_stays_where_it_was_left_and_a_reset_leads_to_the_weights_in_force(bob, job):
    now = {row.component: row.slider for row in bob.page.get(what_if(job)).context_data["weights"]}
    tried = bob.page.get(what_if(job), {**now, "skills": now["skills"] + 7}).context_data["weights"]
    again = bob.page.get(what_if(job), now).context_data

    assert {row.component: row.slider for row in tried} == {**now, "skills": now["skills"] + 7}
    assert {row.component: row.start for row in tried} == now
    assert len({"." in row.value for row in tried}) == 1
    assert (again["moved"], again["keep"]) == (0, {})


def test_what_is_tried_belongs_to_the_ranking_and_offers_no_choice_to_compare(bob, job):
    answer = bob.page.get(what_if(job))
    html = answer.content.decode()

    assert [tab.label for tab in answer.context_data["tabs"] if tab.current] == ["Ranking"]
    assert re.search(r'href="/jobs" aria-current="page"', html)
    assert 'name="match"' not in html
