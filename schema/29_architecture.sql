-- Architectures that questions can name, and what tests call them: rows that a user can add to. Only questions read
-- them.

-- The architectures that questions can name.
CREATE TABLE architecture (
    architecture TEXT PRIMARY KEY,
    platform     TEXT NOT NULL,
    capability   INTEGER NOT NULL -- 90 for 9.0, as torch gives it
) STRICT, WITHOUT ROWID;
INSERT INTO architecture VALUES
    ('sm80', 'cuda', 80), ('sm86', 'cuda', 86), ('sm89', 'cuda', 89), ('sm90', 'cuda', 90), ('sm100', 'cuda', 100),
    ('sm103', 'cuda', 103), ('sm110', 'cuda', 110), ('sm120', 'cuda', 120), ('sm121', 'cuda', 121),
    ('gfx942', 'hip', 94), ('gfx950', 'hip', 95), ('gfx1250', 'hip', 125);

-- The names that a test may call each by, beside its own and that of its platform.
CREATE TABLE architecture_name (
    architecture TEXT NOT NULL REFERENCES architecture,
    name         TEXT NOT NULL,
    PRIMARY KEY (architecture, name)
) STRICT, WITHOUT ROWID;
INSERT INTO architecture_name
SELECT architecture, architecture FROM architecture
UNION SELECT architecture, platform FROM architecture
UNION SELECT architecture, 'gpu' FROM architecture
UNION SELECT architecture, 'sm' || capability / 10 * 10 FROM architecture WHERE platform = 'cuda' AND capability < 120
UNION SELECT architecture, 'gfx' || capability FROM architecture WHERE platform = 'hip'
UNION SELECT architecture, 'ampere' FROM architecture WHERE platform = 'cuda' AND capability BETWEEN 80 AND 87
UNION SELECT architecture, 'hopper' FROM architecture WHERE platform = 'cuda' AND capability BETWEEN 90 AND 99
UNION SELECT architecture, 'blackwell' FROM architecture WHERE platform = 'cuda' AND capability BETWEEN 100 AND 129
UNION SELECT architecture, 'sm120' FROM architecture WHERE platform = 'cuda' AND capability BETWEEN 120 AND 129;
