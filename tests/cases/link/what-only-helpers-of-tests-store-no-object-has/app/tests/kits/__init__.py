from .kit import start
