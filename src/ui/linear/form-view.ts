/** A form in linear mode. */
import { type Form, focusedText } from '../../store/log/form.js';
import { sanitizeLine } from '../../text/sanitize.js';
import { type FieldText, fieldHint } from '../screens/log/form-texts.js';
import { type LinearView, part, partOf } from './linear-view.js';

/** A width at which no text is cut. */
const ANY_COLUMNS = Number.MAX_SAFE_INTEGER;

/** The focused field with its hint, and the error if there is one. @param place names the form */
export function formView<Field extends string>(
  place: string,
  form: Form<Field>,
  title: string,
  texts: Readonly<Record<Field, FieldText>>,
): LinearView {
  const { fields, focused, error } = form;
  const at = fields.indexOf(focused) + 1;
  const wrong = fields.find((field) => field === error?.field) ?? focused;
  const parts = [
    part('title', `${title}: the arrow keys choose a field, Enter accepts the form`),
    part('field', `Field ${at} of ${fields.length}, ${fieldHint(form, texts, ANY_COLUMNS)}`),
    ...(error ? [partOf('error', error, `Error: ${texts[wrong].label}: ${sanitizeLine(error.reason)}`)] : []),
  ];
  const input = { prompt: `${texts[focused].label}: `, buffer: focusedText(form) };
  return { place, parts, input };
}
