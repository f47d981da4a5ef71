"""One site for the drills that leave it well, each with an organization of its own."""

from collections.abc import Iterator

import pytest

from tests.site import Site, running_site


@pytest.fixture(scope="session")
def site() -> Iterator[Site]:
    """A running site; whoever stops it starts it again."""
    with running_site() as started:
        yield started
