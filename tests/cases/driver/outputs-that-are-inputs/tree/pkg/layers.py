class Attention:
    def __call__(self, x):
        return x
