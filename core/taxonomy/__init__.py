"""Skills of all occupations: what they are called, how they relate, and where a text names them."""

from core.taxonomy.entries import Relation, RelationKind, SkillEntry, SkillMention
from core.taxonomy.extending import Extra, digest_of, matcher_of, taxonomy_with
from core.taxonomy.loading import load_taxonomy
from core.taxonomy.matcher import SkillMatcher
from core.taxonomy.taxonomy import Taxonomy

__all__ = [
    "Extra",
    "Relation",
    "RelationKind",
    "SkillEntry",
    "SkillMatcher",
    "SkillMention",
    "Taxonomy",
    "digest_of",
    "load_taxonomy",
    "matcher_of",
    "taxonomy_with",
]
