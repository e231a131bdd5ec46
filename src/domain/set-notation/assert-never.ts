/** Closes a `switch` over every kind: a kind that is missing is a type error, and a bug where it is reached. */
export function assertNever(value: never): never {
  throw new Error(`a kind that no branch knows: ${JSON.stringify(value)}`);
}
