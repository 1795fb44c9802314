"""Pages: what is rated this year, who rates it, what units plan for themselves (clauses I, VI.5)."""
