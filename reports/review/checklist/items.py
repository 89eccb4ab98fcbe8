"""The questions, in words of our own. Those without a key in `filled.ANSWERS` are people's."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Item:
    """`key` is "III-2"; `unless` the item that must be answered "tidak" for this one to be asked at all."""

    key: str
    question: str
    unless: str = ""

    @property
    def number(self) -> str:
        return self.key.partition("-")[2]


@dataclass(frozen=True, slots=True)
class Part:
    roman: str
    title: str
    items: tuple[Item, ...]


def _part(roman: str, title: str, *questions: str | tuple[str, str]) -> Part:
    items = []
    for number, question in enumerate(questions, 1):
        text, unless = (question, "") if isinstance(question, str) else question
        items.append(Item(f"{roman}-{number}", text, unless))
    return Part(roman, title, tuple(items))


PARTS = (
    _part(
        "I",
        "Format",
        "Laporan menampilkan data penting organisasi",
        "Laporan menyajikan target kinerja",
        "Laporan menyajikan capaian kinerja secara memadai",
        "Lampiran mendukung isi laporan",
        "Laporan menyajikan upaya perbaikan ke depan",
        "Laporan menyajikan akuntabilitas keuangan",
    ),
    _part(
        "II",
        "Mekanisme penyusunan",
        "Laporan disusun oleh unit yang memang bertugas untuk itu",
        "Isi laporan didukung data yang memadai",
        "Ada mekanisme penyampaian data dari unit kerja ke penyusun laporan",
        "Ada penanggung jawab data pada tiap unit kerja",
        "Keandalan data sudah diyakini oleh penanggung jawabnya",
        "Analisis dalam laporan diketahui unit kerja yang bersangkutan",
        "Laporan disusun dari sumbangan unit kerja di bawahnya",
    ),
    _part(
        "III",
        "Substansi",
        "Tujuan dan sasaran sesuai dengan perjanjian kinerja",
        "Tujuan dan sasaran selaras dengan rencana strategis",
        ("Bila tidak selaras, penjelasannya memadai", "III-2"),
        "Indikator sesuai dengan indikator dalam perjanjian kinerja",
        "Indikator sesuai dengan indikator kinerja utama",
        ("Bila tidak sesuai, penjelasannya memadai", "III-5"),
        "Capaian dibandingkan dengan tahun lalu, standar nasional, atau pembanding lain yang berguna",
        "Indikator utama dan indikator kinerja cukup mengukur tujuan dan sasaran",
        ("Bila belum cukup mengukur, penjelasannya memadai", "III-8"),
        "Indikator utama dan indikator kinerja spesifik, terukur, dapat dicapai, relevan, dan berbatas waktu",
    ),
)

ITEMS = tuple(item for part in PARTS for item in part.items)
