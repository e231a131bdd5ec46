// Builds the program into `dist`.
import { buildProgram } from './build-program.mjs';

await buildProgram();
