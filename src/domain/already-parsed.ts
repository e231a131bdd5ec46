/**
 * Whether parsing a value by its schema would only copy it. Most documents are just as this program wrote them, and
 * seeing that takes a fraction of the time of parsing them; of all others the schema itself has the word.
 */
import * as z from 'zod';

/** True where parsing gives an equal value, its keys in the same order; false also where that is not plain to see. */
export type ParsedCheck = (value: unknown) => boolean;

/** The check that follows from a schema. */
export function parsedCheckOf(schema: z.core.$ZodType): ParsedCheck {
  // A key that is not there: of that its object decides.
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return parsedCheckOf(schema.def.innerType);
  }
  if (schema instanceof z.ZodNullable) {
    const isInner = parsedCheckOf(schema.def.innerType);
    return (value) => value === null || isInner(value);
  }
  if (schema instanceof z.ZodObject) return objectCheck(schema);
  if (schema instanceof z.ZodDiscriminatedUnion) return unionCheck(schema);
  if (schema instanceof z.ZodArray && isBare(schema)) {
    return listCheck(parsedCheckOf(schema.def.element));
  }
  if (schema instanceof z.ZodEnum) {
    const words = new Set<unknown>(schema.options);
    return (value) => words.has(value);
  }
  if (schema instanceof z.ZodString && isBare(schema)) return (value) => typeof value === 'string';
  if (schema instanceof z.ZodNumber) return numberCheck(schema);
  // Texts of a form of their own, of which a document has few.
  return (value) => typeof value !== 'object' && z.safeParse(schema, value).data === value;
}

function isBare({ def: { checks = [] } }: z.ZodString | z.ZodArray): boolean {
  return checks.length === 0;
}

function listCheck(isItem: ParsedCheck): ParsedCheck {
  return (value) => {
    if (!Array.isArray(value)) return false;
    for (const item of value) if (!isItem(item)) return false;
    return true;
  };
}

/** Its keys are known ones in their order, those that must be there among them. */
function objectCheck(schema: z.ZodObject): ParsedCheck {
  const members = Object.entries(schema.def.shape);
  const keys = members.map(([key]) => key);
  const isNeeded = members.map(([, member]) => !(member instanceof z.ZodOptional));
  const checks = members.map(([, member]) => parsedCheckOf(member));
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    let next = 0;
    for (const key in value) {
      while (keys[next] !== key) {
        if (next === keys.length || isNeeded[next]) return false;
        next += 1;
      }
      // A key of the object, by the loop it is in.
      if (!checks[next]?.((value as Record<string, unknown>)[key])) return false;
      next += 1;
    }
    while (next < keys.length && !isNeeded[next]) next += 1;
    return next === keys.length;
  };
}

function unionCheck({ def: { discriminator, options } }: z.ZodDiscriminatedUnion): ParsedCheck {
  const checks = new Map(
    options.flatMap((option) => {
      const isParsed = parsedCheckOf(option);
      return [...(option._zod.propValues?.[discriminator] ?? [])].map((word) => [word, isParsed] as const);
    }),
  );
  return (value) => {
    if (typeof value !== 'object' || value === null) return false;
    const word: unknown = Reflect.get(value, discriminator);
    return typeof word === 'string' && checks.get(word)?.(value) === true;
  };
}

/** Of no more digits than are kept exactly, and within all that is asked of it. */
function numberCheck(schema: z.ZodNumber): ParsedCheck {
  const { isInt, minValue, maxValue } = schema;
  const [min, max] = [minValue ?? Number.NEGATIVE_INFINITY, maxValue ?? Number.POSITIVE_INFINITY];
  const rules = schema.def.checks ?? [];
  const steps = rules.flatMap((rule) =>
    rule instanceof z.core.$ZodCheckMultipleOf ? [rule._zod.def.value] : [],
  );
  if (!rules.every(isKnownRule)) return () => false;
  return (value) =>
    typeof value === 'number' &&
    value >= min &&
    value <= max &&
    (Number.isSafeInteger(value) || (!isInt && Number.isFinite(value) && !Number.isInteger(value))) &&
    steps.every((step) => value % Number(step) === 0);
}

function isKnownRule(rule: z.core.$ZodCheck): boolean {
  if (rule instanceof z.core.$ZodCheckGreaterThan || rule instanceof z.core.$ZodCheckLessThan) {
    return rule._zod.def.inclusive;
  }
  return rule instanceof z.core.$ZodCheckMultipleOf;
}
