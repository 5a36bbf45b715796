import sgl_kernel


class Runner:
    def __init__(self, config):
        if "Latent" in config.architectures or "LatentDraft" in config.architectures:
            self.use_latent = True
        else:
            self.use_latent = False


class LatentBackend:
    def run(self, x):
        return sgl_kernel.latent_decode(x)


class PlainBackend:
    def run(self, x):
        return sgl_kernel.plain_decode(x)


def make(runner):
    if runner.use_latent:
        return LatentBackend()
    return PlainBackend()
