/** Taking keys out of a foreign object one by one, so that what no reader asked for is kept, not dropped. */

export type JsonObject = Readonly<Record<string, unknown>>;

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The keys of one object; `rest` is every key that was never taken, in its order. */
export class Fields {
  private readonly taken = new Set<string>();

  constructor(private readonly raw: JsonObject) {}

  /** The first of the named keys that is there and not null. It counts as taken, and so do those that are null. */
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

  /** The value of a key, which does not count as taken by that. */
  peek(name: string): unknown {
    return Object.hasOwn(this.raw, name) ? this.raw[name] : undefined;
  }

  /** The same, with null where there is nothing. */
  takeOrNull(...names: readonly string[]): unknown {
    return this.take(...names) ?? null;
  }

  /** `{ [key]: value }` where one of the named keys has a value, else nothing to spread. */
  takeAs(key: string, ...names: readonly string[]): JsonObject {
    const value = this.take(...names);
    return value === undefined || value === null ? {} : { [key]: value };
  }

  /** Those of the named keys that hold something, under their own names; a null one means what an absent one does. */
  takePresent(names: readonly string[]): JsonObject {
    return Object.assign({}, ...names.map((name) => this.takeAs(name, name)));
  }

  /** Keys nobody took. */
  rest(): JsonObject {
    return Object.fromEntries(Object.entries(this.raw).filter(([key]) => !this.taken.has(key)));
  }

  /** The same, apart from those that are called like a key of the record and mean something else. */
  restBeside(reserved: readonly string[]): { readonly rest: JsonObject; readonly colliding: JsonObject } {
    const entries = Object.entries(this.rest());
    return {
      rest: Object.fromEntries(entries.filter(([key]) => !reserved.includes(key))),
      colliding: Object.fromEntries(entries.filter(([key]) => reserved.includes(key))),
    };
  }

  /** The same as one object: what collides stands under `original`. */
  restAround(reserved: readonly string[]): JsonObject {
    const { rest, colliding } = this.restBeside(reserved);
    return withOriginal(rest, colliding);
  }
}

/** `rest`, with what the record has no key for under `original`. */
export function withOriginal(rest: JsonObject, unread: JsonObject): JsonObject {
  if (Object.keys(unread).length === 0) return rest;
  const { original, ...others } = rest;
  const earlier = isJsonObject(original) ? original : original === undefined ? {} : { original };
  return { ...others, original: { ...unread, ...earlier } };
}

/** A list as it is; null or absent as the empty list; anything else untouched, for the schema to refuse. */
export function listOrEmpty(value: unknown): unknown {
  return value ?? [];
}

/** A list of texts without its null items. */
export function listOfTexts(value: unknown): unknown {
  return Array.isArray(value) ? value.filter((item) => item !== null) : listOrEmpty(value);
}

/** Each item of a list read by `read`; what is no list is left for the schema to refuse. */
export function mapList(value: unknown, read: (item: unknown, index: number) => unknown): unknown {
  const list = listOrEmpty(value);
  return Array.isArray(list) ? list.map(read) : list;
}

/** A number as the text of its digits; anything else as it is. */
export function asText(value: unknown): unknown {
  return typeof value === 'number' ? String(value) : value;
}

const TIME_AND_OFFSET = /(T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(Z|[+-]\d{2})(?::?(\d{2}))?$/;

/**
 * A date as the record writes it: `T` for a blank between day and time, and an offset (`+0530`, `+05`, with a
 * blank before it) as hours and minutes. What is no such text stays as it is.
 */
export function readDate(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const date = value.trim().replace(/^(\d{4}-\d{2}-\d{2}) +(?=\d)/, '$1T');
  return date.replace(TIME_AND_OFFSET, (whole, time: string, hours: string, minutes?: string) => {
    if (hours === 'Z') return minutes === undefined ? `${time}Z` : whole;
    return `${time}${hours}:${minutes ?? '00'}`;
  });
}
