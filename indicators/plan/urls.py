from django.urls import path

from .views import indicators, links, objectives, overview, plans, targets

urlpatterns = [
    path("renstra/", overview.overview, name="plan"),
    path("renstra/baru/", plans.plan_new, name="plan_new"),
    path("renstra/rencana/<int:pk>/", plans.plan_edit, name="plan_edit"),
    path("renstra/target/", targets.plan_targets, name="plan_targets"),
    path("renstra/padanan/", links.plan_links, name="plan_links"),
    path("renstra/padanan/<int:pk>/hapus/", links.link_remove, name="link_remove"),
    path("renstra/sasaran-baru/", objectives.objective_new, name="objective_new"),
    path("renstra/sasaran/<str:code>/", objectives.objective_edit, name="objective_edit"),
    path("renstra/sasaran/<str:code>/hapus/", objectives.objective_remove, name="objective_remove"),
    path("renstra/coba/", indicators.definition_try, name="definition_try"),
    path("renstra/indikator-baru/", indicators.definition_new, name="definition_new"),
    path("renstra/indikator/<str:code>/", indicators.definition, name="definition"),
    path("renstra/indikator/<str:code>/ubah/", indicators.definition_edit, name="definition_edit"),
    path("renstra/indikator/<str:code>/satker/", indicators.definition_sources, name="definition_sources"),
    path(
        "renstra/indikator/<str:code>/versi-baru/", indicators.definition_version, name="definition_version"
    ),
    path("renstra/indikator/<str:code>/akhir/", indicators.definition_end, name="definition_end"),
    path("renstra/indikator/<str:code>/hapus/", indicators.definition_remove, name="definition_remove"),
]
