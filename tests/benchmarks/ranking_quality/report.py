"""Measure and print."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from tests.benchmarks.ranking_quality.collection import RESUMES, Advertised, Resume, advertisements, profiles_of
from tests.benchmarks.ranking_quality.collection import ratings as read_ratings
from tests.benchmarks.ranking_quality.collection import resumes as read_resumes
from tests.benchmarks.ranking_quality.measures import (
    Array,
    average_precision,
    by_place,
    estimate,
    ndcg_at,
    precision_at,
)
from tests.benchmarks.ranking_quality.rankers import BASELINE, RANKERS, Ranker, encoder
from tests.benchmarks.table import show

_GOAL_SHARE = 10 / 50
_SHOWN = ("embedding as stored", "score")


def occupations(rankers: dict[str, Ranker], half: str = "both") -> None:
    """Print how well each ranker finds the resumes of an advertisement's occupation."""
    if not RESUMES.is_dir():
        print(f"\nNo resumes at {RESUMES}: occupations are not measured.")
        return
    ads, held = advertisements(), read_resumes(half=half)
    each = len(held) / len({item.occupation for item in held})
    deep = max(1, round(_GOAL_SHARE * each))
    scores = {name: rank([ad.text for ad in ads], [item.profile for item in held]) for name, rank in rankers.items()}
    placed = {name: _placed(ads, held, table) for name, table in scores.items()}
    print(
        f"\n{len(ads)} advertisements against {len(held)} resumes ({half} halves), about {each:.0f} an occupation: "
        f"precision at {deep} stands for precision at 10 among fifty.\nMeans with 95 % intervals (bootstrap over "
        "occupations); the last column is the difference in average precision to the baseline, paired."
    )
    clusters = [ad.occupation for ad in ads]
    show(
        "Ranking quality, occupation as a weak label",
        ("", f"P@{deep}", "P@5", "P@10", "average precision", "difference"),
        [_row(name, placed, clusters, deep) for name in rankers],
    )
    show("By occupation", ("", *(f"{name}: P@{deep}, AP" for name in _SHOWN)), _by_occupation(ads, placed, deep))


def human_ratings(rankers: dict[str, Ranker], path: Path) -> None:
    """Print nDCG@5 over jobs whose resumes people graded."""
    values: dict[str, list[float]] = {name: [] for name in rankers}
    rated = read_ratings(path)
    for job in rated:
        pairs = [pair for pair in zip(profiles_of(job.resumes), job.grades, strict=True) if pair[0]]
        profiles, grades = [profile for profile, _ in pairs if profile], np.array([grade for _, grade in pairs])
        for name, rank in rankers.items():
            values[name].append(ndcg_at(5, by_place(rank([job.text], profiles)[0], grades)))
    jobs = [str(number) for number in range(len(rated))]
    rows = [(name, str(estimate(found, jobs))) for name, found in values.items()]
    show(f"Human ratings, {len(rated)} jobs", ("", "nDCG@5"), rows)


def _placed(ads: Sequence[Advertised], held: Sequence[Resume], scores: Array) -> list[Array]:
    labels = np.array([item.occupation for item in held])
    return [by_place(row, (labels == ad.occupation).astype(np.float64)) for ad, row in zip(ads, scores, strict=True)]


def _row(name: str, placed: dict[str, list[Array]], clusters: Sequence[str], deep: int) -> tuple[str, ...]:
    found = placed[name]
    precisions = [str(estimate([precision_at(k, row) for row in found], clusters)) for k in (deep, 5, 10)]
    quality = [average_precision(row) for row in found]
    usual = [average_precision(row) for row in placed.get(BASELINE, found)]
    difference = estimate([one - other for one, other in zip(quality, usual, strict=True)], clusters)
    return (name, *precisions, str(estimate(quality, clusters)), str(difference))


def _by_occupation(ads: Sequence[Advertised], placed: dict[str, list[Array]], deep: int) -> list[tuple[str, ...]]:
    names = sorted({ad.occupation for ad in ads})
    return [(name, *(_means(ads, placed[ranker], name, deep) for ranker in _SHOWN)) for name in names]


def _means(ads: Sequence[Advertised], placed: Sequence[Array], occupation: str, deep: int) -> str:
    rows = [row for ad, row in zip(ads, placed, strict=True) if ad.occupation == occupation]
    precision = np.mean([precision_at(deep, row) for row in rows])
    return f"{precision:.2f} {np.mean([average_precision(row) for row in rows]):.2f}"


def chosen(encoders: Sequence[str]) -> dict[str, Ranker]:
    """All rankers, with the encoders that modules hold."""
    return RANKERS | {
        name: encoder(module, head=head)
        for module in encoders
        for name, head in ((module, False), (f"{module}, with head", True))
    }
