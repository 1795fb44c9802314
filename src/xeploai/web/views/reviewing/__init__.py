"""Pages of the review of a collective, and of the vote of an organisation on itself (PL1, PL2)."""
