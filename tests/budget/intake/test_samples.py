"""Every sample file: those in accepted/ give records, those in rejected/ say what is wrong and give nothing to save."""

from __future__ import annotations

from pathlib import Path

import pytest

from .office import HERE, read, read_with_proposals

ACCEPTED = sorted((HERE / "accepted").iterdir())
REJECTED = sorted((HERE / "rejected").iterdir())

KINDS = {
    "dipa-revisi": "dipa",
    "emonev": "emonev",
    "eperformance": "eperformance",
    "etarja": "etarja",
    "omspan-akun-per-bulan": "omspan-bulanan",
    "omspan": "omspan",
    "rpd": "rpd",
    "simpeg": "simpeg",
    "smart": "smart",
    "survei": "survei",
    "tabel-3-195": "omspan",
    "tabel-3-196": "smart",
    "tabel-3-197": "ikpa",
    "tabel-3-198": "eperformance",
    "tabel-3-199": "etarja",
    "tabel-3-20": "etarja",
    "tabel-3-203": "emonev",
    "tabel-pos": "tabel-pos_anggaran",
}
ANSWERS = {"survei-3as": {"komponen": "ADM-1.1|A"}}

FAULTS = {
    "bulan-kumulatif.csv": "Apakah angka tiap bulan di berkas ini kumulatif, dihitung sejak Januari?",
    "bulan-terlewat.csv": "Maret kosong, padahal April terisi. Isi, atau tulis 0 bila memang nol.",
    "satker-berupa-kode-kantor-lain.csv": "Kode satker 999999 bukan milik kantor ini",
    "tahun-lain-dicetak-tahun-ini.xlsx": "menyebut tahun 2022, sedangkan halaman impor ini tahun 2023",
    "surat-tanpa-tabel.csv": "Tidak ada baris judul kolom yang dikenal",
    "satu-kode-dua-nama.xlsx": "Kode 408830 di baris ini bernama LP Ptk, sedangkan pada baris 3 Setjen Kalbar",
    "realisasi-melebihi-pagu-di-semua-baris.csv": "Pada 3 dari 3 baris realisasi melebihi pagu",
    "lembar-tersembunyi.xlsx": "Lembar tersembunyi tidak dibaca: Data",
    "laporan-pdf.csv": "bukan .xlsx, .xls, atau .csv",
    "kutip-tidak-ditutup.csv": "Susunan CSV rusak, misalnya tanda kutip yang tidak ditutup",
    "koma-desimal-memecah-kolom.csv": "baris 3: Baris ini terbagi menjadi 14 kolom, padahal judulnya 8",
    "kolom-tahun-lain.xlsx": "menyebut tahun 2022, sedangkan halaman impor ini tahun 2023",
    "jumlah-bernomor-kurang-2000.xlsx": "Rp2.398.000, sedangkan jumlah barisnya Rp2.400.000: lebih kecil Rp2.000",
    "judul-tertukar-terlihat-dari-persen.xlsx": "persennya adalah pagu dibagi realisasi: judul Pagu",
    "judul-menyebut-kantor-lain.xlsx": "Berkas ini menyebut Jawa Tengah, sedangkan kantor ini di Kalimantan Barat",
    "judul-kode-dan-nama-tertukar.xlsx": "judul Kode satker dan Nama satker tertukar",
    "baris-tersembunyi-ooxml-ketat.xlsx": "Lembar Sheet1 menyembunyikan baris 4",
    "baris-tersembunyi-excel-97.xls": "Lembar Realisasi Mei menyembunyikan baris 4",
    "angka-berupa-kata.xlsx": "baris 11, kolom E (REALISASI): “dua miliar” bukan rupiah bulat",
    "angka-dapat-dibaca-dua-cara.csv": "Cara tulis angka kolom B (Penyerapan) tidak dapat dipastikan",
    "baris-tersembunyi.xlsx": "Lembar REALISASI menyembunyikan baris 10",
    "bom-zip.xlsx": "Berkas mengembang tidak wajar",
    "bukan-buku-kerja.xlsx": "bukan .xlsx, atau dikunci kata sandi",
    "dua-satker-satu-kode.xlsx": "Satker 406602 sudah ada pada baris 8",
    "etarja-dua-tabel-satu-divisi.xlsx": "baris 15: Data yang sama sudah ada pada lembar e-Tarja baris 3",
    "etarja-tabel-tanpa-divisi.xlsx": "Target kinerja pada lembar e-Tarja, judul kolom baris 14, milik divisi mana?",
    "galat-excel.xlsx": "baris 11, kolom E (REALISASI): Sel berisi galat Excel #REF!",
    "gambar.csv": "bukan .xlsx, .xls, atau .csv",
    "halaman-web.xls": "sebenarnya halaman web",
    "hanya-judul-kolom.csv": "tidak ada baris data",
    "jenis-belanja-tidak-dikenal.csv": "Jenis belanja “61” tidak dikenal",
    "judul-pagu-dan-realisasi-tertukar.xlsx": "judul Pagu dan Realisasi tertukar",
    "jumlah-kurang-2000.xlsx": "Rp258.580.524.000, sedangkan jumlah barisnya Rp258.580.526.000: lebih kecil Rp2.000",
    "kantor-lain.xlsx": "Berkas ini milik kantor lain, atau kodenya salah",
    "kode-dan-nama-kosong.xlsx": "baris 11: Baris ini berisi angka tanpa Kode satker atau Nama satker",
    "kode-milik-nama-lain.xlsx": "Kode 408190 adalah Kanim Kelas II Singkawang, tetapi nama di baris ini KANWIL",
    "kolom-pagu-ganda.xlsx": "Kolom Pagu ada 2 kali: D (PAGU) dan F (PAGU)",
    "kolom-realisasi-tidak-ada.xlsx": "mirip OM-SPAN: pagu dan realisasi, tetapi kolom Realisasi tidak ditemukan",
    "kosong.csv": "Berkas ini kosong",
    "makro.xlsx": "Berkas berisi makro",
    "persen-pecahan-dan-persen.xlsx": "Kolom D (Penyerapan) berisi nilai 0,9857 (baris 6)",
    "ribuan-rupiah-rancu.csv": "Cara tulis angka kolom C (Realisasi) tidak dapat dipastikan",
    "rumus-tanpa-hasil.xlsx": "baris 11, kolom E (REALISASI): Sel berisi rumus tanpa hasil",
    "rupiah-pecahan.xlsx": "2.425,61 bukan rupiah bulat",
    "sel-sangat-jauh.xlsx": "Lembar Sheet terlalu luas",
    "tahun-lain.xlsx": "menyebut tahun 2022, sedangkan halaman impor ini tahun 2023",
    "tanggal-di-kolom-angka.xlsx": "Excel mengubah isi sel ini menjadi tanggal 1 Mei 2023",
}


def _kind(path: Path) -> str:
    return KINDS[max((start for start in KINDS if path.name.startswith(start)), key=len)]


@pytest.mark.parametrize("path", ACCEPTED, ids=lambda path: path.name)
def test_an_accepted_file_is_recognised_and_ready(path):
    answers = next((given for start, given in ANSWERS.items() if path.name.startswith(start)), {})
    reading = read_with_proposals(path, **answers)
    assert reading.source is not None
    assert reading.source.code == _kind(path)
    assert [str(finding) for finding in reading.errors] == []
    assert reading.questions == []
    assert reading.sound


@pytest.mark.parametrize("path", REJECTED, ids=lambda path: path.name)
def test_a_rejected_file_says_what_is_wrong_and_cannot_be_saved(path):
    reading = read(path)
    said = [*map(str, reading.errors), *(question.text for question in reading.questions)]
    assert any(FAULTS[path.name] in sentence for sentence in said), said
    assert not reading.sound


def test_every_fault_has_its_file():
    assert {path.name for path in REJECTED} == set(FAULTS)
