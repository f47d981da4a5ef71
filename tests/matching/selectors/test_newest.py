"""The newest who are found, by the search column alone and beside other conditions, within the own organization."""

from datetime import UTC, datetime

import pytest

from matching.searching import parse
from matching.selectors import search
from matching.selectors.search import Mode, find
from resumes.models import Candidate
from resumes.selectors.lexemes import Question, newest_holding, packed_holding, says
from resumes.services.candidate import create
from tests.tasks import work_off

pytestmark = pytest.mark.django_db
QUERIES = ("skill:django", "skill:django years:>=1")


def developer(person, name):
    values = {"name": name, "headline": "Web Developer", "total_months": 40, "skills": [{"key": "django"}]}
    with person.scope():
        return create(organization=person.organization, actor=person.user, values=values).pk


@pytest.fixture
def days(rita, charlie):
    """Four candidates, newest first, who were made in another order; and somebody else's."""
    people = [developer(rita, name) for name in ("Ada", "Bo", "Cem", "Dia")]
    with rita.scope():
        for pk, day in zip(people, (2, 9, 4, 3), strict=True):
            Candidate.objects.filter(pk=pk).update(created_at=datetime(2026, 1, day, tzinfo=UTC))
    work_off(rita)
    developer(charlie, "Theirs")
    work_off(charlie)
    return [people[place] for place in (1, 2, 3, 0)]


def test_the_newest_come_first_with_how_many_there_are(rita, days):
    with rita.scope():
        assert newest_holding(Question(says("developer")), 2) == (days[:2], 4)
        assert newest_holding(Question(says("gardener")), 2) == ([], 0)
        assert packed_holding(Question(says("developer")), newest_first=True) == b"".join(pk.bytes for pk in days)
        assert packed_holding(Question(says("gardener"))) is None


@pytest.mark.parametrize("query", QUERIES)
@pytest.mark.parametrize("mode", [Mode.BOOLEAN, Mode.FUSED])
def test_the_newest_are_put_in_order_and_all_are_counted(rita, days, query, mode, monkeypatch):
    monkeypatch.setattr(search, "MOST_RANKED", 2)
    with rita.scope():
        found = find(parse(query), mode)

    assert set(found.by_words or found.ids) == set(days[:2])
    assert found.total == (4 if mode is Mode.BOOLEAN else len(found.ids))
    assert found.is_exact is (mode is Mode.BOOLEAN)


@pytest.mark.parametrize(
    ("numbers", "named"),
    [
        ("years:>=3", "Bo Cem Dia"),
        ("years:>3", "Cem Dia"),
        ("years:3", "Bo Cem"),
        ("years:<3", "Ada"),
        ("years:<=3", "Ada Bo"),
        ("years:2..3.5", "Ada Bo Cem"),
        ("years:>3 years:<5", "Cem"),
        ("years:>5 years:<3", ""),
        ("quality:>=60", "Bo Dia"),
        ("quality:<=60 years:>=3", "Bo Cem"),
        ("quality:>=0", "Bo Cem Dia"),
        ("NOT years:>3", "Ada Bo"),
        ("(years:<3 OR quality:>60)", "Ada Dia"),
    ],
)
def test_numbers_beside_words_mean_what_they_mean_alone(rita, numbers, named):
    people = {name: developer(rita, name) for name in ("Ada", "Bo", "Cem", "Dia")}
    with rita.scope():
        for name, months, quality in (("Ada", 35, None), ("Bo", 36, 60), ("Cem", 40, 20), ("Dia", 72, 61)):
            Candidate.objects.filter(pk=people[name]).update(total_months=months, quality_score=quality)
    work_off(rita)

    with rita.scope():
        beside, alone = find(parse(f"developer {numbers}"), Mode.BOOLEAN), find(parse(numbers), Mode.BOOLEAN)

    assert set(beside.ids) == set(alone.ids) == {people[name] for name in named.split()}
    assert beside.total == alone.total == len(named.split())
