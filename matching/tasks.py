"""What Celery calls."""

from celery import shared_task


@shared_task(name="matching.search_alerts")
def search_alerts() -> None:
    """Find who newly fits saved searches, and tell their owners."""
    from matching.services.search_alerts import run_everywhere  # noqa: PLC0415 - services stand above tasks

    run_everywhere()


@shared_task(name="matching.forget_searches")
def forget_searches() -> int:
    """Delete what was searched for long ago."""
    from matching.services.search_event import forget_searches as forget  # noqa: PLC0415 - services stand above tasks

    return forget()


@shared_task(name="matching.renew_vectors")
def renew_vectors() -> None:
    """Make vectors anew that are of another embedding than the one in use, and add points that are missing."""
    from matching.services.index import renew_vectors_everywhere  # noqa: PLC0415 - services stand above tasks

    renew_vectors_everywhere()


@shared_task(name="matching.rank_outdated")
def rank_outdated() -> None:
    """Rank again what counts to an earlier month, or was scored by another version of the formulas."""
    from matching.services.reranking import rerank_outdated  # noqa: PLC0415 - services stand above tasks

    rerank_outdated()
