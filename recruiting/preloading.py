"""What the site's processes load before they fork, so that their children share it and no request pays for it."""

import gc

from core.taxonomy import load_taxonomy
from matching.embedding import load_embedder
from matching.scoring.titles import understand_titles


def preload() -> None:
    """Load skills, embedding and titles, and take all that is there out of garbage collection.

    It stays as long as the process, and looking through its 300,000 objects took 150 ms of a request now and then.
    """
    load_taxonomy()
    load_embedder()
    understand_titles("")
    gc.collect()
    gc.freeze()
