import picocolors from "picocolors";
import stringWidth from "string-width";
import { describe, expect, test } from "vitest";
import { withoutEmptyColumns } from "../../src/report/empty-columns.js";
import { htmlPage } from "../../src/report/html.js";
import { markdownText } from "../../src/report/markdown.js";
import type { Report } from "../../src/report/report.js";
import { terminalText } from "../../src/report/terminal.js";

const plain = picocolors.createColors(false);

const report: Report = {
  title: "区图书馆",
  facts: [
    { name: "得分", value: "88.70 / 100.00", standsOut: true },
    { name: "等级线", value: "优" },
  ],
  sections: [
    {
      heading: "指标",
      columns: [{ heading: "指标" }, { heading: "Score", align: "right" }, { heading: "事由" }],
      rows: [
        { cells: ["管理", "16.99", ""], strong: true },
        { cells: ["预算执行率", "5.79", "按规则计算"], level: 1 },
        { cells: ["Visits", "100.00", "x"], level: 1 },
      ],
    },
    { heading: "提示", lines: ["一", "two"] },
  ],
};

describe("terminal", () => {
  test("columns align whatever the width of the characters", () => {
    expect(terminalText(report, { paint: plain })).toBe(`区图书馆
  得分    88.70 / 100.00
  等级线  优

指标
  指标           Score  事由
  管理           16.99
    预算执行率    5.79  按规则计算
    Visits      100.00  x

提示
  · 一
  · two
`);
  });

  test("text wraps to the width of the terminal, figures stay whole", () => {
    const long: Report = {
      title: "t",
      facts: [],
      sections: [
        {
          heading: "扣分",
          columns: [{ heading: "指标" }, { heading: "扣分", align: "right" }, { heading: "事由" }],
          rows: [
            { cells: ["绩效目标", "2.00", "绩效目标定量不足，与资金规模匹配不足，指标值精度和前瞻性不足"] },
          ],
        },
      ],
    };
    const lines = terminalText(long, { paint: plain, columns: 44 }).split("\n").slice(3, -1);
    expect(lines).toEqual([
      "  指标      扣分  事由",
      "  绩效目标  2.00  绩效目标定量不足，与资金规",
      "                  模匹配不足，指标值精度和前",
      "                  瞻性不足",
    ]);
    for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(44);
  });

  test("a terminal too narrow for anything still gets everything", () => {
    const text = terminalText(report, { paint: plain, columns: 10 });
    expect(text.replace(/\s/g, "")).toContain("预算执行率5.79按规则计算");
  });

  test("control characters and line breaks of a document stay in their cell", () => {
    const text = terminalText(
      { title: "a\nb\u001b[2J", facts: [], sections: [{ heading: "h", lines: ["x\u0007\ty"] }] },
      { paint: plain },
    );
    expect(text).toBe("a b\\u{1b}[2J\n\nh\n  · x\\u{7}    y\n");
  });
});

test("columns in which no row says anything are left out", () => {
  const section = { heading: "h", columns: [{ heading: "a" }, { heading: "b" }, { heading: "c" }] };
  const rows = [{ cells: ["", "", "1"] }, { cells: ["", "", ""], level: 1 }];
  const [narrowed] = withoutEmptyColumns({
    title: "t",
    facts: [],
    sections: [{ ...section, rows }],
  }).sections;
  expect(narrowed).toEqual({
    heading: "h",
    columns: [{ heading: "a" }, { heading: "c" }],
    rows: [{ cells: ["", "1"] }, { cells: ["", ""], level: 1 }],
  });
});

const hostile =
  "<img src=x onerror=alert(1)> | `code` *b* _i_ [l](javascript:x) & \"q\" 'a' \\ ~s~ $x$ #h\n# heading";

const hostileReport: Report = {
  title: hostile,
  facts: [{ name: hostile, value: hostile, standsOut: true }],
  sections: [
    {
      heading: hostile,
      columns: [{ heading: hostile }, { heading: hostile }],
      rows: [{ cells: [hostile, hostile], level: 2, strong: true }],
    },
    { heading: hostile, lines: [hostile] },
  ],
};

describe("Markdown", () => {
  test("headings, a list of facts, tables with their alignment", () => {
    expect(markdownText(report)).toBe(`# 区图书馆

- 得分: **88.70 / 100.00**
- 等级线: 优

## 指标

| 指标 | Score | 事由 |
| --- | ---: | --- |
| **管理** | 16.99 |  |
| &emsp;预算执行率 | 5.79 | 按规则计算 |
| &emsp;Visits | 100.00 | x |

## 提示

- 一
- two
`);
  });

  test("nothing of a document is markup", () => {
    const text = markdownText(hostileReport);
    const escaped =
      "\\<img src=x onerror=alert(1)\\> \\| \\`code\\` \\*b\\* \\_i\\_ \\[l\\](javascript:x) \\& \"q\" 'a' \\\\ \\~s\\~ \\$x\\$ \\#h \\# heading";
    expect(text.split("\n")[0]).toBe(`# ${escaped}`);
    expect(
      text
        .split("\n")
        .filter((line) => line.startsWith("|"))
        .map((line) => line.match(/(?<!\\)\|/g)?.length),
    ).toEqual([3, 3, 3]);
    expect(text.replaceAll(escaped, "")).not.toMatch(/[<`[\]]/);
  });
});

describe("HTML", () => {
  test("one page: no script, nothing from elsewhere, its language named", () => {
    const page = htmlPage([report, report], "zh-CN");
    expect(page).toMatch(/^<!doctype html>\n<html lang="zh-Hans-CN">\n/);
    expect(page).toContain("<title>区图书馆 …</title>");
    expect(page.match(/<article>/g)).toHaveLength(2);
    expect(page).toContain('<td class="figure">16.99</td>');
    expect(page).toContain('<th scope="row" class="level-1">预算执行率</th>');
    expect(page).not.toMatch(/<script|src=|href=|url\(|@import|https?:/);
    expect(page).toContain("default-src 'none'");
    expect(page).toContain("@media print");
    expect(htmlPage([report], "en")).toContain('<html lang="en">');
  });

  test("nothing of a document is markup", () => {
    const page = htmlPage([hostileReport], "en");
    const escaped =
      "&lt;img src=x onerror=alert(1)&gt; | `code` *b* _i_ [l](javascript:x) &amp; &quot;q&quot; &#39;a&#39; \\ ~s~ $x$ #h # heading";
    expect(page.split(escaped)).toHaveLength(12);
    expect(page).not.toContain("<img");
    expect(page.replaceAll(escaped, "")).not.toContain("onerror");
  });

  test("every tag is closed in its turn", () => {
    const open: string[] = [];
    for (const [, slash = "", name = ""] of htmlPage([hostileReport, report], "en").matchAll(
      /<(\/?)([a-z0-9]+)[^>]*>/g,
    )) {
      if (name === "meta") continue;
      if (slash === "") open.push(name);
      else expect(open.pop()).toBe(name);
    }
    expect(open).toEqual([]);
  });
});
