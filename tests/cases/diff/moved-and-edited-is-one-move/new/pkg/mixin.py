class PrepareMixin:
    def forward_mha_prepare(self, x, residual):
        """Moved, under another name, with one more argument."""
        x = self.norm(x)
        if residual is not None:
            x = x + residual
        return self.proj(x), residual, x.shape
