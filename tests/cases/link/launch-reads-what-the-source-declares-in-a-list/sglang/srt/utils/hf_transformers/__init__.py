from .config import get_config
