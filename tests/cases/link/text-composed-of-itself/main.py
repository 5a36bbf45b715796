def found():
    return 1


def other():
    return 2


TABLE = {"a": found}


def get(op):
    return TABLE.get(op) or get(f"{op}.x")


name = "a"
for part in ("b", "c"):
    name = f"{name}.{part}"

for key in ("a", "b"):
    get(key)()
else:
    other()

while name:
    name = f"{name}x"
    get(name)()
