from django.urls import path

from . import views

urlpatterns = [
    path("realisasi/", views.entry_list, name="entry_list"),
    path("realisasi/<str:code>/<int:month>/", views.entry, name="entry"),
    path("realisasi/<str:code>/<int:month>/hitung/", views.entry_preview, name="entry_preview"),
    path("realisasi/<str:code>/<int:month>/putusan/", views.judge, name="entry_judge"),
]
