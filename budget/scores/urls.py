from django.urls import path

from . import views
from .entry import parts_views
from .entry import views as entry_views
from .rules import views as rule_views

urlpatterns = [
    path("anggaran/satker/<str:code>/nilai/<slug:kind>/", views.score, name="score"),
    path("anggaran/smart/", parts_views.smart, name="smart"),
    path("anggaran/nilai-perencanaan/", parts_views.planning, name="planning"),
    path("anggaran/ikpa/", parts_views.ikpa, name="ikpa"),
    path("anggaran/aturan/", rule_views.score_rules, name="score_rules"),
    path("anggaran/e-monev/", entry_views.monev, name="monev"),
    path("anggaran/e-performance/", entry_views.filings, name="filings"),
    path("anggaran/e-tarja/<str:code>/", entry_views.target_tasks, name="target_tasks"),
]
