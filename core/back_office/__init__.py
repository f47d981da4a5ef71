"""The frame of the back office: its site, who gets in, and what every list and form shares."""
