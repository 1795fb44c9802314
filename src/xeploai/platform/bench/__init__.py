"""The bench: what things cost, each beside its floor or at two sizes of the province."""
