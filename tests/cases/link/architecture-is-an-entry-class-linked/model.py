"""What a configuration lists as its architectures are the entry classes that are linked."""


def own():
    pass


def shared():
    pass


def other():
    pass


class FirstForCausalLM:
    def forward(self, config):
        if config.architectures[0] == "FirstForCausalLM":
            own()
        if "OtherForCausalLM" in config.architectures:
            other()
        if config.architectures[0] in ["SecondForCausalLM", "OtherForCausalLM"]:
            shared()
        if config.architectures[0] not in ["FirstForCausalLM", "SecondForCausalLM"]:
            other()


class SecondForCausalLM(FirstForCausalLM):
    pass


EntryClass = [FirstForCausalLM, SecondForCausalLM]
