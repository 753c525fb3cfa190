import { publishedCases } from "@jixiao/rubrics";
import { describe, expect, test } from "vitest";
import { score } from "../../src/command/score.js";
import { observations, rubric } from "../support/documents.js";
import { temporaryFolder } from "../support/folder.js";
import { session } from "../support/session.js";

const folder = temporaryFolder();
const rubricFile = folder.write("rubric.yaml", rubric);
const observationsFile = folder.write("observations.yaml", observations);

async function scores(files: readonly string[], rubricName?: string): Promise<unknown> {
  const settings = { format: "json" as const, ...(rubricName === undefined ? {} : { rubric: rubricName }) };
  const { product = "", output = "" } = await score(files, settings, session());
  return JSON.parse(product + output) as unknown;
}

async function codes(files: readonly string[], rubricName?: string): Promise<unknown> {
  const document = await scores(files, rubricName);
  return (document as { issues: { code: string; line?: number; column?: number }[] }).issues.map(
    ({ code, line, column }) => [code, line, column].join(":"),
  );
}

describe("which rubric", () => {
  test("the one --rubric names as a file", async () => {
    expect(await scores([observationsFile], rubricFile)).toMatchObject({
      format: "jixiao/scorecard@1",
      rubric: { id: "town/library", version: "1" },
      score: "97.75",
      grade: { id: "excellent", label: "Excellent" },
    });
  });

  test("one that lies among the documents, in a file of its own or with the observations", async () => {
    expect(await scores([rubricFile, observationsFile])).toMatchObject({ score: "97.75" });
    const both = folder.write("both.yaml", `${rubric}---\n${observations}---\n${observations}`);
    expect(await scores([both])).toMatchObject([{ score: "97.75" }, { score: "97.75" }]);
  });

  test("a shipped one, by the id and version the observations name", async () => {
    const files = publishedCases.map(({ observations: document }, index) =>
      folder.write(`published-${String(index)}.json`, JSON.stringify(document)),
    );
    expect(await scores(files)).toMatchObject(
      ["88.78", "92.79", "90.77", "88.74", "82.36"].map((total) => ({ score: total })),
    );
  });

  test("the version in force on the day of the assessment, when none is named", async () => {
    const versions = folder.write(
      "versions.yaml",
      [
        rubric.replace("points: 100\n", "points: 100\ninForce: { from: 2021-01-01, to: 2021-12-31 }\n"),
        rubric
          .replace("points: 100\n", "points: 100\ninForce: { from: 2022-01-01 }\n")
          .replace('version: "1"', 'version: "2"'),
      ].join("---\n"),
    );
    const on = (day: string): string =>
      folder.write(
        `on-${day}.yaml`,
        observations.replace("town/library@1", `town/library\nassessedOn: ${day}`),
      );
    expect(await scores([versions, on("2021-12-31")])).toMatchObject({ rubric: { version: "1" } });
    expect(await scores([versions, on("2022-01-01")])).toMatchObject({ rubric: { version: "2" } });
    expect(await scores([on("2022-06-30")], versions)).toMatchObject({ rubric: { version: "2" } });
    expect(await codes([versions, on("2020-06-30")])).toEqual(["not-yet-in-force:3:13"]);
  });

  test("--rubric wins over what the observations name, and says so", async () => {
    const other = folder.write("other.yaml", rubric.replace("town/library", "city/library"));
    const { product = "", notes } = await score(
      [observationsFile],
      { rubric: other, format: "json" },
      session(),
    );
    expect(JSON.parse(product)).toMatchObject({ rubric: { id: "city/library" } });
    expect(notes).toBe(
      `${observationsFile}: names town/library@1; scored by city/library@1 as --rubric says\n`,
    );
  });

  test("several rubrics in the file, none of them named", async () => {
    const two = folder.write(
      "two.yaml",
      ["a", "b"].map((id) => rubric.replace("town/library", id)).join("---\n"),
    );
    expect(await codes([observationsFile], two)).toEqual(["several-rubrics:2:9"]);
  });

  test("none: the nearest that is known is named", async () => {
    const misspelt = folder.write(
      "misspelt.yaml",
      observations.replace("town/library@1", "donghu/departmant@2021.1"),
    );
    const { notes = "" } = await score([misspelt], { format: "table" }, session());
    expect(notes).toContain("misspelt.yaml:2:9  unknown-rubric");
    expect(notes).toContain(
      "did you mean “donghu/department@2021.1”?; for a rubric in a file, use --rubric, or give check both files",
    );
    expect(await codes([observationsFile], "donghu/departmant")).toContain("unknown-document::");
  });
});

describe("a rubric file that extends", () => {
  const extending = (base: string, id = "district/library"): string =>
    `format: jixiao/rubric@1\nid: ${id}\nversion: "1"\nextends: ${base}\noverride: { visits: { rule: { target: 10000 } } }\n`;

  test("a shipped rubric", async () => {
    const own = folder.write(
      "shipped/own.yaml",
      'format: jixiao/rubric@1\nid: district/quality\nversion: "1"\nextends: donghu/self-report-quality@2022.1\n',
    );
    expect(await codes([observationsFile], own)).toContain("unknown-indicator:5:3");
  });

  test("a sibling, found by its id", async () => {
    folder.write("siblings/base.yaml", rubric);
    folder.write("siblings/broken.yaml", "a: [");
    const own = folder.write("siblings/own.yaml", extending("town/library@1"));
    expect(await scores([observationsFile], own)).toMatchObject({
      rubric: { id: "district/library" },
      score: "80.00",
    });
  });

  test("a file by its name, and that a sibling in turn", async () => {
    folder.write("chain/base.yaml", rubric);
    folder.write("chain/middle.yaml", extending("town/library", "middle/library"));
    const own = folder.write("chain/own.yaml", extending("./middle.yaml"));
    expect(await scores([observationsFile], own)).toMatchObject({
      rubric: { id: "district/library" },
      score: "80.00",
    });
  });

  test("a document in the same file", async () => {
    const own = folder.write("same.yaml", `${extending("town/library@1")}---\n${rubric}`);
    const named = folder.write("district.yaml", observations.replace("town/library@1", "district/library"));
    expect(await scores([named], own)).toMatchObject({ rubric: { id: "district/library" } });
  });

  test("nothing that can be found, or itself", async () => {
    const lost = folder.write("lost/own.yaml", extending("nowhere/library"));
    expect(await codes([observationsFile], lost)).toContain("unknown-rubric:4:10");
    const file = folder.write("lost/file.yaml", extending("./none.yaml"));
    expect(await codes([observationsFile], file)).toContain("unknown-rubric:4:10");
    const circle = folder.write("lost/circle.yaml", extending("district/library"));
    expect(await codes([observationsFile], circle)).toContain("cyclic-extends:4:10");
  });
});

describe("what is wrong", () => {
  test("is reported for all documents at once, file by file, from top to bottom", async () => {
    const first = folder.write(
      "first.yaml",
      observations.replace("actual: 6900", "acutal: 1_000").replace("559.77", "-1"),
    );
    const second = folder.write("second.yaml", observations.replace("visits:", "visitors:"));
    expect(await codes([rubricFile, second, first])).toEqual([
      "unknown-indicator:6:3",
      "out-of-range:5:23",
      "missing-field:6:3",
      "unknown-key:6:13",
    ]);
  });

  test("stops everything: a batch is whole or sent back", async () => {
    const broken = folder.write("broken.yaml", observations.replace("6900", "many"));
    const {
      status,
      product,
      notes = "",
    } = await score([rubricFile, observationsFile, broken], { format: "table" }, session());
    expect([status, product]).toEqual([1, undefined]);
    expect(notes).toContain("broken.yaml:6:21  bad-amount");
  });

  test("a document of another kind, or of none", async () => {
    const published = folder.write("published.yaml", "format: jixiao/published@1\nscore: 88.74\n");
    const typo = folder.write("typo.yaml", "format: jixiao/observation@1\n");
    const none = folder.write("none.yaml", "a: 1\n");
    expect(await codes([published, typo, none])).toEqual([
      "wrong-format:1:9",
      "unknown-format:1:9",
      "no-format:1:1",
    ]);
  });

  test("a rubric alone: there is nothing to score", async () => {
    expect(await codes([rubricFile])).toEqual(["wrong-format:1:9"]);
  });

  test("an observations document without a rubric still has its own issues told", async () => {
    const bare = folder.write("bare.yaml", "format: jixiao/observations@1\nsubjct: {}\n");
    expect(await codes([bare])).toEqual(["missing-field:1:1", "missing-field:1:1", "unknown-key:2:1"]);
  });
});

test("standard input is a file called -", async () => {
  const { product = "" } = await score(
    [rubricFile, "-"],
    { format: "json" },
    session({ input: observations }),
  );
  expect(JSON.parse(product)).toMatchObject({ score: "97.75" });
  const { output = "" } = await score(["-"], { format: "json" }, session({ input: "{" }));
  expect(JSON.parse(output)).toMatchObject({ issues: [{ file: "<stdin>" }] });
  await expect(score(["-", "-"], { format: "json" }, session())).rejects.toThrow(
    "standard input (-) can be read once only",
  );
});

test.each(["table", "markdown", "html"] as const)(
  "as %s it shows the total, the tree, every lost mark",
  async (format) => {
    const { product = "" } = await score(
      [rubricFile, observationsFile],
      { format },
      session({ language: "zh-CN" }),
    );
    for (const text of [
      "区图书馆 · 图书馆",
      "97.75 / 100.00",
      "优",
      "预算执行率",
      "38.60",
      "到馆人次",
      "59.14",
      "扣分明细",
      "0.86",
    ]) {
      expect(product).toContain(text);
    }
  },
);
