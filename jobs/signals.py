"""What jobs announce. Receivers run inside the transaction of the change."""

from django.dispatch import Signal

job_changed = Signal()  # organization, job, actor, status_before
