"""A small office as a folder of CSV files, for tests that change one cell and look at what is said."""

from __future__ import annotations

import csv
from pathlib import Path

OFFICE = {
    "kantor": """\
kode,nama,instansi,kota,jabatan_pimpinan
mini,Kantor Mini,Kementerian Mini,Kota Mini,Kepala Kantor Mini
""",
    "divisi": """\
kode,urutan,nama
LAY,1,Divisi Layanan
""",
    "unit_utama": """\
kode,nama,jabatan_pimpinan
SET,Sekretariat,Sekretaris
""",
    "satker": """\
kode,nama,jenis,unit_utama
011,Balai Satu,balai,SET
012,Balai Dua,balai,
""",
    "pegawai": """\
tahun,kelompok,rincian,laki_laki,perempuan
2023,golongan,III/a,0,4
""",
    "sasaran": """\
kode,divisi,unit_utama,nomor,nama
LAY-1,LAY,SET,1,Layanan cepat
""",
    "ikk": """\
kode,sasaran,nomor,nama,satuan,polaritas,rumus,desimal,minimum,maksimum
LAY-1.1,LAY-1,1,Permohonan selesai,%,maks,A / B * 100,2,0,100
LAY-1.2,LAY-1,2,Indeks layanan,Indeks,maks,A,2,1,4
""",
    "komponen": """\
ikk,simbol,urutan,nama,akumulasi
LAY-1.1,A,1,Selesai,jumlah
LAY-1.1,B,2,Masuk,jumlah
LAY-1.2,A,1,Indeks,rerata
""",
    "isian_satker": """\
ikk,komponen,satker
LAY-1.1,A,011
LAY-1.1,A,012
LAY-1.1,B,011
LAY-1.1,B,012
""",
    "perjanjian": """\
unit_utama,tahun,versi,tanggal,pihak_pertama,pihak_kedua
SET,2023,1,2023-01-02,Kepala Kantor Mini,Sekretaris
""",
    "target_pk": """\
unit_utama,tahun,versi,tingkat,nomor_sasaran,nomor_indikator,sasaran,indikator,ikk,target,nilai
SET,2023,1,kegiatan,1,1,Layanan cepat,Permohonan selesai,LAY-1.1,80%,80
SET,2023,1,kegiatan,1,2,Layanan cepat,Indeks layanan,LAY-1.2,"3,5",3.5
""",
    "realisasi": """\
ikk,tahun,bulan,komponen,satker,nilai,catatan
LAY-1.1,2023,1,A,011,8,
LAY-1.1,2023,1,B,011,10,
LAY-1.1,2023,1,A,012,0,
LAY-1.1,2023,1,B,012,5,register
LAY-1.2,2023,1,A,,3.25,
""",
    "dipa": """\
tahun,satker,pagu,realisasi
2023,011,1000000,990000
""",
    "emonev": """\
tahun,triwulan,satker,anggaran,progres
2023,1,011,16.88,13.81
""",
}


class OfficeFolder:
    """`folder.path` is loaded; cells are named by table, row as an editor counts (heading = 1) and column."""

    def __init__(self, path: Path) -> None:
        self.path = path
        path.mkdir()
        for table, text in OFFICE.items():
            self.write(table, text)

    def write(self, table: str, text: str) -> None:
        (self.path / f"{table}.csv").write_text(text, encoding="utf-8")

    def rows(self, table: str) -> list[list[str]]:
        with (self.path / f"{table}.csv").open(encoding="utf-8", newline="") as file:
            return list(csv.reader(file))

    def set(self, table: str, row: int, column: str, value: str) -> None:
        rows = self.rows(table)
        rows[row - 1][rows[0].index(column)] = value
        self._save(table, rows)

    def add(self, table: str, *cells: str) -> None:
        self._save(table, [*self.rows(table), list(cells)])

    def remove(self, table: str, row: int) -> None:
        rows = self.rows(table)
        self._save(table, [*rows[: row - 1], *rows[row:]])

    def _save(self, table: str, rows: list[list[str]]) -> None:
        with (self.path / f"{table}.csv").open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(rows)
