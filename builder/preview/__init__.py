"""The local server that rebuilds while people edit."""
