from django.urls import path

from . import views

urlpatterns = [
    path("impor/", views.intake, name="intake"),
    path("impor/<int:pk>/", views.upload, name="upload"),
    path("impor/<int:pk>/jawaban/", views.answer, name="upload_answer"),
    path("impor/<int:pk>/simpan/", views.save, name="upload_save"),
    path("impor/<int:pk>/batal/", views.undo, name="upload_undo"),
    path("impor/<int:pk>/asli/", views.original, name="upload_original"),
]
