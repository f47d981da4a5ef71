"""Corrections in place."""

import json

import pytest

from core.models import Activity
from resumes.models import Candidate, Resume
from resumes.services.resume import reparse
from tests.resumes.making import read, resume_text, work_off

pytestmark = pytest.mark.django_db

HTMX = {"HTTP_HX_REQUEST": "true"}


@pytest.fixture
def anna(rita) -> Candidate:
    return read(rita.organization, resume_text()).candidate


def fresh(person, candidate: Candidate) -> Candidate:
    with person.scope():
        return Candidate.objects.prefetch_related("experience", "education", "skills__skill").get(pk=candidate.pk)


def news(answer) -> dict:
    return json.loads(answer["HX-Trigger"])["toast"]


def test_a_field_opens_as_a_form_with_its_value(rita, anna):
    answer = rita.page.get(f"/candidates/{anna.pk}/fields/email", **HTMX).content.decode()

    assert 'value="anna.keller@example.org"' in answer
    assert f'hx-post="/candidates/{anna.pk}/fields/email"' in answer


def test_a_form_in_place_takes_the_focus_once(rita, anna):
    for path in ("fields/name", "fields/place", "lists/experience", "lists/experience/0"):
        answer = rita.page.get(f"/candidates/{anna.pk}/{path}", **HTMX).content.decode()

        assert answer.count(" autofocus") == 1, path


def test_a_correction_renews_the_name_in_the_breadcrumb(rita, anna):
    answer = rita.page.post(f"/candidates/{anna.pk}/fields/name", {"name": "Anna Marie Keller"}, **HTMX).content

    assert b'id="breadcrumb" aria-label="Breadcrumb" hx-swap-oob="true"' in answer
    assert b'<li aria-current="page">Anna Marie Keller</li>' in answer


def test_a_correction_is_kept_marked_and_undone_by_the_resume(rita, anna):
    page = rita.page
    answer = page.post(f"/candidates/{anna.pk}/fields/phone", {"phone": "+49 40 1234"}, **HTMX)

    assert fresh(rita, anna).phone == "+49 40 1234"
    assert answer["HX-Retarget"] == "#read"
    assert b"corrected by hand" in answer.content
    assert news(answer) == {"text": "Phone corrected.", "undo": f"/candidates/{anna.pk}/reset/phone"}

    page.post(news(answer)["undo"])
    assert fresh(rita, anna).phone == anna.phone
    assert fresh(rita, anna).corrected_fields == []


def test_a_correction_survives_the_next_reading(rita, anna):
    rita.page.post(f"/candidates/{anna.pk}/fields/headline", {"headline": "Chief of data"}, **HTMX)
    with rita.scope():
        reparse(resume=Resume.objects.get(), actor=rita.user)
    work_off(rita.organization)

    assert fresh(rita, anna).headline == "Chief of data"


def test_what_was_corrected_before_offers_no_undo(rita, anna):
    page, address = rita.page, f"/candidates/{anna.pk}/fields/phone"
    page.post(address, {"phone": "1"}, **HTMX)

    assert "undo" not in news(page.post(address, {"phone": "2"}, **HTMX))


def test_a_wrong_value_stands_beside_its_field_and_changes_nothing(rita, anna):
    page = rita.page
    email = page.post(f"/candidates/{anna.pk}/fields/email", {"email": "anna"}, **HTMX)
    place = page.post(f"/candidates/{anna.pk}/fields/place", {"city": "Bonn", "country_code": "Germany"}, **HTMX)

    assert (email.status_code, place.status_code) == (422, 422)
    assert b"valid email" in email.content
    assert b"two letters" in place.content
    assert fresh(rita, anna).city == anna.city


def test_an_email_of_another_candidate_is_refused(rita, anna):
    read(rita.organization, resume_text(name="Ben Okafor", email="ben@example.org", phone="+1 415 555 2671"))

    answer = rita.page.post(f"/candidates/{anna.pk}/fields/email", {"email": "ben@example.org"}, **HTMX)

    assert answer.status_code == 422
    assert b"Ben Okafor has this email" in answer.content


def test_confirming_keeps_the_value_and_settles_the_doubt(rita, anna):
    with rita.scope():
        evidence = {**anna.evidence, "headline": {"confidence": 0.4}, "name": {"confidence": 0.9}}
        Candidate.objects.filter(pk=anna.pk).update(evidence=evidence, headline="Engineer")
    page = rita.page
    before = page.get(f"/candidates/{anna.pk}").context["checks"]
    assert "headline" in [row.get("key") for row in before]

    page.post(f"/candidates/{anna.pk}/confirm/headline", **HTMX)

    after = page.get(f"/candidates/{anna.pk}").context["checks"]
    assert "headline" not in [row.get("key") for row in after]
    assert fresh(rita, anna).headline == "Engineer"
    assert "headline" in fresh(rita, anna).corrected_fields


def doubtful(person, candidate: Candidate) -> None:
    """Make the employers of both jobs doubtful."""
    with person.scope():
        for job in candidate.experience.all():
            job.confidence = {**job.confidence, "employer": 0.3}
            job.save()


def test_what_is_in_doubt_stands_first_with_its_quote(bob, anna):
    doubtful(bob, anna)

    answer = bob.page.get(f"/candidates/{anna.pk}")

    check = next(row for row in answer.context["checks"] if row["label"] == "Experience, employer")
    assert check["quote"]["mark"] == "Globex AG"
    shown = answer.content.decode()
    assert shown.index("Please look at") < shown.index("contact-title")
    assert "<mark>Globex AG</mark>" in shown
    assert "Correct as it is" not in shown


def test_confirming_one_entry_leaves_the_doubts_about_the_others(rita, anna):
    doubtful(rita, anna)
    page, before = rita.page, list(fresh(rita, anna).experience.all())

    answer = page.post(f"/candidates/{anna.pk}/lists/experience/0/confirm", **HTMX)

    after = fresh(rita, anna)
    jobs = list(after.experience.all())
    assert [(job.title, job.employer, job.evidence) for job in jobs] == [
        (job.title, job.employer, job.evidence) for job in before
    ]
    checks = [row["value"] for row in page.get(f"/candidates/{anna.pk}").context["checks"]]
    assert "Senior Data Engineer, Globex AG" not in checks
    assert "Data Engineer, Initech GmbH" in checks
    assert "experience" in after.corrected_fields
    with rita.scope():
        assert Activity.objects.filter(code="candidate.confirmed", params__fields="Experience").exists()

    page.post(news(answer)["undo"])
    assert fresh(rita, anna).corrected_fields == []


def test_what_was_confirmed_survives_the_next_reading_and_keeps_its_place(rita, anna):
    page, place = rita.page, anna.evidence["name"]
    page.post(f"/candidates/{anna.pk}/confirm/name", **HTMX)
    with rita.scope():
        reparse(resume=Resume.objects.get(), actor=rita.user)
    work_off(rita.organization)

    after = fresh(rita, anna)
    assert "name" in after.corrected_fields
    assert after.evidence["name"] == {name: place[name] for name in ("resume", "page", "start", "end")}
    assert page.get(f"/candidates/{anna.pk}").context["contact"][0]["number"] == 1


def test_tags_are_words_of_our_own(rita, anna):
    page = rita.page
    page.post(f"/candidates/{anna.pk}/fields/tags", {"tags": "remote, senior , remote,"}, **HTMX)

    assert fresh(rita, anna).tags == ["remote", "senior"]
    too_long = page.post(f"/candidates/{anna.pk}/fields/tags", {"tags": "x" * 41}, **HTMX)
    assert too_long.status_code == 422


def test_a_job_is_corrected_and_the_others_keep_their_evidence(rita, anna):
    before = fresh(rita, anna)
    page = rita.page
    form = page.get(f"/candidates/{anna.pk}/lists/experience/0", **HTMX)
    values = {**form.context["form"].initial, "title": "Lead Data Engineer", "highlights": "Led ten\n\nShipped"}
    sent = {name: values[name] for name in form.context["form"].fields if values.get(name)}

    answer = page.post(f"/candidates/{anna.pk}/lists/experience/0", sent, **HTMX)

    assert answer.status_code == 200
    jobs = list(fresh(rita, anna).experience.all())
    old = list(before.experience.all())
    assert (jobs[0].title, jobs[0].employer) == ("Lead Data Engineer", old[0].employer)
    assert jobs[0].highlights == ["Led ten", "Shipped"]
    assert (jobs[1].title, jobs[1].evidence, jobs[1].confidence) == (old[1].title, old[1].evidence, old[1].confidence)


@pytest.mark.parametrize(
    ("values", "wrong"),
    [
        ({"title": "", "start": "2020"}, b"required"),
        ({"title": "Clerk", "start": "2020-13"}, b"a year and a month"),
        ({"title": "Clerk", "start": "2020-05", "end": "2019"}, b"before the beginning"),
    ],
)
def test_a_job_that_cannot_be_is_refused(rita, anna, values, wrong):
    answer = rita.page.post(f"/candidates/{anna.pk}/lists/experience", values, **HTMX)

    assert answer.status_code == 422
    assert wrong in answer.content


@pytest.mark.parametrize(
    ("start", "end", "kept"),
    [
        ("03/2019 - 12/2022", "03/2019 - 12/2022", ("2019-03", "2022-12")),
        ("March 2019", "Dez. 2022", ("2019-03", "2022-12")),
        ("2019", "", ("2019", "")),
    ],
)
def test_dates_are_taken_as_resumes_write_them(rita, anna, start, end, kept):
    values = {"title": "Clerk", "start": start, "end": end}

    assert rita.page.post(f"/candidates/{anna.pk}/lists/experience", values, **HTMX).status_code == 200
    job = fresh(rita, anna).experience.first()
    assert (job.start, job.end) == kept


def taken(person, words: str, name: str) -> dict:
    """What the page sends along with a field that was filled from the resume."""
    with person.scope():
        resume = Resume.objects.get()
    start = resume.text.index(words)
    return {"resume": str(resume.pk), f"at-{name}": f"{start}-{start + len(words)}", name: words}


def test_a_field_filled_from_the_resume_keeps_where_its_text_stands(rita, anna):
    rita.page.post(f"/candidates/{anna.pk}/fields/headline", taken(rita, "Senior Data Engineer", "headline"), **HTMX)

    after = fresh(rita, anna)
    assert after.headline == "Senior Data Engineer"
    assert after.evidence["headline"]["page"] == 1
    pieces = rita.page.get(f"/candidates/{anna.pk}").context["transcript"]
    assert ("Senior Data Engineer", "Headline: Senior Data Engineer") in {(p.text, p.label) for p in pieces}


def test_a_fact_of_a_job_filled_from_the_resume_keeps_its_place_in_the_job(rita, anna):
    sent = {"title": "Data Engineer", **taken(rita, "Initech GmbH", "employer")}

    rita.page.post(f"/candidates/{anna.pk}/lists/experience/0", sent, **HTMX)

    job = fresh(rita, anna).experience.first()
    with rita.scope():
        text = Resume.objects.get().text
    place = job.evidence["parts"]["employer"]
    assert (job.employer, text[place["start"] : place["end"]]) == ("Initech GmbH", "Initech GmbH")
    assert "title" in job.evidence["parts"]


def test_a_skill_filled_from_the_resume_is_quoted(rita, anna):
    rita.page.post(f"/candidates/{anna.pk}/lists/skills", taken(rita, "Linux", "skill"), **HTMX)

    held = {row.skill.key: row for row in fresh(rita, anna).skills.all()}["linux"]
    assert held.evidence[0]["end"] - held.evidence[0]["start"] == len("Linux")


@pytest.mark.parametrize("span", ["5-2", "0-9999999", "x", "-1-4", "0-99999999999999999999"])
def test_a_place_that_makes_no_sense_is_left_out(rita, anna, span):
    sent = {**taken(rita, "Linux", "headline"), "at-headline": span}

    assert rita.page.post(f"/candidates/{anna.pk}/fields/headline", sent, **HTMX).status_code == 200
    assert "headline" not in fresh(rita, anna).evidence


def test_a_place_in_the_resume_of_somebody_else_is_left_out(rita, anna, charlie):
    other = read(charlie.organization, resume_text(name="Cleo Diaz", email="cleo@example.org"))
    sent = {**taken(rita, "Linux", "headline"), "resume": str(other.pk)}

    rita.page.post(f"/candidates/{anna.pk}/fields/headline", sent, **HTMX)

    assert "headline" not in fresh(rita, anna).evidence


def test_where_text_was_taken_from_is_not_lost_with_a_mistake(rita, anna):
    sent = {**taken(rita, "Linux", "employer"), "title": ""}

    answer = rita.page.post(f"/candidates/{anna.pk}/lists/experience/0", sent, **HTMX)

    assert answer.status_code == 422
    assert f'name="at-employer" value="{sent["at-employer"]}"' in answer.content.decode()


def test_a_job_that_ends_in_the_year_it_began_is_fine(rita, anna):
    values = {"title": "Clerk", "start": "2020-05", "end": "2020"}

    assert rita.page.post(f"/candidates/{anna.pk}/lists/experience", values, **HTMX).status_code == 200


def test_a_skill_is_added_by_any_of_its_names_and_the_others_keep_their_evidence(rita, anna):
    before = {row.skill.key: row.evidence for row in fresh(rita, anna).skills.all()}
    page = rita.page

    answer = page.post(f"/candidates/{anna.pk}/lists/skills", {"skill": "k8s", "years": "2.5"}, **HTMX)

    assert answer.status_code == 200
    after = {row.skill.key: row for row in fresh(rita, anna).skills.all()}
    assert after["kubernetes"].months == 30
    assert {key: after[key].evidence for key in before} == before
    unknown = page.post(f"/candidates/{anna.pk}/lists/skills", {"skill": "juggling fire"}, **HTMX)
    assert unknown.status_code == 422


def test_skills_are_suggested_while_somebody_types(bob):
    page = bob.page

    assert b'value="Kubernetes"' in page.get("/skill-names?skill=kuber").content
    assert b"option" not in page.get("/skill-names?skill=").content


@pytest.mark.parametrize(
    ("key", "values", "kept"),
    [
        ("languages", {"name": "french", "level": "B2"}, {"code": "fr", "name": "French", "level": "B2"}),
        ("certificates", {"name": "PMP", "issuer": "PMI", "date": "2020"}, {"name": "PMP", "date": "2020"}),
        ("projects", {"name": "Atlas", "url": "atlas.example"}, {"name": "Atlas", "url": "https://atlas.example"}),
        ("links", {"url": "https://github.com/anna"}, {"url": "https://github.com/anna", "kind": "github"}),
    ],
)
def test_every_list_takes_a_row_and_gives_it_up(rita, anna, key, values, kept):
    page = rita.page
    page.post(f"/candidates/{anna.pk}/lists/{key}", values, **HTMX)
    rows = getattr(fresh(rita, anna), key)
    assert kept.items() <= rows[0].items()

    page.post(f"/candidates/{anna.pk}/lists/{key}/0/remove", **HTMX)
    assert len(getattr(fresh(rita, anna), key)) == len(rows) - 1


def test_a_language_that_nobody_knows_is_refused(rita, anna):
    assert rita.page.post(f"/candidates/{anna.pk}/lists/languages", {"name": "Elvish"}, **HTMX).status_code == 422


@pytest.mark.parametrize("path", ["fields/salary", "lists/pets", "lists/experience/99", "confirm/pets"])
def test_what_there_is_not_is_not_found(rita, anna, path):
    page = rita.page
    answer = page.post(f"/candidates/{anna.pk}/{path}", **HTMX)

    assert answer.status_code == 404
    assert b"data-error" in answer.content


def test_without_htmx_a_correction_goes_back_to_the_page(rita, anna):
    answer = rita.page.post(f"/candidates/{anna.pk}/fields/name", {"name": "Anna B. Keller"})

    assert answer.url == f"/candidates/{anna.pk}"
    assert fresh(rita, anna).family_name == "Keller"


WRITES = ["fields/name", "confirm/name", "reset/name", "lists/links", "lists/skills/0", "lists/skills/0/remove"]
WRITES.append("lists/skills/0/confirm")


@pytest.mark.parametrize("path", WRITES)
def test_a_viewer_may_not_and_a_stranger_finds_nothing(bob, charlie, client, anna, path):
    address = f"/candidates/{anna.pk}/{path}"

    assert bob.page.post(address, {"name": "X", "url": "https://x.example"}).status_code == 403
    assert charlie.page.post(address, {"name": "X", "url": "https://x.example"}).status_code == 404
    assert client.post(address).url.startswith("/sign-in")
