"""Calls in reach make a Paged and no Unified: what is not known is no Unified, whoever asks before the Paged is made."""
import pickle


class Pool:
    pass


class Unified(Pool):
    def read(self):
        return read_unified()


class Paged(Pool):
    pass


class Other:
    pass


class Mixed(Other):
    pass


def serve(pool):
    if isinstance(pool, Unified):
        return read_unified()
    if isinstance(pool, Mixed):
        return read_mixed()
    return read_paged()


def read_unified():
    pass


def read_mixed():
    pass


def read_paged():
    pass


def make():
    return later()


def later():
    return Paged()


serve(pickle.loads(b""))
make()
