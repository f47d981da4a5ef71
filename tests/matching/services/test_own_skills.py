"""A skill of an organization's own is recognized wherever skills are: read, asked for, scored, picked and filtered."""

from core.models import KnownSkill, Skill, SkillAlias
from core.selectors.taxonomy import extra_entries, taxonomy_in_force
from core.services.organization_skill import add_skill, change_skill
from core.services.taxonomy import load_skills
from jobs.services.advertisement import create_from_advertisement
from matching.models import Match, Ranking
from matching.scoring.profiles import Weights
from matching.selectors.match import is_ranking_outdated
from matching.selectors.what_if import what_if
from resumes.models import CandidateSkill
from resumes.services.rereading import outdated_resumes, request_rereading
from tests.matching.candidates import add_candidate, announce, make_job, rank
from tests.resumes.making import read, resume_text
from tests.tasks import work_off

ZYX = {"name": "Zyxometry", "category": "science", "aliases": ["ZyxSuite"]}


def add(person, **values):
    with person.scope():
        return add_skill(values={**ZYX, **values}, organization=person.organization, actor=person.user)


def read_resume(person, name="Ada Park", skill="ZyxSuite"):
    address = f"{name.replace(' ', '.').lower()}@example.org"
    text = resume_text(name=name, email=address, phone="").decode().replace("Python", f"Python, {skill}")
    return read(person.organization, text.encode(), f"{name}.txt")


def skills_of(person, resume):
    with person.scope():
        return {held.key for held in CandidateSkill.objects.named().filter(candidate=resume.candidate_id)}


def test_it_is_read_from_resumes_of_its_organization_and_of_no_other(alice, charlie):
    made = add(alice)

    assert made.key in skills_of(alice, read_resume(alice))
    assert made.key not in skills_of(charlie, read_resume(charlie))


def test_resumes_that_were_read_before_are_counted_and_read_again(alice, rita):
    resume = read_resume(alice)
    made = add(alice)
    with alice.scope():
        assert outdated_resumes().count() == 1
        request_rereading(organization=alice.organization, actor=rita.user)
    work_off(alice)

    assert made.key in skills_of(alice, resume)
    with alice.scope():
        assert outdated_resumes().count() == 0


def test_a_change_that_is_taken_back_leaves_nothing_to_read_again(alice):
    read_resume(alice)
    made = add(alice)
    page = alice.page
    page.post(f"/settings/skills/{made.pk}/remove")

    with alice.scope():
        assert outdated_resumes().count() == 0


def test_it_is_read_from_advertisements(alice, charlie):
    made = add(alice)
    text = "Analyst\n\nRequirements:\n- At least 3 years of Zyxometry\n- Python"
    for person, found in ((alice, True), (charlie, False)):
        with person.scope():
            job = create_from_advertisement(text=text, organization=person.organization, actor=person.user)
            assert (made.key in job.requirements.values_list("value", flat=True)) is found


def test_it_scores_like_any_skill_and_related_ones_earn_a_part(alice):
    made = add(alice, relations=[{"kind": "broader", "key": "statistics", "weight": 0.6}])
    job = make_job(alice, requirements=[{"kind": "skill", "value": made.key}])
    has, near, _ = (add_candidate(alice, name, skills=()) for name in ("Has", "Near", "Without"))
    with alice.scope():
        fixed = {"organization": alice.organization, "months": 24}
        CandidateSkill.objects.create(candidate=has, own_skill=made, **fixed)
        CandidateSkill.objects.create(candidate=near, skill=Skill.objects.get(key="statistics"), **fixed)
    announce(alice, has, near)
    rank(alice, job)

    with alice.scope():
        points = {match.candidate.name: float(match.points["skills"]) for match in Match.objects.all()}
    assert points["Has"] > points["Near"] > points["Without"] == 0


def test_a_new_relation_marks_the_rankings_that_it_touches_as_out_of_date(alice):
    made = add(alice)
    touched = make_job(alice, requirements=[{"kind": "skill", "value": "statistics"}])
    other = make_job(alice, requirements=[{"kind": "skill", "value": "python"}])
    add_candidate(alice)
    for job in (touched, other):
        rank(alice, job)
    with alice.scope():
        relations = [{"kind": "broader", "key": "statistics", "weight": 0.6}]
        skill = KnownSkill.objects.get(pk=made.pk)
        change_skill(
            skill=skill, values={**ZYX, "relations": relations}, organization=alice.organization, actor=alice.user
        )
        outdated = [is_ranking_outdated(job, Ranking.objects.get(job=job)) for job in (touched, other)]

    assert outdated == [True, False]


def test_candidates_are_found_by_it_on_the_page_and_over_the_api(alice):
    made = add(alice)
    read_resume(alice)
    read_resume(alice, name="Bo Lind", skill="Excel")

    found = alice.api.get(f"/api/v1/candidates?skills={made.key}").json()["results"]
    words = alice.api.get("/api/v1/candidates?q=Zyxometry").json()["results"]
    assert [row["name"] for row in found] == [row["name"] for row in words] == ["Ada Park"]


def test_it_is_offered_where_skills_are_chosen_and_taken_by_any_of_its_names(alice, charlie):
    made = add(alice)
    resume = read_resume(alice, skill="Excel")
    offered = alice.page.get("/skill-names?skill=zyxs").content
    page = alice.page
    page.post(f"/candidates/{resume.candidate_id}/lists/skills", {"skill": "zyxsuite", "years": "2"})

    assert b"Zyxometry" in offered
    assert b"Zyxometry" not in charlie.page.get("/skill-names?skill=zyxs").content
    assert made.key in skills_of(alice, resume)


def test_a_hidden_alias_is_not_read_any_more(alice, charlie):
    with alice.scope():
        shared = KnownSkill.objects.get(key="kubernetes")
        change_skill(
            skill=shared,
            values={"aliases": [name for name in shared.aliases if name != "K8s"]},
            organization=alice.organization,
            actor=alice.user,
        )

    assert "kubernetes" not in skills_of(alice, read_resume(alice, skill="K8s"))
    assert "kubernetes" in skills_of(charlie, read_resume(charlie, skill="K8s"))


def test_what_operators_edit_for_all_is_heard_and_outlives_the_next_loading(alice):
    skill = Skill.objects.get(key="statistics")
    SkillAlias.objects.create(skill=skill, name="Zyxcounting")
    Skill.objects.create(key="zyx-all", name="Zyx for all", category="science")
    load_skills()

    with alice.scope():
        assert {entry.key for entry in extra_entries()} == {"statistics", "zyx-all"}
        assert taxonomy_in_force().by_name("zyxcounting").key == "statistics"
    assert {"statistics", "zyx-all"} <= skills_of(alice, read_resume(alice, skill="Zyxcounting, Zyx for all"))


def test_the_preview_of_weights_scores_like_the_ranking_itself(alice):
    people = [
        add_candidate(alice, f"P{number}", months=12 * number, skills=("python",) * (number % 2)) for number in range(5)
    ]
    job = make_job(alice)
    rank(alice, job)
    with alice.scope():
        ranking = Ranking.objects.get(job=job)
        same = what_if(job, ranking, Weights(**ranking.weights))
        assert [move.score for move in same] == [move.match.score for move in same]
        assert all(move.place == move.before for move in same)
        other = what_if(
            job, ranking, Weights(skills=100, experience=0, title=0, education=0, languages=0, location=0, text=0)
        )
    assert len(people) == len(other)
    assert {move.match.candidate.name for move in other[:2]} == {"P1", "P3"}
