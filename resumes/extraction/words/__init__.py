"""What resumes call things in English, German, French, Spanish, Portuguese, Italian, Dutch and Polish."""
