"""How well resumes are read: what was read against what is true, field by field."""
