import ctypes
from dataclasses import dataclass


@dataclass
class Function:
    name: str


class Library:
    functions = [Function("ncclGetVersion"), Function("ncclAllReduce"), Function("ncclAllGather"),
                 Function("ncclGather")]
    libraries = {}
    tables = {}

    def __init__(self, path):
        if path not in Library.tables:
            Library.libraries[path] = ctypes.CDLL(path)
        self.library = Library.libraries[path]
        if path not in Library.tables:
            table = {}
            for function in list(Library.functions):
                f = getattr(self.library, function.name)
                f.restype = ctypes.c_int
                table[function.name] = f
            Library.tables[path] = table
        self.table = Library.tables[path]

    def check(self, result):
        if result != 0:
            raise RuntimeError(result)

    def all_reduce(self, send):
        self.check(self.table["ncclAllReduce"](send))

    def gather(self, send):
        self.check(self.table["ncclGather"](send))

    def version(self):
        self.check(self.table["ncclGetVersion"]())


def renamed(names):
    """What is kept under another name than it was read by may be any of them."""
    library = ctypes.CDLL("libnccl.so.2")
    table = {}
    for name in ("ncclSend", "ncclRecv"):
        f = getattr(library, name)
        name = names[name]
        table[name] = f
    return table


def late(functions):
    """What a call may rename is read by one name and kept under another."""
    library = ctypes.CDLL("libnccl.so.2")
    table = {}
    for function in functions:
        f = getattr(library, function.name)
        function.swap()
        table[function.name] = f
    return table


class Swapped(Function):
    def swap(self):
        self.name = {"ncclReduce": "ncclBroadcast", "ncclBroadcast": "ncclReduce"}[self.name]


def patched():
    """What was stored to the library stands under the name that it was stored under."""
    library = ctypes.CDLL("libnccl.so.2")
    library.ncclReduceScatter = library.ncclAllToAll
    table = {}
    for name in ("ncclReduceScatter", "ncclAllToAll"):
        table[name] = getattr(library, name)
    return table


library = Library("libnccl.so.2")
library.all_reduce(None)
library.gather(None)
library.version()
renamed({"ncclSend": "ncclRecv", "ncclRecv": "ncclSend"})["ncclSend"]()
late([Swapped("ncclReduce"), Swapped("ncclBroadcast")])["ncclReduce"]()
patched()["ncclReduceScatter"]()
