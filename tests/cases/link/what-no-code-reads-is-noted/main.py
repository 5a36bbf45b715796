import importlib
import importlib.metadata
import os

import slow_kernels


def unused():
    return os.getenv("UNUSED")


os.environ.setdefault("ROOT", "/")
tools = importlib.import_module("more_kernels.tools")
if os.environ.get("FUSE") == "1":
    if importlib.metadata.version("fast_kernels"):
        slow_kernels.launch()
