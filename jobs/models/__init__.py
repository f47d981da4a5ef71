from jobs.models.job import Job, Requirement, SavedJob

__all__ = ["Job", "Requirement", "SavedJob"]
