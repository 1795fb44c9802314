"""From the facts of an evening (plain data, live or locked) to the contexts of its papers. No database here."""
