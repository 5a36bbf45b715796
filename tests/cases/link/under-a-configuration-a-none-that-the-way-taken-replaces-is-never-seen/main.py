LORA = False


class Runner:
    def __init__(self, has_lora):
        self.fused = None
        self.hook = None
        self.late = None
        if not has_lora:
            self.fused = fuse()
            if self.fused is None:
                raise ValueError("none is registered")
        elif LORA == "v2":
            raise ValueError("not with v2")
        if has_lora:
            self.hook = fuse()
        self.prepare()
        self.late = fuse()

    def prepare(self):
        return core() if self.late is None else None

    def run(self):
        if self.fused is not None:
            fused()
        else:
            core()
        return hook() if self.hook is not None else plain()


def fuse():
    return fused


def fused(): ...
def core(): ...
def hook(): ...
def plain(): ...


Runner(LORA).run()
