class Json:
    pass


class Qwen:
    pass


class Parser:
    known = {"json": Json, "qwen": Qwen}
