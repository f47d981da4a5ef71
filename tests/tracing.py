"""Coverage is measured where it can find something: library code and collecting run as fast as without it."""

from collections.abc import Iterator
from contextlib import contextmanager
from importlib.machinery import SourceFileLoader
from types import ModuleType

import pytest
from pytest_cov.engine import CovController

OURS = {"recruiting", "core", "resumes", "jobs", "matching", "interviews"}


def controller(config: pytest.Config) -> CovController | None:
    """What measures coverage in this process; None where nothing does."""
    plugin = config.pluginmanager.getplugin("_cov")
    found = plugin and plugin.cov_controller
    return found if found and found.started else None


@contextmanager
def only_our_modules_traced(config: pytest.Config) -> Iterator[None]:
    """Tests are found, rewritten and given their arguments untraced, but for modules of ours that they import."""
    measuring = controller(config)
    if measuring is None:
        yield
        return
    run, depth = SourceFileLoader.exec_module, 0

    def traced(loader: SourceFileLoader, module: ModuleType) -> None:
        nonlocal depth
        if depth or loader.name.partition(".")[0] not in OURS:
            return run(loader, module)
        depth = 1
        measuring.resume()
        try:
            return run(loader, module)
        finally:
            measuring.pause()
            depth = 0

    measuring.pause()
    SourceFileLoader.exec_module = traced
    try:
        yield
    finally:
        SourceFileLoader.exec_module = run
        measuring.resume()
