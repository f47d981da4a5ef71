"""The night of saved searches: each new person is told of once, in one mail to whoever wants it."""

import threading
import time
from multiprocessing import get_context

import pytest
from aiosmtpd.controller import Controller
from django.db import connections
from django.test import Client

from core.models import Email, Membership, User
from core.services import email as outgoing
from core.services.preferences import save_preferences
from matching.models import SavedSearch, SavedSearchHit
from matching.services.saved_search import change_search
from matching.services.search_alerts import KEY, run_alerts, run_everywhere, token_of
from resumes.services.erasure import erase
from tests.core.services.test_email import Mailbox
from tests.mail import deliver
from tests.matching.saving import come, night, save
from tests.site import free_port
from tests.tasks import work_off

pytestmark = pytest.mark.django_db


def mails():
    return Email.objects.filter(template_key=KEY).order_by("created_at")


def hits(person, **wanted):
    with person.scope():
        return SavedSearchHit.objects.filter(**wanted).count()


def test_only_whoever_comes_later_is_told_of_and_only_once(bob):
    come(bob, "Ada Park")
    save(bob)
    assert night(bob) == (0, 0)
    come(bob, "Grace Hill", headline="Data Engineer")
    come(bob, "Joe Cook", skills=())

    assert night(bob, days=2) == (1, 1)
    assert night(bob, days=2) == (0, 0)
    assert night(bob, days=5) == (0, 0)

    (message,) = deliver()
    assert message.to == ["Bob <bob@example.org>"]
    assert message.subject == "1 new person in your saved searches"
    assert "Grace Hill, Data Engineer" in message.body
    assert "Ada" not in message.body
    assert "Joe" not in message.body


def test_who_hides_names_is_told_of_nobody_by_name(bob, rita):
    save(bob, query="name:quux", alert="daily")
    save_preferences(user=bob.user, hide_names=True)
    come(rita, "Zelda Quux")
    night(bob)

    assert hits(bob) == 0


def test_one_mail_tells_of_all_searches_and_the_real_server_gets_it(bob, settings):
    port = free_port()
    server = Controller(Mailbox(), hostname="127.0.0.1", port=port)
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", port
    first, second = save(bob), save(bob, "title:backend", name="Backend <b>")
    ada = come(bob, "Ada Park")
    assert night(bob) == (2, 1)

    server.start()
    try:
        outgoing.send(email_id=mails().get().pk)
    finally:
        server.stop()

    (message,) = server.handler.messages
    text, html = (part.get_payload(decode=True).decode() for part in message.get_payload())
    assert "1 new person" in message["Subject"]
    for search in (first, second):
        assert f"/search/saved/{search.pk}" in text
        assert f"/search/alerts/{token_of(search)}" in text
    assert text.count(f"/candidates/{ada.pk}") == 2
    assert "Backend &lt;b&gt; (1 new)" in html
    assert f'/candidates/{ada.pk}">Ada Park' in html


def test_names_are_left_out_for_who_hides_them(bob):
    save_preferences(user=bob.user, hide_names=True)
    save(bob)
    ada = come(bob, "Ada Park")
    night(bob)

    (message,) = deliver()
    assert "Ada" not in message.body
    assert f"Candidate {ada.pk.hex[-6:].upper()}" in message.body


def test_a_weekly_alert_tells_of_seven_days_and_never_is_never(bob, rita):
    save(bob, alert="weekly")
    save(rita, alert="never")
    come(bob, "Ada Park")
    assert night(bob, days=2) == (2, 0)
    come(bob, "Grace Hill")

    assert night(bob, days=8) == (2, 1)
    assert mails().get().context == {"name": "Bob", "people": "2 new people"}
    assert night(bob, days=16) == (0, 0)


def test_whoever_switches_alerts_on_later_is_not_told_what_they_could_see(bob):
    search = save(bob, alert="never")
    come(bob, "Ada Park")
    night(bob)
    with bob.scope():
        change_search(search=search, actor=bob.user, values={"alert": "daily"})

    assert night(bob, days=2) == (0, 0)


def test_who_left_or_is_deactivated_or_wants_none_gets_no_mail(bob, rita, alice):
    for person in (bob, rita, alice):
        save(person, is_shared=True)
    Membership.objects.filter(pk=bob.membership.pk).update(is_active=False)
    User.objects.filter(pk=rita.user.pk).update(is_active=False)
    save_preferences(user=alice.user, notifications={KEY: False})
    come(alice, "Ada Park")

    assert night(alice) == (1, 0)
    assert not mails().exists()


def test_a_mail_to_who_left_meanwhile_or_about_who_was_erased_is_not_sent(bob, rita):
    for person in (bob, rita):
        save(person)
    ada = come(bob, "Ada Park")
    assert night(bob) == (2, 2)
    Membership.objects.filter(pk=bob.membership.pk).update(is_active=False)
    with rita.scope():
        erase(candidate=ada, actor=rita.user)

    assert hits(bob) == 0
    assert deliver() == []
    assert {mail.status for mail in mails()} == {"failed"}
    assert "Ada" not in str(list(mails().values()))


def test_a_search_that_can_no_longer_be_read_keeps_nobody_else(bob):
    save(bob)
    broken = save(bob, name="Broken")
    with bob.scope():
        SavedSearch.objects.filter(pk=broken.pk).update(query="skill:python AND (")
    come(bob, "Ada Park")

    assert night(bob) == (1, 1)


def test_a_fault_with_one_person_keeps_nobody_else(bob, rita, caplog):
    save(bob)
    odd = save(rita)
    with rita.scope():
        SavedSearch.objects.filter(pk=odd.pk).update(mode="by magic")
    come(bob, "Ada Park")

    assert night(bob) == (1, 1)
    assert "Saved searches of member" in caplog.text


def test_the_night_serves_every_organization_and_mixes_none(bob, charlie):
    save(bob), save(charlie)
    come(charlie, "Ada Park")

    outcomes = run_everywhere()

    assert {slug: one.found for slug, one in outcomes.items()} == {"acme": 0, "bolt": 1}
    assert hits(bob) == 0


def test_by_meaning_whoever_is_near_is_found(bob, rita):
    save(bob, "backend developer", mode="meaning")
    save(rita, "years:>1", mode="fused")
    come(bob, "Ada Park")
    work_off(bob)

    assert night(bob) == (2, 2)


def test_the_link_in_the_mail_asks_first_and_then_stops_the_alert(bob, rita):
    search = save(bob)
    url, page = f"/search/alerts/{token_of(search)}", Client()
    assert "Stop the mails?" in page.get(url).content.decode()
    come(bob, "Ada Park")

    answer = page.post(url)

    assert "No mail about “Python people” comes any more" in answer.content.decode()
    assert night(bob) == (1, 0)
    assert "No more mails" in page.get(url).content.decode()
    with bob.scope():
        event = SavedSearch.pgh_event_model.objects.order_by("pgh_id").last()
        assert (event.alert, event.pgh_context["user"], event.pgh_context["via"]) == ("never", str(bob.user.pk), "mail")


def test_a_link_that_is_forged_or_whose_search_is_gone_is_not_found(bob):
    search = save(bob)
    token = token_of(search)
    with bob.scope():
        SavedSearch.objects.all().delete()

    for wrong in (token, token[:-1], "forged"):
        assert Client().get(f"/search/alerts/{wrong}").status_code == 404
        assert Client().post(f"/search/alerts/{wrong}").status_code == 404


@pytest.mark.django_db(transaction=True)
def test_two_nights_at_once_tell_of_each_person_once(bob, rita, full_drills):
    save(bob), save(bob, "title:backend", name="Backend"), save(rita)

    def run():
        try:
            run_alerts(organization=bob.organization)
        finally:
            connections.close_all()

    for number in range(30 if full_drills else 2):
        come(bob, f"Person {number}")
        Email.objects.all().delete()
        with bob.scope():
            SavedSearch.objects.update(next_alert_on="2026-01-01")
        threads = [threading.Thread(target=run) for _ in range(3)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

        assert hits(bob) == 3 * (number + 1)
        assert sorted(mails().values_list("to", flat=True)) == ["bob@example.org", "rita@example.org"]
        assert hits(bob, waits=True) == 0


def run_in_a_process(organization):
    for connection in connections.all():
        connection.close()
        connection.close_pool()
    process = get_context("fork").Process(target=run_alerts, kwargs={"organization": organization})
    process.start()
    return process


@pytest.mark.drill
@pytest.mark.django_db(transaction=True)
def test_a_night_that_is_killed_goes_on(bob, rita, full_drills):
    people = 5 if full_drills else 2
    for person in (bob, rita):
        for number in range(people):
            save(person, name=f"Search {number}")
    for number, delay in enumerate([0, 0.02, 0.05, 0.1, 0.15] * 8 if full_drills else [0.03, 0.08]):
        come(bob, f"Person {number}")
        Email.objects.all().delete()
        with bob.scope():
            SavedSearch.objects.update(next_alert_on="2026-01-01")
        worker = run_in_a_process(bob.organization)
        time.sleep(delay)
        worker.kill()
        worker.join()
        run_alerts(organization=bob.organization)

        assert hits(bob) == 2 * people * (number + 1)
        assert mails().count() == 2
        assert hits(bob, waits=True) == 0
