import { publishedCases, rubrics } from "@jixiao/rubrics";
import { digest } from "@jixiao/core";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { check } from "../../src/command/check.js";
import { diff } from "../../src/command/diff.js";
import { explain } from "../../src/command/explain.js";
import { list } from "../../src/command/list.js";
import { rate } from "../../src/command/rate.js";
import { reconcile } from "../../src/command/reconcile.js";
import { score } from "../../src/command/score.js";
import { show } from "../../src/command/show.js";
import { observations, rubric } from "../support/documents.js";
import { temporaryFolder } from "../support/folder.js";
import { session } from "../support/session.js";

const folder = temporaryFolder();
const rubricFile = folder.write("rubric.yaml", rubric);
const observationsFile = folder.write("observations.yaml", observations);

interface IssuesDocument {
  readonly issues: readonly { readonly code: string; readonly line?: number; readonly column?: number }[];
}

function places({ product = "", output = "" }: { product?: string; output?: string }): string[] {
  const { issues } = JSON.parse(product + output) as IssuesDocument;
  return issues.map(({ code, line, column }) => [code, line, column].join(":"));
}

describe("explain", () => {
  const settings = { rubric: rubricFile, format: "text" as const };

  test("one number, by the id or the title of its indicator", async () => {
    const { product = "" } = await explain(
      observationsFile,
      "visits",
      settings,
      session({ language: "zh-CN" }),
    );
    expect(product).toMatch(
      /^区图书馆 · 图书馆\n\n到馆人次（60 分）得 59.14 分，扣 0.86 分，得分率 98.57%。\n/,
    );
    expect(
      (await explain(observationsFile, "到馆人次", settings, session({ language: "zh-CN" }))).product,
    ).toBe(product);
  });

  test("all numbers", async () => {
    const { product = "" } = await explain(
      observationsFile,
      undefined,
      settings,
      session({ language: "zh-CN" }),
    );
    for (const title of ["图书馆（100 分）", "预算执行率（40 分）", "到馆人次（60 分）"])
      expect(product).toContain(title);
  });

  test("as data", async () => {
    const { product = "" } = await explain(
      observationsFile,
      "budget",
      { ...settings, format: "json" },
      session(),
    );
    expect(JSON.parse(product)).toMatchObject({
      format: "jixiao/explanation@1",
      rubric: { id: "town/library" },
      explanations: [{ id: "budget", title: "Budget execution" }],
    });
  });

  test("an indicator that is none", async () => {
    const { status, notes = "" } = await explain(observationsFile, "visit", settings, session());
    expect(status).toBe(1);
    expect(notes).toContain("did you mean “visits”?");
  });
});

describe("check", () => {
  test("documents of every kind", async () => {
    const [one] = publishedCases;
    const card = await score([rubricFile, observationsFile], { format: "json" }, session());
    const files = [
      rubricFile,
      observationsFile,
      folder.write("scorecard.json", card.product ?? ""),
      folder.write("published.json", JSON.stringify(one?.printed)),
      folder.write("checks.yaml", "format: jixiao/checks@1\nscheme: own\nchecks: { done: true }\n"),
      folder.write(
        "scheme.yaml",
        "format: jixiao/rating-scheme@1\nid: own\ncriteria: [{ id: done }]\nlevels: [{ id: A, requires: [done] }, { id: B, otherwise: true }]\n",
      ),
    ];
    const { status, product = "" } = await check(files, { format: "text" }, session());
    expect(status).toBe(0);
    expect(product.split("\n").map((line) => line.slice(folder.path.length + 1))).toEqual([
      "rubric.yaml: a rubric, nothing wrong",
      "observations.yaml: observations, nothing wrong",
      "scorecard.json: a scorecard, nothing wrong",
      "published.json: published figures, nothing wrong",
      "checks.yaml: checks, nothing wrong",
      "scheme.yaml: a rating scheme, nothing wrong",
      "",
    ]);
    expect(await check(files, { format: "json" }, session())).toEqual({
      status: 0,
      product: '{\n  "format": "jixiao/issues@1",\n  "issues": []\n}\n',
    });
  });

  test("what is wrong is what was asked for: it goes to standard output", async () => {
    const broken = folder.write("broken.yaml", rubric.replace("points: 60", "points: 70"));
    const { status, product = "", notes } = await check([broken], { format: "text" }, session());
    expect([status, notes]).toEqual([1, undefined]);
    expect(product).toContain("broken.yaml:5:9  points-mismatch");
    expect(product).toContain("  5 | points: 100\n    |         ^^^\n");
  });

  test("each kind is read by its own rules", async () => {
    const checks = folder.write(
      "bad-checks.yaml",
      "format: jixiao/checks@1\nscheme: donghu/third-party-report\nchecks: { objectiv: true }\n",
    );
    const scheme = folder.write(
      "bad-scheme.yaml",
      "format: jixiao/rating-scheme@1\nid: s\ncriteria: [{ id: a }]\nlevels: [{ id: A, requires: [b] }]\n",
    );
    const published = folder.write("bad-published.yaml", "format: jixiao/published@1\nscore: 88,74\n");
    const card = folder.write("bad-card.json", '{"format": "jixiao/scorecard@1"}');
    expect(
      places(await check([checks, scheme, published, card], { format: "json" }, session())).slice(0, 3),
    ).toEqual(["unknown-criterion:3:11", "unknown-criterion:4:30", "bad-amount:2:8"]);
  });
});

describe("rate", () => {
  const checks =
    "format: jixiao/checks@1\nscheme: donghu/third-party-report\nsubject: { name: 报告 }\nchecks: { objective: false }\n";

  test("by the scheme the checks name", async () => {
    const file = folder.write("report.yaml", checks);
    const { product = "" } = await rate([file], { format: "json" }, session());
    expect(JSON.parse(product)).toMatchObject({ format: "jixiao/rating@1", rating: "D", possible: ["D"] });
    const table = await rate([file], { format: "table" }, session({ language: "zh-CN" }));
    expect(table.product).toContain("  评级      D\n");
    expect(table.product).toContain("客观公正  不符合");
  });

  test("by the scheme --scheme names: an id, or a file", async () => {
    const file = folder.write("plain.yaml", "format: jixiao/checks@1\nchecks: { objective: false }\n");
    expect(
      (await rate([file], { scheme: "donghu/third-party-report", format: "json" }, session())).status,
    ).toBe(0);
    const own = folder.write(
      "own.yaml",
      "format: jixiao/rating-scheme@1\nid: own\ncriteria: [{ id: objective }]\nlevels: [{ id: yes, requires: [objective] }, { id: no, otherwise: true }]\n",
    );
    const rated = await rate(
      [folder.write("report.yaml", checks)],
      { scheme: own, format: "json" },
      session(),
    );
    expect(JSON.parse(rated.product ?? "")).toMatchObject({ scheme: { id: "own" }, rating: "no" });
    expect(places(await rate([file], { scheme: "donghu/third-party", format: "json" }, session()))).toEqual([
      "unknown-document::",
    ]);
    expect(
      places(
        await rate(
          [folder.write("x.yaml", checks.replace("third-party-report", "x"))],
          { format: "json" },
          session(),
        ),
      ),
    ).toEqual(["unknown-scheme:2:9"]);
  });
});

describe("reconcile", () => {
  const published = (total: string): string =>
    `format: jixiao/published@1\ntitle: 报告\nscore: ${total}\nindicators:\n  - { title: 甲, points: 24, score: 16.99, rate: 70.80% }\n  - { title: 乙, score: 71.74 }\n`;

  test("figures count as printed, in quotes or not", async () => {
    const file = folder.write("rounding.yaml", published("88.74"));
    const { status, product = "" } = await reconcile([file], { format: "json" }, session());
    expect(status).toBe(0);
    expect(JSON.parse(product)).toMatchObject({ format: "jixiao/reconciliation@1", verdict: "rounding" });
    const quoted = folder.write(
      "quoted.json",
      '{"format":"jixiao/published@1","score":88.70,"indicators":[{"score":"88.70"}]}',
    );
    expect(
      JSON.parse((await reconcile([quoted], { format: "json" }, session())).product ?? ""),
    ).toMatchObject({ verdict: "consistent" });
  });

  test("a contradiction gives the whole result and the status 1", async () => {
    const file = folder.write("contradiction.yaml", published("98.74"));
    const { status, product = "" } = await reconcile(
      [file],
      { format: "table" },
      session({ language: "zh-CN" }),
    );
    expect(status).toBe(1);
    expect(product).toContain("不符");
    expect(product).toContain("甲 · 得分率");
  });

  test("recovers points that were not printed", async () => {
    const [health] = publishedCases;
    const file = folder.write("health.json", JSON.stringify(health?.printed));
    const { status, product = "" } = await reconcile(
      [file],
      { recover: true, step: 5, format: "json" },
      session(),
    );
    expect(status).toBe(0);
    expect(JSON.parse(product)).toMatchObject({ format: "jixiao/recovered@1", step: "5", complete: true });
    expect((JSON.parse(product) as { splits: unknown[] }).splits).toContainEqual(["20", "20", "35", "25"]);
    const table = await reconcile(
      [file],
      { recover: true, step: 5, format: "table" },
      session({ language: "zh-CN" }),
    );
    expect(table.product).toContain("符合的分值组合");
  });
});

describe("diff", () => {
  test("two rubrics, shipped or in files", async () => {
    const other = folder.write("other.yaml", rubric.replace("target: 7000", "target: 8000"));
    const { product = "" } = await diff(rubricFile, other, { format: "json" }, session());
    expect(JSON.parse(product)).toMatchObject({
      format: "jixiao/rubric-difference@1",
      changes: [{ indicator: "visits", field: ["rule", "target"], old: 7000, new: 8000 }],
    });
    const shipped = await diff(
      "donghu/department",
      "donghu/social-affairs",
      { format: "table" },
      session({ language: "zh-CN" }),
    );
    expect(shipped.product).toContain("donghu/social-affairs@2021.1");
  });

  test("two scorecards", async () => {
    const card = async (name: string, actual: string): Promise<string> => {
      const file = folder.write(`${name}.yaml`, observations.replace("6900", actual));
      return folder.write(
        `${name}.json`,
        (await score([file], { rubric: rubricFile, format: "json" }, session())).product ?? "",
      );
    };
    const [old, now] = [await card("old", "6900"), await card("new", "6300")];
    const { product = "" } = await diff(old, now, { format: "json" }, session());
    expect(JSON.parse(product)).toMatchObject({
      difference: "-5.15",
      rows: [
        { kind: "leaf", indicator: "visits", difference: "-5.14" },
        { kind: "rounding", indicator: null, difference: "-0.01" },
      ],
    });
    const table = await diff(now, old, { format: "table" }, session({ language: "zh-CN" }));
    expect(table.product).toContain("+5.15");
    expect(places(await diff(old, rubricFile, { format: "json" }, session()))).toEqual([
      "different-documents:2:13",
    ]);
  });

  test("what is none of both", async () => {
    expect(places(await diff(observationsFile, "nothing", { format: "json" }, session()))).toEqual([
      "wrong-format:1:9",
      "unknown-document::",
    ]);
    const two = folder.write("two.yaml", `${rubric}---\n${rubric.replace('version: "1"', 'version: "2"')}`);
    expect(places(await diff(two, rubricFile, { format: "json" }, session()))).toEqual(["one-document::"]);
    const broken = folder.write("broken-card.json", '{"format": "jixiao/scorecard@1", "score": true}');
    expect(places(await diff(broken, broken, { format: "json" }, session()))).toContain("wrong-type:1:43");
  });
});

describe("list and show", () => {
  test("everything that is listed can be shown", async () => {
    const { product = "" } = await list({ format: "json" }, session());
    const listed = JSON.parse(product) as {
      rubrics: { id: string; version: string }[];
      ratingSchemes: { id: string }[];
    };
    expect(listed.rubrics).toHaveLength(rubrics.length);
    for (const { id, version } of listed.rubrics) {
      expect((await show(`${id}@${version}`, { format: "table" }, session())).status).toBe(0);
    }
    for (const { id } of listed.ratingSchemes)
      expect((await show(id, { format: "yaml" }, session())).status).toBe(0);
    expect((await list({ format: "table" }, session())).product).toContain("donghu/department@2021.1");
  });

  test("what is shown as YAML or JSON reads back as the same document", async () => {
    for (const one of rubrics) {
      const yaml = (await show(one.id, { format: "yaml" }, session())).product ?? "";
      expect(digest(parse(yaml))).toBe(digest(one));
      const file = folder.write("copy.yaml", yaml);
      expect((await check([file], { format: "text" }, session())).status).toBe(0);
      const { product = "" } = await diff(one.id, file, { format: "json" }, session());
      expect((JSON.parse(product) as { changes: unknown[] }).changes).toEqual([]);
      const json = (await show(one.id, { format: "json" }, session())).product ?? "";
      expect(digest(JSON.parse(json))).toBe(digest(one));
    }
  });

  test("what does not ship", async () => {
    const { status, notes = "" } = await show("donghu/departmant", { format: "yaml" }, session());
    expect(status).toBe(1);
    expect(notes).toContain("hint: did you mean “donghu/department”?");
  });
});
