"""What a job advertisement says: the facts of the job, and the requirements to propose from its text."""

from jobs.advertisement.advertisement import (
    AdvertisedLocation,
    AdvertisedSalary,
    Advertisement,
    ProposedRequirement,
)
from jobs.advertisement.reader import read_advertisement

__all__ = ["AdvertisedLocation", "AdvertisedSalary", "Advertisement", "ProposedRequirement", "read_advertisement"]
