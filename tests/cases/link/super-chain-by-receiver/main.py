class Root:
    def __init__(self):
        pass

    def forward(self):
        pass


class Mixin(Root):
    def forward(self):
        super().forward()


class Other(Root):
    def forward(self):
        super().forward()


class Both(Mixin, Other):
    def __init__(self):
        super(Both, self).__init__()


Both().forward()
Mixin().forward()
