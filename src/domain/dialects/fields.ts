/** Takes keys out of a foreign object, so that the keys that no reader takes can be kept. */

export type JsonObject = Readonly<Record<string, unknown>>;

/** True for an object that is neither null nor an array. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The keys of one object. `rest` returns all keys that were never taken, in their order. */
export class Fields {
  private readonly taken = new Set<string>();

  constructor(private readonly raw: JsonObject) {}

  /** The value of the first named key that is not null. This key and all named keys that are null count as taken. */
  take(...names: readonly string[]): unknown {
    let found: unknown;
    for (const name of names) {
      const value = this.peek(name);
      const isHeld = value !== undefined && value !== null;
      if (isHeld && found !== undefined && found !== null) continue;
      this.taken.add(name);
      if (isHeld || found === undefined) found = value;
    }
    return found;
  }

  /** The value of a key, without taking it. */
  peek(name: string): unknown {
    return Object.hasOwn(this.raw, name) ? this.raw[name] : undefined;
  }

  /** Like `take`, but null instead of undefined. */
  takeOrNull(...names: readonly string[]): unknown {
    return this.take(...names) ?? null;
  }

  /** `{ [key]: value }` if one of the named keys has a value; otherwise `{}`. */
  takeAs(key: string, ...names: readonly string[]): JsonObject {
    const value = this.take(...names);
    return value === undefined || value === null ? {} : { [key]: value };
  }

  /** The named keys that have a value, under their own names; null counts as absent. */
  takePresent(names: readonly string[]): JsonObject {
    return Object.assign({}, ...names.map((name) => this.takeAs(name, name)));
  }

  rest(): JsonObject {
    return Object.fromEntries(Object.entries(this.raw).filter(([key]) => !this.taken.has(key)));
  }

  /**
   * The keys that were not taken, in two groups: `colliding` has the keys that `reserved` names, `rest` has the
   * others.
   */
  restWithout(reserved: readonly string[]): { readonly rest: JsonObject; readonly colliding: JsonObject } {
    const entries = Object.entries(this.rest());
    return {
      rest: Object.fromEntries(entries.filter(([key]) => !reserved.includes(key))),
      colliding: Object.fromEntries(entries.filter(([key]) => reserved.includes(key))),
    };
  }

  /** The keys that were not taken. Those that `reserved` names are inside the key `original`. */
  restAround(reserved: readonly string[]): JsonObject {
    const { rest, colliding } = this.restWithout(reserved);
    return withOriginal(rest, colliding);
  }
}

/** Adds `unread` under the key `original`. Keys that are already there stay as they are. */
export function withOriginal(rest: JsonObject, unread: JsonObject): JsonObject {
  if (Object.keys(unread).length === 0) return rest;
  const { original, ...others } = rest;
  const earlier = isJsonObject(original) ? original : original === undefined ? {} : { original };
  return { ...others, original: { ...unread, ...earlier } };
}

/** An empty list for null or undefined. Other values are returned as they are; the schema rejects non-lists. */
export function listOrEmpty(value: unknown): unknown {
  return value ?? [];
}

/** A list without its null items. Other values are as in `listOrEmpty`. */
export function listOfTexts(value: unknown): unknown {
  return Array.isArray(value) ? value.filter((item) => item !== null) : listOrEmpty(value);
}

/** Maps a list; null counts as an empty list. Any other value is returned, and the schema rejects it. */
export function mapList(value: unknown, read: (item: unknown, index: number) => unknown): unknown {
  const list = listOrEmpty(value);
  return Array.isArray(list) ? list.map(read) : list;
}

/** A number as text; other values as they are. */
export function asText(value: unknown): unknown {
  return typeof value === 'number' ? String(value) : value;
}

const TIME_AND_OFFSET = /(T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(Z|[+-]\d{2})(?::?(\d{2}))?$/;

/**
 * A date in the record's form: `2026-02-16 18:00 +05` becomes `2026-02-16T18:00+05:00`. A value that is not a text is
 * returned as it is.
 */
export function readDate(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const date = value.trim().replace(/^(\d{4}-\d{2}-\d{2}) +(?=\d)/, '$1T');
  return date.replace(TIME_AND_OFFSET, (whole, time: string, hours: string, minutes?: string) => {
    if (hours === 'Z') return minutes === undefined ? `${time}Z` : whole;
    return `${time}${hours}:${minutes ?? '00'}`;
  });
}
