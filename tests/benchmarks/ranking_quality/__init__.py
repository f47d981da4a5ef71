"""How well candidates are ranked: advertisements of our own against real resumes, and ratings by people."""
