from sgl_kernel import verify_tree


class EAGLEWorker:
    def forward_batch_generation(self, batch):
        return self.verify(batch)

    def verify(self, batch):
        return verify_tree(batch)
