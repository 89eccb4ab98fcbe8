"""Who writes what until when, as the planner says."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from .manuscript import Manuscript
from .saving import claim


@transaction.atomic
def assign(manuscript: Manuscript, task: dict[str, Any]) -> None:
    passage = claim(manuscript)
    member = task["person"]
    passage.division, passage.due = task["division"], task["due"]
    passage.person = member.user if member else None
    passage.save(update_fields=["division", "person", "due"])
