def gemm():
    pass


def norm():
    pass


METHODS = {"gemm": gemm, "norm": norm}


class Config:
    @staticmethod
    def of_keys(config, keys):
        for key in keys:
            if key in config:
                return config[key]
        raise ValueError(keys)

    @staticmethod
    def of_keys_or(config, keys, default):
        try:
            return Config.of_keys(config, keys)
        except ValueError:
            return default

    @classmethod
    def linear(cls):
        cls.of_keys(METHODS, ["mm", "gemm"])()

    @classmethod
    def layer_norm(cls):
        cls.of_keys_or(METHODS, ["norm"], None)()

    @classmethod
    def either(cls, keys):
        cls.of_keys(METHODS, keys)()


Config.linear()
Config.layer_norm()
names = ["gemm"]
names.append("norm")
Config.either(names)
