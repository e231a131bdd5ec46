import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { layout } from '../../src/page/layout.js';
import type { DetailField } from '../../src/store/log/log-state.js';
import { StockField } from '../../src/ui/components/stock-field.js';
import { DetailsForm } from '../../src/ui/screens/log/details-form.js';
import { FirstStart } from '../../src/ui/screens/log/first-start.js';
import { BACKSPACE, mount } from './support.js';

const SIZE = layout(80, 24);
const NOTHING = { choiceMoved: () => {}, nameTyped: () => {}, detailTyped: () => {} };

/** A field that keeps what it reports. */
function Field({ initial, columns }: { readonly initial: string; readonly columns: number }) {
  const [value, setValue] = useState(initial);
  return <StockField value={value} columns={columns} onChange={setValue} />;
}

/** A field whose letter y is a whole word. */
function Taught() {
  const [value, setValue] = useState('no');
  return (
    <StockField value={value} columns={20} onChange={(text) => setValue(text.endsWith('y') ? 'yes' : text)} />
  );
}

async function field(initial: string, columns = 20) {
  const shown = mount(<Field initial={initial} columns={columns} />);
  await shown.until(() => shown.stdin.listenerCount('readable') > 0);
  return shown;
}

describe('StockField', () => {
  it('takes what is typed and what is deleted', async () => {
    const { stdin, shows } = await field('Upper');
    stdin.write('!');
    await shows('Upper!');
    stdin.write(BACKSPACE);
    await shows(/Upper *$/);
  });

  it('shows the end of a text wider than itself, in one row', async () => {
    const { rows } = await field('a long name that does not fit into the field at all', 20);
    expect(rows()).toHaveLength(1);
    expect(rows()[0]).toContain('at all');
  });

  it('deletes an emoji as a whole, not half of it', async () => {
    const { stdin, shows, text } = await field('ok 💪');
    stdin.write(BACKSPACE);
    await shows(/^ok *$/);
    expect(text()).not.toContain('�');
  });

  it('puts the cursor at the end of a text that others put there', async () => {
    const { stdin, shows, until } = mount(<Taught />);
    await until(() => stdin.listenerCount('readable') > 0);
    stdin.write('y');
    await shows('yes');
    stdin.write('!');
    await shows('yes!');
  });
});

describe('FirstStart', () => {
  it('shows name and unit as they stand, and reports what is typed', async () => {
    const typed: string[] = [];
    const actions = { ...NOTHING, nameTyped: (name: string) => void typed.push(name) };
    const stage = { kind: 'first-start', name: 'An', unit: 'lb' } as const;
    const { stdin, text, until } = mount(<FirstStart stage={stage} layout={SIZE} actions={actions} />);
    expect(text()).toContain('Your name › An');
    expect(text()).toMatch(/ kg +\[lb\]/);
    await until(() => stdin.listenerCount('readable') > 0);
    stdin.write('n');
    await until(() => typed.length > 0);
    expect(typed).toEqual(['Ann']);
  });
});

describe('DetailsForm', () => {
  const values = { date: '2026-02-16', focus: 'Upper', phase: '', week: '5', deload: 'no' };
  const stage = { kind: 'details', values, given: values, field: 'week', problem: null, from: null } as const;

  it('marks the field that is typed into, shows an empty one as such, and hints at what it takes', () => {
    const { text } = mount(<DetailsForm stage={stage} layout={SIZE} actions={NOTHING} />);
    expect(text()).toMatch(/▸ Week +5/);
    expect(text()).toMatch(/ {2}Phase +–/);
    expect(text()).toContain('a number, or empty');
  });

  it('reports what is typed for that field only', async () => {
    const typed: [DetailField, string][] = [];
    const actions = {
      ...NOTHING,
      detailTyped: (field: DetailField, text: string) => void typed.push([field, text]),
    };
    const { stdin, until } = mount(<DetailsForm stage={stage} layout={SIZE} actions={actions} />);
    await until(() => stdin.listenerCount('readable') > 0);
    stdin.write('2');
    await until(() => typed.length > 0);
    expect(typed).toEqual([['week', '52']]);
  });

  it('says what is wrong in place of the hint, in two rows at most', () => {
    const problem = { field: 'date', reason: 'is no day '.repeat(40) } as const;
    const { rows } = mount(<DetailsForm stage={{ ...stage, problem }} layout={SIZE} actions={NOTHING} />);
    const at = rows().findIndex((row) => row.includes('× Date: is no day'));
    expect(at).toBeGreaterThan(0);
    expect(rows()[at + 1]).toMatch(/…$/);
    expect(rows()).toHaveLength(at + 2);
  });
});
