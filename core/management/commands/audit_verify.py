"""Checks the audit's chains: that no row was changed, added, removed, moved or exchanged since it was written."""

import json
import sys
import uuid
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from core.models import Organization
from core.models.audit import INSTALLATION
from core.selectors.audit_chain import Mark, heads, verify
from core.selectors.audit_rows import OWNER, Finding


class Command(BaseCommand):
    """Says where a chain is broken, and ends with 1 if one is."""

    help = "Check the audit's chains. Keep an anchor on another machine: it also shows a chain that was rewritten."

    def add_arguments(self, parser: CommandParser) -> None:
        """Which organization, and against which anchor."""
        parser.add_argument("--organization", metavar="SLUG", help="check this organization's chain only")
        parser.add_argument("--anchor", type=Path, metavar="FILE", help="where the chains ended when last seen whole")
        parser.add_argument("--save", type=Path, metavar="FILE", help="write a new anchor there if all is whole")

    def handle(self, *args: Any, **options: Any) -> None:
        """Check, report, and keep the new anchor."""
        organization = _organization(options["organization"])
        findings = verify(organization, _read(options["anchor"]) if options["anchor"] else None)
        for finding in findings:
            self.stdout.write(_sentence(finding))
        if findings:
            self.stdout.write(f"BROKEN: {len(findings)} findings.")
            sys.exit(1)
        ends = heads(organization)
        if options["save"]:
            _write(options["save"], ends)
        self.stdout.write(f"Whole: {len(ends)} chains, {sum(mark.sequence for mark in ends.values())} links.")


def _organization(slug: str | None) -> Organization | None:
    if not slug:
        return None
    found = Organization.objects.using(OWNER).filter(slug=slug).first()
    if found is None:
        raise CommandError(f"There is no organization {slug}.")
    return found


def _sentence(finding: Finding) -> str:
    slug = Organization.objects.using(OWNER).filter(pk=finding.chain).values_list("slug", flat=True).first()
    chain = "installation" if finding.chain == INSTALLATION else slug or str(finding.chain)
    place = f", link {finding.sequence}" if finding.sequence else ""
    return f"{chain}{place}: {finding.problem}."


def _read(file: Path) -> dict[uuid.UUID, Mark]:
    try:
        return {uuid.UUID(chain): Mark(**mark) for chain, mark in json.loads(file.read_text()).items()}
    except (OSError, ValueError, TypeError, AttributeError) as error:
        raise CommandError(f"The anchor {file} cannot be read: {error}") from error


def _write(file: Path, ends: dict[uuid.UUID, Mark]) -> None:
    marks = {str(chain): {"sequence": mark.sequence, "digest": mark.digest} for chain, mark in sorted(ends.items())}
    file.write_text(json.dumps(marks, indent=1))
