"""The chain that makes the audit tamper-evident: digests of audit rows, in order, one chain an organization.

Written by triggers at commit (see `core/audit_chain.py`); the application may only read its organization's links.
"""

import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models

INSTALLATION = uuid.UUID(int=0)
"""The chain of what belongs to no organization: users, and organizations that were erased."""


class AuditShape(models.Model):
    """The columns of an audit table, as its rows were digested from some moment on."""

    id = models.AutoField(primary_key=True)
    table_name = models.CharField(max_length=100, db_index=True)
    columns = ArrayField(models.TextField())

    def __str__(self) -> str:
        return f"{self.table_name}: {len(self.columns)} columns"


class AuditLinkQuerySet(models.QuerySet["AuditLink"]):
    """Questions about links."""

    def of_chain(self, chain: uuid.UUID) -> "AuditLinkQuerySet":
        """The chain's links, newest first, without the salt, which only the owner of the tables may read."""
        return self.filter(chain=chain).defer("salt").order_by("-sequence")


class AuditLink(models.Model):
    """One audit row's place in its chain, or the record that the rows of the links `erased` were erased.

    It names rows and people by id only. `content` is the digest of salt and row: without its salt, which an erasure
    drops, nobody can tell what the row said. `sequence`, `previous` and `digest` are set at the end of the
    transaction.
    """

    id = models.BigAutoField(primary_key=True)
    chain = models.UUIDField()
    sequence = models.BigIntegerField(null=True)
    shape = models.IntegerField(null=True)
    event_id = models.BigIntegerField(null=True)
    action = models.TextField()
    record = models.TextField(default="")
    actor = models.TextField(default="")
    salt = models.BinaryField(null=True)
    content = models.BinaryField()
    erased = ArrayField(models.BigIntegerField(), null=True)
    context = models.JSONField(null=True)
    recorded_at = models.DateTimeField()
    previous = models.BinaryField(null=True)
    digest = models.BinaryField(null=True)

    objects = AuditLinkQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["shape", "event_id"], name="audit_link_event"),
            models.Index(fields=["chain", "record"], name="audit_link_record"),
            models.Index(fields=["chain", "id"], name="audit_link_open", condition=models.Q(sequence=None)),
        ]
        constraints = [models.UniqueConstraint(fields=["chain", "sequence"], name="one_audit_link_per_place")]

    def __str__(self) -> str:
        return f"Link {self.sequence} of {self.chain}"


class AuditHead(models.Model):
    """Where a chain ends."""

    chain = models.UUIDField(primary_key=True)
    sequence = models.BigIntegerField()
    digest = models.BinaryField()

    def __str__(self) -> str:
        return f"Head of {self.chain} at {self.sequence}"
