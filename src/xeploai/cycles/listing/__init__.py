"""From the organisations of the day to the list of what is rated in a cycle (clauses I and V)."""
