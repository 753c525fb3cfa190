import { issue, JixiaoError, type Issue } from "../error/index.js";
import type { Words } from "../label/label.js";
import type { ColumnDescription } from "./column-description.js";
import { columnKinds, type Column, type Columns } from "./column.js";

/**
 * The columns of a run that its kernel reads, by name: every one is there, is a column, and is long enough. What
 * else stands among them, or is inherited, is left out.
 * @throws JixiaoError `missing-column`, `bad-column`, `out-of-range` for the number of rows, all at once.
 */
export function givenColumns(
  described: readonly ColumnDescription[],
  columns: Columns,
  rows: number,
): Columns {
  const issues: Issue[] = [];
  const given: Record<string, Column> = {};
  if (!Number.isInteger(rows) || rows < 0)
    issues.push(issue("out-of-range", ["rows"], rows, { range: "≥ 0" }));
  for (const description of described) {
    const { name, optional } = description;
    const column: unknown = Object.hasOwn(columns, name) ? columns[name] : undefined;
    const expected = expectedOf(description, rows);
    if (column === undefined) {
      if (!optional) issues.push(issue("missing-column", [name], undefined, { column: name, expected }));
    } else if (!isColumn(column)) {
      issues.push(issue("bad-column", [name], column, { column: name, expected }));
    } else if (column.length < rows) {
      issues.push(
        issue("bad-column", [name], `${column.constructor.name}(${column.length})`, {
          column: name,
          expected,
        }),
      );
    } else {
      given[name] = column;
    }
  }
  if (issues.length > 0) throw new JixiaoError(issues);
  return given;
}

function isColumn(value: unknown): value is Column {
  return columnKinds.some((kind) => value instanceof kind);
}

const contents: Readonly<Record<ColumnDescription["content"], Words>> = {
  amount: { "zh-CN": "数值", en: "amounts" },
  day: { "zh-CN": "自 1970-01-01 起的天数", en: "days since 1970-01-01" },
  answer: { "zh-CN": "1 是、0 否", en: "1 for yes, 0 for no" },
  choice: { "zh-CN": "可选值的序号，从 0 起", en: "positions of choices, from 0" },
  mask: { "zh-CN": "0 或 1", en: "0 or 1" },
};

function expectedOf({ content }: ColumnDescription, rows: number): Words {
  const words = contents[content];
  return {
    "zh-CN": `至少 ${rows} 个数的数值数组（${words["zh-CN"]}）`,
    en: `a typed array of at least ${rows} numbers (${words.en})`,
  };
}
