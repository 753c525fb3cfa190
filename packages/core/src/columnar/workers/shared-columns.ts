import { columnKinds, type Column, type Columns } from "../column.js";

/** Memory that every thread reads and writes. */
export function sharedMemory(bytes: number): SharedArrayBuffer {
  return new SharedArrayBuffer(bytes);
}

/** The first rows of columns, in shared memory: those that are there already as they stand, others copied. */
export function sharedColumns(columns: Columns, rows: number): Columns {
  return Object.fromEntries(
    Object.entries(columns).map(([name, column]) => [name, column && shared(column.subarray(0, rows))]),
  );
}

function shared(column: Column): Column {
  if (column.buffer instanceof SharedArrayBuffer) return column;
  const Kind = columnKinds.find((kind) => column instanceof kind)!;
  const copy = new Kind(sharedMemory(column.length * Kind.BYTES_PER_ELEMENT));
  copy.set(column);
  return copy;
}
