from django.urls import path

from . import views

urlpatterns = [path("pengingat/", views.reminders, name="reminders")]
