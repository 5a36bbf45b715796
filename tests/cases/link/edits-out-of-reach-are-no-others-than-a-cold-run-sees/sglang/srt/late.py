class Runner:
    def __init__(self):
        self.is_latent = True

    def grow(self):
        pass
