import { amountOf, amountText, compare, readAmount, type AmountFault, type Ratio } from "../amount/index.js";
import { isCalendarDate } from "../calendar/date.js";
import type { IssueCode } from "../error/index.js";
import { describeExpected } from "./expected.js";
import { documentIdPattern, idPattern, isReservedName, longestId } from "./patterns.js";
import type { Reader } from "./place.js";
import type { Shape } from "./shape.js";

type Kind<K extends Shape["kind"]> = Extract<Shape, { readonly kind: K }>;

/** The shapes of single values. */
export type ScalarShape = Kind<
  "text" | "id" | "amount" | "integer" | "flag" | "date" | "anything" | "choice"
>;

/** How single values are read. */
export function scalarReader(shape: ScalarShape): Reader {
  switch (shape.kind) {
    case "text":
      return textReader(shape.most);
    case "id":
      return idReader(shape.slashes);
    case "amount":
      return amountReader(shape);
    case "integer":
      return integerReader(shape);
    case "flag":
      return (value, place) => (typeof value === "boolean" ? value : place.refuse(shape, value));
    case "date":
      return (value, place) => {
        if (typeof value !== "string") return place.refuse(shape, value);
        return isCalendarDate(value) ? value : place.report("bad-date", value);
      };
    case "anything":
      return (value) => value;
    case "choice":
      return choiceReader(shape);
  }
}

/** Reads a text that is not blank. */
export function textReader(most: number): Reader {
  const shape: Shape = { kind: "text", most };
  return (value, place) => {
    if (typeof value !== "string") return place.refuse(shape, value);
    if (value.length <= most && value.trim() !== "") return value;
    return place.report("bad-text", value, { most, expected: describeExpected(shape) });
  };
}

/** Reads an id that no object has a key for already. */
export function idReader(slashes: boolean): Reader {
  const pattern = slashes ? documentIdPattern : idPattern;
  const shape: Shape = { kind: "id", slashes };
  return (value, place) => {
    if (typeof value !== "string") return place.refuse(shape, value);
    if (isReservedName(value)) return place.report("reserved-id", value);
    return value.length <= longestId && pattern.test(value) ? value : place.report("bad-id", value);
  };
}

function integerReader(shape: Kind<"integer">): Reader {
  const { least, most } = shape;
  return (value, place) => {
    if (typeof value !== "number" || !Number.isInteger(value)) return place.refuse(shape, value);
    if (value >= least && value <= most) return value;
    return place.report("out-of-range", value, { range: `${String(least)}–${String(most)}` });
  };
}

function choiceReader(shape: Kind<"choice">): Reader {
  return (value, place) => {
    if (shape.values.some((one) => one === value)) return value;
    if (typeof value !== "string") return place.refuse(shape, value);
    return place.reportUnknown("unknown-choice", value, shape.values.map(String));
  };
}

function amountReader(shape: Kind<"amount">): Reader {
  const isAllowed = isWithin(shape);
  return (value, place) => {
    const given = typeof value === "number" ? value : amountText(value);
    if (given === undefined) return place.refuse(shape, value);
    const amount = readAmount(given);
    if (typeof amount === "string") return place.report(amountIssue(amount), value);
    return isAllowed(amount) ? given : place.report("out-of-range", value, { range: rangeText(shape) });
  };
}

/** Whether an amount is within the bounds of its shape. */
export function isWithin(shape: Kind<"amount">): (amount: Ratio) => boolean {
  const [least, above, most] = [shape.least, shape.above, shape.most].map((bound) =>
    bound === undefined ? undefined : amountOf(bound),
  );
  return (amount) =>
    (least === undefined || compare(amount, least) >= 0) &&
    (above === undefined || compare(amount, above) > 0) &&
    (most === undefined || compare(amount, most) <= 0);
}

function amountIssue(fault: AmountFault): IssueCode {
  return fault === "not-an-amount" || fault === "not-finite" ? "bad-amount" : "amount-too-long";
}

/** The bounds of an amount, as mathematics writes them. */
export function rangeText({ least, above, most }: Pick<Kind<"amount">, "least" | "above" | "most">): string {
  const lower = least !== undefined ? `≥ ${least}` : above !== undefined ? `> ${above}` : "";
  return [lower, most === undefined ? "" : `≤ ${most}`].filter((part) => part !== "").join(", ");
}
