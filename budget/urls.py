"""Pages of the money; each stage keeps its own addresses."""

from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("budget.overview.urls")),
    path("", include("budget.ceiling.urls")),
    path("", include("budget.spending.urls")),
    path("", include("budget.scores.urls")),
    path("", include("budget.intake.urls")),
]
