"""manage.py review: findings as text or as JSON and nothing else; status 1 where an error is left."""

from __future__ import annotations

import json
import subprocess
import sys
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from tests.test_house import ROOT


def run(*args: str) -> tuple[str, int]:
    out = StringIO()
    try:
        call_command("review", *args, stdout=out)
    except SystemExit as end:
        return out.getvalue(), int(end.code or 0)
    return out.getvalue(), 0


def test_json_is_a_list_of_findings_and_nothing_else(kalbar):
    out, status = run("--office", "kalbar", "--year", "2023", "--format", "json")
    findings = json.loads(out)
    keys = {"rule", "severity", "subject", "message", "expected", "found", "url"}
    assert all(set(finding) == keys for finding in findings)
    assert {finding["severity"] for finding in findings} == {"error", "warning", "note"}
    assert all(value for finding in findings for value in finding.values())
    assert status == 1


def test_two_runs_say_the_same(kalbar):
    asked = ("--office", "kalbar", "--year", "2023", "--format", "json")
    assert run(*asked) == run(*asked)


def test_no_error_means_status_zero(sound):
    sound.set("dipa", 3, "realisasi", "500000001")
    sound.loaded()
    out, status = run("--office", "mini", "--year", "2023", "--format", "json")
    assert [(f["rule"], f["severity"], f["subject"]) for f in json.loads(out)] == [
        ("money.over_ceiling", "warning", "012 Balai Dua")
    ]
    assert status == 0


def test_an_office_in_order_is_an_empty_list(sound):
    sound.loaded()
    assert run("--office", "mini", "--year", "2023", "--format", "json") == ("[]\n", 0)
    assert run("--office", "mini", "--year", "2023") == ("Tidak ada temuan.\n", 0)


def test_text_says_where_what_and_which_rule(kalbar):
    out, status = run("--office", "kalbar", "--year", "2023")
    assert "Galat: 7" in out
    assert "408840 Kanwil (Balitbang HAM): Nilai Efisiensi" in out
    assert "[money.smart] /kalbar/2023/anggaran/satker/408840/nilai/smart/" in out
    assert status == 1


def test_an_unknown_office_is_a_sentence(db):
    with pytest.raises(CommandError, match="Kantor nihil tidak ada"):
        run("--office", "nihil", "--year", "2023")


def test_a_year_outside_the_century_is_a_sentence(kalbar):
    with pytest.raises(CommandError, match="Tahun 23 di luar jangkauan"):
        run("--office", "kalbar", "--year", "23")


def test_the_program_itself_answers_on_the_error_stream(tmp_path):
    """As another program would call it, on a database without any office."""
    env = {"VAR_DIR": str(tmp_path), "PATH": "/usr/bin:/bin"}
    manage = [sys.executable, str(ROOT / "manage.py")]
    subprocess.run([*manage, "migrate", "-v0"], env=env, check=True, capture_output=True)
    asked = [*manage, "review", "--office", "nihil", "--year", "2023", "--format", "json"]
    done = subprocess.run(asked, env=env, capture_output=True, text=True)
    assert done.returncode == 1
    assert done.stdout == ""
    assert "Kantor nihil tidak ada" in done.stderr
