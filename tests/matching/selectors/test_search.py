"""Alice and Bob search the candidates of A; Charlie's of B never show."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from matching.models import CandidateIndex
from matching.searching import parse
from matching.selectors.search import NOT_NEAR_YET, Mode, find, search_candidates
from matching.selectors.search_meeting import matching_candidates
from resumes.filters import CandidateFilter
from resumes.models import Candidate
from resumes.services.candidate import create
from tests.matching.searching.trees import trees
from tests.resumes.making import read, resume_text
from tests.tasks import work_off

pytestmark = pytest.mark.django_db

ANNA = {
    "name": "Anna Keller",
    "email": "anna@globex.example",
    "headline": "Senior Data Engineer",
    "summary": "Builds streaming pipelines for railways.",
    "city": "Berlin",
    "country_code": "DE",
    "total_months": 96,
    "tags": ["Referral"],
    "languages": [{"code": "de", "name": "German", "level": "C1"}, {"code": "fr", "name": "French", "level": ""}],
    "experience": [
        {"title": "Data Engineer", "employer": "Globex AG", "start": "2019-03", "is_current": True},
        {"title": "Scientist", "employer": "Initech", "start": "2016-01", "end": "2019-02"},
    ],
    "education": [{"institution": "University of Potsdam", "degree": "M.Sc.", "level": "master"}],
    "skills": [{"key": "python"}, {"key": "django"}],
}
BEN = {
    "name": "Ben O'Neil",
    "email": "ben@initech.example",
    "headline": "Nurse",
    "summary": "Cares for patients in a children's ward.",
    "city": "Cork",
    "country_code": "IE",
    "total_months": 30,
    "skills": [{"key": "nursing"}],
}
CARA = {"name": "Cara Diaz", "headline": "Web Developer", "total_months": 60, "skills": [{"key": "django"}]}


@pytest.fixture
def people(alice):
    with alice.scope():
        people = (ANNA, BEN, CARA)
        made = [create(organization=alice.organization, actor=alice.user, values=values) for values in people]
    work_off(alice)
    return {candidate.name.split()[0]: candidate for candidate in made}


def names(text):
    return {name.split()[0] for name in matching_candidates(parse(text)).values_list("name", flat=True)}


MEANINGS = [
    ("", "Anna Ben Cara"),
    ("keller", "Anna"),
    ("pipeline", "Anna"),
    ("patient children", "Ben"),
    ('"data engineer"', "Anna"),
    ('"engineer data"', ""),
    ('"initech senior"', ""),
    ("strea*", "Anna"),
    ("title:engineers", "Anna"),
    ('title:"data engineer"', "Anna"),
    ('title:"engineer scientist"', ""),
    ("title:dev*", "Cara"),
    ("employer:initech", "Anna"),
    ("school:potsdam", "Anna"),
    ("skill:python", "Anna Cara"),
    ("skill:=python", "Anna"),
    ("skill:django", "Anna Cara"),
    ("skill:unheard", ""),
    ("years:>=8", "Anna"),
    ("years:>8", ""),
    ("years:5", "Cara"),
    ("years:2.5", "Ben"),
    ("years:2..5", "Ben Cara"),
    ("language:german", "Anna"),
    ("language:de>=B2", "Anna"),
    ("language:de<B2", ""),
    ("language:fr>=A1", ""),
    ("degree:master", "Anna"),
    ("degree:>=bachelor", "Anna"),
    ("degree:>doctorate", ""),
    ("location:berlin OR location:cork", "Anna Ben"),
    ("country:ireland", "Ben"),
    ("tag:referral", "Anna"),
    ("source:manual", "Anna Ben Cara"),
    ("name:o'neil", "Ben"),
    ("email:@initech.example", "Ben"),
    ("email:anna@globex.example", "Anna"),
    ("added:>2020-01-01", "Anna Ben Cara"),
    ("added:2020", ""),
    ("-skill:python", "Ben"),
    ("-nurse -keller", "Cara"),
    ("skill:django -keller", "Cara"),
    ("nurse OR years:>7", "Anna Ben"),
    ("nurse OR -skill:nursing", "Anna Ben Cara"),
    ("NOT (nurse OR years:>7)", "Cara"),
    ("(keller years:<20) OR (nurse -years:>20)", "Anna Ben"),
    ("-(-keller)", "Anna"),
]


def test_a_search_means_what_it_says(alice, people):
    with alice.scope():
        found = {text: names(text) for text, _ in MEANINGS}

    assert found == {text: set(wanted.split()) for text, wanted in MEANINGS}


WRITTEN = [
    "pipeline",
    "patients children",
    '"data engineer"',
    '"engineer data"',
    "nurse or keller",
    "keller -nurse",
    "django -keller",
    "C++",
    "o'neil",
    "pipel* railways",
    "keller -nur*",
    "anna@globex.example",
]


def test_the_list_of_candidates_means_the_same_by_the_same_words(alice, people):
    with alice.scope():
        found = {text: names(text) for text in WRITTEN}
        listed = {text: {str(row).split()[0] for row in narrowed(text)} for text in WRITTEN}
        begun = {str(row).split()[0] for row in narrowed("data engin")}
        nobody = [list(narrowed(text)) for text in ("++", "or", '"', "- -")]

    assert listed == found
    assert begun == {"Anna"}
    assert nobody == [[]] * 4


def narrowed(text):
    return CandidateFilter({"q": text}, queryset=Candidate.objects.all()).qs


def test_charlie_finds_nobody_of_a(charlie, people):
    with charlie.scope():
        for text in ("keller", "-nurse", "years:>0", "skill:python OR -tag:x"):
            assert names(text) == set()
            for mode in Mode:
                assert find(parse(text), mode).ids == ()


def test_what_parses_never_fails(alice, people):
    @settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
    @given(trees(), st.sampled_from(Mode))
    def searched(tree, mode):
        with alice.scope():
            answer = search_candidates(tree, mode=mode)
            assert len(answer.hits) <= 3

    searched()


def test_meaning_finds_who_does_not_say_the_word_and_keeps_to_the_conditions(alice, people):
    with alice.scope():
        near = find(parse("data scientist"), Mode.MEANING)
        asked = find(parse("nursing assistant country:IE"), Mode.MEANING)
        refused = find(parse("data scientist country:IE"), Mode.MEANING)

    assert near.ids == (people["Anna"].pk,)
    assert asked.ids == (people["Ben"].pk,)
    assert refused.ids == ()


DINA = {
    "name": "Dina Levi",
    "headline": "Visual Designer",
    "summary": "Designer of brands, books and interfaces. Led the redesign of packaging and typography.",
    "total_months": 70,
    "experience": [{"title": "Visual Designer", "employer": "Hooli", "start": "2020-01", "is_current": True}],
}
EMIL = {
    "name": "Emil Novak",
    "headline": "Data Engineer",
    "summary": "Builds data pipelines with Spark, SQL and Airflow.",
    "total_months": 70,
    "experience": [{"title": "Data Engineer", "employer": "Hooli", "start": "2020-01", "is_current": True}],
}


def test_who_is_not_near_is_not_shown_however_few_there_are(alice):
    with alice.scope():
        for values in (DINA, EMIL):
            create(organization=alice.organization, actor=alice.user, values=values)
    work_off(alice)

    with alice.scope():
        shown = {mode: [str(hit.candidate) for hit in _python(mode).hits] for mode in Mode}

    assert shown == {Mode.BOOLEAN: [], Mode.MEANING: ["Emil Novak"], Mode.FUSED: ["Emil Novak"]}


def _python(mode):
    return search_candidates(parse("python years:>3"), mode=mode)


def test_fused_puts_first_who_is_found_both_ways(alice, people):
    with alice.scope():
        answer = search_candidates(parse("data engineer"))

    first = answer.hits[0]
    assert (first.candidate.pk, first.word_place, first.meaning_place) == (people["Anna"].pk, 1, 1)
    assert all(hit.word_place is None for hit in answer.hits[1:])


def test_a_search_without_words_is_by_conditions(alice, people):
    with alice.scope():
        assert search_candidates(parse("country:DE"), mode=Mode.FUSED).mode is Mode.BOOLEAN


def test_more_words_come_first(alice, people):
    with alice.scope():
        found = find(parse("data OR nurse OR children OR ward"), Mode.BOOLEAN)

    assert found.ids == (people["Ben"].pk, people["Anna"].pk)
    assert (found.total, found.is_exact) == (2, True)


def test_quotes_show_the_words_that_were_found(alice, people):
    with alice.scope():
        [hit] = search_candidates(parse('keller title:"data engineer" skill:python pipeline'), mode=Mode.BOOLEAN).hits

    shown = {(item.field, text) for item in hit.highlights for text, marked in item.quote.pieces if marked}
    assert {("name", "Keller"), ("title", "Data Engineer"), ("skill", "Python")} <= shown


def test_resumes_are_quoted_from_their_redacted_text(alice):
    read(alice.organization, resume_text(extra="Anna Keller led the kubernetes migration"))
    with alice.scope():
        [hit] = search_candidates(parse("kubernetes"), mode=Mode.BOOLEAN).hits

    [quote] = [item.quote for item in hit.highlights if item.field == "resume"]
    assert "Keller" not in quote.text
    assert ("kubernetes", True) in quote.pieces


def test_pages_are_bounded(alice, people):
    with alice.scope():
        answer = search_candidates(parse(""), page=99, page_size=2)

    assert (answer.page, answer.pages, len(answer.hits)) == (99, 2, 0)


def test_a_search_by_meaning_says_how_many_wait_for_another_embedding(alice, people):
    with alice.scope():
        assert search_candidates(parse("nurse")).notices == []
        CandidateIndex.objects.filter(candidate=people["Anna"]).update(embedder_version="of before")

        notices = search_candidates(parse("nurse")).notices
        assert notices == [NOT_NEAR_YET.format(count=1)]
        assert search_candidates(parse("nurse"), mode=Mode.BOOLEAN).notices == []


@pytest.mark.parametrize("word", ["scientists", "scientist", "title:scientists", "pipeline", "pipelines"])
def test_whoever_is_found_in_singular_or_plural_is_quoted(alice, people, word):
    with alice.scope():
        [hit] = search_candidates(parse(word), mode=Mode.BOOLEAN).hits

    assert hit.highlights
