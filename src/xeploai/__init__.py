"""The yearly review and quality rating of a province's political system."""

__version__ = "0.1.0"
