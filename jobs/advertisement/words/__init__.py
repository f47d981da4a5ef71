"""The words that advertisements use, one table a language."""
