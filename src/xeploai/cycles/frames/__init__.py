"""Illustrative criteria frames, shipped because the frame of regulation 1263-QĐ/TU is not public (A-27)."""
