"""Achievement beside money on the screen: the same facts as Bab III A of the report."""
