from jobs.models.application import Application, Stage, StageChange
from jobs.models.job import MOST_OTHER_PLACES, MOST_PLACE_NAME, MOST_TRAVEL_PERCENT, Job, Requirement, SavedJob

__all__ = [
    "MOST_OTHER_PLACES",
    "MOST_PLACE_NAME",
    "MOST_TRAVEL_PERCENT",
    "Application",
    "Job",
    "Requirement",
    "SavedJob",
    "Stage",
    "StageChange",
]
