from django.urls import path

from . import views

urlpatterns = [
    path("anggaran/satker/<str:code>/riwayat/", views.money_history, name="money_history"),
    path("anggaran/impor/", views.intake, name="intake"),
    path("anggaran/impor/<int:pk>/", views.upload, name="upload"),
    path("anggaran/impor/<int:pk>/jawaban/", views.answer, name="upload_answer"),
    path("anggaran/impor/<int:pk>/simpan/", views.save, name="upload_save"),
    path("anggaran/impor/<int:pk>/batal/", views.undo, name="upload_undo"),
    path("anggaran/impor/<int:pk>/asli/", views.original, name="upload_original"),
]
