"""Learns from invented resumes how sure each reading is; only `manage.py train_reader` needs it."""
