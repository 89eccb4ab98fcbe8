from django.urls import path

from . import month_views, views

urlpatterns = [
    path("kalender/", views.calendar, name="calendar"),
    path("kalender/aturan/", views.calendar_rule, name="calendar_rule"),
    path("kalender/libur/", views.holiday_new, name="holiday_new"),
    path("kalender/libur/<int:pk>/", views.holiday_turn, name="holiday_turn"),
    path("bulan/<int:month>/tutup/", month_views.month_close, name="month_close"),
    path("<str:code>/<int:month>/tenggat/", views.entry_extension, name="entry_extension"),
]
