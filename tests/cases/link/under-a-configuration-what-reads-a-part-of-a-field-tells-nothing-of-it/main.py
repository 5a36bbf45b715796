LAYERS = 1


class Pool:
    def __init__(self):
        self.rows = 0

    def create(self):
        self.buffers = [make() for _ in range(LAYERS)]

    def grow(self):
        self.buffers.append(other())

    def take(self, rows):
        self.buffers[0] = late(rows)

    def mark(self):
        self.buffers[0].used[1] = mark()

    def write(self, layer, rows):
        store(self.buffers[layer], rows)

    def width(self):
        return width(self.buffers[0].width)

    def is_wide(self):
        return wide() if self.buffers[0].width > 1 else None


def make(): ...
def other(): ...
def late(rows): ...
def mark(): ...
def store(buffer, rows): ...
def width(of): ...
def wide(): ...


def use(pool: Pool):
    return pool.buffers


use(eval("made elsewhere"))
