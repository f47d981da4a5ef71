"""Profiles to score, by hand and by hypothesis."""

from datetime import date

from hypothesis import strategies as st

from core.taxonomy import Relation, RelationKind, SkillEntry, Taxonomy
from matching.scoring.profiles import (
    CandidateProfile,
    DegreeHeld,
    JobHeld,
    JobProfile,
    LanguageSpoken,
    LicenceHeld,
    Place,
    Quote,
    RequirementSpec,
    SkillFact,
    Weights,
)

TODAY = date(2026, 6, 1)
NOWHERE = Place()

TAXONOMY = Taxonomy(
    [
        SkillEntry("python", "Python", "programming"),
        SkillEntry("django", "Django", "web", relations=(Relation(RelationKind.IMPLIES, "python", 1.0),)),
        SkillEntry("react", "React", "web", relations=(Relation(RelationKind.RELATED, "vue", 0.5),)),
        SkillEntry("vue", "Vue", "web"),
        SkillEntry("excel", "Excel", "office"),
        SkillEntry("project-management", "Project management", "office"),
    ]
)
KEYS = [entry.key for entry in TAXONOMY.entries]
TITLES = ["Backend Developer", "Senior Software Engineer", "Sous Chef", "Registered Nurse", "Sales Manager", "Gardener"]
LEVELS = ["secondary", "associate", "bachelor", "master", "doctorate", ""]


def make_candidate(**fields) -> CandidateProfile:
    empty = {"skills": (), "jobs": (), "degrees": (), "languages": (), "licences": (), "place": Place()}
    return CandidateProfile(**{**empty, "total_months": 0, **fields})


def make_job(
    title="Backend Developer", requirements=(), place=NOWHERE, remote="remote", vector=(), **fields
) -> JobProfile:
    return JobProfile(title, "", tuple(requirements), place, remote, vector, **fields)


def require(kind, value, *, must=True, **fields) -> RequirementSpec:
    return RequirementSpec(f"{kind}-{value}", kind, value, value.title(), must, **fields)


def quote(text: str) -> Quote:
    return Quote(1, 0, len(text), text)


dates = st.dates(date(2000, 1, 1), date(2026, 5, 1)).map(lambda day: day.replace(day=1))
skills = st.builds(SkillFact, st.sampled_from(KEYS), st.integers(0, 200), st.none() | dates)
positions = st.builds(JobHeld, st.sampled_from(TITLES), st.none() | dates, st.none() | dates, st.just(""))
degrees = st.builds(DegreeHeld, st.sampled_from(LEVELS), st.sampled_from(["", "Accounting", "Computer Science"]))
languages = st.builds(
    LanguageSpoken, st.sampled_from(["en", "de", "pt"]), st.sampled_from(["", "A2", "C1", "native"])
) | st.builds(LanguageSpoken, st.sampled_from(["en", "de"]), st.just(""), written=st.just(True))
licences = st.builds(LicenceHeld, st.sampled_from(["Registered Nurse", "BLS", "Driving licence", "Project Management"]))
NEIGHBORS = [
    Place("Lisbon", "", "PT", 38.73, -9.15),
    Place("Sintra", "", "PT", 38.8, -9.38),
    Place("Elvas", "", "PT", 38.88, -7.16),
    Place("Badajoz", "", "ES", 38.88, -6.97),
    Place("Porto", "", "PT", 41.15, -8.61),
]
unlocated = st.builds(
    Place, st.sampled_from(["", "Lisbon", "Porto"]), st.sampled_from(["", "North"]), st.sampled_from(["", "PT", "DE"])
)
places = unlocated | st.sampled_from(NEIGHBORS)
vectors = st.sampled_from([(), (1.0, 0.0), (0.6, 0.8), (0.0, -1.0)])


def tuples(strategy):
    return st.lists(strategy, max_size=4).map(tuple)


candidates = st.builds(
    CandidateProfile,
    st.lists(skills, max_size=4, unique_by=lambda fact: fact.key).map(tuple),
    tuples(positions),
    tuples(degrees),
    tuples(languages),
    tuples(licences),
    places,
    st.integers(0, 400),
    st.just(""),
    vectors,
    st.sampled_from([*TITLES, ""]),
)

requirements = st.one_of(
    st.builds(require, st.just("skill"), st.sampled_from(KEYS), must=st.booleans(), months=st.integers(0, 84)),
    st.builds(
        require,
        st.just("experience"),
        st.sampled_from(["any", "python"]),
        must=st.booleans(),
        months=st.integers(0, 120),
    ),
    st.builds(
        require,
        st.just("degree"),
        st.sampled_from(LEVELS[:-1]),
        must=st.booleans(),
        alternatives=st.sampled_from([(), ("experience",)]),
        instead_months=st.sampled_from([0, 0, 18, 120]),
        area=st.sampled_from(["", "Computer Science"]),
    ),
    st.builds(
        require,
        st.just("language"),
        st.sampled_from(["en", "de"]),
        must=st.booleans(),
        level=st.just("B2") | st.just(""),
    ),
    st.builds(require, st.just("licence"), st.sampled_from(["RN license", "BLS", "PMP"]), must=st.booleans()),
)
jobs = st.builds(
    JobProfile,
    st.sampled_from([*TITLES, ""]),
    st.just(""),
    tuples(requirements),
    places,
    st.sampled_from(["on_site", "hybrid", "remote"]),
    vectors,
    st.lists(places, max_size=2).map(tuple),
)
weights = st.builds(Weights, *[st.floats(0, 100)] * 7) | st.just(Weights())
