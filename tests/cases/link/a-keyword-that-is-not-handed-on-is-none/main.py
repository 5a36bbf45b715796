"""A function that hands its **keywords on is a context for each set of them, and so is what it calls for those of its
parameters that would be None: what is not handed on is None there, what is handed on is not the default."""
import outside


class Backend:
    def forward(self, x, **keywords):
        return self.run(x, **keywords)


class Sparse(Backend):
    def run(self, x, indices=None, rope=None):
        if indices is None:
            raise ValueError("no indices")
        look_up()
        if rope is None:
            dense()
        else:
            rotate()


class Added(Backend):
    def forward(self, x, **keywords):
        keywords["indices"] = 1
        return self.run(x, **keywords)

    def run(self, x, indices=None):
        if indices is None:
            raise ValueError("no indices")
        add()


class Filled(Backend):
    def forward(self, x, **keywords):
        outside.fill(keywords)
        return self.run(x, **keywords)

    def run(self, x, indices=None):
        if indices is None:
            raise ValueError("no indices")
        fill()


class Taken(Backend):
    def forward(self, x, **keywords):
        keywords.pop("indices", None)
        return self.run(x, **keywords)

    def run(self, x, indices=None):
        if indices is None:
            take()


def look_up():
    pass


def dense():
    pass


def rotate():
    pass


def add():
    pass


def fill():
    pass


def take():
    pass


def plain(backend):
    backend.forward(1)


def indexed(backend):
    backend.forward(1, indices=2)


def both(backend):
    backend.forward(1, indices=2, rope=3)


def any_of_them(backend):
    backend.forward(1, **outside.keywords())


for backend in (Sparse(), Added(), Filled(), Taken()):
    plain(backend)
    indexed(backend)
    both(backend)
any_of_them(Sparse())
