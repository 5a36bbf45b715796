call()


class A(Base, metaclass=Meta):
    call()

    @property
    def f(self, x=call(), y: call() = 1) -> call():
        call()

        def g():
            call()

            class B:
                def h(self): call()
            return lambda x=call(): call()
        return g

    @staticmethod
    @cache(maxsize=call())
    async def f(): call()

    class Nested:
        pass


if x:
    def twice(): call()
else:
    def twice(): call()
[call() for x in y]
