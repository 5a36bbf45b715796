def resolving_view(server_args):
    raise NotImplementedError
