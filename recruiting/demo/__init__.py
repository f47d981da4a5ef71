"""Invented people, resume files and jobs: for demo organizations, tests and benchmarks."""
