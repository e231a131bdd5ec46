/** Writes plain TypeScript types of the session document for users of the library, who do not have zod. */
import { writeFileSync } from 'node:fs';
import * as z from 'zod';
import { recordSchemas } from '../src/domain/record.js';

/** The keys of JSON Schema that occur in the schema of the session document. */
type Schema = {
  readonly $ref?: string;
  readonly description?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly type?: string | readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
};

const HEAD = `/** The session document as plain types. Generated from src/domain/record.ts by npm run generate; changes made here are overwritten. */
`;

/** Writes `src/library/record-types.ts`. @throws Error if a schema has no TypeScript type */
export function writeRecordTypes(): void {
  writeFileSync(new URL('../src/library/record-types.ts', import.meta.url), recordTypes());
}

function recordTypes(): string {
  const schema = z.toJSONSchema(recordSchemas().trainingSession, { target: 'draft-7', reused: 'inline' });
  // In draft 7, `definitions` contains all schemas.
  const definitions = schema.definitions as Readonly<Record<string, Schema>>;
  return HEAD + Object.entries(definitions).map(declaration).join('');
}

function declaration([id, schema]: readonly [string, Schema]): string {
  const type = typeOf(schema, '');
  return `\n${comment(schema, '')}export type ${typeName(id)} =${type.startsWith('\n') ? '' : ' '}${type};\n`;
}

function typeName(id: string): string {
  return id.charAt(0).toUpperCase() + id.slice(1);
}

function typeOf(schema: Schema, indent: string): string {
  const { $ref, anyOf, oneOf, allOf, items, type } = schema;
  if ($ref) return typeName($ref.split('/').at(-1) ?? '');
  if (schema.const !== undefined) return literal(schema.const);
  if (schema.enum) return schema.enum.map(literal).join(' | ');
  if (oneOf) return oneOf.map((one) => `\n${indent}  | ${typeOf(one, `${indent}    `)}`).join('');
  if (anyOf) return anyOf.map((one) => typeOf(one, indent)).join(' | ');
  if (allOf?.[0]) return typeOf(allOf[0], indent);
  if (items) return `${typeOf(items, indent)}[]`;
  if (type === 'object') return objectType(schema, indent);
  return [type ?? []].flat().map(primitive).join(' | ');
}

function objectType({ properties = {}, required = [] }: Schema, indent: string): string {
  const inside = `${indent}  `;
  const members = Object.entries(properties).map(([key, schema]) => {
    const type = typeOf(schema, inside);
    const isRequired = required.includes(key);
    const described = comment(schema, inside);
    return `${described}${inside}${key}${isRequired ? `: ${type}` : `?: ${type} | undefined`};\n`;
  });
  // A session document keeps keys that its definition does not name.
  return `{\n${members.join('')}${inside}[key: string]: unknown;\n${indent}}`;
}

function comment({ description, $ref }: Schema, indent: string): string {
  return description && !$ref ? `${indent}/** ${description} */\n` : '';
}

function literal(value: unknown): string {
  return typeof value === 'string' ? `'${value}'` : String(value);
}

function primitive(type: string): string {
  const known: Readonly<Record<string, string>> = { integer: 'number' };
  if (!['string', 'number', 'integer', 'boolean', 'null'].includes(type)) {
    throw new Error(`No TypeScript type is known for the JSON type ${type}.`);
  }
  return known[type] ?? type;
}
