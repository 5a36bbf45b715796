from app.tests import fixture


def run(layer):
    fixture.fix(layer)
