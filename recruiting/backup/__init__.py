"""Backup and restore: database and stored files in one file, complete and consistent, or refused."""
