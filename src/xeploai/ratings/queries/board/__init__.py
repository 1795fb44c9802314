"""The board: every unit by steps, read in a constant number of queries, whatever its size."""
