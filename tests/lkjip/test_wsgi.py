"""The site as a server process begins it."""

from __future__ import annotations

import json
import subprocess
import sys

SAID = """
import gc, json, sys
import lkjip.wsgi
print(json.dumps([gc.get_freeze_count(), gc.get_threshold()[0], "reports.dashboard.views" in sys.modules]))
"""


def test_what_is_loaded_is_not_walked_through_again_and_again():
    said = subprocess.run([sys.executable, "-c", SAID], capture_output=True, text=True, check=True).stdout
    frozen, threshold, pages_are_loaded = json.loads(said)
    assert pages_are_loaded
    assert frozen > 100_000
    assert threshold == 20_000
