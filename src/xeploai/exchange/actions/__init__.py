"""Verbs of exchange: one file each."""
