class Dispatcher:
    def __init__(self):
        self.hooks = []

    def register(self, hook):
        self.hooks.append(hook)
        return len(self.hooks)

    def combine(self):
        for hook in self.hooks:
            hook()


class Moe:
    def __init__(self, dispatcher):
        self.dispatcher = dispatcher

    def shared(self):
        pass

    def forward(self):
        def _hook():
            self.shared()

        self.dispatcher.register(_hook)
        self.dispatcher.combine()


Moe(Dispatcher()).forward()
