# Whether anything imports this is not known.
def patch(cls):
    cls_of(cls).forward_xpu = None
