from collections.abc import Iterator

import pytest

from resumes.reader import Reader


@pytest.fixture(scope="session")
def reader() -> Iterator[Reader]:
    """One reader for many files, as a worker has it."""
    with Reader() as shared:
        yield shared
