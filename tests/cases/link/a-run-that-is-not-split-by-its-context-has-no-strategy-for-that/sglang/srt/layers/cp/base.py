_STRATEGY = None


def set_strategy(strategy):
    global _STRATEGY
    _STRATEGY = strategy


def get_cp_strategy():
    return _STRATEGY
