from django.urls import path

from . import views

urlpatterns = [
    path("dasbor/", views.dashboard, name="dashboard"),
    path("indikator/<str:code>/", views.indicator, name="indicator"),
]
