"""`make bench`: every benchmark, or those that are named."""

import os
import sys

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "recruiting.settings")


def main(names: list[str]) -> None:
    """Run on a database of its own."""
    from tests import services

    services.make_database()
    import django

    django.setup()
    from recruiting.preloading import preload
    from tests.benchmarks import advertisements, audit, pages, ranking, ranking_speed, reading, search

    benchmarks = {
        "reading": reading.run,
        "advertisements": advertisements.run,
        "ranking": ranking.run,
        "pages": pages.run,
        "audit": audit.run,
        "search": search.run,
    }
    apart = {"ranking_speed": ranking_speed.run}
    preload()  # as the site's processes do
    for name in names or list(benchmarks):
        (benchmarks | apart)[name]()


if __name__ == "__main__":
    main(sys.argv[1:])
