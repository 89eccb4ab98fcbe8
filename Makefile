# make demo: try it.  make test: prove it.  make check: the gates before a commit.  Details: README.md
.DEFAULT_GOAL := help
.PHONY: help setup demo test check fix bench worker check-pdf

PY := .venv/bin/python
PORT ?= 8000

help: ## what can be made here
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 18

setup: ## environment, locked dependencies, system libraries for PDF
	@scripts/setup.sh

demo: setup ## the site with two offices on http://127.0.0.1:$(PORT)/
	@PORT=$(PORT) scripts/demo.sh

test: setup ## every test, on SQLite and on PostgreSQL
	@scripts/test.sh

check: setup ## style, types, migrations, templates, translations, import direction
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy .
	$(PY) manage.py makemigrations --check --dry-run
	.venv/bin/djlint --lint --quiet templates
	.venv/bin/lint-imports
	$(PY) scripts/check_translations.py

fix: setup ## what tools can mend by themselves
	.venv/bin/ruff check --fix .
	.venv/bin/ruff format .

bench: setup ## how long the main things take on this machine
	$(PY) scripts/bench.py
	$(PY) scripts/bench_report.py
	$(PY) scripts/bench_load.py
	$(PY) manage.py bench_intake

worker: setup ## the background worker alone
	$(PY) manage.py run_worker

check-pdf: setup ## veraPDF's verdict on a report: PDF/A-3a and PDF/UA-1 (FILE=… for one of your own)
	@scripts/check_pdf.sh $(FILE)
