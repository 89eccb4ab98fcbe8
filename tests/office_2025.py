"""The first office after the reorganisation, as the workbook that a planner loads on top of 2023.

From 2025 on the office bears another name and has two divisions and six central units; prisons and immigration
went to another ministry. Three indicators go on: two under a new code (lanjut), one with a new definition
(berubah). One is new.
"""

from __future__ import annotations

from pathlib import Path

HEAD = "Kepala Kantor Wilayah Kementerian Hukum Kalimantan Barat"

TABLES = {
    "identitas": f"""\
mulai,nama,nama_singkat,instansi,jabatan_pimpinan
2025-01-01,Kantor Wilayah Kementerian Hukum Kalimantan Barat,Kanwil Kemenkum Kalbar,Kementerian Hukum,{HEAD}
""",
    "renstra": """\
mulai,selesai,nama,visi
2025,2029,Renstra Kementerian Hukum 2025-2029,Hukum yang pasti bagi semua
""",
    "pejabat": f"""\
jabatan,mulai,nama
{HEAD},2025-01-01,Kepala Kantor Baru (contoh)
Sekretaris Jenderal Kementerian Hukum,2025-01-01,Sekretaris Baru (contoh)
""",
    "divisi": """\
kode,urutan,nama,mulai,selesai
ADM,1,Divisi Administrasi,,2024
PAS,2,Divisi Pemasyarakatan,,2024
IMI,3,Divisi Keimigrasian,,2024
YAN,4,Divisi Pelayanan Hukum dan HAM,,2024
PH,1,Divisi Pelayanan Hukum,2025,
P3H,2,Divisi Peraturan Perundang-undangan dan Pembinaan Hukum,2025,
""",
    "unit_utama": """\
kode,urutan,nama,jabatan_pimpinan,divisi,mulai,selesai
SETJEN,1,Sekretariat Jenderal,Sekretaris Jenderal,ADM,,2024
PAS,2,Direktorat Jenderal Pemasyarakatan,Direktur Jenderal Pemasyarakatan,PAS,,2024
IMI,3,Direktorat Jenderal Imigrasi,Direktur Jenderal Imigrasi,IMI,,2024
AHU,4,Direktorat Jenderal Administrasi Hukum Umum,Direktur Jenderal Administrasi Hukum Umum,YAN,,2024
KI,5,Direktorat Jenderal Kekayaan Intelektual,Direktur Jenderal Kekayaan Intelektual,YAN,,2024
PP,6,Direktorat Jenderal Peraturan Perundang-undangan,Direktur Jenderal Peraturan Perundang-Undangan,YAN,,2024
HAM,7,Direktorat Jenderal Hak Asasi Manusia,Direktur Jenderal Hak Asasi Manusia,YAN,,2024
BPHN,8,Badan Pembinaan Hukum Nasional,Kepala Badan Pembinaan Hukum Nasional,YAN,,2024
BSK,9,Badan Strategi Kebijakan Hukum dan HAM,Kepala Badan Strategi Kebijakan Hukum dan HAM,YAN,,2024
SETJEN-25,1,Setjen Kementerian Hukum,Sekretaris Jenderal Kementerian Hukum,,2025,
AHU-25,2,Ditjen AHU Kementerian Hukum,Direktur Jenderal AHU,PH,2025,
KI-25,3,Ditjen KI Kementerian Hukum,Direktur Jenderal KI,PH,2025,
PP-25,4,Ditjen PP Kementerian Hukum,Direktur Jenderal PP,P3H,2025,
BPHN-25,5,BPHN Kementerian Hukum,Kepala BPHN,P3H,2025,
BSK-25,6,BSK Kementerian Hukum,Kepala BSK,P3H,2025,
""",
    "sasaran": """\
kode,divisi,unit_utama,nomor,nama,mulai
PH-1,PH,AHU-25,1,Layanan AHU yang pasti,2025
PH-2,PH,KI-25,2,Layanan KI yang bermutu,2025
P3H-1,P3H,PP-25,1,Produk hukum daerah yang selaras,2025
""",
    "ikk": """\
kode,sasaran,nomor,nama,satuan,polaritas,rumus,desimal,frekuensi,mulai
PH-1.1,PH-1,1,Peningkatan PNBP AHU,%,maks,(A - B) / B * 100,2,tahunan,2025
PH-2.1,PH-2,1,Permohonan KI yang difasilitasi,Pemohon,maks,A,0,tahunan,2025
PH-2.2,PH-2,2,Sentra KI yang dibina,Sentra,maks,A,0,tahunan,2025
P3H-1.1,P3H-1,1,Rancangan perda yang difasilitasi,Rancangan,maks,A,0,tahunan,2025
""",
    "komponen": """\
ikk,simbol,urutan,nama,akumulasi
PH-1.1,A,1,PNBP tahun berjalan,jumlah
PH-1.1,B,2,PNBP tahun sebelumnya,terakhir
PH-2.1,A,1,Permohonan KI,jumlah
PH-2.2,A,1,Sentra KI,jumlah
P3H-1.1,A,1,Rancangan,jumlah
""",
    "padanan_ikk": """\
lama,baru,hubungan
YAN-1.1,PH-1.1,lanjut
YAN-3.1,PH-2.1,lanjut
YAN-6.1,P3H-1.1,berubah
""",
    "target_renstra": """\
ikk,tahun,nilai
PH-2.1,2025,320
PH-2.1,2026,340
""",
    "perjanjian": f"""\
unit_utama,tahun,versi,tanggal,tempat,pihak_pertama,pihak_kedua
SETJEN-25,2025,1,2025-01-15,Jakarta,{HEAD},Sekretaris Jenderal Kementerian Hukum
AHU-25,2025,1,2025-01-15,Jakarta,{HEAD},Direktur Jenderal AHU
KI-25,2025,1,2025-01-15,Jakarta,{HEAD},Direktur Jenderal KI
PP-25,2025,1,2025-01-15,Jakarta,{HEAD},Direktur Jenderal PP
BPHN-25,2025,1,2025-01-15,Jakarta,{HEAD},Kepala BPHN
BSK-25,2025,1,2025-01-15,Jakarta,{HEAD},Kepala BSK
""",
    "target_pk": """\
unit_utama,tahun,versi,tingkat,nomor_sasaran,nomor_indikator,sasaran,indikator,ikk,target,nilai,satuan
AHU-25,2025,1,kegiatan,1,1,Layanan AHU yang pasti,Peningkatan PNBP AHU,PH-1.1,5%,5,%
KI-25,2025,1,kegiatan,1,1,Layanan KI yang bermutu,Permohonan KI yang difasilitasi,PH-2.1,320 Pemohon,320,Pemohon
KI-25,2025,1,kegiatan,1,2,Layanan KI yang bermutu,Sentra KI yang dibina,PH-2.2,4 Sentra,4,Sentra
PP-25,2025,1,kegiatan,1,1,Produk hukum daerah yang selaras,Rancangan perda,P3H-1.1,100 Rancangan,100,Rancangan
""",
    "realisasi": """\
ikk,tahun,bulan,komponen,satker,nilai
YAN-1.1,2024,12,A,,9000
YAN-1.1,2024,12,B,,8000
YAN-3.1,2024,12,A,,300
YAN-6.1,2024,12,A,,90
YAN-6.1,2024,12,B,,100
PH-1.1,2025,12,A,,9900
PH-1.1,2025,12,B,,9000
PH-2.1,2025,6,A,,100
PH-2.1,2025,12,A,,250
PH-2.2,2025,12,A,,5
P3H-1.1,2025,12,A,,120
""",
}


def write_tables(folder: Path, work_units: list[tuple[str, str, str]]) -> Path:
    """The workbook as a folder; `work_units` are the (code, name, kind) that end with 2024."""
    folder.mkdir()
    rows = "".join(f"{code},{name},{kind},,2024\n" for code, name, kind in work_units)
    tables = {
        **TABLES,
        "satker": f"kode,nama,jenis,mulai,selesai\n{rows}990001,Kanwil Hukum,dipa_kanwil,2025,\n",
    }
    for name, text in tables.items():
        (folder / f"{name}.csv").write_text(text, encoding="utf-8")
    return folder
