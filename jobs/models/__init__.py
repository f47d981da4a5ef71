from jobs.models.application import Application, Stage, StageChange
from jobs.models.job import Job, Requirement, SavedJob

__all__ = ["Application", "Job", "Requirement", "SavedJob", "Stage", "StageChange"]
