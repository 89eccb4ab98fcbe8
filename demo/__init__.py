"""A fictional office in the middle of its year, and accounts to try both offices with.

It stands above every room, because it does what people do: loads tables, fills in months, approves them. Nothing
imports it but the command load_demo. Tables are files (contoh/), the rhythm of the figures is a file (irama.csv);
the rest follows from the day, never from the clock.
"""
