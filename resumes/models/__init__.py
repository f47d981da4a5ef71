from resumes.models.candidate import Candidate, CandidateSkill, Education, Experience, Note, named_skills
from resumes.models.resume import ParsedResume, Resume, Upload, UploadItem
from resumes.models.retention import ErasedTraits, RetentionHold, RetentionNotice

__all__ = [
    "Candidate",
    "CandidateSkill",
    "Education",
    "ErasedTraits",
    "Experience",
    "Note",
    "ParsedResume",
    "Resume",
    "RetentionHold",
    "RetentionNotice",
    "Upload",
    "UploadItem",
    "named_skills",
]
