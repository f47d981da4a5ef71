"""From which cosine on somebody is near in meaning.

A cosine says little by itself, as every embedding puts what is unrelated at other distances. So the line is drawn
through cosines of the same embedding that need no judging: those of single job titles with the titles of all other
occupations. Most such pairs have nothing to do with one another. docs/search.md tells how `NEARER_THAN` was chosen.
"""

import numpy as np

from matching.embedding.protocol import Embedder
from matching.scoring.occupations import occupation_titles

NEARER_THAN = 0.91
EVERY = 4
"""Each fourth of the 1,016 occupations stands for all."""
_lines: dict[str, float] = {}


def least_cosine(embedder: Embedder) -> float:
    """The cosine from which on a resume is near to a text: `NEARER_THAN` of title and occupation pairs lie below.

    Worked out once a process and version, as it embeds 508 short texts.
    """
    if embedder.version not in _lines:
        _lines[embedder.version] = _line(embedder)
    return _lines[embedder.version]


def _line(embedder: Embedder) -> float:
    occupations = occupation_titles(EVERY)
    titles = embedder.embed([titles[len(titles) // 2] for titles in occupations])
    cosines = titles @ embedder.embed(["\n".join(titles) for titles in occupations]).T
    return float(np.quantile(cosines, NEARER_THAN))
