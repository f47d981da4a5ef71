"""Resume files of invented people, one module for each format."""
