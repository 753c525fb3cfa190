import * as fc from "fast-check";

/** A change of a document in one place. */
export interface Mutation {
  readonly kind: "value" | "no object" | "unknown key" | "missing key" | "doubled item" | "lost item";
  /** Which of the places it could be made in; counted round. */
  readonly place: number;
  /** What stands there instead. */
  readonly value: unknown;
}

/** Values of every type, right and wrong ones: some fit where they are put. */
const values: readonly unknown[] = [
  null,
  true,
  false,
  0,
  1,
  -1,
  0.5,
  7,
  1e40,
  "",
  " ",
  "x",
  "met",
  "observed",
  "a b",
  "constructor",
  "x".repeat(3000),
  "0",
  "12.50",
  "96.51%",
  "-1",
  "1,000",
  "1e99",
  "9".repeat(31),
  "2021-06-30",
  "2021-02-30",
  [],
  [1],
  ["x"],
  [[true]],
  {},
  { en: "x" },
  { "zh-CN": "" },
  { type: "yes-no" },
  { id: "x" },
  { points: 1, reason: "x" },
];

/** Changes of every kind at any place. */
export const mutations: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom(
    "value",
    "value",
    "no object",
    "unknown key",
    "missing key",
    "doubled item",
    "lost item",
  ),
  place: fc.nat(),
  value: fc.constantFrom(...values),
});

/** A copy of a document of plain JSON with the change made; the document itself where it has no such place. */
export function mutated(document: unknown, { kind, place, value }: Mutation): unknown {
  const copy: unknown = JSON.parse(JSON.stringify({ document }));
  const all = [...placesIn(copy)];
  const objects = all.filter(({ holder, key }) => isObject(holder[key]));
  const lists = all.filter(({ holder, key }) => Array.isArray(holder[key]));
  const keys = all.filter(({ holder }) => !Array.isArray(holder)).slice(1);
  const choices = {
    value: all,
    "no object": objects,
    "unknown key": objects,
    "missing key": keys,
    "doubled item": lists,
    "lost item": lists,
  }[kind];
  const chosen = choices[place % Math.max(choices.length, 1)];
  if (chosen !== undefined) change(kind, chosen, value);
  return (copy as { document: unknown }).document;
}

interface Place {
  readonly holder: Record<string, unknown>;
  readonly key: string;
}

function change(kind: Mutation["kind"], { holder, key }: Place, value: unknown): void {
  const there = holder[key];
  switch (kind) {
    case "value":
      holder[key] = value;
      break;
    case "no object":
      holder[key] = [[there]];
      break;
    case "unknown key":
      holder[key] = { ...(there as object), surplus: value };
      break;
    case "missing key":
      Reflect.deleteProperty(holder, key);
      break;
    case "doubled item":
      holder[key] = [...(there as unknown[]), ...(there as unknown[]).slice(0, 1)];
      break;
    case "lost item":
      holder[key] = (there as unknown[]).slice(1);
      break;
  }
}

function* placesIn(value: unknown): Generator<Place> {
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    yield { holder: value as Record<string, unknown>, key };
    yield* placesIn(inner);
  }
}

const isObject = (value: unknown): boolean =>
  typeof value === "object" && value !== null && !Array.isArray(value);
