"""Somebody saves the same row on another page in the very second in which a workbook is saved."""

from __future__ import annotations

import threading

import pytest
from django.db import connection

from divisions.models import WorkbookUpload, WorkUnit
from lkjip.tables import loading

from .conftest import save, told

SANGGAU = {"kode": "406611", "nama": "Rutan Sanggau Baru", "jenis": "rutan"}


def name_it(name: str) -> None:
    WorkUnit.objects.filter(code="406611").update(name=name)
    connection.close()


@pytest.mark.django_db(transaction=True)
def test_what_was_saved_between_reading_and_writing_is_not_written_over(send, monkeypatch):
    if connection.vendor == "sqlite":
        pytest.skip("SQLite lets one write at a time: nobody comes in between")
    page = send({"satker": [SANGGAU]})
    real = loading.store

    def stores_late(load, table, matches):
        if table.name == "satker" and matches:
            monkeypatch.setattr(loading, "store", real)
            other = threading.Thread(target=name_it, args=["Rutan Sanggau Mereka"])
            other.start()
            other.join()
        return real(load, table, matches)

    monkeypatch.setattr(loading, "store", stores_late)
    page = save(page)
    assert "Data tersimpan berubah sejak pratinjau ini dibuat" in page
    assert "nama Rutan Sanggau Mereka → menjadi Rutan Sanggau Baru" in told(page)
    assert WorkbookUpload.objects.get().status == "siap"
    assert WorkUnit.objects.get(code="406611").name == "Rutan Sanggau Mereka"
