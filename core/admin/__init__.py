"""The back office: what operators of the installation see and do."""
