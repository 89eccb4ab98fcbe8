"""The house keeps its own laws: imports point one way, models match migrations, no template is left over."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.core.management import call_command
from importlinter import cli

ROOT = Path(__file__).resolve().parent.parent
ROOMS = ("lkjip", "divisions", "indicators", "budget", "reports")
TEMPLATES = ROOT / "templates"
BY_DJANGO = {"400.html", "403.html", "403_csrf.html", "404.html", "500.html", "registration/locked.html"}


def test_imports_point_one_way(monkeypatch, capsys):
    monkeypatch.chdir(ROOT)
    assert cli.lint_imports() == cli.EXIT_STATUS_SUCCESS, capsys.readouterr().out


@pytest.mark.django_db
def test_models_and_migrations_say_the_same(capsys):
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


def sources() -> str:
    files = [path for room in ROOMS for path in (ROOT / room).rglob("*.py")]
    return "\n".join(path.read_text(encoding="utf-8") for path in (*files, *TEMPLATES.rglob("*.html")))


def test_every_template_is_used():
    text = sources()
    names = {str(path.relative_to(TEMPLATES)) for path in TEMPLATES.rglob("*.html")} - BY_DJANGO
    unused = {name for name in names if not name.startswith("registration/") and f'"{name}"' not in text}
    assert unused == set()


def test_no_template_styles_or_scripts_inline():
    """The content security policy would silence them in the browser, without a word."""
    inline = re.compile(r"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son[a-z]+=", re.IGNORECASE)
    found = [str(path) for path in TEMPLATES.rglob("*.html") if inline.search(path.read_text())]
    assert found == []


def test_nothing_reads_from_outside_the_project():
    found = [path for path in ROOT.rglob("*.py") if ".venv" not in path.parts and _strays(path)]
    assert found == []


def _strays(path: Path) -> bool:
    return path != Path(__file__) and re.search(r"\.\./shared|/work/", path.read_text()) is not None
