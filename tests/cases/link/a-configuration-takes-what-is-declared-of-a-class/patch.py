def store(node, value):  # of something else
    node.level = value
    node.width = value


def patch(value):
    import main
    main.Base.kind = value
