from django.urls import path

from . import views

PASSAGE = "naskah/bagian/<str:section>/"
ARRANGED = "naskah/susunan/<str:section>/"

urlpatterns = [
    path("naskah/", views.manuscript, name="manuscript"),
    path("naskah/foto/<int:pk>/", views.photo, name="photo"),
    path("naskah/angka/", views.live_figures, name="live_figures"),
    path("naskah/keterangan/", views.report_info, name="report_info"),
    path("naskah/susunan/", views.arrangement, name="arrangement"),
    path("naskah/susunan-seluruhnya/", views.arrangement_whole, name="arrangement_whole"),
    path(ARRANGED, views.arrangement_section, name="arrangement_section"),
    path(f"{ARRANGED}tambah/", views.arrangement_add, name="arrangement_add"),
    path(f"{ARRANGED}hapus/", views.arrangement_remove, name="arrangement_remove"),
    path(PASSAGE, views.passage, name="passage"),
    path(f"{PASSAGE}pratinjau/", views.passage_preview, name="passage_preview"),
    path(f"{PASSAGE}langkah/", views.passage_step, name="passage_step"),
    path(f"{PASSAGE}tugas/", views.passage_task, name="passage_task"),
    path(f"{PASSAGE}hadir/", views.passage_writing, name="passage_writing"),
    path(f"{PASSAGE}riwayat/", views.passage_history, name="passage_history"),
    path(f"{PASSAGE}riwayat/<int:pk>/pulihkan/", views.passage_restore, name="passage_restore"),
    path(f"{PASSAGE}foto/", views.photo_add, name="photo_add"),
    path(f"{PASSAGE}foto/<int:pk>/", views.photo_change, name="photo_change"),
]
