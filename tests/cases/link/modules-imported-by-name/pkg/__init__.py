from importlib import import_module

for _name in ("five",):
    import_module(f"{__name__}.{_name}").register()
    import_module("." + _name, __package__).register()


def run_of_package(): pass
