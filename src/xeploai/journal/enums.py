"""Constants of the journal."""

GENESIS = "0" * 64
