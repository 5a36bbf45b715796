"""What a batch is run with; a name is stamped on each."""
import sgl_kernel


class Backend:
    name = None
    is_dense = False

    def forward(self, q, batch):
        if batch.forward_mode.is_decode():
            return self.forward_decode(q, batch)
        return self.forward_extend(q, batch)


class Sparse(Backend):
    def forward_extend(self, q, batch):
        if self.is_dense:
            return sgl_kernel.sparse_dense(q)
        return sgl_kernel.sparse_latent(q)

    def forward_decode(self, q, batch):
        if not self.is_dense and q.ndim > 1:
            return sgl_kernel.sparse_decode(q)
        return q


class Late(Backend):
    def forward_extend(self, q, batch):
        if batch.forward_mode.is_verify():
            return sgl_kernel.late_verify(q)
        return sgl_kernel.late_extend(q)

    def forward_decode(self, q, batch):
        return sgl_kernel.late_decode(q)


class Derived(Sparse):
    """Of no kind: nothing is known of what is chosen for it."""

    def forward_extend(self, q, batch):
        if self.is_dense:
            return sgl_kernel.derived_dense(q)
        return sgl_kernel.derived_extend(q)

    def forward_decode(self, q, batch):
        return sgl_kernel.derived_decode(q)


class Plain(Backend):
    def forward_extend(self, q, batch):
        if self.is_dense:
            return sgl_kernel.plain_dense(q)
        return sgl_kernel.plain_extend(q)

    def forward_decode(self, q, batch):
        return sgl_kernel.plain_decode(q)


BACKENDS = {"sparse": Sparse, "late": Late, "later": Late, "derived": Derived, "plain": Plain, "other": Plain}
current = None


def make_backend(name):
    global current
    current = BACKENDS[name]()
    current.name = name


def get_backend():
    return current
