"""`make bench-ranking`: how well candidates are ranked, beside baselines of the same run."""

import argparse
import os
import sys
from pathlib import Path

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "recruiting.settings")


def main(arguments: list[str]) -> None:
    """Print what is asked for."""
    import django

    django.setup()
    from tests.benchmarks.ranking_quality import report

    options = _parser().parse_args(arguments)
    rankers = report.chosen(options.encoder)
    report.occupations(rankers, options.half)
    if options.relevance:
        report.human_ratings(rankers, options.relevance)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.ranking_quality", description=__doc__)
    add = parser.add_argument
    add("--half", choices=("development", "test", "both"), default="both", help="which half of the resumes")
    add("--relevance", type=Path, metavar="FILE", help='people\'s ratings: JSON lines of "job", "resume" and "grade"')
    add(
        "--encoder",
        action="append",
        default=[],
        metavar="MODULE",
        help="a module whose load_model() gives a sentence-transformers model, as a further baseline",
    )
    return parser


if __name__ == "__main__":
    main(sys.argv[1:])
