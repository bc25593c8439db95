"""What pages load lies in the project: a file at another host is told with the line that names it."""

from pathlib import Path

from mkdocs.config import load_config

from briefing.mkdocs.demands import unmet
from briefing.mkdocs.theme import dress
from briefing.read.data import read_data

CONFIGURATION = """site_name: Any
extra_css:
  - assets/a.css
  - //example.org/b.css
extra_javascript: [https://example.org/c.js]
"""


def test_a_file_at_another_host_is_told_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text(CONFIGURATION)
    (tmp_path / "docs").mkdir()
    config = load_config(str(tmp_path / "mkdocs.yml"))
    dress(config)

    lacks = unmet(tmp_path, config, read_data(CONFIGURATION, "mkdocs.yml"))
    found = [(str(f.place), f.sentence.split()[0]) for f in lacks if "another host" in f.sentence]
    assert found == [("mkdocs.yml:4", "`//example.org/b.css`"), ("mkdocs.yml:5", "`https://example.org/c.js`")]
