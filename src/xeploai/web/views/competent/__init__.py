"""The way to the competent level and back: dossiers, comments, appraisal, conference, notices, reports."""
