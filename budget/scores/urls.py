from django.urls import path

from . import entry_views, views

urlpatterns = [
    path("anggaran/satker/<str:code>/nilai/<slug:kind>/", views.score, name="score"),
    path("anggaran/e-monev/", entry_views.monev, name="monev"),
    path("anggaran/e-performance/", entry_views.filings, name="filings"),
    path("anggaran/e-tarja/<str:code>/", entry_views.target_tasks, name="target_tasks"),
]
