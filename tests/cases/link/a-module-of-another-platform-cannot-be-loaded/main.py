def cuda_backend():
    pass


def create(name):
    if name == "ascend":
        from ascend import backend
    else:
        backend = cuda_backend
    backend()


create(input())
