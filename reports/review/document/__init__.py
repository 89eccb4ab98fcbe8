"""The report as a paper: dates, signatories, captions, empty places."""

TITLE = "Dokumen"
