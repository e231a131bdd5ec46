/** All rows of the benchmark, in the order of their numbers. */

import type { Row } from './bench.js';
import { arrivingRows } from './rows-arriving.js';
import { documentRows } from './rows-documents.js';
import { drawingRows } from './rows-drawing.js';
import { importingRows } from './rows-importing.js';
import { memoryRows } from './rows-memory.js';
import { promiseRows } from './rows-promises.js';
import { queryingRows } from './rows-querying.js';
import { savingRows } from './rows-saving.js';
import { screenRows } from './rows-screens.js';
import { startingRows } from './rows-starting.js';
import { storeRows } from './rows-stores.js';

const numberOf = ({ id }: Row) => Number(id.slice(1));

export const ROWS: readonly Row[] = [
  ...savingRows,
  ...startingRows,
  ...drawingRows,
  ...queryingRows,
  ...storeRows,
  ...documentRows,
  ...importingRows,
  ...memoryRows,
  ...promiseRows,
  ...screenRows,
  ...arrivingRows,
].sort((one, other) => numberOf(one) - numberOf(other));
