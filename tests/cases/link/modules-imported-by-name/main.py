import importlib
from importlib import import_module

import pkg


def load(name):
    return importlib.import_module(f"pkg.{name}").run


def resolve(path):
    module, _, name = path.rpartition(".")
    return getattr(import_module(module), name)


load("one")()
import_module(".two", package="pkg").run()
import_module("..five", "pkg.three").none()
__import__("pkg.three", fromlist=["run"]).run()
__import__("pkg.three").run_of_package()
__import__("pkg.four", globals(), None, [], 0).run_of_package()
resolve("pkg.four.Four")().run()
