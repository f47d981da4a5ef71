PYTHON ?= python3
PORT ?= 8000
HOST ?= 127.0.0.1
VENV := .venv
BIN := $(VENV)/bin
TESTS ?= tests
WORKERS ?= 3

unexport PYTHONDONTWRITEBYTECODE # where it is set, each process of the site and of the tests compiles all anew

.DEFAULT_GOAL := help
.PHONY: help run test lint audit format bench bench-reading bench-ranking bench-search drills messages shell clean lock

help: ## List the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12

$(VENV)/.runtime: requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed" if sys.version_info < (3, 11) else 0)'
	@echo "Installing into $(VENV) (a minute or two, once) …"
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	@touch $@

$(VENV)/.development: requirements-dev.txt $(VENV)/.runtime
	@echo "Installing what tests and linters need …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	@touch $@

run: $(VENV)/.runtime ## Serve the site with worker, scheduler and demo data (PORT=8000)
	@exec $(BIN)/python manage.py serve --host $(HOST) --port $(PORT)

test: $(VENV)/.development ## Run every test (TESTS=path narrows, WORKERS=3)
	@rm -f .coverage .coverage.*
	@$(BIN)/python -m pytest $(TESTS) -n $(WORKERS) --dist loadgroup --cov --cov-report=term

lint: $(VENV)/.development ## ruff, mypy, djlint, import-linter, bandit, missing migrations
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy recruiting core resumes jobs matching interviews manage.py
	$(BIN)/djlint --lint --quiet templates
	$(BIN)/lint-imports
	$(BIN)/bandit -q -ll -r recruiting core resumes jobs matching interviews
	$(BIN)/python -W ignore manage.py makemigrations --check --dry-run

audit: $(VENV)/.development ## Look for known vulnerabilities in what requirements.txt pins (asks the package index)
	$(BIN)/pip-audit --disable-pip --no-deps -r requirements.txt

format: $(VENV)/.development ## Format the code
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(VENV)/.development ## Print benchmarks beside their baselines
	$(BIN)/python -m tests.benchmarks

bench-reading: $(VENV)/.development ## Print how well resumes are read, beside the goals (ARGS="--count 8 --parts fields")
	$(BIN)/python -m tests.benchmarks.reading_quality $(ARGS)

bench-search: $(VENV)/.development ## Print how quick a search of 100,000 candidates is, beside SQL LIKE
	OPENBLAS_NUM_THREADS=1 OMP_NUM_THREADS=1 $(BIN)/python -m tests.benchmarks search

bench-ranking: $(VENV)/.development ## Print how well and how fast candidates are ranked, beside baselines (ARGS="--half test")
	$(BIN)/python -m tests.benchmarks.ranking_quality $(ARGS)
	OPENBLAS_NUM_THREADS=1 OMP_NUM_THREADS=1 $(BIN)/python -m tests.benchmarks ranking_speed

drills: $(VENV)/.development ## Kills, races and fuzzing at their full counts
	$(BIN)/python -m pytest tests -m drill --full-drills

messages: $(VENV)/.development ## Bring the catalogs of explanations up to date
	@$(BIN)/python -m tests.matching.explaining.catalogs

shell: $(VENV)/.runtime ## Open a Django shell
	@$(BIN)/python manage.py shell

clean: ## Remove the virtual environment and all data under var
	rm -rf $(VENV) var .pytest_cache .mypy_cache .ruff_cache .coverage .coverage.*

lock: $(VENV)/.development ## Pin the requirements anew
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile -q --no-header --no-annotate --universal --python-version 3.11 requirements.in -o requirements.txt
	$(BIN)/uv pip compile -q --no-header --no-annotate --universal --python-version 3.11 requirements-dev.in -o requirements-dev.txt
