"""The rooms' pages; each room keeps its own addresses."""

from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("divisions.urls")),
    path("", include("reports.edition.public_urls")),
    path("<slug:office>/<int:year>/", include("reports.dashboard.urls")),
    path("<slug:office>/<int:year>/", include("indicators.plan.urls")),
    path("<slug:office>/<int:year>/", include("indicators.agreement.urls")),
    path("<slug:office>/<int:year>/", include("reports.letters.urls")),
    path("<slug:office>/<int:year>/", include("indicators.realisation.urls")),
    path("<slug:office>/<int:year>/", include("budget.urls")),
    path("<slug:office>/<int:year>/", include("reports.efficiency.urls")),
    path("<slug:office>/<int:year>/", include("reports.narrative.urls")),
    path("<slug:office>/<int:year>/", include("reports.review.urls")),
    path("<slug:office>/<int:year>/", include("reports.edition.urls")),
    path("<slug:office>/<int:year>/", include("reports.origin.urls")),
]
