def is_hip():
    return False


def is_cuda():
    return True


_is_hip = is_hip()
_is_cuda = is_cuda()


class Attention:
    def forward(self):
        if _is_hip:
            self.fused_rope()
        elif _is_cuda and not _is_hip:
            self.absorb()
        else:
            self.native()
        self.hip() if _is_hip else self.other()

    def fused_rope(self):
        pass

    def absorb(self):
        pass

    def native(self):
        pass

    def hip(self):
        pass

    def other(self):
        pass


Attention().forward()
