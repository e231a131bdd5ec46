/** Fails a test if two React children have the same key, because React may leave one of them on the screen. */
const SAME_KEY = 'two children with the same key';
// biome-ignore lint/suspicious/noConsole: React prints its warnings there
const printError = console.error;

console.error = (...parts: readonly unknown[]) => {
  if (String(parts[0]).includes(SAME_KEY)) throw new Error(`React: ${SAME_KEY}, ${String(parts[1])}`);
  printError(...parts);
};
