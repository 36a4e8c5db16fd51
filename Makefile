# Every target prepares .venv first, from nothing but make and a Python 3.11 or newer.
# Another Python: make PYTHON=python3.12 test

PYTHON ?= python3
ARGS ?=
ifeq ($(OS),Windows_NT)
VENV_PYTHON := .venv/Scripts/python
else
VENV_PYTHON := .venv/bin/python
endif

# Tests of one file stay together, for what they share is made once for each process.
SPREAD := -n auto --maxprocesses 4 --dist loadfile
CHECKED := main.py core gui packaging tests
LOCK := uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	--no-emit-find-links --custom-compile-command "make lock" pyproject.toml

.DEFAULT_GOAL := help
.PHONY: help run test check quality bench docs pictures lock clean venv-run venv-dev

help: ## Show this list
	@grep -hE '^[a-z]+:.*## ' Makefile | sed -E 's/^([a-z]+):.*## /  make \1	/'

run: venv-run ## Open the desk; make run ARGS="--help" runs a command instead
	@$(VENV_PYTHON) main.py $(ARGS)

test: venv-dev ## Run every test; make test ARGS="-k name" runs some
	@$(VENV_PYTHON) -m pytest $(SPREAD) $(ARGS)

check: venv-dev ## Check format, style and types, then run every test
	@$(VENV_PYTHON) -m ruff format --check $(CHECKED)
	@$(VENV_PYTHON) -m ruff check $(CHECKED)
	@$(VENV_PYTHON) -m pyright
	@$(VENV_PYTHON) -m pytest $(SPREAD) $(ARGS)

quality: venv-dev ## Measure how often the engine is right; make quality ARGS="quantities -v" shows what it missed
	@$(VENV_PYTHON) tests/quality/run.py $(ARGS)

bench: venv-dev ## Measure beside the limit of the machine; make bench ARGS="--size S" on less
	@$(VENV_PYTHON) tests/benchmarks/run.py $(ARGS)

docs: venv-dev ## Write the parts of docs/ that come from declared tables
	@$(VENV_PYTHON) packaging/write_docs.py

pictures: venv-dev ## Draw the pictures in docs/pictures from the program; make pictures ARGS="main" draws some
	@$(VENV_PYTHON) packaging/draw_pictures.py $(ARGS)

lock: ## Pin the requirements anew after a change in pyproject.toml (needs uv)
	@command -v uv >/dev/null || { echo "make lock needs uv; install it with: pipx install uv"; exit 1; }
	$(LOCK) --output-file requirements.txt
	$(LOCK) --output-file requirements-dev.txt --group dev --constraint requirements.txt

clean: ## Remove .venv and everything built or cached
	rm -rf .venv build dist *.egg-info .pytest_cache .ruff_cache .hypothesis
	find $(wildcard $(CHECKED)) -name __pycache__ -type d -prune -exec rm -rf {} +

venv-run venv-dev: venv-%:
	@$(PYTHON) packaging/setup_venv.py $*
