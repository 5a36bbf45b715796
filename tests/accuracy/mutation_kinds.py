"""The errors that tests/accuracy/mutations puts into a kernel traces document."""
import datetime
import re

LINK = re.compile(r'\[(?P<name>(?:\\.|[^\]\\])+)\]\((?P<path>[^)#]*)#L(?P<line>\d+)\)')
CHAIN = ['step-moved', 'op-moved', 'wrong-caller', 'missing-steps', 'step-not-found', 'wrong-op', 'wrong-call',
         'wrong-level', 'op-lines-differ', 'kernel-not-mapped', 'kernel-missing', 'call-site-missing']
LINE = ['step-moved', 'op-moved', 'wrong-call', 'op-lines-differ', 'step-not-found']
CALLER = ['wrong-caller', 'missing-steps', 'wrong-op', 'wrong-call', 'kernel-not-mapped']


class Section:
    """A kernel's section: the lines [start, end) of the document, its kernel, its steps."""

    def __init__(self, lines, start, end):
        self.start, self.end = start, end
        self.kernel = re.match(r'#### [\d.]+ (\S+)', lines[start]).group(1).replace('\\', '')
        self.steps = [n for n in range(start + 1, end) if LINK.search(lines[n])]


def sections_of(lines):
    starts = [n for n, line in enumerate(lines) if line.startswith('#')] + [len(lines)]
    return [Section(lines, here, after) for here, after in zip(starts, starts[1:]) if lines[here].startswith('#### ')]


def depth(line):
    return len(re.match(r'[ \u00a0│├└]*', line).group(0))


def relink(whole, **parts):
    match = LINK.search(whole)
    new = {**match.groupdict(), **parts}
    return whole[:match.start()] + f"[{new['name']}]({new['path']}#L{new['line']})" + whole[match.end():]


class Mutator:
    """One copy of the document, and what was put into it: (kind, codes, lines as written, kernel, what stood there)."""

    def __init__(self, lines, source, rng):
        self.lines, self.source, self.rng = list(lines), source, rng
        self.sections = sections_of(lines)
        self.edits = {}   # line number → replacement lines
        self.done = []
        self.free = [s for s in self.sections if len(s.steps) >= 5]
        rng.shuffle(self.free)

    def text(self, match_path):
        path = self.source / match_path.split('sglang/python/', 1)[-1]
        return path.read_text().splitlines()

    def step(self, section, low=1, high=None, wanted=lambda line: True):
        """A step of the section, not the kernel's own call, that is wanted."""
        steps = [n for n in section.steps[low:high] if wanted(self.lines[n])]
        return self.rng.choice(steps) if steps else None

    def note(self, kind, codes, number, section, was=None):
        match = LINK.search(self.lines[number])
        self.done.append({'kind': kind, 'codes': codes, 'line': number, 'kernel': section.kernel,
                          'was': was or (f"#L{match['line']}" if match else self.lines[number].strip())})

    def replace(self, kind, section, number, new, codes=CHAIN, was=None):
        self.edits[number] = new if isinstance(new, list) else [new]
        self.note(kind, codes, number, section, was)
        return True

    # The kinds. Each takes a section and returns True where it found a place.

    def line_shifted(self, section):
        number = self.step(section)
        match = LINK.search(self.lines[number])
        text, last = self.text(match['path']), match['name'].strip('`').rstrip(')(').split('.')[-1]
        for _ in range(50):
            line = int(match['line']) + self.rng.choice([-1, 1]) * self.rng.randint(1, 9)
            if 0 < line <= len(text) and last not in text[line - 1]:
                return self.replace('line_shifted', section, number, relink(self.lines[number], line=line))
        return False

    def line_behind_the_end(self, section):
        number = self.step(section)
        return self.replace('line_behind_the_end', section, number, relink(self.lines[number], line=99999))

    def line_of_the_def(self, section):
        number = self.step(section)
        match = LINK.search(self.lines[number])
        text = self.text(match['path'])
        for line in range(int(match['line']) - 1, 0, -1):
            if re.match(r'\s*def ', text[line - 1]):
                return self.replace('line_of_the_def', section, number, relink(self.lines[number], line=line))
        return False

    def kernel_line_wrong(self, section):
        number = section.steps[0]
        match = LINK.search(self.lines[number])
        return self.replace('kernel_line_wrong', section, number,
                            relink(self.lines[number], line=max(1, int(match['line']) - 7)))

    def other_file(self, section):
        number = self.step(section)
        path = LINK.search(self.lines[number])['path']
        others = sorted({LINK.search(self.lines[n])['path'] for s in self.sections for n in s.steps} - {path})
        name = LINK.search(self.lines[number])['name'].strip('`').rstrip(')(').split('.')[-1]
        self.rng.shuffle(others)
        for other in others:
            if name + '(' not in '\n'.join(self.text(other)):
                return self.replace('other_file', section, number, relink(self.lines[number], path=other))
        return False

    def file_gone(self, section):
        number = self.step(section)
        path = LINK.search(self.lines[number])['path']
        return self.replace('file_gone', section, number,
                            relink(self.lines[number], path=path.replace('.py', '_old.py')))

    def name_misspelt(self, section):
        number = self.step(section)
        name = LINK.search(self.lines[number])['name']
        new = re.sub(r'(\w+)(\(\)`?)$', r'\1_impl2\2', name)
        return new != name and self.replace('name_misspelt', section, number, relink(self.lines[number], name=new),
                                            was=name)

    def op_renamed(self, section):
        number = self.step(section, wanted=lambda line: '**OP**' in line)
        if number is None:
            return False
        name = LINK.search(self.lines[number])['name']
        return self.replace('op_renamed', section, number, relink(self.lines[number], name='self.other_proj()'),
                            was=name)

    def op_of_another(self, section):
        number = self.step(section, wanted=lambda line: '**OP**' in line)
        if number is None:
            return False
        mine = LINK.search(self.lines[number])
        others = sorted({LINK.search(self.lines[n]).group(0) for s in self.sections for n in s.steps
                         if '**OP**' in self.lines[n] and LINK.search(self.lines[n])['name'] != mine['name']})
        other = LINK.match(self.rng.choice(others))
        return self.replace('op_of_another', section, number, relink(self.lines[number], **other.groupdict()))

    def step_dropped(self, section):
        number = self.step(section, high=-1, wanted=lambda line: '**OP**' not in line)
        if number is None or depth(self.lines[number + 1]) <= depth(self.lines[number]):
            return False
        level, after = depth(self.lines[number]), number + 1
        while after < section.end and LINK.search(self.lines[after]) and depth(self.lines[after]) > level:
            after += 1
        children = [n for n in range(number + 1, after) if depth(self.lines[n]) == level + 4]
        if len(children) != 1:
            return False
        branch = self.lines[number][:level]
        for n in range(number + 1, after):
            rest = self.lines[n][level:]
            self.edits[n] = [branch + rest.lstrip(' \u00a0│├└─>') and branch + self.lines[n][level + 4:]
                             if n == children[0] else self.lines[n][:level] + self.lines[n][level + 4:]]
        first = self.lines[children[0]]
        self.edits[children[0]] = [self.lines[number][:self.lines[number].index('[')] + first[first.index('['):]]
        self.edits[number] = []
        self.note('step_dropped', CHAIN + ['kernel-only-in-source'], number, section)
        return True

    def step_doubled(self, section):
        number = self.step(section, high=-1)
        if depth(self.lines[number + 1]) <= depth(self.lines[number]):
            return False
        level, after = depth(self.lines[number]), number + 1
        while after < section.end and LINK.search(self.lines[after]) and depth(self.lines[after]) > level:
            after += 1
        if after < section.end and LINK.search(self.lines[after]) and depth(self.lines[after]) == level:
            return False
        text = self.lines[number][self.lines[number].index('['):]
        for n in range(number + 1, after):
            self.edits[n] = [self.lines[n][:level] + '    ' + self.lines[n][level:]]
        return self.replace('step_doubled', section, number,
                            [self.lines[number], ' ' * level + '└─> ' + text.replace(' ← **OP**', '')])

    def callers_swapped(self, section):
        number = self.step(section, high=-2, wanted=lambda line: '**OP**' not in line)
        if number is None:
            return False
        low, high = self.lines[number], self.lines[number + 1]
        if not LINK.search(high) or depth(high) <= depth(low) or '**OP**' in high:
            return False
        if LINK.search(low).group(0) == LINK.search(high).group(0):
            return False
        self.edits[number + 1] = [relink(high, **LINK.search(low).groupdict())]
        return self.replace('callers_swapped', section, number, relink(low, **LINK.search(high).groupdict()))

    def level_shifted(self, section):
        number = self.step(section, low=2)
        if depth(self.lines[number]) < 8:
            return False
        return self.replace('level_shifted', section, number, '    ' + self.lines[number],
                            CHAIN + ['document-problem'])

    def glyph_broken(self, section):
        number = self.step(section, wanted=lambda line: '─>' in line)
        return number is not None and self.replace(
            'glyph_broken', section, number, self.lines[number].replace('─>', '->'), CHAIN + ['document-problem'])

    def keyword_as_step(self, section):
        number = self.step(section)
        return self.replace('keyword_as_step', section, number, relink(self.lines[number], name='return()'))

    def link_lost(self, section):
        number = self.step(section)
        match = LINK.search(self.lines[number])
        line = self.lines[number][:match.start()] + f"`Elsewhere.{match['name'].strip('`').split('.')[-1]}`"
        return self.replace('link_lost', section, number, line + self.lines[number][match.end():])

    def package_wrong(self, section):
        number = section.start
        match = re.search(r'\*\*\((\S+)\)\*\*', self.lines[number])
        other = 'aiter' if match[1] != 'aiter' else 'flashinfer'
        first = section.steps[0]
        self.edits[first] = [self.lines[first].replace(match[0], f'**({other})**')]
        return self.replace('package_wrong', section, number, self.lines[number].replace(match[0], f'**({other})**'),
                            ['wrong-package', 'wrong-row'], was=match[1])

    def kernel_invented(self, section):
        number = section.start
        new = [f'#### 99.{number} invented_{number}_kernel **(sgl-kernel)**', '']
        new += [relink(self.lines[section.steps[0]], name=f'invented_{number}_kernel()'), '']
        self.edits[number] = new + [self.lines[number]]
        self.done.append({'kind': 'kernel_invented', 'codes': CHAIN + ['not-a-kernel', 'kernel-dead', 'row-missing'],
                          'line': number, 'kernel': section.kernel, 'was': f'invented_{number}_kernel'})
        return True

    def kernel_renamed(self, section):
        for n in (section.start, *[n for n in section.steps if depth(self.lines[n]) == 0]):
            self.edits[n] = [self.lines[n].replace(section.kernel, section.kernel + '_v9')]
        self.note('kernel_renamed', CHAIN + ['row-missing', 'row-without-chain', 'not-a-kernel', 'kernel-dead'],
                  section.start, section, was=section.kernel)
        return any(section.kernel + '_v9' in self.edits[n][0] for n in section.steps if n in self.edits)

    def chains_gone(self, section):
        for n in range(section.start, section.end):
            self.edits[n] = []
        self.note('chains_gone', ['row-without-chain', 'kernel-missing', 'kernel-only-in-source', 'wrong-row'],
                  section.start, section, was=section.kernel)
        return True

    def section_doubled(self, section):
        lines = self.lines[section.start:section.end]
        return self.replace('section_doubled', section, section.end - 1, [self.lines[section.end - 1], *lines],
                            ['document-problem', 'wrong-row', 'row-missing'], was=section.kernel)

    def phase_wrong(self, section):
        number = self.step(section, wanted=lambda line: re.search(r'\*\((decode|prefill)\b', line))
        if number is None:
            return False
        swap = {'decode': 'prefill', 'prefill': 'decode'}
        new = re.sub(r'(\*\()(decode|prefill)\b', lambda m: m[1] + swap[m[2]], self.lines[number])
        return self.replace('phase_wrong', section, number, new, ['phase-denied', 'wrong-row', 'wrong-phase'])

    def call_site_gone(self, section):
        tops = [n for n in section.steps if depth(self.lines[n]) == 0]
        if len(tops) < 2:
            return False
        last = tops[-1]
        if any(LINK.search(self.lines[n]).group(0) == LINK.search(self.lines[last]).group(0) for n in tops[:-1]):
            return False   # its call site still stands there
        for n in range(last, section.end):
            self.edits[n] = []
        self.note('call_site_gone', ['call-site-missing', 'kernel-only-in-source', 'wrong-row'], last, section)
        return True

    def row_of(self, section, table):
        """The line of the kernel's row in the table below a heading."""
        inside = False
        for n, line in enumerate(self.lines):
            if line.startswith('## '):
                inside = table in line
            elif inside and line.startswith(f'| `{section.kernel}` |'):
                return n
        return None

    def cell(self, kind, section, table, column, change):
        number = self.row_of(section, table)
        if number is None:
            return False
        cells = self.lines[number].split('|')
        old = cells[column].strip()
        cells[column] = f' {change(old)} '
        now = cells[column].strip().split(', ')
        gone = [item for item in old.split(', ') if item not in now]
        return gone and self.replace(
            kind, section, number, '|'.join(cells), ['wrong-row', 'wrong-package', 'op-lines-differ', 'wrong-op',
                                                     'row-without-chain', 'row-missing'], was=', '.join(gone))

    def summary_site_wrong(self, section):
        return self.cell('summary_site_wrong', section, 'Summary Table', 4,
                         lambda text: re.sub(r':(\d+)', lambda m: f':{int(m[1]) + 3}', text))

    def summary_package_wrong(self, section):
        return self.cell('summary_package_wrong', section, 'Summary Table', 2,
                         lambda text: 'flashinfer' if text != 'flashinfer' else 'sgl-kernel')

    def summary_category_wrong(self, section):
        return self.cell('summary_category_wrong', section, 'Summary Table', 3,
                         lambda text: 'Sampling' if text != 'Sampling' else 'MoE')

    def mapping_op_wrong(self, section):
        return self.cell('mapping_op_wrong', section, 'Ops Mapping', 2,
                         lambda text: re.sub(r'`[^`]+`', '`self.other_proj()`', text, count=1))

    def mapping_line_wrong(self, section):
        return self.cell('mapping_line_wrong', section, 'Ops Mapping', 3,
                         lambda text: re.sub(r':(\d+)', lambda m: f':{int(m[1]) + 3}', text, count=1))

    def breakdown_count_wrong(self, section):
        return self.cell('breakdown_count_wrong', section, 'Source Breakdown', 3,
                         lambda text: str(int(text) + 2) if text.isdigit() else text)

    def breakdown_module_wrong(self, section):
        return self.cell('breakdown_module_wrong', section, 'Source Breakdown', 2, lambda text: 'elsewhere.py')

    def row_gone(self, section):
        number = self.row_of(section, 'Summary Table')
        return number is not None and self.replace('row_gone', section, number, [],
                                                   ['row-missing', 'wrong-row'], was=section.kernel)

    def mapping_row_gone(self, section):
        number = self.row_of(section, 'Ops Mapping')
        return number is not None and self.replace('mapping_row_gone', section, number, [],
                                                   ['row-missing', 'wrong-row'], was=section.kernel)

    def row_doubled(self, section):
        number = self.row_of(section, 'Summary Table')
        return number is not None and self.replace(
            'row_doubled', section, number, [self.lines[number]] * 2,
            ['wrong-row', 'row-missing', 'document-problem'], was=section.kernel)

    # Of a step: what a hand gets wrong in one line.

    def line_of_another_call(self, section):
        """The line of another call of that name in the same file, in another function."""
        for number in self.rng.sample(section.steps[1:], len(section.steps) - 1):
            match = LINK.search(self.lines[number])
            text, last = self.text(match['path']), match['name'].strip('`').rstrip(')(').split('.')[-1]
            mine = self.function_at(text, int(match['line']))
            others = [n for n, line in enumerate(text, 1) if re.search(rf'\b{re.escape(last)}\(', line)
                      and n != int(match['line']) and not re.match(r'\s*(async )?def |\s*#', line)
                      and self.function_at(text, n) != mine]
            if others:
                return self.replace('line_of_another_call', section, number,
                                    relink(self.lines[number], line=self.rng.choice(others)),
                                    LINE + CALLER + ['kernel-only-in-source'])
        return False

    @staticmethod
    def function_at(text, line):
        """The line of the def that the line stands below."""
        level = len(text[line - 1]) - len(text[line - 1].lstrip())
        for n in range(line - 1, 0, -1):
            stripped = text[n - 1].lstrip()
            if stripped and len(text[n - 1]) - len(stripped) < level:
                level = len(text[n - 1]) - len(stripped)
                if stripped.startswith(('def ', 'async def ')):
                    return n
        return 0

    def line_of_the_import(self, section):
        number = self.step(section)
        text = self.text(LINK.search(self.lines[number])['path'])
        imports = [n for n, line in enumerate(text, 1) if re.match(r'(from|import) ', line)]
        return bool(imports) and self.replace('line_of_the_import', section, number,
                                              relink(self.lines[number], line=self.rng.choice(imports)), LINE)

    def line_gone(self, section):
        number = self.step(section)
        match = LINK.search(self.lines[number])
        return self.replace('line_gone', section, number,
                            self.lines[number].replace(f"#L{match['line']})", ')'), LINE + ['document-problem'])

    def receiver_wrong(self, section):
        number = self.step(section, wanted=lambda line: re.search(r'\[self\.\w+\.\w+\(', line))
        if number is None:
            return False
        name = LINK.search(self.lines[number])['name']
        return self.replace('receiver_wrong', section, number,
                            relink(self.lines[number], name=re.sub(r'self\.\w+\.', 'self.elsewhere.', name)),
                            CHAIN, was=name)

    def step_of_another(self, section):
        """A step of another kernel's chains stands in the place of this one, whole."""
        number = self.step(section, low=2, wanted=lambda line: '**OP**' not in line)
        if number is None:
            return False
        mine = LINK.search(self.lines[number])
        others = sorted({LINK.search(self.lines[n]).group(0) for s in self.sections for n in s.steps[1:]
                         if '**OP**' not in self.lines[n]
                         and LINK.search(self.lines[n])['name'].split('.')[-1] != mine['name'].split('.')[-1]})
        other = LINK.match(self.rng.choice(others))
        return self.replace('step_of_another', section, number, relink(self.lines[number], **other.groupdict()))

    def name_in_capitals(self, section):
        number = self.step(section)
        name = LINK.search(self.lines[number])['name']
        return name != name.upper() and self.replace(
            'name_in_capitals', section, number, relink(self.lines[number], name=name.upper()), was=name)

    def class_wrong(self, section):
        number = self.step(section, wanted=lambda line: re.search(r'\*\([A-Z]\w+(Method|MoE|Backend)\b', line))
        if number is None:
            return False
        was = re.search(r'\*\(([A-Z]\w+(?:Method|MoE|Backend))\b', self.lines[number])[1]
        return self.replace('class_wrong', section, number, self.lines[number].replace(f'({was}', '(LlamaMLP'),
                            ['wrong-class', 'wrong-caller', 'wrong-call', 'step-not-found'], was=was)

    # Of a chain.

    def chain_of_another(self, section):
        """What stands above the kernel's call is another kernel's."""
        others = [s for s in self.sections if s.kernel != section.kernel and len(s.steps) > 4]
        other = self.rng.choice(others)
        mine = self.tree(section)
        theirs = self.tree(other)
        if not mine or not theirs or LINK.search(self.lines[theirs[0]]).group(0) in '\n'.join(
                self.lines[n] for n in mine):
            return False
        for n in mine[1:]:
            self.edits[n] = []
        return self.replace('chain_of_another', section, mine[0], [self.lines[n] for n in theirs], CALLER)

    def tree(self, section):
        """The lines of the section's first tree, without its root."""
        lines = []
        for n in section.steps[1:]:
            if depth(self.lines[n]) == 0 or n != section.steps[0] + len(lines) + 1:
                break
            lines.append(n)
        return lines

    def kernel_of_another(self, section):
        """The chain begins at another kernel's call."""
        others = [s for s in self.sections if s.kernel != section.kernel and s.steps]
        other = LINK.search(self.lines[self.rng.choice(others).steps[0]])
        number = section.steps[0]
        return self.replace('kernel_of_another', section, number, relink(self.lines[number], **other.groupdict()),
                            CHAIN + ['wrong-row', 'row-without-chain'])

    def chain_cut(self, section):
        """The chain ends below its op."""
        ops = [n for n in section.steps if '**OP**' in self.lines[n]]
        if not ops or depth(self.lines[ops[0]]) < 8 or len(ops) > 1:
            return False
        for n in range(ops[0], section.end):
            if self.lines[n].strip() and depth(self.lines[n]) < depth(self.lines[ops[0]]):
                return False
            self.edits[n] = []
        self.edits[section.end - 1] = ['']
        self.note('chain_cut', ['kernel-not-mapped', 'missing-steps', 'call-site-missing', 'kernel-only-in-source'],
                  ops[0], section)
        return True

    def branch_gone(self, section):
        """One of several callers is left out, with what hangs from it."""
        forks = [n for n in section.steps if '├─>' in self.lines[n]]
        if not forks:
            return False
        number = self.rng.choice(forks)
        end = number + 1
        while end < section.end and LINK.search(self.lines[end]) and depth(self.lines[end]) > depth(self.lines[number]):
            end += 1
        for n in range(number, end):
            self.edits[n] = []
        self.note('branch_gone', ['call-site-missing', 'kernel-only-in-source', 'caller-missing', 'op-without-kernels',
                                  'wrong-row', 'step-not-found', 'document-problem'], number, section)
        return True

    def step_put_in(self, section):
        """A step of another kernel stands between two."""
        tree = self.tree(section)
        if len(tree) < 4 or any('├' in self.lines[n] for n in tree):
            return False
        at = self.rng.randrange(1, len(tree) - 1)
        names = {LINK.search(self.lines[n]).group(0) for n in tree}
        other = self.rng.choice(sorted({LINK.search(self.lines[n]).group(0) for s in self.sections
                                        for n in s.steps[1:]} - names))
        for n in tree[at:]:
            self.edits[n] = ['    ' + self.lines[n]]
        level = ' ' * depth(self.lines[tree[at]])
        self.edits[tree[at]].insert(0, f'{level}└─> {other}')
        self.note('step_put_in', CHAIN, tree[at], section, was=LINK.match(other)['name'])
        return True

    def op_mark_lost(self, section):
        number = self.step(section, wanted=lambda line: '**OP**' in line)
        return number is not None and self.replace(
            'op_mark_lost', section, number, self.lines[number].replace(' ← **OP**', ''), CHAIN + ['wrong-mark'])

    def op_mark_elsewhere(self, section):
        number = self.step(section, wanted=lambda line: '**OP**' not in line and '**' not in line)
        return number is not None and self.replace(
            'op_mark_elsewhere', section, number, self.lines[number].rstrip() + ' ← **OP**', CHAIN + ['wrong-mark'])

    def heading_renamed(self, section):
        number = section.start
        return self.replace('heading_renamed', section, number,
                            re.sub(r'^(#### [\d.]+ )\S+', r'\1elsewhere_kernel', self.lines[number]),
                            ['document-problem', 'wrong-row', 'row-missing', 'row-without-chain', 'step-not-found',
                             'not-a-kernel', 'kernel-dead', 'kernel-not-mapped'], was=section.kernel)

    def reference_wrong(self, section):
        """What is said to stand in another section does not stand there."""
        number = self.step(section, wanted=lambda line: re.search(r'\bas in \d', line))
        if number is None:
            return False
        return self.replace('reference_wrong', section, number,
                            re.sub(r'\bas in [\d.]+', 'as in 97.3', self.lines[number]),
                            ['document-problem', 'missing-steps', 'wrong-reference'])

    def section_elsewhere(self, section):
        """The section stands below another category's heading."""
        headings = [n for n, line in enumerate(self.lines) if line.startswith('### ') and 'Kernels' in line]
        mine = max(n for n in headings if n < section.start)
        number = self.rng.choice([n for n in headings if n != mine])
        lines = self.lines[section.start:section.end]
        for n in range(section.start, section.end):
            self.edits[n] = []
        if number in self.edits:
            return False
        self.edits[number] = [self.lines[number], '', *lines]
        self.done.append({'kind': 'section_elsewhere', 'codes': ['wrong-row', 'document-problem'], 'line': number,
                          'kernel': section.kernel, 'was': self.lines[mine].split(' ', 2)[2].split(' Kernels')[0],
                          'more': len(lines) + 2})
        return True

    def arrows_in_ascii(self, section):
        tree = self.tree(section)
        for n in tree:
            self.edits[n] = [self.lines[n].replace('└─>', '`->').replace('├─>', '+->').replace('│', '|')]
        return bool(tree) and self.replace('arrows_in_ascii', section, tree[0], self.edits[tree[0]],
                                           CHAIN + ['document-problem'])

    def row_without_pipe(self, section):
        number = self.row_of(section, 'Summary Table')
        return number is not None and self.replace(
            'row_without_pipe', section, number, self.lines[number].replace(' | ', ' ', 1),
            ['wrong-row', 'row-missing', 'document-problem', 'row-without-chain'], was=section.kernel)

    def mapping_op_gone(self, section):
        return self.cell('mapping_op_gone', section, 'Ops Mapping', 2,
                         lambda text: text.split(', ', 1)[-1])

    def mapping_line_gone(self, section):
        return self.cell('mapping_line_gone', section, 'Ops Mapping', 3, lambda text: text.split(', ', 1)[-1])

    def summary_name_wrong(self, section):
        return self.cell('summary_name_wrong', section, 'Summary Table', 1,
                         lambda text: text.rstrip('`') + '_v9`')

    def breakdown_row_gone(self, section):
        number = self.row_of(section, 'Source Breakdown')
        return number is not None and self.replace('breakdown_row_gone', section, number, [],
                                                   ['row-missing', 'wrong-row'], was=section.kernel)

    # Of the document as a whole: once a copy.

    def date_gone(self, section):
        return self.date('date_gone', lambda line: None, section)

    def date_in_the_future(self, section):
        later = datetime.date.today() + datetime.timedelta(days=400)
        return self.date('date_in_the_future', lambda line: re.sub(r'\d{4}-\d\d-\d\d', str(later), line), section)

    def date_unreadable(self, section):
        return self.date('date_unreadable', lambda line: re.sub(r'\d{4}-\d\d-\d\d', 'last Tuesday', line), section)

    def date_impossible(self, section):
        return self.date('date_impossible', lambda line: re.sub(r'\d{4}-\d\d-\d\d', '2026-13-45', line), section)

    def head(self, kind, word, change, section, codes):
        number = next((n for n, line in enumerate(self.lines) if line.startswith(word)), None)
        if number is None or number in self.edits:
            return False
        self.edits[number] = [change(self.lines[number])]
        self.done.append({'kind': kind, 'codes': codes, 'line': number, 'kernel': section.kernel,
                          'was': self.lines[number].split('**')[-1].strip()})
        return True

    def hash_wrong(self, section):
        return self.head('hash_wrong', '**Content hash:**', lambda line: re.sub(r'[0-9a-f]{32}', '0' * 32, line),
                         section, ['document-problem', 'wrong-date', 'wrong-source'])

    def source_wrong(self, section):
        return self.head('source_wrong', '**Source:**', lambda line: re.sub(r'\d+$', '99', line.rstrip()), section,
                         ['document-problem', 'wrong-date', 'wrong-source'])

    def platform_wrong(self, section):
        return self.head('platform_wrong', '**Platform:**', lambda line: line.replace('cuda', 'hip'), section,
                         ['document-problem', 'wrong-date', 'wrong-source'])

    def entry_wrong(self, section):
        number = next(n for n, line in enumerate(self.lines) if 'ForCausalLM.forward |' in line)
        self.edits[number] = [self.lines[number].replace('ForCausalLM.forward |', 'ForCausalLM.run |')]
        self.done.append({'kind': 'entry_wrong', 'codes': ['wrong-entry'], 'line': number, 'kernel': section.kernel,
                          'was': 'ForCausalLM.forward'})
        return True

    def category_renamed(self, section):
        """The heading of a category names another one."""
        headings = [n for n, line in enumerate(self.lines) if line.startswith('### ') and 'Kernels' in line]
        mine = max(n for n in headings if n < section.start)
        if mine in self.edits:
            return False
        was = self.lines[mine].split(' ', 2)[2].split(' Kernels')[0]
        self.edits[mine] = [self.lines[mine].replace(was, 'Sampling' if was != 'Sampling' else 'MoE')]
        self.done.append({'kind': 'category_renamed', 'codes': ['wrong-row', 'document-problem'], 'line': mine,
                          'kernel': section.kernel, 'was': was})
        return True

    def date(self, kind, change, section):
        number = next(n for n, line in enumerate(self.lines) if 'Generated:' in line)
        new = change(self.lines[number])
        self.edits[number] = [] if new is None else [new]
        self.done.append({'kind': kind, 'codes': ['document-problem', 'wrong-date'], 'line': number,
                          'kernel': section.kernel, 'was': 'Generated'})
        return True

    def write(self):
        """The text; each error learns which lines it has now."""
        out, place = [], {}
        for n, line in enumerate(self.lines):
            place[n] = len(out) + 1
            out += self.edits.get(n, [line])
        place[len(self.lines)] = len(out) + 1
        for error in self.done:
            section = next((s for s in self.sections if s.start <= error['line'] < s.end), None)
            error['at'] = place[error['line']]
            error['until'] = place[section.end] if section else error['at'] + error.get('more', 1)
            error['from'] = place[section.start] if section else error['at']
        return '\n'.join(out) + '\n'


KINDS = [name for name in vars(Mutator) if not name.startswith('_') and name not in
         ('text', 'step', 'note', 'replace', 'row_of', 'cell', 'date', 'head', 'write', 'function_at', 'tree')]
WHOLE = {'date_gone', 'date_in_the_future', 'date_unreadable', 'date_impossible'}   # of one line: one a copy
ALONE = {'hash_wrong'}   # what it says of the whole document changes what lines mean: none beside it
