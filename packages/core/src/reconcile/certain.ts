/**
 * A value that cannot be missing, for a reason the compiler does not see.
 *
 * @throws TypeError when it is missing all the same: a fault of the program, never of a document.
 */
export function certain<T>(value: T | undefined): T {
  if (value === undefined) throw new TypeError("a value that cannot be missing is missing");
  return value;
}
