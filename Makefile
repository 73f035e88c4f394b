# `make run` starts the dashboard, `make test` checks everything; each does its own set-up.
PYTHON ?= $(shell command -v python3.11 || echo python3)
RECORD ?= indicators.yaml
PORT ?= 8501
HOST ?= 127.0.0.1
BIN = .venv/bin

.PHONY: run test setup setup-dev browser lint bench clean

run: setup
	$(BIN)/streamlit run dashboard/app.py --server.port $(PORT) --server.address $(HOST) -- $(RECORD)

test: setup-dev browser lint
	$(BIN)/pytest -q

lint: setup-dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(BIN)/python -m dashboard check indicators.yaml

bench: setup-dev browser
	$(BIN)/python -m benchmarks

# The same as one Markdown table, each room in a process of its own; the peers' environments are made on the way.
.PHONY: tour
tour: setup-dev browser
	$(BIN)/python -m benchmarks tour

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

clean:
	rm -rf .venv assets/vendor
