"""What can be true but hardly is."""

TITLE = "Kewajaran"
