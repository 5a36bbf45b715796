def of_first():
    from first import from_first
    from_first()


def of_second():
    import second as module
    module.from_second()


def run():
    of_first()
    of_second()


run()
