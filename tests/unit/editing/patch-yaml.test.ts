import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { patchYaml } from '../../../seed/editing/patch-yaml.ts';
import { reconcile } from '../../../seed/editing/reconcile.ts';
import { parseEditable } from '../../../seed/editing/yaml-document.ts';

const DRAFT = `# A draft of an article about ferries.
article:
  slug: ferries-2024 # never changes
  title: todo

# What the engine read.
figures:
  # the editor's note
  - id: ferries-2024-01
    todo: true # ask the harbour
    printed: nearly 80 ferries
    value: 80
    entities: [{ entity: NOR, name: Norway }]
    caveat: >-
      A long line that somebody broke by hand, so that it
      would not be too wide.

  - id: ferries-2024-02
    todo: true
    printed: in 1998
    period: { start: '1998', basis: printed }
    disposition: context

checks: []
`;

type Data = { article: Record<string, unknown>; figures: Record<string, unknown>[]; checks: unknown[] };

function edited(text: string, change: (data: Data) => void): string {
  const document = parseEditable(text, 'x.yaml');
  const data = document.toJS() as Data;
  change(data);
  reconcile(document, [], data);
  return patchYaml(text, document);
}

describe('patchYaml(text, changed)', () => {
  it('changes no byte where no data changed', () => {
    expect(edited(DRAFT, () => {})).toBe(DRAFT);
    const document = parseEditable(DRAFT, 'x.yaml');
    document.setIn(['figures', 0, 'value'], 80);
    expect(patchYaml(DRAFT, document)).toBe(DRAFT);
  });

  it('changes a value and leaves everything else', () => {
    const text = edited(DRAFT, ({ article }) => {
      article.title = 'Ferries: a count';
    });
    expect(text).toBe(DRAFT.replace('title: todo', "title: 'Ferries: a count'"));
  });

  it('keeps the comment behind a field that goes', () => {
    const text = edited(DRAFT, ({ figures: [first] }) => {
      delete first?.todo;
    });
    expect(text).toBe(DRAFT.replace('todo: true # ask the harbour', '# ask the harbour'));
    const plain = edited(DRAFT, ({ figures: [, second] }) => {
      delete second?.todo;
    });
    expect(plain).toBe(DRAFT.replace('02\n    todo: true\n', '02\n'));
  });

  it('puts new fields behind the ones before them, and new items behind theirs', () => {
    const text = edited(DRAFT, ({ figures }) => {
      Object.assign(figures[1] ?? {}, { reason: 'a year' });
      figures.push({ id: 'ferries-2024-03', value: 0, unit: null });
    });
    expect(text).toBe(
      DRAFT.replace(
        'disposition: context\n',
        'disposition: context\n    reason: a year\n\n  - id: ferries-2024-03\n    value: 0\n    unit: null\n',
      ),
    );
  });

  it('takes items out, with one of the blank lines around them', () => {
    const text = edited(DRAFT, ({ figures }) => {
      figures.splice(1, 1);
    });
    expect(text).not.toContain('1998');
    expect(text).toContain('would not be too wide.\n\nchecks: []\n');
    expect(text).toContain("# the editor's note\n  - id: ferries-2024-01");
  });

  it('writes the first item of an empty list in lines', () => {
    const text = edited(DRAFT, ({ checks }) => {
      checks.push({ id: 'harbour', verdict: 'agrees' });
    });
    expect(text).toBe(DRAFT.replace('checks: []', 'checks:\n  - id: harbour\n    verdict: agrees'));
  });

  it('rewrites a folded text alone, and a flow map alone', () => {
    const text = edited(DRAFT, ({ figures: [first, second] }) => {
      if (first) first.caveat = 'Short.';
      if (second) second.period = { start: '1999', basis: 'printed' };
    });
    expect(text).toContain('    caveat: >-\n      Short.\n\n  - id');
    expect(text).toContain("    period: { start: '1999', basis: printed }\n    disposition");
    expect(text).toContain('todo: true # ask the harbour');
  });

  it('keeps CRLF', () => {
    const text = edited(DRAFT.replaceAll('\n', '\r\n'), ({ figures: [first] }) => {
      Object.assign(first ?? {}, { metric: 'ferries', unit: 'ferries' });
    });
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    expect(text).toContain('metric: ferries\r\n    unit: ferries\r\n');
  });

  it('says what was wanted, whatever is changed', () => {
    const word = fc.constantFrom(
      'a',
      'b # c',
      'x: y',
      '- z',
      "it's",
      '',
      'todo',
      '1998',
      'null',
      'two\nlines',
      'ü',
    );
    const leaf = fc.oneof(word, fc.integer({ min: -5, max: 5 }), fc.constant(null), fc.boolean());
    const item = fc.dictionary(
      fc.constantFrom('id', 'k', 'l', 'm'),
      fc.oneof(leaf, fc.array(leaf, { maxLength: 3 })),
    );
    const value = fc.dictionary(
      fc.constantFrom('article', 'figures', 'more'),
      fc.oneof(leaf, item, fc.array(item, { maxLength: 4 })),
    );
    fc.assert(
      fc.property(value, value, (first, second) => {
        const start = parseEditable('# head\nslug: x\n', '');
        reconcile(start, [], { slug: 'x', ...first });
        const text = patchYaml('# head\nslug: x\n', start);
        const next = parseEditable(text, '');
        reconcile(next, [], { slug: 'x', ...second });
        const after = patchYaml(text, next);
        expect(parseEditable(after, '').toJS()).toEqual({ slug: 'x', ...second });
        expect(after).toContain('# head');
        const again = parseEditable(after, '');
        reconcile(again, [], { slug: 'x', ...second });
        expect(patchYaml(after, again)).toBe(after);
      }),
      { numRuns: 300 },
    );
  });
});
