class Service:
    def __init__(self):
        setup()

    def handle(self, request):
        reply(request)

    def _private(self):
        unused()


def setup():
    pass


def reply(request):
    pass


def unused():
    pass


def top():
    Service()
