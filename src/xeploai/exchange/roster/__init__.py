"""The roster as a workbook: organisations, collectives, people and posts."""
