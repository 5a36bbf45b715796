def first(): ...


def second(): ...


def third(): ...


def once():
    run = first

    def inner():
        nonlocal run
        run()
        run = second

    inner()
    inner()


def own():
    run = first

    def inner():
        run = third
        run()

    inner()
    return run


def far():
    run = first

    def between():
        run = third

        class Between:
            run = staticmethod(first)

            def method(self):
                nonlocal run
                run()
                run = second

        made = Between()
        made.method()
        made.method()
        made.run()

    def deep():
        def deeper():
            nonlocal run
            run()
            run = second

        deeper()

    between()
    between()
    deep()
    deep()


once()
own()
far()
