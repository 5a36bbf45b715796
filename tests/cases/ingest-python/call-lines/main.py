plain()
(self
    .layers[0]
    .forward(
        x,
        other(),
    ))
self.fetch(
    1
).then(2).finish(
    3
)
kernel[
    grid
](x)
self.kernels["a"][
    1
](x)
f()(x)
(a or
 b)(x)
(await
 thing())
(lambda:
    1)()
@decorator(
    1
)
def g(): pass
obj.method \
    .chained()
"text".join(x)
with open(
    "x"
) as file: pass
print(f"{inner(1)!r:>{width(2)}}")
very.long(
    # a comment with ( and "quotes
    "a # no comment"
).tail()
