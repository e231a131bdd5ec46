/** A form of one-line text fields: the texts, which field has the focus, and what is invalid. */

export type FieldValues<Field extends string> = Readonly<Record<Field, string>>;

/** A field whose text is invalid, and why. */
export type FieldError<Field extends string = string> = { readonly field: Field; readonly reason: string };

export type Form<Field extends string> = {
  /** In the order of the screen. */
  readonly fields: readonly Field[];
  readonly values: FieldValues<Field>;
  /** The texts when the form opened. */
  readonly initial: FieldValues<Field>;
  /** The field that has the focus. */
  readonly focused: Field;
  readonly error: FieldError | null;
};

export function createForm<Field extends string>(
  fields: readonly Field[],
  values: FieldValues<Field>,
  focused: Field,
): Form<Field> {
  return { fields, values, initial: values, focused, error: null };
}

/** Sets the text of a field; the same form if it has no such field. */
export function withText<Field extends string>(form: Form<Field>, field: string, text: string): Form<Field> {
  if (!isFieldOf(form, field)) return form;
  return { ...form, values: { ...form.values, [field]: text }, error: null };
}

/** Replaces the texts that the user left alone; the same form if none differs. */
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
  return { ...form, values: { ...form.values, ...texts }, initial: { ...form.initial, ...texts } };
}

/**
 * Moves the focus, around the ends. The text of the field that loses the focus stays, valid or not.
 * @param error the first error of the form; shown only if it is in the field that loses the focus
 */
export function withFocusMoved<Field extends string>(
  form: Form<Field>,
  step: number,
  error: FieldError | null,
): Form<Field> {
  const { fields, focused } = form;
  const at = (fields.indexOf(focused) + step + fields.length) % fields.length;
  return { ...form, focused: fields[at] ?? focused, error: error?.field === focused ? error : null };
}

/** Shows an error and moves the focus to its field. */
export function withError<Field extends string>(form: Form<Field>, error: FieldError): Form<Field> {
  return { ...form, focused: isFieldOf(form, error.field) ? error.field : form.focused, error };
}

/** True if any text differs from when the form opened. */
export function isFormChanged<Field extends string>({ fields, values, initial }: Form<Field>): boolean {
  return fields.some((field) => values[field] !== initial[field]);
}

function isFieldOf<Field extends string>({ fields }: Form<Field>, field: string): field is Field {
  return fields.some((each) => each === field);
}
