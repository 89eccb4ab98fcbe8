"""The report as a background job: ordered on a page, built by the worker, downloaded when done."""

from lkjip.jobs.models import Job
from lkjip.jobs.queue import Progress, handler, result_path

from .build import build

KIND = "laporan-pdf"


@handler(KIND)
def build_pdf(job: Job, progress: Progress) -> str:
    """Runs again from the start after a kill; the file appears only when it is whole."""
    assert job.office is not None
    year = job.params["year"]
    job.result = f"laporan/{job.office.code}/{job.pk}/lkjip-{job.office.code}-{year}.pdf"
    build(job.office, year, result_path(job), progress)
    return job.result
