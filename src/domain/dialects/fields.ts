/** Taking keys out of a foreign object one by one, so that what no reader asked for is kept, not dropped. */

export type JsonObject = Readonly<Record<string, unknown>>;

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The keys of one object; `rest` is every key that was never taken, in its order. */
export class Fields {
  private readonly taken = new Set<string>();

  constructor(private readonly raw: JsonObject) {}

  /** The first of the named keys that is there and not null; all of them count as taken. */
  take(...names: readonly string[]): unknown {
    let found: unknown;
    for (const name of names) {
      this.taken.add(name);
      if (found === undefined || found === null) found = this.raw[name];
    }
    return found;
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
}

/** A list as it is; null or absent as the empty list; anything else untouched, for the schema to refuse. */
export function listOrEmpty(value: unknown): unknown {
  return value ?? [];
}

/** Each item of a list read by `read`; what is no list is left for the schema to refuse. */
export function mapList(value: unknown, read: (item: unknown, index: number) => unknown): unknown {
  const list = listOrEmpty(value);
  return Array.isArray(list) ? list.map(read) : list;
}

/** A repetition count written as a bare integer, or without partials, as the record's full and partial. */
export function readRepCount(value: unknown): unknown {
  if (typeof value === 'number') return { full: value, partial: 0 };
  return isJsonObject(value) ? { ...value, partial: value.partial ?? 0 } : (value ?? null);
}

/** A date with a blank between day and time, as some tools write it, with the `T` of the record. */
export function readDate(value: unknown): unknown {
  return typeof value === 'string' ? value.trim().replace(/^(\d{4}-\d{2}-\d{2}) +(?=\d)/, '$1T') : value;
}
