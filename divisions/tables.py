"""Tables of the institution, its parts and its people."""

from __future__ import annotations

from lkjip.tables import OfficeTable, date, integer, text, year

from .models import CentralUnit, Division, HeadCount, Office, OfficeIdentity, Official, WorkUnit

IN_FORCE = {
    "valid_from": year("mulai", "tahun pertama berlaku; kosong bila selalu", 2023),
    "valid_to": year("selesai", "tahun terakhir berlaku; kosong bila masih berlaku", 2024),
}

OFFICE = OfficeTable(
    "kantor",
    Office,
    "Instansi yang melapor; satu baris.",
    key={"code": text("kode*", "kode singkat kantor, huruf kecil tanpa spasi", "kanwil-teladan")},
    values={
        "name": text("nama*", "nama resmi", "Kantor Wilayah Provinsi Teladan"),
        "short_name": text("nama_singkat", "nama yang dipakai di layar", "Kanwil Teladan"),
        "agency": text("instansi*", "kementerian atau lembaga induk", "Kementerian Teladan"),
        "address": text("alamat", "jalan dan nomor", "Jl. Merdeka No. 1"),
        "city": text("kota*", "kota tempat surat ditandatangani", "Kota Teladan"),
        "province": text("provinsi", "provinsi", "Provinsi Teladan"),
        "postcode": text("kode_pos", "lima angka", "01234"),
        "phone": text("telepon", "telepon kantor", "(021) 555-0101"),
        "fax": text("faksimile", "faksimile kantor", "(021) 555-0102"),
        "email": text("surel", "alamat surel", "kanwil@teladan.example"),
        "website": text("situs", "alamat situs", "https://teladan.example"),
        "head_title": text("jabatan_pimpinan*", "sebutan jabatan pimpinan", "Kepala Kantor Wilayah Teladan"),
        "timezone": text("zona_waktu", "WIB, WITA, atau WIT", "WIB"),
    },
    office="pk",
)

IDENTITY = OfficeTable(
    "identitas",
    OfficeIdentity,
    "Nama kantor sejak suatu tanggal, bila pernah berganti.",
    key={"start": date("mulai*", "tanggal nama ini mulai berlaku", "2025-01-01")},
    values={
        "name": text("nama*", "nama resmi", "Kantor Wilayah Provinsi Teladan Baru"),
        "short_name": text("nama_singkat", "nama yang dipakai di layar", "Kanwil Teladan Baru"),
        "agency": text("instansi*", "kementerian atau lembaga induk", "Kementerian Teladan Baru"),
        "address": text("alamat", "jalan dan nomor", "Jl. Merdeka No. 2"),
        "phone": text("telepon", "telepon kantor", "(021) 555-0103"),
        "email": text("surel", "alamat surel", "kanwil@teladan-baru.example"),
        "website": text("situs", "alamat situs", "https://teladan-baru.example"),
        "head_title": text("jabatan_pimpinan*", "sebutan jabatan pimpinan", "Kepala Kantor Wilayah Teladan"),
    },
)

OFFICIAL = OfficeTable(
    "pejabat",
    Official,
    "Siapa yang menjabat, dan sejak kapan; pimpinan dapat berganti di tengah tahun.",
    key={
        "title": text("jabatan*", "sebutan jabatan", "Kepala Kantor Wilayah Teladan"),
        "start": date("mulai*", "tanggal mulai menjabat", "2023-01-01"),
    },
    values={
        "name": text("nama*", "nama dan gelar", "Nama Pejabat (teladan)"),
        "nip": text("nip", "NIP 18 angka, atau NRP", "000000000000000000"),
        "rank": text("pangkat", "pangkat atau golongan", "Pembina Utama Madya"),
        "end": date("selesai", "tanggal akhir menjabat; kosong bila masih", "2023-06-30"),
        "status": text("status", "definitif, plt, atau plh", "definitif"),
    },
    personal=("nip",),
)

DIVISION = OfficeTable(
    "divisi",
    Division,
    "Bagian-bagian kantor.",
    key={"code": text("kode*", "kode singkat divisi", "LAY")},
    values={
        "order": integer("urutan*", "urutan dalam laporan", 1),
        "name": text("nama*", "nama divisi", "Divisi Layanan"),
        "short_name": text("nama_singkat", "nama untuk judul tabel", "Div. Layanan"),
        "duties": text("tugas", "tugas divisi dalam satu kalimat", "Melayani masyarakat di wilayah."),
        **IN_FORCE,
    },
)

CENTRAL_UNIT = OfficeTable(
    "unit_utama",
    CentralUnit,
    "Unit di atas kantor, pihak kedua dalam Perjanjian Kinerja.",
    key={"code": text("kode*", "kode singkat unit utama", "SET")},
    values={
        "order": integer("urutan", "urutan dalam laporan", 1),
        "name": text("nama*", "nama unit utama", "Sekretariat Utama"),
        "head_title": text("jabatan_pimpinan*", "jabatan yang menandatangani perjanjian", "Sekretaris Utama"),
        "division__code": text("divisi", "divisi yang menanganinya, bila hanya satu", "LAY"),
        **IN_FORCE,
    },
)

WORK_UNIT = OfficeTable(
    "satker",
    WorkUnit,
    "Satuan kerja dan unit pelaksana teknis.",
    key={"code": text("kode*", "kode satker; nol di depan ikut ditulis", "012345")},
    values={
        "name": text("nama*", "nama singkat satker", "Balai Teladan"),
        "full_name": text("nama_lengkap", "nama resmi satker", "Balai Layanan Kelas I Teladan"),
        "kind": text("jenis*", "satu kata: misalnya lapas, kanim, balai", "balai"),
        "central_unit__code": text("unit_utama", "kode unit utama pembinanya", "SET"),
        **IN_FORCE,
    },
)

HEAD_COUNT = OfficeTable(
    "pegawai",
    HeadCount,
    "Jumlah pegawai menurut jabatan, golongan, divisi, dan satker.",
    key={
        "year": year("tahun*", "tahun laporan", 2023),
        "group": text("kelompok*", "menurut apa pegawai dihitung", "golongan"),
        "item": text("rincian*", "nama rincian", "III/a (teladan)"),
    },
    values={
        "order": integer("urutan", "urutan dalam tabel", 1),
        "men": integer("laki_laki", "jumlah; kosong bila tidak diketahui", 12),
        "women": integer("perempuan", "jumlah; kosong bila tidak diketahui", 15),
    },
)

TABLES = (OFFICE, IDENTITY, OFFICIAL, DIVISION, CENTRAL_UNIT, WORK_UNIT, HEAD_COUNT)
