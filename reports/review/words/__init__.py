"""What people wrote, held against the figures."""

TITLE = "Naskah dan angka"
