"""Moving candidates along the pipeline."""

from decimal import Decimal

import pytest
from django.db import transaction

from core.errors import ConflictError, ForbiddenError, InvalidError
from core.models import Activity
from jobs.models import Application, Stage, StageChange
from jobs.selectors.stage import get_stage, stages_of
from jobs.services.application import Standing, move_application, undo_move
from jobs.services.job import create_job
from jobs.services.stage import replace_stages
from resumes.models import Candidate

pytestmark = pytest.mark.django_db


@pytest.fixture
def job(rita):
    with rita.scope():
        return create_job(values={"title": "Cook"}, organization=rita.organization, actor=rita.user)


@pytest.fixture
def ada(rita):
    with rita.scope():
        return Candidate.objects.create(organization=rita.organization, name="Ada Park")


@pytest.fixture
def move(rita, job, ada):
    def move(to, **values):
        stage = get_stage(rita.organization, to)
        return move_application(job=job, candidate=ada, stage=stage, **{"actor": rita.user, **values})

    return move


def told(candidate):
    lines = Activity.objects.filter(subject_id=candidate.pk).order_by("created_at", "id")
    return [(line.code, line.params["after"]) for line in lines]


def test_the_default_stages_are_there_before_anything_is_stored_and_keep_their_ids(rita, move):
    with rita.scope():
        before = [(stage.pk, stage.name) for stage in stages_of(rita.organization)]
        assert not Stage.objects.exists()
        move("shortlisted")
        assert [(stage.pk, stage.name) for stage in Stage.objects.all()] == before
    assert [name for _, name in before][:3] == ["Applied", "Shortlisted", "Screening"]


def test_the_first_move_opens_an_application_and_a_repeated_one_changes_nothing(rita, job, ada, move):
    with rita.scope():
        first, again = move("shortlisted"), move("Shortlisted")

        assert first.before is None
        assert again is None
        assert Application.objects.get(job=job, candidate=ada).stage.name == "Shortlisted"
        assert told(ada) == [("application.opened", "Shortlisted")]


def test_a_move_says_from_where_to_where_who_and_why(rita, move):
    with rita.scope():
        move("applied")
        change = move("rejected", reason=" No license. ")

        assert (change.before_name, change.after_name) == ("Applied", "Rejected")
        assert (change.actor, change.reason) == (rita.user, "No license.")


def test_nobody_is_rejected_but_by_a_person(rita, move):
    with rita.scope():
        move("applied", actor=None)
        with pytest.raises(ForbiddenError):
            move("rejected", actor=None)


def test_an_override_needs_its_reason(rita, move):
    low = Standing(Decimal("21.5"), 90, 100, is_override=True)
    with rita.scope():
        with pytest.raises(InvalidError) as refused, transaction.atomic():
            move("shortlisted", standing=low)
        change = move("shortlisted", standing=low, reason="Worked with us before")

    assert "reason" in refused.value.fields
    assert (change.score, change.rank, change.ranked, change.is_override) == (Decimal("21.5"), 90, 100, True)


def test_a_move_is_taken_back_once_and_no_longer_counts(rita, ada, move):
    with rita.scope():
        move("shortlisted")
        change = move("rejected", reason="Too far away")
        undo_move(change=change, actor=rita.user)
        undo_move(change=change, actor=rita.user)

        assert Application.objects.get().stage.name == "Shortlisted"
        assert StageChange.objects.count() == 3
        assert [row.after_name for row in StageChange.objects.decisions()] == ["Shortlisted"]
        assert told(ada)[-1] == ("application.undone", "Rejected")


def test_taking_back_the_first_move_removes_the_application(rita, move):
    with rita.scope():
        assert undo_move(change=move("shortlisted"), actor=rita.user) is None
        assert not Application.objects.exists()


def test_moves_are_taken_back_one_after_the_other(rita, move):
    with rita.scope():
        first = move("shortlisted")
        second = move("interview")
        undo_move(change=second, actor=rita.user)

        assert undo_move(change=first, actor=rita.user) is None
        assert not Application.objects.exists()


def test_an_older_move_is_not_taken_back_over_a_newer_one(rita, move):
    with rita.scope():
        older = move("shortlisted")
        move("interview")
        with pytest.raises(ConflictError):
            undo_move(change=older, actor=rita.user)


def test_the_pipeline_is_replaced_in_one_go(rita):
    wanted = [
        {"name": "Inbox", "kind": "applied"},
        {"name": "Shortlisted", "kind": "shortlisted"},
        {"name": "Hired", "kind": "hired"},
        {"name": "Rejected", "kind": "rejected"},
    ]
    with rita.scope():
        before = {stage.name: stage.pk for stage in stages_of(rita.organization)}
        stages = replace_stages(organization=rita.organization, many=wanted)

    assert [stage.name for stage in stages] == ["Inbox", "Shortlisted", "Hired", "Rejected"]
    assert stages[1].pk == before["Shortlisted"]


def test_a_renamed_stage_is_known_by_its_id(rita, move):
    with rita.scope():
        change = move("shortlisted")
        wanted = [{"id": stage.pk, "name": stage.name, "kind": stage.kind} for stage in stages_of(rita.organization)]
        wanted[1]["name"], wanted[2]["name"] = "Screening", "Shortlisted"
        replace_stages(organization=rita.organization, many=wanted)

        assert Application.objects.get().stage.name == "Screening"
        assert change.after_name == "Shortlisted"


@pytest.mark.parametrize("change", [{"kind": "rejected"}, None], ids=["means something else", "vanishes"])
def test_a_stage_in_use_stays_what_it_is(rita, move, change):
    with rita.scope():
        move("interview")
        wanted = [{"id": stage.pk, "name": stage.name, "kind": stage.kind} for stage in stages_of(rita.organization)]
        used = next(values for values in wanted if values["kind"] == "interview")
        if change:
            used.update(change)
        else:
            wanted.remove(used)
        with pytest.raises(ConflictError, match="Interview"):
            replace_stages(organization=rita.organization, many=wanted)


@pytest.mark.parametrize(
    "wanted",
    [
        [],
        [{"name": "A", "kind": "hired"}],
        [{"name": "A", "kind": "hired"}, {"name": "a", "kind": "rejected"}, {"name": "", "kind": "nonsense"}],
    ],
)
def test_a_pipeline_that_does_not_fit_is_refused(rita, wanted):
    with rita.scope(), pytest.raises(InvalidError):
        replace_stages(organization=rita.organization, many=wanted)


def test_the_stages_of_others_are_out_of_reach(alice, charlie):
    theirs = str(stages_of_person(charlie)[0].pk)
    with alice.scope(), pytest.raises(InvalidError):
        get_stage(alice.organization, theirs)


def stages_of_person(person):
    with person.scope():
        return stages_of(person.organization)
