from resumes.models.bulk_import import BulkImport, ImportRow
from resumes.models.candidate import Candidate, CandidateSkill, Education, Experience, Note, named_skills
from resumes.models.resume import ParsedResume, Resume, Upload, UploadItem
from resumes.models.retention import ErasedTraits, RetentionHold, RetentionNotice

__all__ = [
    "BulkImport",
    "Candidate",
    "CandidateSkill",
    "Education",
    "ErasedTraits",
    "Experience",
    "ImportRow",
    "Note",
    "ParsedResume",
    "Resume",
    "RetentionHold",
    "RetentionNotice",
    "Upload",
    "UploadItem",
    "named_skills",
]
