from django.urls import path

from . import views

urlpatterns = [path("laporan/asal/<path:path>/", views.figure, name="figure")]
