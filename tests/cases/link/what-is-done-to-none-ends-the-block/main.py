"""A function that a call leaves arguments out of runs with None there. What takes an attribute or an element of it, or
puts it before an operator, raises, and so does a function that is handed it: nothing follows."""
import library


def kernel():
    pass


def gone():
    pass


class Backend:
    def __init__(self):
        self.is_fused = library.ask()

    def select(self, indices):
        return indices

    def gather(self, indices):
        if indices.ndim == 1:
            gone()
        return indices

    def sparse(self, q, page):
        sizes = library.sizes(q)
        gone_with(page.view(sizes))
        return gone()

    def ragged(self, q, indices):
        offset = library.offset(q)
        indices = indices + offset
        return gone()

    def extend(self, q, q_rope=None, indices=None):
        if q_rope is not None:
            kernel()
        if self.is_fused:
            page = self.select(indices)
        elif library.ask():
            page = self.ragged(q, indices)
        else:
            page = self.gather(indices)
        self.sparse(q, page)
        gone()


def gone_with(page):
    pass


def forward(q, **keywords):
    Backend().extend(q, **keywords)


forward(library.ask())
