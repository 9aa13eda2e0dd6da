# Everything that a fresh machine with Python 3.11 or newer needs: make site, make preview, make test,
# make test-slow, make fuzz, make bench.

PYTHON ?= python3
BIN := .venv/bin

.PHONY: site preview test test-slow fuzz bench lint types lock tidy

site: .venv/site.stamp
	$(BIN)/cuttings build
	@echo "The site is in site/. Look at it with: make preview"

preview: .venv/site.stamp
	$(BIN)/cuttings preview

test: .venv/test.stamp lint types
	$(BIN)/pytest --numprocesses auto --dist loadfile --no-loadscope-reorder

# What takes minutes, most of it in one file, which is shared out too: the weekly workflow runs it.
test-slow: .venv/test.stamp
	$(BIN)/pytest -m slow --numprocesses auto --dist worksteal

# Look for bytes that break reading or cleaning, for so long each; what is found stands in fuzz/.
SECONDS ?= 300
fuzz: .venv/test.stamp
	$(BIN)/pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[fuzz]'
	for target in front_matter cleaner; do \
		mkdir -p fuzz/$$target && $(BIN)/python tests/fuzz/fuzz.py $$target fuzz/$$target \
			-artifact_prefix=fuzz/$$target- -max_total_time=$(SECONDS) -timeout=20 || exit 1; \
	done

bench: .venv/test.stamp
	$(BIN)/python tests/benchmarks/bench.py

lint: .venv/test.stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: .venv/test.stamp
	$(BIN)/mypy

# The stamps keep a second make from installing anything.
.venv/bin/pip:
	$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed" if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv .venv

.venv/site.stamp: pyproject.toml constraints.txt | .venv/bin/pip
	$(BIN)/pip install --quiet --disable-pip-version-check -c constraints.txt -e .
	@touch $@

.venv/test.stamp: pyproject.toml constraints.txt .ci/chromium .ci/checker .ci/workflow-checker | .venv/bin/pip
	$(if $(CI),sh .ci/install $(BIN)/pip test,\
		$(BIN)/pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[test]')
	sh .ci/chromium $(BIN)/playwright
	sh .ci/checker .venv
	sh .ci/workflow-checker .venv
	@touch $@

# Pin again after a change of the dependencies in pyproject.toml: for everybody in constraints.txt, and
# with the hash of each file in .ci, for the machines that check and publish. Those are not for
# everybody, as pip then installs nothing that was not locked, which other systems need.
# New archives get those without the extras, below the remarks that begin their file.
STARTER := builder/starting/new_archive/constraints.txt
COMPILE := $(BIN)/pip-compile --quiet --strip-extras --no-emit-index-url --no-emit-trusted-host --no-emit-find-links \
	--no-header --no-annotate

HASHED := $(COMPILE) --generate-hashes --allow-unsafe --constraint constraints.txt

lock: .venv/bin/pip
	$(BIN)/pip install --quiet 'pip-tools>=7.4'
	$(COMPILE) --all-extras --output-file constraints.txt pyproject.toml
	$(COMPILE) --constraint constraints.txt --output-file .venv/starter.txt pyproject.toml
	$(HASHED) --build-deps-for editable --output-file .ci/site.txt pyproject.toml
	$(HASHED) --build-deps-for editable --extra test --output-file .ci/test.txt pyproject.toml
	$(HASHED) --output-file .ci/release.txt .ci/release.in
	{ grep '^#' $(STARTER); cat .venv/starter.txt; } > .venv/starter.new && mv .venv/starter.new $(STARTER)

# Remove all that make has made.
tidy:
	rm -rf site .cache .venv fuzz
