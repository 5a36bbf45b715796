import configs
from configs import Aliased as Other, Elsewhere


def give(name):
    return {"elsewhere": Elsewhere, "other": Other, "module": configs.OfModule}[name]
