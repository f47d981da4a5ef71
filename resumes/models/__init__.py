from resumes.models.candidate import Candidate, CandidateSkill, Education, Experience, Note, named_skills
from resumes.models.resume import ParsedResume, Resume, Upload, UploadItem

__all__ = [
    "Candidate",
    "CandidateSkill",
    "Education",
    "Experience",
    "Note",
    "ParsedResume",
    "Resume",
    "Upload",
    "UploadItem",
    "named_skills",
]
