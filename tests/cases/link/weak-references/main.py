import weakref


class Owner:
    def work(self):
        pass


owner = Owner()
reference = weakref.ref(owner)
reference().work()
weakref.proxy(owner).work()
