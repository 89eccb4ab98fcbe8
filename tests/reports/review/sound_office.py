"""A small office without a single finding: every test plants one fault in it and looks at what is said.

LAY-1.1 is a share that two satker fill (144 of 180, 80%), LAY-1.2 an index (3,25), LAY-2.1 a count (24). Satker 011
holds the office's own DIPA of Rp1.000.000.000 and is scored; 012 is a technical unit.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.office_folder import OfficeFolder

YEAR = 2023
MONTHS = range(1, 13)


def _rows(*rows: str) -> str:
    return "\n".join(rows) + "\n"


def _realised() -> str:
    rows = ["ikk,tahun,bulan,komponen,satker,nilai,catatan"]
    for month in MONTHS:
        for satker, done, asked in (("011", 8, 10), ("012", 4, 5)):
            rows += [
                f"LAY-1.1,{YEAR},{month},A,{satker},{done},",
                f"LAY-1.1,{YEAR},{month},B,{satker},{asked},",
            ]
        rows += [f"LAY-1.2,{YEAR},{month},A,,3.25,", f"LAY-2.1,{YEAR},{month},A,,2,"]
    return _rows(*rows)


TABLES = {
    "satker": _rows(
        "kode,nama,jenis,unit_utama",
        "011,Kantor Mini (Sekretariat),dipa_kanwil,SET",
        "012,Balai Dua,balai,",
    ),
    "pegawai": _rows(
        "tahun,kelompok,rincian,laki_laki,perempuan",
        "2023,golongan,III/a,5,4",
        "2023,golongan,IV/a,2,1",
        "2023,jabatan,Struktural,3,1",
        "2023,jabatan,Pelaksana,4,4",
    ),
    "pejabat": _rows(
        "jabatan,mulai,nama,nip,pangkat,selesai,status",
        "Kepala Kantor Mini,2022-01-01,Ani Rekaan,,,,definitif",
        "Sekretaris,2022-01-01,Budi Rekaan,,,,definitif",
    ),
    "laporan": _rows(
        "tahun,tanggal,tempat,penanda_tangan,data_per",
        "2023,2024-01-15,Kota Mini,Kepala Kantor Mini,2024-01-05",
    ),
    "renstra": _rows("mulai,selesai,nama,visi", "2020,2024,Renstra 2020-2024,Melayani"),
    "isu_strategis": _rows("tahun,divisi,nomor,uraian", "2023,LAY,1,Permohonan layanan terus bertambah."),
    "upaya": _rows("tahun,divisi,nomor,uraian", "2023,LAY,1,Loket layanan dibuka pada hari Sabtu."),
    "sasaran": _rows(
        "kode,divisi,unit_utama,nomor,nama",
        "LAY-1,LAY,SET,1,Layanan cepat",
        "LAY-2,LAY,SET,2,Layanan dikenal",
    ),
    "ikk": _rows(
        "kode,sasaran,nomor,nama,satuan,polaritas,rumus,desimal,minimum,maksimum",
        "LAY-1.1,LAY-1,1,Persentase permohonan selesai,%,maks,A / B * 100,2,0,100",
        "LAY-1.2,LAY-1,2,Indeks layanan,Indeks,maks,A,2,1,4",
        "LAY-2.1,LAY-2,1,Jumlah penyuluhan,Kegiatan,maks,A,0,0,",
    ),
    "komponen": _rows(
        "ikk,simbol,urutan,nama,akumulasi,satuan",
        "LAY-1.1,A,1,Permohonan selesai,jumlah,Permohonan",
        "LAY-1.1,B,2,Permohonan masuk,jumlah,Permohonan",
        "LAY-1.2,A,1,Indeks bulanan,rerata,Indeks",
        "LAY-2.1,A,1,Penyuluhan,jumlah,Kegiatan",
    ),
    "target_renstra": _rows(
        "ikk,tahun,nilai,satuan", "LAY-1.1,2023,75,", "LAY-1.2,2023,3,", "LAY-2.1,2023,20,"
    ),
    "perjanjian": _rows(
        "unit_utama,tahun,versi,tanggal,tempat,pihak_pertama,pihak_kedua,alasan_perubahan",
        "SET,2023,1,2023-01-02,Kota Mini,Kepala Kantor Mini,Sekretaris,",
    ),
    "target_pk": _rows(
        "unit_utama,tahun,versi,tingkat,nomor_sasaran,nomor_indikator,sasaran,indikator,ikk,target,nilai,nilai_atas,satuan",
        "SET,2023,1,kegiatan,1,1,Layanan cepat,Persentase permohonan selesai,LAY-1.1,75%,75,,%",
        "SET,2023,1,kegiatan,1,2,Layanan cepat,Indeks layanan,LAY-1.2,3 Indeks,3,,Indeks",
        "SET,2023,1,kegiatan,2,1,Layanan dikenal,Jumlah penyuluhan,LAY-2.1,20 Kegiatan,20,,Kegiatan",
    ),
    "anggaran_pk": _rows(
        "unit_utama,tahun,versi,program,kegiatan,jumlah",
        "SET,2023,1,Program Layanan,,1000000000",
        "SET,2023,1,Program Layanan,Layanan kantor,600000000",
        "SET,2023,1,Program Layanan,Penyuluhan,400000000",
    ),
    "realisasi": _realised(),
    "terbit": _rows(
        "ikk,tahun,target,realisasi,capaian,sumber",
        "LAY-1.1,2022,75,78,104,LKjIP 2022",
        "LAY-1.2,2022,3,3.1,103.33,LKjIP 2022",
        "LAY-2.1,2022,20,22,110,LKjIP 2022",
    ),
    "analisis": _rows(
        "ikk,tahun,standar_nasional,penyebab,program_penunjang,kendala,tindak_lanjut",
        "LAY-1.1,2023,,Loket hari Sabtu mempercepat penyelesaian.,Layanan kantor,,",
        "LAY-1.2,2023,,Ruang tunggu diperbaiki.,Layanan kantor,,",
        "LAY-2.1,2023,,Penyuluhan dijadwalkan sejak awal tahun.,Penyuluhan,,",
    ),
    "dipa": _rows(
        "tahun,satker,jenis_belanja,pagu,realisasi,per_tanggal",
        "2023,011,,1000000000,990000000,2023-12-31",
        "2023,012,,500000000,490000000,2023-12-31",
    ),
    "pos_anggaran": _rows(
        "tahun,kode,unit_utama,nama,pagu,realisasi",
        "2023,P-01,SET,Layanan,600000000,595000000",
        "2023,P-02,SET,Penyuluhan,400000000,395000000",
    ),
    "pos_ikk": _rows("tahun,pos,ikk", "2023,P-01,LAY-1.1", "2023,P-01,LAY-1.2", "2023,P-02,LAY-2.1"),
    "smart": _rows(
        "tahun,satker,penyerapan,konsistensi,cro,efisiensi,nilai_efisiensi_terbit,kinerja_terbit",
        "2023,011,99,98,100,1,52.5,85.95",
    ),
    "ikpa": _rows(
        "tahun,bulan,satker,revisi_dipa,deviasi_halaman_iii,penyerapan,belanja_kontraktual,penyelesaian_tagihan,up_tup,"
        "dispensasi_spm,capaian_output,nilai_akhir_terbit",
        "2023,12,011,100,90,95,100,100,90,100,100,97",
    ),
    "emonev": _rows(
        "tahun,triwulan,satker,anggaran,progres",
        "2023,1,011,25,24",
        "2023,2,011,50,49",
        "2023,3,011,75,74",
        "2023,4,011,99,100",
    ),
    "narasi": _rows(
        "tahun,bagian,isi",
        "2023,kesimpulan,Semua indikator mencapai target dan layanan makin dekat dengan warga.",
    ),
}


class SoundOffice(OfficeFolder):
    """`set`, `add`, `remove` change a cell or a row before `found` loads the folder and reviews the year."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        for table, text in TABLES.items():
            self.write(table, text)

    def replace(self, table: str, old: str, new: str) -> None:
        """Every occurrence of a piece of text in a table; there must be one."""
        text = (self.path / f"{table}.csv").read_text(encoding="utf-8")
        assert old in text
        self.write(table, text.replace(old, new))

    def miss(self, follow_up: str = "") -> None:
        """LAY-2.1 is promised, by agreement and Renstra, as 30: its 24 miss it."""
        self.replace("target_pk", "20 Kegiatan,20,", "30 Kegiatan,30,")
        self.set("target_renstra", 4, "nilai", "30")
        self.set("analisis", 4, "tindak_lanjut", follow_up)

    def second_share(self, done: int = 11, asked: int = 14) -> None:
        """LAY-2.2, a share like LAY-1.1 that the division fills: so much each month, target 70%."""
        self.add(
            "ikk",
            "LAY-2.2",
            "LAY-2",
            "2",
            "Persentase aduan selesai",
            "%",
            "maks",
            "A / B * 100",
            "2",
            "0",
            "100",
        )
        for symbol, name, value in (("A", "Aduan selesai", done), ("B", "Aduan masuk", asked)):
            order = "AB".index(symbol) + 1
            self.add("komponen", "LAY-2.2", symbol, str(order), name, "jumlah", "Aduan")
            for month in MONTHS:
                self.add("realisasi", "LAY-2.2", str(YEAR), str(month), symbol, "", str(value), "")
        promise = ("SET", "2023", "1", "kegiatan", "2", "2", "Layanan dikenal", "Persentase aduan selesai")
        self.add("target_pk", *promise, "LAY-2.2", "70%", "70", "", "%")
        self.add("target_renstra", "LAY-2.2", "2023", "70", "")
        self.add("analisis", "LAY-2.2", "2023", "", "Aduan dibagi menurut pokoknya.", "", "", "")
        self.add("pos_ikk", "2023", "P-02", "LAY-2.2")

    def drop(self, table: str) -> None:
        (self.path / f"{table}.csv").unlink()

    def loaded(self) -> Any:
        from lkjip.tables import load_office

        outcome = load_office(self.path)
        assert outcome.saved, "\n".join(map(str, outcome.errors))
        return outcome.office

    def found(self) -> list[Any]:
        from reports.review.run import review

        return review(self.loaded(), YEAR)

    def told(self) -> list[str]:
        """ "missing.target error LAY-1.1" for every finding."""
        return [told(finding) for finding in self.found()]


def told(finding: Any) -> str:
    return f"{finding.rule} {finding.severity} {finding.code}"
