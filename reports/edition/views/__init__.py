from .editions import compare, edition, edition_file, editions
from .issuing import erratum, freeze, public_check
from .orders import cancel, download, order_report, report_job
from .reading import report, report_chapter

__all__ = [
    "cancel",
    "compare",
    "download",
    "edition",
    "edition_file",
    "editions",
    "erratum",
    "freeze",
    "order_report",
    "public_check",
    "report",
    "report_chapter",
    "report_job",
]
