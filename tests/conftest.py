"""Fixtures for every room."""

pytest_plugins = [
    "tests.fixtures_office",
    "tests.fixtures_site",
    "tests.fixtures_plan",
    "tests.cast",
    "tests.fixtures_agreement",
]
