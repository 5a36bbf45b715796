from abc import ABC, abstractmethod


class Pool:
    def get(self):
        pass


class OtherPool(Pool):
    def get(self):
        pass


class Cache(ABC):
    @abstractmethod
    def get(self):
        pass


class FullCache(Cache):
    def get(self):
        pass


class PagedCache(Cache):
    def get(self):
        pass


def use(pool: Pool, cache: Cache):
    pool.get()
    cache.get()


use(*eval("made elsewhere"))
