from main import size

type Size = int
type List[T] = list[T]
type = size
type(3)
