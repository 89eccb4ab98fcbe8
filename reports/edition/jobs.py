"""The report as a background job: ordered on a page, built by the worker, downloaded when done."""

from lkjip.jobs.models import Job
from lkjip.jobs.queue import Progress, handler, result_path

from .build import build
from .notice import tell
from .order import FILE, Order


@handler(FILE, tell=tell)
def build_report(job: Job, progress: Progress) -> str:
    """Runs again from the start after a kill; the file appears only when it is whole."""
    assert job.office is not None
    order = Order.of(job)
    job.result = f"laporan/{job.office.code}/{job.pk}/{order.file_name(job.office.code)}"
    build(job.office, order.year, result_path(job), progress, order.period)
    return job.result
