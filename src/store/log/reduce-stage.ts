/** The reducer of the open stage: typed texts, cursors and scrolling. */
import { createEditBuffer, type EditBuffer } from '../../text/edit-buffer.js';
import type { AppEvent } from '../app-event.js';
import { completeDetail } from './details-form.js';
import { type Form, withError, withFocusMoved, withGuesses, withText } from './form.js';
import { firstCursor, type LogStage } from './log-state.js';

/** The stage after an event; the same object if the event changes nothing in it. */
export function reduceStage(stage: LogStage, event: AppEvent): LogStage {
  switch (event.type) {
    case 'log/stage-opened':
      return event.stage;
    case 'log/name-typed':
      return stage.kind === 'first-start' ? { ...stage, name: event.name } : stage;
    case 'log/unit-switched':
      return stage.kind === 'first-start' ? { ...stage, unit: event.unit } : stage;
    case 'log/choice-moved':
      return stage.kind === 'start' || stage.kind === 'program-choice'
        ? { ...stage, choice: event.choice }
        : stage;
    case 'log/field-typed':
      return withForm(stage, (form) => withText(form, event.field, textAfterKey(form, event)));
    case 'log/details-guessed':
      return stage.kind === 'details' ? { ...stage, form: withGuesses(stage.form, event.guesses) } : stage;
    case 'log/field-left':
      return withForm(stage, (form) => withFocusMoved(form, event.step, event.error));
    case 'log/form-rejected':
      return withForm(stage, (form) => withError(form, event.error));
    case 'log/exercise-name-typed': {
      const { query } = event;
      return stage.kind === 'picking' ? { ...stage, query, cursor: firstCursor(query) } : stage;
    }
    case 'log/pick-cursor-moved':
      return stage.kind === 'picking' ? { ...stage, cursor: event.cursor } : stage;
    case 'log/new-name-typed':
      return stage.kind === 'rename' ? { ...stage, name: event.name } : stage;
    case 'log/note-typed':
      return stage.kind === 'note' ? { ...stage, text: event.text } : stage;
    case 'log/body-weight-typed':
      return stage.kind === 'body-weight' ? { ...stage, line: event.line, error: null } : stage;
    case 'log/body-weight-rejected':
      return stage.kind === 'body-weight' ? { ...stage, error: event.error } : stage;
    case 'log/page-scrolled':
      return stage.kind === 'summary' ||
        stage.kind === 'draft-conflict' ||
        stage.kind === 'program-day' ||
        stage.kind === 'saved'
        ? { ...stage, top: event.top }
        : stage;
    default:
      return stage;
  }
}

function withForm(
  stage: LogStage,
  change: <Field extends string>(form: Form<Field>) => Form<Field>,
): LogStage {
  switch (stage.kind) {
    case 'details':
      return { ...stage, form: change(stage.form) };
    case 'goal':
      return { ...stage, form: change(stage.form) };
    default:
      return stage;
  }
}

function textAfterKey(
  form: Form<string>,
  { field, text }: { readonly field: string; readonly text: EditBuffer },
): EditBuffer {
  const completed = completeDetail(field, form.values[field] ?? '', text.text);
  return completed === text.text ? text : createEditBuffer(completed);
}
