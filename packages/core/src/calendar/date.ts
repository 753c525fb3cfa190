import { UTCDateMini } from "@date-fns/utc/date/mini";
import { differenceInCalendarDays } from "date-fns/differenceInCalendarDays";
import { isValid } from "date-fns/isValid";
import { lightFormat } from "date-fns/lightFormat";
import { parseISO } from "date-fns/parseISO";

/** The context of date-fns: days of no time zone. Its dates format nothing; the formats of `UTCDate` cost every start. */
const utc = (value: Date | number | string): Date => new UTCDateMini(Number(new Date(value)));

const epoch = new UTCDateMini(1970, 0, 1);

/** Whether a text is a calendar day that exists, written YYYY-MM-DD. */
export function isCalendarDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && isValid(dayOf(text));
}

/** Days since 1970-01-01 of a calendar day; the machine's time zone plays no part. */
export function dayNumber(text: string): number {
  return differenceInCalendarDays(dayOf(text), epoch);
}

/** The calendar day of a day number. */
export function dateOfDay(day: number): string {
  return lightFormat(new UTCDateMini(day * 86_400_000), "yyyy-MM-dd");
}

function dayOf(text: string): Date {
  return parseISO(text, { in: utc });
}
