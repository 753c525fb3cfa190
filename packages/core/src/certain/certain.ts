/**
 * A value that cannot be missing, for a reason the compiler does not see.
 *
 * @throws TypeError when it is missing all the same: a fault of the program, never of a document.
 */
export function certain<Value>(value: Value | null | undefined): Value {
  if (value === undefined || value === null) throw new TypeError("a value that cannot be missing is missing");
  return value;
}
