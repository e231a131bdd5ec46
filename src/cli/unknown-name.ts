/** Builds the error for an unknown name, and suggests the name that was probably meant. */
import { didYouMean } from '../text/closest.js';
import { UsageError } from './command.js';

/** `Unknown topic "volumes". Did you mean volume? The topics are …` @param what a noun in the singular */
export function unknownName(what: string, typed: string, names: readonly string[]): UsageError {
  return new UsageError(
    `Unknown ${what} "${typed}".${didYouMean(typed, names)} The ${what}s are ${names.join(', ')}.`,
  );
}

/** The error if the first argument of a command is none of its actions. */
export function unknownAction(typed: string, actions: readonly { readonly name: string }[]): UsageError {
  return unknownName(
    'action',
    typed,
    actions.map(({ name }) => name),
  );
}
