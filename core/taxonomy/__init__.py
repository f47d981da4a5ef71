"""Skills of all occupations: what they are called, how they relate, and where a text names them."""

from core.taxonomy.entries import Relation, RelationKind, SkillEntry, SkillMention
from core.taxonomy.loading import load_taxonomy
from core.taxonomy.matcher import SkillMatcher
from core.taxonomy.taxonomy import Taxonomy

__all__ = ["Relation", "RelationKind", "SkillEntry", "SkillMatcher", "SkillMention", "Taxonomy", "load_taxonomy"]
