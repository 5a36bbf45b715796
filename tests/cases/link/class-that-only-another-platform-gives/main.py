import other
from configs import Aliased, Config, Elsewhere, Hip, OfModule, Plain


def is_hip():
    return False


methods = {"plain": Plain}
if is_hip():
    methods.update({"hip": Hip, "aliased": Aliased, "elsewhere": Elsewhere, "module": OfModule})


def register(cls):
    methods[cls.__name__] = cls
    return cls


@register
class Registered(Config):
    def apply(self):
        pass


if is_hip():
    methods["more"] = Registered


def core(config: Config, name: str):
    other.give(name)
    if isinstance(config, Hip):
        print("hip")
    config.apply()
