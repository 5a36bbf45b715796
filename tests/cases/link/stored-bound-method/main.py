class Context:
    def __init__(self):
        self.fetch = None

    def set(self, fetch):
        self.fetch = fetch

    def run(self):
        return self.fetch()


class Attention:
    def prepare_latent(self):
        pass

    def start(self, context):
        context.set(self.prepare_latent)


context = Context()
Attention().start(context)
context.run()
