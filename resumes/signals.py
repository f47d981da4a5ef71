"""What upper apps may want to hear. Sent inside the transaction of the change: receivers write or enqueue, no more."""

from django.dispatch import Signal

candidate_changed = Signal()
"""Facts about candidates changed. Sent with `organization` and `candidate_ids`, a list of UUIDs."""
candidate_erased = Signal()
"""A person is about to be erased. Sent with `candidate` and `actor`."""
