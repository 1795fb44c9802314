"""Criteria frames as workbooks: a sheet with one line for each criterion."""
