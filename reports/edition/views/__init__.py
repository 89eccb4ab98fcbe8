from .orders import cancel, download, order_report, report_job
from .reading import report, report_chapter

__all__ = ["cancel", "download", "order_report", "report", "report_chapter", "report_job"]
