class Config:
    @staticmethod
    def get(config, keys):
        for key in keys:
            if key in config:
                return config[key]
        raise ValueError(keys)

    @staticmethod
    def get_or(config, keys, default):
        try:
            return Config.get(config, keys)
        except ValueError:
            return default


def make(config):
    if Config.get(config, ["method"]) == "fp8":
        fp8()
    if Config.get_or(config, ["block_size", "block"], None) is None:
        whole()
    if Config.get_or(config, ["scheme"], None) is None:
        plain()


def fp8(): ...
def whole(): ...
def plain(): ...


make({"method": "fp8", "block": 128})
