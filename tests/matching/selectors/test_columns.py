"""Columns of an organization, kept in memory and brought up to date at each use."""

import threading

import numpy as np
import pytest
from django.db import connection

from core.tenancy import organization_scope
from matching.models import CandidateIndex
from matching.selectors import columns
from matching.selectors.columns import columns_now, id_of
from tests import services
from tests.matching.candidates import add_candidate
from tests.tasks import work_off

pytestmark = pytest.mark.django_db(transaction=True)


def known(person):
    with person.scope():
        return {id_of(key) for key in columns_now().columns.ids.tolist()}


def headlines(person):
    with person.scope():
        held = columns_now().columns
        return {id_of(key): held.headline.words[code] for key, code in zip(held.ids, held.headline.codes, strict=True)}


def indexed(person, *names, **fields):
    people = [add_candidate(person, name, **fields) for name in names]
    work_off(person)
    return people


def test_who_is_indexed_changed_or_gone_shows_at_the_next_use(rita):
    one, two = indexed(rita, "One", "Two")
    assert known(rita) == {one.pk, two.pk}

    (three,) = indexed(rita, "Three")
    assert known(rita) == {one.pk, two.pk, three.pk}

    with rita.scope():
        CandidateIndex.objects.filter(candidate=two).update(profile={**two.index.profile, "headline": "Cook"})
    assert headlines(rita)[two.pk] == "Cook"

    with rita.scope():
        one.delete()
    assert known(rita) == {two.pk, three.pk}


def test_rows_that_a_backup_brought_from_a_server_far_ahead_are_known(rita):
    (one,) = indexed(rita, "One")
    with services.superuser_connection() as connection, connection.transaction():
        connection.execute("SET LOCAL session_replication_role = replica")
        connection.execute("UPDATE matching_candidateindex SET changed = 1000000000000")
    columns._held.clear()

    assert known(rita) == {one.pk}

    (two,) = indexed(rita, "Two")
    assert known(rita) == {one.pk, two.pk}


def test_nothing_of_somebody_erased_stays_in_memory(rita):
    (gone,) = indexed(rita, "Gone", headline="Zymurgist", title="Zymurgist")
    indexed(rita, "Left")
    known(rita)

    with rita.scope():
        gone.delete()
    known(rita)

    held = columns._held[rita.organization.pk].columns
    words = [*held.headline.words, *held.jobs.words["title"].words]
    assert "Zymurgist" not in words
    assert (len(held), len(held.vectors)) == (1, 1)


def test_each_organization_has_columns_of_its_own(rita, charlie):
    (mine,) = indexed(rita, "Mine")
    (theirs,) = indexed(charlie, "Theirs")

    assert (known(rita), known(charlie)) == ({mine.pk}, {theirs.pk})


def test_what_is_undone_was_never_kept(rita):
    (one,) = indexed(rita, "One")
    known(rita)

    with pytest.raises(RuntimeError), rita.scope():
        CandidateIndex.objects.filter(candidate=one).update(profile={**one.index.profile, "headline": "Never"})
        held = columns_now().columns
        assert "Never" in held.headline.words
        raise RuntimeError

    assert headlines(rita)[one.pk] != "Never"


def test_a_change_made_before_and_committed_after_a_reading_is_seen_by_the_next(rita):
    (one,) = indexed(rita, "One")
    written, read = threading.Event(), threading.Event()

    def change_slowly():
        with organization_scope(rita.organization):
            index = CandidateIndex.objects.get(candidate=one)
            CandidateIndex.objects.filter(pk=index.pk).update(profile={**index.profile, "headline": "Late"})
            written.set()
            read.wait(10)
        connection.close()

    slow = threading.Thread(target=change_slowly)
    slow.start()
    written.wait(10)
    (two,) = indexed(rita, "Two")
    assert headlines(rita)[one.pk] != "Late"
    read.set()
    slow.join(10)

    assert headlines(rita) == {one.pk: "Late", two.pk: headlines(rita)[two.pk]}


def test_the_organizations_unused_longest_are_let_go(rita, charlie, monkeypatch):
    monkeypatch.setattr(columns, "MOST_ROWS", 1)
    indexed(rita, "Mine")
    indexed(charlie, "Theirs")
    known(rita)
    known(charlie)

    assert rita.organization.pk not in columns._held
    assert charlie.organization.pk in columns._held


def test_vectors_of_another_embedding_are_not_compared(rita):
    (one,) = indexed(rita, "One")
    with rita.scope():
        CandidateIndex.objects.filter(candidate=one).update(embedder_version="older")
        held = columns_now().columns

    assert not held.has_vector.any()
    assert not np.any(held.vectors)
