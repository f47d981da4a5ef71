"""Every variable that an operator may set is explained, and nothing else is."""

import re

from django.conf import settings

READ = re.compile(
    r"""(?:env\.(?:text|words|boolean|integer|choice|rate)|environ\.get|_database)\(\s*"([A-Z][A-Z0-9_]+)\""""
)
SET_BY_OURSELVES = {"RECRUITING_EMBEDDED_REDIS", "RECRUITING_PROCESS"}


def test_the_example_names_every_variable_that_is_read():
    sources = [file for file in (settings.BASE_DIR / "recruiting").rglob("*.py") if "wsgi" not in file.name]
    read = {name for file in sources for name in READ.findall(file.read_text())} - SET_BY_OURSELVES
    explained = set(re.findall(r"^([A-Z_0-9]+)=", (settings.BASE_DIR / ".env.example").read_text(), re.MULTILINE))

    assert read == explained
