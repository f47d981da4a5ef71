"""Whether the audit is as it was written: every break in every chain, in words.

Reads over the owner's connection, since the application may not see other organizations' audit or any salt.
The links' digests are computed here again, so that a changed database function hides nothing.
"""

import hashlib
import uuid
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from django.db.models import TextField
from django.db.models.functions import Cast

from core.models import AuditHead, AuditLink, Organization
from core.models.audit import INSTALLATION
from core.selectors import audit_rows
from core.selectors.audit_rows import OWNER, Finding

BATCH = 2000
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a chain ended at some moment, as an operator keeps it elsewhere."""

    sequence: int
    digest: str


@dataclass(slots=True)
class _Walk:
    """What walking along a chain has found so far."""

    chain: uuid.UUID
    mark: Mark | None
    place: int = 0
    digest: bytes = b""
    erased: set[int] = field(default_factory=set)
    saltless: set[int] = field(default_factory=set)
    findings: list[Finding] = field(default_factory=list)

    def blame(self, sequence: int, problem: str) -> None:
        self.findings.append(Finding(self.chain, sequence, problem))


def heads(organization: Organization | None = None) -> dict[uuid.UUID, Mark]:
    """Where each chain ends now, or the organization's."""
    rows = AuditHead.objects.using(OWNER).all()
    if organization:
        rows = rows.filter(pk=organization.pk)
    return {head.chain: Mark(head.sequence, bytes(head.digest).hex()) for head in rows}


@audit_rows.one_moment()
def verify(organization: Organization | None = None, anchor: dict[uuid.UUID, Mark] | None = None) -> list[Finding]:
    """Every break of the organization's chain, or of all chains; and triggers that are not in force.

    `anchor` is where chains ended when they were last seen whole: they must still pass there.
    """
    known = anchor or {}
    chains = [organization.pk] if organization else _chains(known)
    findings = list(audit_rows.unguarded())
    for chain in chains:
        findings += _verify_chain(chain, known.get(chain))
    return findings + list(audit_rows.unlinked(organization.pk if organization else None))


def _chains(anchor: dict[uuid.UUID, Mark]) -> list[uuid.UUID]:
    linked = AuditLink.objects.using(OWNER).order_by().values_list("chain", flat=True).distinct()
    owners = Organization.objects.using(OWNER).values_list("pk", flat=True)
    gone = AuditLink.objects.using(OWNER).filter(chain=INSTALLATION, action="erase", erased=None)
    erased = {uuid.UUID(record) for record in gone.values_list("record", flat=True)}
    return sorted({*linked, *owners, *heads(), *(set(anchor) - erased)})


def _verify_chain(chain: uuid.UUID, mark: Mark | None) -> list[Finding]:
    walk = _Walk(chain, mark)
    links = AuditLink.objects.using(OWNER).filter(chain=chain).annotate(said=Cast("context", TextField()))
    for link in links.order_by("sequence", "id").iterator(chunk_size=BATCH):
        _step(walk, link)
    _check_end(walk)
    for sequence in sorted(walk.saltless ^ walk.erased):
        walk.blame(sequence, "only one of the two is so: an erasure names the link, its salt is gone")
    walk.findings += audit_rows.changed(chain, walk.erased)
    return walk.findings


def _step(walk: _Walk, link: AuditLink) -> None:
    if link.sequence is None:
        walk.blame(0, f"link {link.pk} was added without being put into the chain")
        return
    own, previous = bytes(link.digest or b""), bytes(link.previous or b"")
    if link.sequence != walk.place + 1:
        walk.blame(walk.place + 1, f"link {walk.place + 1} was removed or moved: the next one is {link.sequence}")
    elif previous != walk.digest:
        walk.blame(link.sequence, "it does not follow the link before it: one of the two was changed or exchanged")
    if own != digest_of(link):
        walk.blame(link.sequence, "the link was changed")
    if walk.mark and link.sequence == walk.mark.sequence and own.hex() != walk.mark.digest:
        walk.blame(link.sequence, "the chain was rewritten: here it is not what the anchor has seen")
    if link.salt is None and link.shape is not None:
        walk.saltless.add(link.sequence)
    walk.erased.update(number for number in link.erased or () if number < link.sequence)
    walk.place, walk.digest = link.sequence, own


def digest_of(link: AuditLink) -> bytes:
    """The digest that the link must have, as the database's `audit_seal` makes it; `said` is its context as text."""
    said: str | None = getattr(link, "said", None)
    parts = [
        link.chain, link.sequence, link.shape or 0, link.event_id or 0, link.action, link.record, link.actor,
        bytes(link.content).hex(), ",".join(map(str, link.erased or ())), said or "",
        (link.recorded_at - EPOCH) // timedelta(microseconds=1), bytes(link.previous or b"").hex(),
    ]  # fmt: skip
    return hashlib.sha256("|".join(map(str, parts)).encode()).digest()


def _check_end(walk: _Walk) -> None:
    head = AuditHead.objects.using(OWNER).filter(pk=walk.chain).first()
    if head is None:
        walk.blame(walk.place, "nothing says where the chain ends: its head was removed")
    elif (head.sequence, bytes(head.digest)) != (walk.place, walk.digest):
        walk.blame(walk.place, f"the chain ends here, though its head says {head.sequence}: its end was cut or changed")
    if walk.mark and walk.mark.sequence > walk.place:
        walk.blame(walk.place, f"the chain ends here, though the anchor has seen {walk.mark.sequence}: its end was cut")
