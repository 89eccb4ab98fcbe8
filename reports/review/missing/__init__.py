"""What a report needs and does not have."""

TITLE = "Yang belum ada"
