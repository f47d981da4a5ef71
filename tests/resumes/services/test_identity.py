"""Whose resume is it?"""

import threading

import pytest
from django.db import connections

from core.models import TaskRun
from core.services import task_run
from resumes.models import Candidate, Resume
from resumes.services.identity import link_key, name_key
from tests.resumes.making import file_of, read, resume_text, upload

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Anna Müller", "ANNA MULLER"),
        ("Müller, Anna", "Anna Müller"),
        ("Anna B. Müller", "Anna Müller"),
        ("Anna Maria Müller", "Anna Müller"),
    ],
)
def test_writings_of_one_name_share_a_key(one, other):
    assert name_key(one) == name_key(other) != ""


@pytest.mark.parametrize(("one", "other"), [("Anna Müller", "Anna Weber"), ("Anna Müller", "Hanna Müller")])
def test_different_names_have_different_keys(one, other):
    assert name_key(one) != name_key(other)


def test_a_single_word_is_no_key():
    assert name_key("Anna") == name_key("") == name_key("123") == ""


def test_addresses_of_one_profile_share_a_key():
    assert link_key("https://www.linkedin.com/in/Anna/") == link_key("linkedin.com/in/anna")


def candidates_of(person, *files):
    for number, content in enumerate(files):
        read(person.organization, content, f"{number}.txt")
    with person.scope():
        return list(Candidate.objects.order_by("created_at").prefetch_related("resumes"))


def test_the_same_email_is_the_same_person(alice):
    people = candidates_of(
        alice, resume_text(), resume_text(name="Anna Keller-Braun", phone="+49 30 111111", employer="Umbrella GmbH")
    )

    assert [sorted(resume.version for resume in person.resumes.all()) for person in people] == [[1, 2]]


def test_an_address_that_strangers_share_does_not_merge_them(alice):
    people = candidates_of(
        alice,
        resume_text(email="office@agency.example", phone="+49 30 901820"),
        resume_text(name="Tobias Richter", email="office@agency.example", phone="+49 30 901821", employer="Stark AG"),
    )

    assert [person.name for person in people] == ["Anna Keller", "Tobias Richter"]
    assert [person.email for person in people] == ["office@agency.example", ""]


def test_the_same_phone_and_a_similar_name_are_the_same_person(alice):
    people = candidates_of(
        alice, resume_text(), resume_text(name="Ana Keller", email="ana@other.example", employer="Umbrella GmbH")
    )

    assert len(people) == 1


def test_the_same_phone_and_another_name_are_two_people(alice):
    people = candidates_of(
        alice, resume_text(), resume_text(name="Tobias Richter", email="t.richter@other.example", employer="Stark AG")
    )

    assert len(people) == 2


def test_the_same_name_and_employer_are_the_same_person(alice):
    people = candidates_of(alice, resume_text(), resume_text(email="anna@new.example", phone="+49 89 636480"))

    assert len(people) == 1


def test_the_same_name_alone_is_not_enough(alice):
    other = resume_text(email="anna@new.example", phone="+49 89 636480", employer="Umbrella GmbH")
    other = other.replace(b"Initech GmbH", b"Hooli GmbH").replace(b"University of Potsdam", b"University of Vienna")

    assert len(candidates_of(alice, resume_text(), other)) == 2


def test_organizations_do_not_share_people(alice, charlie):
    read(alice.organization, resume_text())
    read(charlie.organization, resume_text())

    for person in (alice, charlie):
        with person.scope():
            assert Candidate.objects.count() == 1


@pytest.mark.drill
@pytest.mark.django_db(transaction=True)
def test_twenty_resumes_of_one_person_read_at_once_make_one_candidate(alice):
    traits = (
        {"phone": "", "email": "anna.keller@example.org"},
        {"phone": "+49 30 901820", "email": ""},
    )
    files = [file_of(resume_text(**traits[n % 2], extra=f"Copy {n}"), f"{n}.txt") for n in range(20)]
    upload(alice.organization, *files)
    with alice.scope():
        runs = list(TaskRun.objects.values_list("pk", flat=True))

    def work(share):
        for run_id in share:
            task_run.execute(run_id=run_id, organization_id=alice.organization.pk)
        connections["default"].close()

    threads = [threading.Thread(target=work, args=(runs[n::4],)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    with alice.scope():
        assert Candidate.objects.count() == 1
        assert sorted(Resume.objects.values_list("version", flat=True)) == list(range(1, 21))
