import time
from hashlib import sha256

import pytest

from recruiting.demo.files import demo_resumes
from recruiting.demo.jobs import demo_jobs
from recruiting.demo.sources import occupations


@pytest.fixture(scope="module")
def resumes():
    return list(demo_resumes())


def test_forty_files_with_different_names(resumes):
    assert len({resume.filename for resume in resumes}) == 40


def test_forty_files_show_many_occupations_and_layouts(resumes):
    assert len({resume.person.occupation for resume in resumes}) == 18
    assert len({resume.layout for resume in resumes}) == 14


def test_same_seed_gives_same_bytes(resumes):
    again = {resume.filename: sha256(resume.content).hexdigest() for resume in demo_resumes()}

    assert again == {resume.filename: sha256(resume.content).hexdigest() for resume in resumes}


def test_forty_files_stay_small_and_quick(resumes):
    began = time.perf_counter()
    total = sum(len(resume.content) for resume in demo_resumes())

    assert total < 8_000_000
    assert time.perf_counter() - began < 30


def test_few_sentences_are_shared_between_the_forty(resumes):
    sentences = [line for resume in resumes for job in resume.person.positions for line in job.highlights]

    assert len(set(sentences)) > 0.75 * len(sentences)


def test_each_demo_job_has_rivals(resumes):
    trades = [resume.person.occupation for resume in resumes]

    assert all(trades.count(job.occupation) >= 3 for job in demo_jobs())


def test_six_jobs_of_different_occupations():
    jobs = demo_jobs()

    assert len({job.occupation for job in jobs}) == 6
    assert {job.occupation for job in jobs} <= {trade.key for trade in occupations()}
    assert all(job.title and job.department and job.location for job in jobs)
    assert all(len(job.description) > 600 for job in jobs)
