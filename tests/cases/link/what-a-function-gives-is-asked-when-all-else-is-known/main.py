"""What a function declares that it gives stands in only where nothing of what it gives is found: here a pool is, but
only when it is known what the function gets."""
from abc import ABC, abstractmethod

import outside


class Pool(ABC):
    @abstractmethod
    def read(self):
        pass


class Flat(Pool):
    def read(self):
        pass


class Paged(Pool):
    def read(self):
        pass


class Backend:
    def __init__(self):
        self.pool = Flat()


class Context:
    backend: Backend


def pool_of(context: Context) -> Pool:
    return context.backend.pool


def any_pool() -> Pool:
    return outside.pool()


Backend()
pool_of(outside.context()).read()
any_pool().read()
