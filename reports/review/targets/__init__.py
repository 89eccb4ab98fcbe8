"""What was promised: agreement, Renstra and action plan side by side."""

TITLE = "Target"
