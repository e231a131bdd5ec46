import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { layout } from '../../src/page/layout.js';
import { DETAIL_FIELDS } from '../../src/store/log/details-form.js';
import { createForm } from '../../src/store/log/form.js';
import { createEditBuffer, createSelectedBuffer, type EditBuffer } from '../../src/text/edit-buffer.js';
import { StockField } from '../../src/ui/components/stock-field.js';
import { FirstStart } from '../../src/ui/screens/log/first-start.js';
import { FormPage } from '../../src/ui/screens/log/form-page.js';
import { DETAIL_TEXTS } from '../../src/ui/screens/log/form-texts.js';
import type { LogActions } from '../../src/ui/screens/log/log-actions.js';
import { mount } from './support.js';

const SIZE = layout(80, 24);
const NO_ACTIONS: LogActions = { nameTyped: () => {}, fieldTyped: () => {} };

/** A text field that shows the text it reported last. Its cursor starts `back` graphemes before the end. */
function Field({ initial, columns, back }: FieldProps) {
  const [buffer, setBuffer] = useState(() => moved(createEditBuffer(initial), back));
  return <StockField buffer={buffer} columns={columns} onChange={setBuffer} />;
}

type FieldProps = { readonly initial: string; readonly columns: number; readonly back: number };

function moved(buffer: EditBuffer, back: number): EditBuffer {
  return { ...buffer, cursor: buffer.cursor - back };
}

/** A field that replaces a typed y with `yes`. */
function CompletingField() {
  const [buffer, setBuffer] = useState(createEditBuffer('no'));
  return (
    <StockField
      buffer={buffer}
      columns={20}
      onChange={(typed) => setBuffer(typed.text.endsWith('y') ? createEditBuffer('yes') : typed)}
    />
  );
}

const field = (initial: string, columns = 20, back = 0) =>
  mount(<Field initial={initial} columns={columns} back={back} />);

describe('StockField', () => {
  it('shows typed characters at the cursor', () => {
    const { stdin, text } = field('Upper');
    stdin.write('!');
    expect(text()).toMatch(/Upper! *$/);
    const within = field('Uper', 20, 2);
    within.stdin.write('p');
    within.stdin.write('p');
    expect(within.text()).toMatch(/Uppper *$/);
  });

  it('keeps a character that joins the one before the cursor', () => {
    const { stdin, text } = field('cafe x', 20, 2);
    stdin.write('\u0301');
    stdin.write('s');
    expect(text()).toMatch(/cafe\u0301s x *$/);
  });

  it('shows the end of a text wider than itself, in one row', () => {
    const { rows } = field('a long name that does not fit into the field at all', 20);
    expect(rows()).toHaveLength(1);
    expect(rows()[0]).toContain('at all');
  });

  it('replaces a selected text by what is typed', () => {
    const typed: string[] = [];
    const { stdin, text } = mount(
      <StockField
        buffer={createSelectedBuffer('Upper')}
        columns={20}
        onChange={({ text }) => void typed.push(text)}
      />,
    );
    expect(text()).toContain('Upper');
    stdin.write('L');
    expect(typed).toEqual(['L']);
  });

  it('types after a text that was set from outside', () => {
    const { stdin, text } = mount(<CompletingField />);
    stdin.write('y');
    expect(text()).toContain('yes');
    stdin.write('!');
    expect(text()).toContain('yes!');
  });
});

describe('FirstStart', () => {
  it('shows name and unit, and reports the typed name', () => {
    const typed: string[] = [];
    const actions = { ...NO_ACTIONS, nameTyped: ({ text: name }: EditBuffer) => void typed.push(name) };
    const stage = { kind: 'first-start', name: createEditBuffer('An'), unit: 'lb', root: '/r' } as const;
    const { stdin, text } = mount(<FirstStart stage={stage} layout={SIZE} actions={actions} />);
    expect(text()).toContain('Your name › An');
    expect(text()).toMatch(/ kg +\[lb\]/);
    stdin.write('n');
    expect(typed).toEqual(['Ann']);
  });
});

describe('FormPage', () => {
  const values = {
    date: '2026-02-16',
    focus: 'Upper',
    phase: '',
    week: '5',
    deload: 'no',
    program: '',
    author: '',
    length: '',
  };
  const form = createForm(DETAIL_FIELDS, values, 'week');
  const page = (shown: typeof form, actions = NO_ACTIONS) =>
    mount(
      <FormPage
        title="New session"
        form={shown}
        texts={DETAIL_TEXTS}
        layout={SIZE}
        onTyped={actions.fieldTyped}
      />,
    );

  it('marks the focused field, shows a dash for an empty one, and shows the hint of the focused field', () => {
    const { text } = page(form);
    expect(text()).toMatch(/▸ Week +5/);
    expect(text()).toMatch(/ {2}Phase +–/);
    expect(text()).toContain('a number, or empty');
  });

  it('reports a typed text with its field', () => {
    const typed: [string, string][] = [];
    const fieldTyped = (field: string, { text }: EditBuffer) => void typed.push([field, text]);
    const { stdin } = page(form, { ...NO_ACTIONS, fieldTyped });
    stdin.write('2');
    expect(typed).toEqual([['week', '52']]);
  });

  it('shows an error instead of the hint, in two rows at most', () => {
    const { rows } = page({ ...form, error: { field: 'date', reason: 'is not a date '.repeat(40) } });
    const at = rows().findIndex((row) => row.includes('× Date: is not a date'));
    expect(at).toBeGreaterThan(0);
    expect(rows()[at + 1]).toMatch(/…$/);
    expect(rows()).toHaveLength(at + 2);
  });

  it('scrolls to the focused field if not all fields fit, and shows the position', () => {
    const fields = ['a', 'b', 'c', 'd', 'e', 'f', 'g'] as const;
    const texts = Object.fromEntries(fields.map((field) => [field, { label: `Field ${field}`, hint: '' }]));
    const form = createForm<string>(fields, Object.fromEntries(fields.map((field) => [field, field])), 'g');
    const { text } = mount(
      <FormPage
        title="Many"
        form={form}
        texts={texts}
        layout={layout(60, 15)}
        onTyped={NO_ACTIONS.fieldTyped}
      />,
    );
    expect(text()).toMatch(/▸ Field g +g/);
    expect(text()).not.toContain('Field b');
    expect(text()).toMatch(/Many +7 of 7/);
  });
});
