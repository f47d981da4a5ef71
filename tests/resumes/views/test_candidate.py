"""Pages of candidates."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.html import strip_tags

from core.models import Activity
from resumes.models import Candidate, Note, Resume
from tests.resumes.making import read, resume_text

pytestmark = pytest.mark.django_db

HTMX = {"HTTP_HX_REQUEST": "true"}


def people(person, *names: str) -> list[Candidate]:
    made = []
    for number, name in enumerate(names):
        content = resume_text(name=name, email=f"{number}@people.example", phone=f"+49 30 90182{number}")
        made.append(read(person.organization, content, f"{name}.txt").candidate)
    return made


def test_words_narrow_the_list_and_htmx_gets_the_rows_alone(bob):
    people(bob, "Anna Keller", "Ben Okafor")

    answer = bob.page.get("/candidates?q=okafor", **HTMX).content.decode()

    assert "Ben Okafor" in answer
    assert "Anna Keller" not in answer
    assert "<html" not in answer
    assert answer.count("hx-swap-oob") == 2  # the summary and the way to clear


@pytest.mark.parametrize(("query", "found"), [("min_years=1", 1), ("min_years=60", 0), ("location=berlin", 1), ("", 1)])
def test_filters_narrow_the_list(bob, query, found):
    people(bob, "Anna Keller")

    answer = bob.page.get(f"/candidates?{query}")

    assert answer.context["page"].count == found


def test_a_filter_that_makes_no_sense_finds_nobody_and_can_be_cleared(bob):
    people(bob, "Anna Keller")

    answer = bob.page.get("/candidates?min_years=many")

    assert answer.status_code == 200
    assert b"No candidate fits" in answer.content
    assert b'href="/candidates"' in answer.content


def test_the_order_can_be_chosen(bob):
    people(bob, "Zoe Abel", "Anna Keller")

    rows = bob.page.get("/candidates?sort=name").context["candidates"]

    assert [row["name"] for row in rows] == ["Anna Keller", "Zoe Abel"]


def test_without_candidates_the_page_says_how_to_get_some(bob):
    assert b"No candidates yet" in bob.page.get("/candidates").content


def test_the_page_shows_fields_beside_their_evidence(rita):
    (anna,) = people(rita, "Anna Keller")

    answer = rita.page.get(f"/candidates/{anna.pk}")
    shown = answer.content.decode()

    numbers = {row["key"]: row["number"] for row in answer.context["contact"]}
    assert numbers["name"] == 1
    assert 'id="spot-1" href="#read-1"' in shown
    pieces = {piece.number: piece.text for piece in answer.context["transcript"] if piece.first}
    assert pieces[numbers["name"]] == "Anna Keller"
    assert pieces[numbers["email"]] == "0@people.example"
    assert "Senior Data Engineer" in shown
    assert "Mar 2019 – Dec 2022" in " ".join(strip_tags(shown).split())
    assert "University of Potsdam" in shown


def test_each_fact_of_a_job_has_its_own_place_and_leads_there_and_back(rita):
    (anna,) = people(rita, "Anna Keller")

    answer = rita.page.get(f"/candidates/{anna.pk}")
    shown = answer.content.decode()

    number = next(entry["number"] for entry in answer.context["lists"][0]["entries"])
    pieces = {piece.key: (piece.text, piece.label) for piece in answer.context["transcript"] if piece.key}
    assert pieces[f"{number}-employer"] == ("Globex AG", "Employer: Globex AG")
    assert f'id="read-{number}-employer" href="#spot-{number}-employer"' in shown
    assert f'id="spot-{number}-employer" href="#read-{number}-employer"' in shown


def test_the_text_of_the_resume_is_shown_whole_and_once(rita):
    (anna,) = people(rita, "Anna Keller")

    answer = rita.page.get(f"/candidates/{anna.pk}")

    with rita.scope():
        text = Resume.objects.get().text
    assert "".join(piece.text for piece in answer.context["transcript"]) == text


def test_each_version_has_its_file_and_can_be_shown(rita):
    (anna,) = people(rita, "Anna Keller")
    newer = resume_text(name="Anna Keller", email="0@people.example", employer="Umbrella AG")
    read(rita.organization, newer, "newer.txt")
    page = rita.page

    shown = page.get(f"/candidates/{anna.pk}")
    older = page.get(f"/candidates/{anna.pk}?version=1")

    assert [row["number"] for row in shown.context["versions"]] == [2, 1]
    assert shown.context["resume"]["file_name"] == "newer.txt"
    assert older.context["resume"]["file_name"] == "Anna Keller.txt"
    assert all(row["number"] == 0 for row in older.context["contact"])  # its fields come from the newer one


def test_the_file_is_served_by_a_short_lived_address(bob):
    people(bob, "Anna Keller")
    with bob.scope():
        resume = Resume.objects.get()
    page = bob.page

    signed = page.get(f"/resumes/{resume.pk}/file")

    assert signed.status_code == 302
    assert b"".join(page.get(signed.url).streaming_content) == resume_text(
        name="Anna Keller", email="0@people.example", phone="+49 30 901820"
    )


def test_a_person_without_a_resume_has_a_page_too(rita):
    page = rita.page
    answer = page.post("/candidates/new", {"name": "Mia Wong", "email": "MIA@example.org", "country_code": "de"})

    assert answer.status_code == 302
    shown = page.get(answer.url).content.decode()
    assert "Mia Wong" in shown
    assert "mia@example.org" in shown
    assert "added by hand" in shown


def test_an_email_that_another_candidate_has_is_refused_beside_the_field(rita):
    people(rita, "Anna Keller")

    answer = rita.page.post("/candidates/new", {"name": "Mia Wong", "email": "0@people.example"})

    assert answer.status_code == 422
    assert "Anna Keller has this email" in str(answer.context["form"].errors["email"])
    with rita.scope():
        assert Candidate.objects.count() == 1


def test_a_note_is_ones_own_and_replaced(rita, bob):
    (anna,) = people(rita, "Anna Keller")
    page = rita.page
    page.post(f"/candidates/{anna.pk}/note", {"text": "First call."})
    page.post(f"/candidates/{anna.pk}/note", {"text": "Second call."})

    with rita.scope():
        assert [note.text for note in Note.objects.all()] == ["Second call."]
    assert b"Second call." in bob.page.get(f"/candidates/{anna.pk}").content
    assert bob.page.post(f"/candidates/{anna.pk}/note", {"text": "Mine."}).status_code == 403


def test_an_empty_note_changes_nothing(rita):
    (anna,) = people(rita, "Anna Keller")
    page = rita.page
    page.post(f"/candidates/{anna.pk}/note", {"text": "Kept."})
    page.post(f"/candidates/{anna.pk}/note", {"text": "  "})

    with rita.scope():
        assert Note.objects.get().text == "Kept."


def test_only_an_admin_erases(alice, rita, charlie):
    (anna,) = people(rita, "Anna Keller")
    address = f"/candidates/{anna.pk}/erase"

    assert address.encode() not in rita.page.get(f"/candidates/{anna.pk}").content
    assert rita.page.post(address).status_code == 403
    assert charlie.page.post(address).status_code == 404
    assert address.encode() in alice.page.get(f"/candidates/{anna.pk}").content
    assert alice.page.post(address).url == "/candidates"
    with alice.scope():
        assert not Candidate.objects.exists()
        assert not Resume.objects.exists()


def test_a_stranger_finds_no_page_file_or_picture(rita, charlie):
    (anna,) = people(rita, "Anna Keller")
    with rita.scope():
        resume = Resume.objects.get()
    page = charlie.page

    assert b"Anna" not in page.get("/candidates").content
    for path in (f"/candidates/{anna.pk}", f"/candidates/{anna.pk}/read", f"/resumes/{resume.pk}/file"):
        assert page.get(path).status_code == 404
    assert page.get(f"/resumes/{resume.pk}/preview").status_code == 404
    assert page.post(f"/candidates/{anna.pk}/note", {"text": "x"}).status_code == 404


def test_nobody_is_sent_to_sign_in(client, rita):
    (anna,) = people(rita, "Anna Keller")

    for path in ("/candidates", f"/candidates/{anna.pk}", "/candidates/new", "/uploads"):
        assert client.get(path).url.startswith("/sign-in?next=")


def test_a_viewer_sees_no_button_that_writes(bob):
    (anna,) = people(bob, "Anna Keller")

    shown = bob.page.get(f"/candidates/{anna.pk}").content.decode()

    assert "hx-post" not in shown
    assert "/fields/" not in shown
    assert bob.page.get("/candidates/new").status_code == 403


def test_one_and_three_rows_cost_the_same_queries(bob):
    page = bob.page

    def queries(path: str) -> int:
        with CaptureQueriesContext(connection) as captured:
            assert page.get(path).status_code == 200
        return len(captured)

    (anna,) = people(bob, "Anna Keller")
    queries("/candidates")
    at_one = queries("/candidates"), queries(f"/candidates/{anna.pk}")
    people(bob, "Ben Okafor", "Cleo Diaz")
    newer = resume_text(name="Anna Keller", email="0@people.example", extra="Rust, Go, Kubernetes")
    read(bob.organization, newer)
    with bob.scope():
        Activity.objects.create(
            organization=bob.organization, code="x", subject_type="candidate", subject_id=anna.pk, actor=bob.user
        )

    assert at_one == (queries("/candidates"), queries(f"/candidates/{anna.pk}"))


def test_a_field_in_the_filter_is_told_where_fields_are_searched_for(bob):
    html = bob.page.get("/candidates", {"q": "skill:python"}).content.decode()

    assert "Search: This filter looks for words." in html
    assert "This filter looks for words" not in bob.page.get("/candidates", {"q": '"a skill:b"'}).content.decode()
