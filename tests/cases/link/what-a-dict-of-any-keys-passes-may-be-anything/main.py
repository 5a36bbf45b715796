import dataclasses


@dataclasses.dataclass
class Options:
    page: int = 1
    release: object = None


def custom(): ...


class Pool:
    def __init__(self, release):
        self.release = release or self.release_pages

    def release_pages(self): ...


class Known:
    def __init__(self, release):
        self.release = release or self.never

    def never(self): ...


class Given:
    def __init__(self, release):
        self.release = release or self.never

    def never(self): ...


def make_pool(page, release):
    return Pool(release)


def make_known(page, release):
    return Known(release)


def make_given(release, page):
    return Given(release)


def from_options(options, **others):
    values = {field.name: getattr(options, field.name) for field in dataclasses.fields(options)}
    values.update(others)
    return make_pool(**values)


def from_others(**others):
    values = {"page": 1}
    values.update(others)
    return make_known(**values)


def from_both(options, **others):
    values = {name: getattr(options, name) for name in vars(options)}
    values.update(others)
    return make_given(custom, **values)


from_options(Options()).release()
from_options(Options(), release=custom).release()
from_others(release=custom).release()
from_both(Options(), page=2).release()
