"""The wording that comes with the migrations. Our own words in the order of the form that the regulation gives."""

from typing import Any

STATEMENT = """\
Dalam rangka mewujudkan manajemen pemerintahan yang efektif, terbuka, dan bertanggung jawab atas hasil, kami yang \
bertanda tangan di bawah ini:

[pihak pertama]

selanjutnya disebut **Pihak Pertama**, dan

[pihak kedua]

selaku atasan Pihak Pertama, selanjutnya disebut **Pihak Kedua**.

Pihak Pertama menyanggupi target kinerja tahun {tahun} sebagaimana tercantum dalam lampiran perjanjian ini, demi \
tercapainya target jangka menengah dalam dokumen perencanaan. Berhasil atau tidaknya target itu menjadi tanggung \
jawab Pihak Pertama.

Pihak Kedua melakukan supervisi yang diperlukan, menilai capaian kinerja dari perjanjian ini, dan mengambil tindakan \
berupa penghargaan atau sanksi yang sesuai."""

PLEDGE = """\
Dalam rangka mewujudkan manajemen pemerintahan yang efektif, terbuka, dan bertanggung jawab atas hasil, yang \
bertanda tangan di bawah ini:

[pihak pertama]

menyanggupi target kinerja tahun {tahun} sebagaimana tercantum dalam lampiran perjanjian dengan {pihak_kedua}, demi \
tercapainya target jangka menengah dalam dokumen perencanaan, dan akan melaporkan hasilnya apa adanya.

Berhasil atau tidaknya target itu menjadi tanggung jawab kami."""

WORDING: dict[str, Any] = {
    "kind": "naskah-perjanjian",
    "code": "permenpanrb-53-2014",
    "year_from": 2010,
    "year_to": None,
    "regulation": "Susunan menurut Permenpan-RB 53/2014, lampiran I",
    "data": {"pernyataan": STATEMENT, "kesanggupan": PLEDGE},
}

RULESETS = (WORDING,)
