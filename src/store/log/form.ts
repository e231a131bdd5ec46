/** A form of one-line text fields: the texts, which field has the focus, and what is invalid. */
import { createEditBuffer, createSelectedBuffer, type EditBuffer } from '../../text/edit-buffer.js';

export type FieldValues<Field extends string> = Readonly<Record<Field, string>>;

export type FieldError<Field extends string = string> = { readonly field: Field; readonly reason: string };

export type Form<Field extends string> = {
  /** The fields in the order of the screen. */
  readonly fields: readonly Field[];
  readonly values: FieldValues<Field>;
  /** The texts when the form opened. */
  readonly initial: FieldValues<Field>;
  readonly focused: Field;
  /** Graphemes before the cursor in the text of `focused`. */
  readonly cursor: number;
  /** Fields whose text is selected when they get the focus, until the text is changed. */
  readonly selects: readonly Field[];
  /** True if the text of `focused` is selected. */
  readonly isSelected: boolean;
  readonly error: FieldError | null;
};

/** @param selects the fields in which typing replaces the text that the form opens with */
export function createForm<Field extends string>(
  fields: readonly Field[],
  values: FieldValues<Field>,
  focused: Field,
  selects: readonly Field[] = [],
): Form<Field> {
  const form = {
    fields,
    values,
    initial: values,
    focused,
    cursor: 0,
    selects,
    isSelected: false,
    error: null,
  };
  return withCursorAtEnd(form);
}

export function focusedText<Field extends string>(form: Form<Field>): EditBuffer {
  const { values, focused, cursor, isSelected } = form;
  return isSelected
    ? createSelectedBuffer(values[focused])
    : { ...createEditBuffer(values[focused]), cursor };
}

/** Sets the text of a field, and the cursor if it has the focus. An unknown field changes nothing. */
export function withText<Field extends string>(
  form: Form<Field>,
  field: string,
  { text, cursor: typedAt, isSelected: selected }: EditBuffer,
): Form<Field> {
  if (!isFieldOf(form, field)) return form;
  const place = field === form.focused ? { cursor: typedAt, isSelected: selected === true } : {};
  return { ...form, values: { ...form.values, [field]: text }, ...place, error: null };
}

/** Moves the cursor to the end of the text; selects the unchanged text of a field in `selects`. */
function withCursorAtEnd<Field extends string>(form: Form<Field>): Form<Field> {
  const { values, initial, focused, selects } = form;
  const isSelected =
    selects.includes(focused) && values[focused] !== '' && values[focused] === initial[focused];
  return { ...form, cursor: createEditBuffer(values[focused]).cursor, isSelected };
}

/** Replaces each text that the user has not changed with its guess. */
export function withGuesses<Field extends string>(
  form: Form<Field>,
  guesses: Partial<FieldValues<Field>>,
): Form<Field> {
  const replaced = form.fields.filter((field) => {
    const guess = guesses[field];
    return guess !== undefined && form.values[field] === form.initial[field] && guess !== form.values[field];
  });
  if (replaced.length === 0) return form;
  const texts = Object.fromEntries(replaced.map((field) => [field, guesses[field]]));
  const guessed = { ...form, values: { ...form.values, ...texts }, initial: { ...form.initial, ...texts } };
  return replaced.includes(form.focused) ? withCursorAtEnd(guessed) : guessed;
}

/**
 * Moves the focus, from the last field to the first.
 * @param error the form's first error; shown only for the field that loses the focus
 */
export function withFocusMoved<Field extends string>(
  form: Form<Field>,
  step: number,
  error: FieldError | null,
): Form<Field> {
  const { fields, focused } = form;
  const at = (fields.indexOf(focused) + step + fields.length) % fields.length;
  const moved = { ...form, focused: fields[at] ?? focused, error: error?.field === focused ? error : null };
  return withCursorAtEnd(moved);
}

/** Shows an error and moves the focus to its field. */
export function withError<Field extends string>(form: Form<Field>, error: FieldError): Form<Field> {
  if (!isFieldOf(form, error.field) || error.field === form.focused) return { ...form, error };
  return withCursorAtEnd({ ...form, focused: error.field, error });
}

/** True if any text differs from when the form opened. */
export function isFormChanged<Field extends string>({ fields, values, initial }: Form<Field>): boolean {
  return fields.some((field) => values[field] !== initial[field]);
}

function isFieldOf<Field extends string>({ fields }: Form<Field>, field: string): field is Field {
  return fields.some((each) => each === field);
}
