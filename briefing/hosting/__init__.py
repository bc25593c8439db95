"""How a web server serves the built site: which headers and types each file has, as several servers want it written."""
