import { beforeEach, describe, expect, it } from 'vitest';
import { removeColor } from '../../../src/terminal/color-policy.js';
import { Painter, type Recolor } from '../../../src/terminal/painter.js';

let output: string[];
let size: { columns: number; rows: number };
let painter: Painter;

beforeEach(() => {
  output = [];
  size = { columns: 80, rows: 24 };
  painter = aPainter((frame) => frame);
});

function aPainter(recolor: Recolor): Painter {
  return new Painter({ write: (text) => output.push(text), size: () => size, recolor });
}

describe('Painter', () => {
  it('draws nothing before it is on, then the latest frame in full', () => {
    painter.paint('old');
    painter.paint('new');
    expect(output).toEqual([]);
    painter.on();
    expect(output.join('')).toContain('new');
    expect(output.join('')).not.toContain('old');
  });

  it('draws nothing while it is off', () => {
    painter.on();
    painter.off();
    painter.paint('late');
    expect(output).toEqual([]);
  });

  it('writes an unchanged frame once', () => {
    painter.on();
    painter.paint('same');
    painter.paint('same');
    expect(output).toHaveLength(1);
  });

  it('clears the screen for the first frame, and then only after a change of size', () => {
    painter.on();
    painter.paint('a');
    painter.paint('b');
    size = { columns: 100, rows: 30 };
    painter.paint('b');
    painter.paint('c');
    expect(output.map((text) => text.includes('\u001B[2J'))).toEqual([true, false, true, false]);
  });

  it('redraws a frame at a new size once', () => {
    painter.on();
    painter.paint('a');
    painter.refit();
    expect(output).toHaveLength(1);
    size = { columns: 81, rows: 24 };
    painter.refit();
    painter.refit();
    expect(output).toHaveLength(2);
  });

  it('shows the cursor only in the frame for which it was placed', () => {
    painter.on();
    painter.placeCursor({ x: 2, y: 1 });
    painter.paint('a');
    expect(output.at(-1)).toContain('\u001B[2;3H\u001B[?25h');
    painter.paint('a');
    expect(output.at(-1)).toBe('\u001B[?25l');
  });

  it('keeps the cursor when it repaints', () => {
    painter.on();
    painter.placeCursor({ x: 2, y: 1 });
    painter.paint('a');
    painter.repaint();
    expect(output.at(-1)).toContain('\u001B[2;3H\u001B[?25h');
  });

  it('counts bytes, not characters', () => {
    painter.on();
    painter.paint('é');
    expect(painter.bytesWritten).toBe(Buffer.byteLength(output.join('')));
  });

  it('keeps inverse and bold without colour', () => {
    const plain = aPainter(removeColor);
    plain.on();
    plain.paint('\u001B[31m\u001B[7mselected\u001B[27m\u001B[39m');
    expect(output.join('')).toContain('\u001B[7mselected\u001B[27m');
    expect(output.join('')).not.toContain('\u001B[31m');
  });
});
