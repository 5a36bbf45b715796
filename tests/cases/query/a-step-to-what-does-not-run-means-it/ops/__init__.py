from .merge import handed
