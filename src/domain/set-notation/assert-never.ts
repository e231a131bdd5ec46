/** Makes a `switch` exhaustive: a missing case is a type error. @throws if a value reaches it at run time */
export function assertNever(value: never): never {
  throw new Error(`unhandled kind: ${JSON.stringify(value)}`);
}
