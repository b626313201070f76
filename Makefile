# Needs Python 3.11, git and make. All else is fetched into .venv, node_modules and var.
PYTHON ?= python3.11
BIN    := .venv/bin
PIP    := $(BIN)/pip install --quiet --no-input --disable-pip-version-check
LOCK   := $(BIN)/uv pip compile --quiet --system-certs --universal --python-version 3.11 \
          --generate-hashes --no-header --no-annotate --no-emit-index-url --no-emit-find-links $(U)
DJANGOFMT := $(BIN)/djangofmt --quiet --indent-width 2
LISTED := samraad/core/static/samraad/vendor.txt
STYLES := var/vendor/dkfds/LICENSE.md
WORDS  := $(patsubst %.po,%.mo,$(wildcard samraad/locale/*/LC_MESSAGES/django.po))
CHECKS := types code templates layers migrations translations

.PHONY: help demo test check fix messages lock bench $(CHECKS)
help:      ## Show the targets
	@grep -hE '^[a-z]+:.*##' Makefile | sed -E 's/:.*##/\t/' | expand -t 12

demo: .venv/installed $(STYLES) $(WORDS)  ## A running site with a believable year (PORT=8000)
	exec $(BIN)/samraad demo $(if $(PORT),--port $(PORT))

test: .venv/tools $(STYLES) $(WORDS)  ## Every test, also in a real browser (T=path to narrow)
	@$(BIN)/python setup/test.py $(T)

check:  ## Everything a machine can judge, except the tests
	@$(MAKE) --no-print-directory --keep-going --jobs=2 $(CHECKS)

$(CHECKS): .venv/tools $(WORDS)
types:        ; $(BIN)/mypy samraad
code:         ; $(BIN)/ruff format --check --quiet . && $(BIN)/ruff check --quiet .
templates:    ; $(DJANGOFMT) --check samraad && $(BIN)/djangofmt --quiet check samraad
layers:       ; $(BIN)/lint-imports
migrations:   ; $(BIN)/python manage.py makemigrations --check --dry-run
translations: ; $(BIN)/python setup/messages.py --check

fix: .venv/tools  ## Format and repair what a machine can
	$(BIN)/ruff check --quiet --fix-only .
	$(BIN)/ruff format --quiet .
	$(DJANGOFMT) samraad

messages: .venv/tools  ## Bring the Danish catalogue up to the texts in the code
	$(BIN)/python setup/messages.py

lock: .venv/tools  ## Pin the dependencies (U=-U for the newest versions)
	$(LOCK) pyproject.toml -o requirements/run.txt
	$(LOCK) requirements/build.in -o requirements/build.txt
	$(LOCK) requirements/node.in -o requirements/node.txt
	$(LOCK) requirements/dev.in -o requirements/dev.txt

bench: .venv/tools $(STYLES) $(WORDS)  ## What the heavy pages cost
	$(BIN)/python -m bench

$(BIN)/pip:
	$(PYTHON) -m venv .venv

.venv/installed: pyproject.toml requirements/run.txt requirements/build.txt | $(BIN)/pip
	$(PIP) --require-hashes -r requirements/run.txt -r requirements/build.txt
	$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

.venv/tools: requirements/dev.txt .venv/installed
	$(PIP) --require-hashes -r requirements/dev.txt
	@touch $@

$(STYLES): package.json package-lock.json $(LISTED) setup/styles.py | .venv/installed
	$(BIN)/python setup/styles.py $(LISTED)
	@touch $@

%.mo: %.po | .venv/installed
	$(BIN)/python -c 'import polib; polib.pofile("$<").save_as_mofile("$@")'
