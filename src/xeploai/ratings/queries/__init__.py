"""Read-only functions: what the votes made of each member, the committee's table, and the recomputation."""
