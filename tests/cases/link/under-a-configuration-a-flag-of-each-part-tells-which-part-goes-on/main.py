import torch


def plain(): ...
def balanced(): ...


class Part(torch.nn.Module):
    def __init__(self, on):
        super().__init__()
        self.on = on
        self.step = plain


class Model(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.quiet = Part(False)
        self.loud = Part(True)
        self.turned = Part(False)
        self.asked = Part(input())

    def run_quiet(self):
        self.quiet.step()

    def run_loud(self):
        self.loud.step()

    def run_turned(self):
        self.turned.step()

    def run_asked(self):
        self.asked.step()


def prepare(model, part):
    model.turned.on = part
    for part in (model.quiet, model.loud, model.turned, model.asked, part):
        if not part.on:
            continue
        part.step = balanced


def serve():
    model = Model()
    prepare(model, eval("part"))
    model.run_quiet()
    model.run_loud()
    model.run_turned()
    model.run_asked()


serve()
