import os


class Op:
    def forward_cuda(self): pass
    def forward_cpu(self): pass
    def run_fast(self): pass
    def run_slow(self): pass

    def by_lower(self, device):
        return getattr(self, "forward_" + device.lower())()

    def by_part(self, device):
        return getattr(self, f"forward_{device.split(':')[0].lower()}")()

    def by_name(self, mode):
        name = mode.replace("-", "_").removesuffix("_mode")
        return getattr(self, name)()

    def by_last(self, path):
        _, name = path.rsplit(".", 1)
        return getattr(self, name.strip("_"))()

    def by_part_of_name(self, device):
        kind = device.lower()
        return getattr(self, "forward_" + kind)()

    def by_a_digit(self, text):
        return getattr(self, "forward_" + ("cuda" if text.isdigit() else "cpu"))()  # "²" is one: not known here

    def unknown(self):
        return getattr(self, "run_" + os.environ["MODE"].lower())()


op = Op()
op.by_lower("CUDA")
op.by_part("CPU:0")
op.by_name("run-fast-mode")
op.by_part_of_name("Cpu")
op.by_last("a.b.__run_slow")
op.by_a_digit("²")
op.unknown()
