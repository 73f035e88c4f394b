# `make run` starts the dashboard, `make test` checks everything; each does its own set-up.
PYTHON ?= $(shell command -v python3.11 || echo python3)
RECORD ?= indicators.yaml
PORT ?= 8501
HOST ?= 127.0.0.1
BIN = .venv/bin

.PHONY: run test setup setup-dev browser nginx lint bench tour audit licences clean

run: setup
	$(BIN)/streamlit run dashboard/app.py --server.port $(PORT) --server.address $(HOST) -- $(RECORD)

# Files of tests are shared out to two processes, in their order, so that the long ones come first.
test: setup-dev browser nginx lint
	$(BIN)/pytest -q -n 2 --dist loadfile --no-loadscope-reorder

lint: setup-dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(BIN)/python -m dashboard check indicators.yaml

bench: setup-dev browser nginx
	$(BIN)/python -m benchmarks

# The same as one Markdown table, each room in a process of its own; the peers' environments are made on the way.
tour: setup-dev browser nginx
	$(BIN)/python -m benchmarks tour

# Exit status 1: a fault is known of a package that is pinned; 2: nobody could be asked.
audit: setup-dev
	$(BIN)/python tools/audit.py

licences: setup
	$(BIN)/python tools/licences.py

setup: .venv/run-ready
	$(BIN)/python tools/vendor.py

setup-dev: .venv/test-ready
	$(BIN)/python tools/vendor.py

.venv/bin/python:
	@$(PYTHON) -c "import ensurepip" 2>/dev/null || sh tools/debian.sh python3-venv
	$(PYTHON) -m venv .venv

.venv/run-ready: .venv/bin/python requirements.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	touch $@

.venv/test-ready: .venv/run-ready requirements-dev.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	touch $@

# The browser of the tests and the fonts of Chinese pages, from Debian, where they are missing.
browser:
	@command -v chromium >/dev/null && fc-list | grep -qi 'noto.*cjk' || sh tools/debian.sh chromium fonts-noto-cjk fontconfig

# What stands before two replicas, and what asks it a thousand times a second.
nginx:
	@PATH="$$PATH:/usr/sbin"; command -v nginx >/dev/null && command -v wrk >/dev/null || sh tools/debian.sh nginx-light wrk

clean:
	rm -rf .venv assets/vendor
