# What can be done here, from a fresh checkout: `make run` and `make test` install what they need.

# The article that `make run` opens: make run FILE=~/article.txt
FILE ?= seeds/putin-ceasefire-demands.txt
PICTURE := build/glance-reader.png

ifndef PYTHON
PYTHON := $(shell for python in python3 python3.13 python3.12 python3.11; do \
	$$python -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null && echo $$python && break; done)
endif

# Qt and Python speak UTF-8 only where the locale does.
LANG ?= C.UTF-8
export LANG

# What Python compiles is kept: the tests start some hundred processes, each of which would compile the program anew.
unexport PYTHONDONTWRITEBYTECODE

BIN := .venv/bin
BUNDLE := dist/glance-reader/glance-reader
SOURCES := $(shell find reader resources seeds -type f -not -name '*.pyc' -not -path 'resources/packages/linux/*' \
	-not -path 'resources/packages/trial/*' -not -path 'resources/training/*') build.spec requirements-dev.txt
# Without -noreset Xvfb signals each time its last client leaves, at times into xvfb-run's own end, which then fails.
VIRTUAL_SCREEN := xvfb-run --auto-servernum --server-args='-screen 0 1600x1200x24 -noreset'
# Tests are shared among so many processes: one more than cores, since many wait for windows and programs.
TEST_PROCESSES ?= $(shell echo $$(($$(getconf _NPROCESSORS_ONLN) + 1)))
PIP_COMPILE := $(BIN)/pip-compile --quiet --generate-hashes --allow-unsafe --no-emit-index-url --no-emit-find-links \
	--no-emit-options --no-header --no-strip-extras

.PHONY: help run test lint package sbom same-bytes deb archive rpm packages package-trial fresh-trial self-test benchmark screenshot screenshots translations lock ready-to-run ready-to-test

help:
	@echo 'make run         open the window on the sample article (FILE=... for another)'
	@echo 'make test        lint, package, and run every test'
	@echo 'make lint        check style, types and layers'
	@echo 'make package     build the program into dist/glance-reader and let it test itself'
	@echo 'make packages    pack that as .deb, .tar.gz and .rpm, with checksums (make deb, archive, rpm: one of them)'
	@echo 'make package-trial  install, use and remove the packages on bare systems (as root)'
	@echo 'make fresh-trial  run and test the last commit on bare systems (as root, from half an hour to hours)'
	@echo 'make sbom        list what the packaged program is made of: dist/glance-reader.cdx.json (CycloneDX)'
	@echo 'make same-bytes  build the last commit twice and compare (minutes)'
	@echo 'make benchmark   measure quality and speed'
	@echo 'make screenshot  draw the pictures of the documentation'
	@echo 'make screenshots  draw every state of the window into build/screenshots, for eyes (minutes)'
	@echo 'make translations  collect what the window says into the catalogs, and tell what is not translated yet'
	@echo 'make lock        write the requirements files anew from pyproject.toml'

ready-to-run ready-to-test:
	@test -n '$(PYTHON)' || { echo 'Python 3.11, 3.12 or 3.13 is needed; name it: make PYTHON=/path/to/python3' >&2; exit 1; }
	@$(PYTHON) .ci/prepare.py $(@:ready-to-%=%)

run: ready-to-run
	@if [ "$$(uname)" = Linux ] && [ -z "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
		echo 'There is no display here, so the window is drawn off screen; its picture: $(PICTURE)'; \
		mkdir -p $(dir $(PICTURE)); \
		QT_QPA_PLATFORM=offscreen $(BIN)/python -m reader --snapshot $(PICTURE) '$(FILE)'; \
	else \
		$(BIN)/python -m reader '$(FILE)'; \
	fi

lint: ready-to-test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

test: ready-to-test
	$(MAKE) --jobs 2 --output-sync lint $(BUNDLE)
	$(VIRTUAL_SCREEN) $(BIN)/python -m pytest --numprocesses $(TEST_PROCESSES) --dist loadgroup --no-loadscope-reorder \
		--max-worker-restart 0

package: $(BUNDLE)
	$(BIN)/python -m pytest tests/packaged

$(BUNDLE): $(SOURCES) | ready-to-test
	SOURCE_DATE_EPOCH=$${SOURCE_DATE_EPOCH:-$$(git log -1 --format=%ct 2>/dev/null || echo 0)} PYTHONHASHSEED=0 \
		$(BIN)/pyinstaller --noconfirm --log-level ERROR build.spec  # the same commit, the same bytes
	@touch $@

PACK := $(BIN)/python -m resources.packages.linux
SUITES ?= bookworm trixie
TRIAL := build/trial/packages

deb archive rpm: $(BUNDLE)
	$(PACK) $@

packages: $(BUNDLE)
	$(PACK) deb archive $(if $(shell command -v rpmbuild),rpm)

package-trial: packages
	rm -rf $(TRIAL) && mkdir -p $(TRIAL)/older
	cp dist/*.deb dist/*.tar.gz $(TRIAL)
	$(PACK) deb --version 0.0.9 --output $(TRIAL)/older
	resources/packages/trial/run.sh $(TRIAL) $(SUITES)

fresh-trial:
	resources/packages/trial/fresh.sh $(SUITES)

sbom: $(BUNDLE)
	cp $(dir $(BUNDLE))glance-reader.cdx.json dist/

same-bytes: ready-to-test
	$(BIN)/python -m resources.packages.same_bytes

benchmark: ready-to-test
	$(BIN)/python -m tests.benchmarks

screenshots: ready-to-test
	$(BIN)/python -m tests.states build/screenshots

screenshot: ready-to-test
	$(BIN)/python -m tests.screenshots

translations: ready-to-test
	$(BIN)/python -m tests.translations

lock: ready-to-test
	$(PIP_COMPILE) --extra install --output-file requirements.txt pyproject.toml
	$(PIP_COMPILE) --extra install --extra dev --constraint requirements.txt --output-file requirements-dev.txt pyproject.toml
