import library


def few(): ...
def many(): ...


def layer(states):
    if states.shape[0] <= 16:
        few()
    else:
        many()


class Model:
    def forward(self, ids, received, is_first):
        if is_first:
            hidden_states = library.embed(ids)
        else:
            hidden_states = received
        layer(hidden_states)
