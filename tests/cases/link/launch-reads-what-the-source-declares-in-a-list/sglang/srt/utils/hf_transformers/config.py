def get_config(path, **kwargs):
    raise OSError(path)
