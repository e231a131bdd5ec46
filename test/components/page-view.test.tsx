import { describe, expect, it } from 'vitest';
import { PageView } from '../../src/ui/components/page-view.js';
import { mount } from './support.js';

const LINES = Array.from({ length: 1500 }, () => []);

describe('the position below a long page', () => {
  it.each([
    [0, '▾ 1\u202f495 more'],
    [1495, 'end of 1\u202f500 lines'],
  ])('has a space between thousands if the first line is %i', (top, position) => {
    const shown = mount(<PageView page={{ lines: LINES, rows: 5, top }} columns={40} />);
    expect(shown.text()).toContain(position);
  });
});
