class Config:
    def apply(self):
        raise NotImplementedError
