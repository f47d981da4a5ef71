"""Words of one organization reach no answer, mail, export, cache or log of another."""

import io
import logging
import secrets
import string
import zipfile

import pytest

from core.services.organization_export import write_export
from tests.architecture.routes import ROUTES, make_world
from tests.architecture.test_routes import ask, body_of, client_of
from tests.mail import deliver
from tests.recruiting.test_erasure import live, redis_keys_with
from tests.tasks import work_off

pytestmark = pytest.mark.django_db(transaction=True)


def random_word() -> str:
    return "Q" + "".join(secrets.choice(string.ascii_lowercase) for _ in range(15))


@pytest.fixture
def marked(alice, charlie):
    """Both organizations, each named by a word of its own in all that the product lets people write."""
    words = {}
    for person in (alice, charlie):
        word = words[person.organization.pk] = random_word()
        person.organization.name = f"{word} Inc"
        person.organization.save(update_fields=["name"])
        live(person, word)
        person.api.post("/api/v1/jobs", {"title": f"{word} job", "description": word, "status": "active"})
        person.api.post("/api/v1/settings/skills", {"name": f"{word} forging", "category": "IT", "aliases": [word]})
        person.api.post("/api/v1/organization/invitations", {"email": f"{word}@example.org", "role": "viewer"})
        work_off(person)
    return words


def exported(organization) -> str:
    """Everything in the organization's export, archives inside it too."""
    with io.BytesIO() as file:
        write_export(organization=organization, file=file, progress=lambda done, total: None)
        with zipfile.ZipFile(file) as archive:
            return "\n".join(archive.read(name).decode(errors="replace") for name in archive.namelist())


def test_an_organization_sees_its_own_words_and_none_of_the_other(marked, alice, charlie, caplog):
    mine, foreign = marked[charlie.organization.pk], marked[alice.organization.pk]
    world = make_world(alice)
    caplog.set_level(logging.DEBUG)

    seen = "\n".join(body_of(ask(client_of(charlie, name), name, method, world)) for name, method in ROUTES)
    written = [message.message().as_string() for message in deliver()]
    mails = {word: [mail for mail in written if word in mail] for word in (mine, foreign)}
    export = exported(charlie.organization)

    assert mine in seen
    assert mine in export
    assert [len(found) for found in mails.values()] == [1, 1]
    assert foreign not in seen
    assert foreign not in export
    assert foreign not in mails[mine][0]
    for word in marked.values():
        assert word not in caplog.text
        assert redis_keys_with(word) == set()
