import {
  w20Deductions,
  w20Judgements,
  w20Questions,
  w20Ratios,
  type W20Data,
  type W20Leaf,
} from "./workload.js";

/** A row as one flat record, the way most programs hold it: amounts, the id of a level, yes or no, by leaf. */
export type W20Record = Record<string, number | string | boolean>;

/** The rows as records; see `nameOf` for their keys. */
export function recordsOf(data: W20Data): W20Record[] {
  const fields = [
    ...[...w20Ratios, ...w20Deductions].map((leaf) => field(leaf, data, (value) => value)),
    ...w20Judgements.map((leaf) => field(leaf, data, (value) => leaf.levels[value]?.id ?? "")),
    ...w20Questions.map((leaf) => field(leaf, data, (value) => value === 1)),
  ];
  return Array.from({ length: data.rows }, (_, row) => {
    const record: W20Record = {};
    for (const { name, value } of fields) record[name] = value(row);
    return record;
  });
}

function field(leaf: W20Leaf, { columns }: W20Data, meaning: (value: number) => W20Record[string]) {
  const column = columns[leaf.column];
  return { name: nameOf(leaf.id), value: (row: number) => meaning(column?.[row] ?? 0) };
}

/** The id of a leaf as languages that subtract at a hyphen can name it. */
export function nameOf(id: string): string {
  return id.replaceAll("-", "_");
}
