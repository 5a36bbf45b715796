# Pool is made elsewhere: of its constructor those statements alone run that what is read is stored by. One reads what
# another has just stored: that one runs, too.
def allocate(size):
    return size


def lay_out(raw):
    return raw


def show(views):
    return views


class Pool:
    def __init__(self, size):
        self.raw = allocate(size)
        self.views = [lay_out(self.raw)]


def read(pool: Pool):
    for view in pool.views:
        show(view)
