/**
 * Raised by reading a part of a document that could not be read. What was wrong with the part was reported when it
 * was checked, so a check that needs it has nothing more to say: it ends there.
 */
export class Unreadable extends Error {
  override readonly name = "Unreadable";

  constructor() {
    super("a part of the document that was reported as wrong");
  }
}

/**
 * Does what may need parts of a document that could not be read; gives undefined where it does. What one attempt
 * holds is skipped together, so each check has an attempt of its own.
 */
export function attempt<Made>(work: () => Made): Made | undefined {
  try {
    return work();
  } catch (error) {
    passUnreadable(error);
    return undefined;
  }
}

/** Says nothing about a part that could not be read, and raises again whatever else went wrong. */
export function passUnreadable(error: unknown): void {
  if (!(error instanceof Unreadable)) throw error;
}

/** Ends a check that needs what could not be read. */
export function unreadable(): never {
  throw new Unreadable();
}

/** Leaves a hole where a part could not be read: the key is there, and reading it raises `Unreadable`. */
export function leaveHole(holder: object, key: string | number): void {
  Object.defineProperty(holder, key, {
    get: unreadable,
    enumerable: true,
    configurable: true,
  });
}

/** Whether a key was given, readable or not. Unlike a comparison with undefined it reads nothing. */
export function isGiven<Key extends string>(holder: { readonly [One in Key]?: unknown }, key: Key): boolean {
  return Object.hasOwn(holder, key);
}

/** Visits the items of a list one by one; an item that cannot be read, or that needs what cannot, is passed over. */
export function each<Item>(items: readonly Item[], visit: (item: Item, index: number) => void): void {
  for (const index of items.keys()) {
    attempt(() => {
      const item = items[index];
      if (item !== undefined) visit(item, index);
    });
  }
}

/** A list made item by item, with a hole wherever what an item is made from cannot be read. */
export function mapped<Item, Made>(
  items: readonly Item[],
  make: (item: Item, index: number) => Made,
): Made[] {
  const made: Made[] = [];
  each(items, (item, index) => {
    const one = make(item, index);
    while (made.length < index) leaveHole(made, made.length);
    made.push(one);
  });
  while (made.length < items.length) leaveHole(made, made.length);
  return made;
}

/** Objects laid over another, as `{ ...base, ...over }` lays them, holes and all. */
export function overlaid<Whole extends object>(base: Whole, ...over: readonly Partial<Whole>[]): Whole {
  const made = {};
  for (const part of [base, ...over]) {
    for (const [key, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(part))) {
      Object.defineProperty(made, key, { ...descriptor, configurable: true });
    }
  }
  // It has every key of the whole: this is where its type is asserted.
  return made as Whole;
}

/** An object without some of its keys, with the holes among the others. */
export function without<Whole extends object, Key extends keyof Whole>(
  whole: Whole,
  ...keys: readonly Key[]
): Omit<Whole, Key> {
  const made = overlaid(whole);
  for (const key of keys) Reflect.deleteProperty(made, key);
  return made;
}

/** An object of which nothing but its keys is known. */
export function hollow(keys: readonly string[]): Record<string, unknown> {
  const made = {};
  for (const key of keys) leaveHole(made, key);
  return made;
}
