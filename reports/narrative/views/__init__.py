from .arrangement import (
    arrangement,
    arrangement_add,
    arrangement_remove,
    arrangement_section,
    arrangement_whole,
)
from .bench import manuscript
from .figures import live_figures
from .history import passage_history, passage_restore
from .passage import passage, passage_preview, passage_step, passage_task, passage_writing
from .photos import photo, photo_add, photo_change
from .report_info import report_info

__all__ = [
    "arrangement",
    "arrangement_add",
    "arrangement_remove",
    "arrangement_section",
    "arrangement_whole",
    "live_figures",
    "manuscript",
    "passage",
    "passage_history",
    "passage_preview",
    "passage_restore",
    "passage_step",
    "passage_task",
    "passage_writing",
    "photo",
    "photo_add",
    "photo_change",
    "report_info",
]
