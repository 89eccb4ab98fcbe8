from django.urls import path

from . import views

urlpatterns = [path("anggaran/sasaran/", views.money_objectives, name="money_objectives")]
