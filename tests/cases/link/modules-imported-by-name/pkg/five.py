def register(): pass


def none(): pass
