"""Settings come from the environment and are safe without any."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from lkjip.environment import env_bool, env_list, kept_secret

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.mark.parametrize(
    ("text", "expected"), [("1", True), ("TRUE", True), (" yes ", True), ("0", False), ("", False)]
)
def test_a_switch_is_on_only_when_it_says_so(monkeypatch, text, expected):
    monkeypatch.setenv("SWITCH", text)
    assert env_bool("SWITCH", default=not expected) is expected


def test_a_switch_that_is_not_set_keeps_its_default(monkeypatch):
    monkeypatch.delenv("SWITCH", raising=False)
    assert env_bool("SWITCH", default=True) is True


def test_a_list_drops_blanks_and_falls_back_when_empty(monkeypatch):
    monkeypatch.setenv("HOSTS", " a.go.id, ,b.go.id,")
    assert env_list("HOSTS", ["localhost"]) == ["a.go.id", "b.go.id"]
    monkeypatch.setenv("HOSTS", " , ")
    assert env_list("HOSTS", ["localhost"]) == ["localhost"]


def test_the_key_is_made_once_and_only_its_owner_reads_it(tmp_path):
    path = tmp_path / "secret-key"
    first = kept_secret(path)
    assert len(first) >= 50
    assert kept_secret(path) == first
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [path]


def manage(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    clean = {k: v for k, v in os.environ.items() if k in {"PATH", "HOME", "LANG"}}
    command = [sys.executable, "manage.py", *arguments]
    return subprocess.run(
        command, cwd=ROOT, env=clean | environment, capture_output=True, text=True, timeout=60, check=False
    )


def test_the_deployment_check_is_clean_with_production_settings(tmp_path):
    done = manage(
        "check",
        "--deploy",
        "--fail-level=WARNING",
        VAR_DIR=str(tmp_path),
        SECRET_KEY="kunci-panjang-untuk-uji-yang-tidak-dipakai-di-mana-pun-0123456789",
        ALLOWED_HOSTS="kinerja.example.go.id",
    )
    assert done.returncode == 0, done.stderr


SHOW = (
    "from django.conf import settings as s; "
    "print(s.DEBUG, s.ALLOWED_HOSTS, s.SECURE_SSL_REDIRECT, len(s.SECRET_KEY) > 50)"
)


def test_without_any_environment_only_this_machine_is_answered_and_nothing_is_debugged(tmp_path):
    done = manage("shell", "--no-imports", "-c", SHOW, VAR_DIR=str(tmp_path))
    assert done.stdout.strip() == "False ['localhost', '127.0.0.1', '[::1]'] False True", done.stderr


def test_a_public_name_switches_https_on(tmp_path):
    done = manage(
        "shell", "--no-imports", "-c", SHOW, VAR_DIR=str(tmp_path), ALLOWED_HOSTS="kinerja.example.go.id"
    )
    assert done.stdout.strip() == "False ['kinerja.example.go.id'] True True", done.stderr
