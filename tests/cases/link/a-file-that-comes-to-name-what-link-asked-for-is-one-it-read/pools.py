class Shut:
    def store(self):
        pass


class Other:
    pass
