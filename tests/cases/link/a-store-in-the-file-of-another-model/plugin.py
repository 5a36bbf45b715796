import main


def set_late(layer):
    layer.is_late = True


main.LAYER.is_early = True
main.HOOKS.append(set_late)
EntryClass = []
