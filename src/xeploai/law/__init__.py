"""The rules of the guideline as pure functions: no framework, no clock, no database."""
