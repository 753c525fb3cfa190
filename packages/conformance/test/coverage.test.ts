import { describe, expect, it } from "vitest";
import { catalogue } from "../../core/src/error/index.js";
import { publishedShape } from "../../core/src/reconcile/index.js";
import { rubricShape } from "../../core/src/rubric/index.js";
import { rules } from "../../core/src/rules/index.js";
import { flagWords } from "../../core/src/score/flag-words.js";
import { leafObservationShape, observationsShape } from "../../core/src/score/observation-shape.js";
import { checksShape, ratingSchemeShape } from "../../report-rating/src/index.js";
import { loadVectors } from "../src/index.js";
import { isScored, planFor, spelledCases } from "./support/scored-cases.js";
import { follow, offered } from "./support/walk.js";

const all = loadVectors();
const cases = spelledCases().filter(isScored);
const usedBy = cases.map((one) => one.used);
const used = new Set(usedBy.flatMap((names) => [...names]));

/** What is only read by people: no figure depends on it. */
const silent = [/\.(description|url|clause|note)$/, /^rubric\.source\.date$/];

/** Grade scales stand in several places; that each of their keys is used in one of them will do. */
const inScale = (name: string): string => name.replace(/^.*\.scale\b/, "scale");
const isOfScale = (name: string): boolean => name.includes(".scale.");
const scaleNames = new Set<string>([...used].filter(isOfScale).map(inScale));

/** Names that are offered and that no case which scores uses. */
function unused(offers: Iterable<string>, by: ReadonlySet<string> = used): string[] {
  const names = [...offers].filter((name) => !isOfScale(name) || !scaleNames.has(inScale(name)));
  return names
    .filter((name) => name.includes(".") || name.includes("="))
    .filter((name) => !by.has(name) && !silent.some((pattern) => pattern.test(name)));
}

describe("the vectors use everything a document can say", () => {
  it("every key and every choice of a rubric, its scale, its indicators and their rules", () => {
    // A base is what an extension becomes, not what anybody writes.
    expect(unused(offered(rubricShape, "rubric")).filter((name) => !name.startsWith("rubric.base"))).toEqual(
      [],
    );
  });

  it("every key and every choice of an observations document", () => {
    expect(unused(offered(observationsShape, "observations"))).toEqual([]);
  });

  it("every key and every choice of an observation of every rule", () => {
    const names = new Set<string>();
    for (const { one, rubric, known } of cases) {
      for (const leaf of planFor(rubric, known, one.scales ?? [])?.leaves ?? [])
        offered(leafObservationShape(leaf), `observation<${leaf.rule.type}>`, names);
    }
    // What any observation may say is asked of the vectors once, not of every rule.
    const common = /\.(notApplicable|note|recorded|override(\..*)?|evidence)$/;
    const once = [...names].map((name) => (common.test(name) ? name.replace(/<.*>/, "") : name));
    const usedOnce = new Set([...used].flatMap((name) => [name, name.replace(/<.*>/, "")]));
    expect(unused(once, usedOnce)).toEqual([]);
  });

  it("every key and every choice of published figures", () => {
    const names = new Set<string>();
    for (const vectors of all) {
      if (vectors.kind !== "reconcile") continue;
      for (const { published, expect: expected } of vectors.cases) {
        if (!("issues" in expected)) follow(publishedShape, published, "published", names);
      }
    }
    const ids = /^published(-indicator)?\.(id|source(\..*)?|title)$/;
    for (const name of names) if (isOfScale(name)) scaleNames.add(inScale(name));
    expect(unused(offered(publishedShape, "published"), names).filter((name) => !ids.test(name))).toEqual([]);
  });

  it("every key and every choice of rating schemes and checks", () => {
    const names = new Set<string>();
    for (const vectors of all) {
      if (vectors.kind !== "rate") continue;
      for (const scheme of Object.values(vectors.schemes ?? {}))
        follow(ratingSchemeShape, scheme, "scheme", names);
      for (const { checks } of vectors.cases) {
        const document =
          typeof checks === "object" && checks !== null && "format" in checks ? checks : { checks };
        follow(checksShape, document, "checks", names);
      }
    }
    const wanted = [...offered(ratingSchemeShape, "scheme"), ...offered(checksShape, "checks")];
    expect(unused(wanted, names).filter((name) => !/\.source(\..*)?$|\.label$|subject/.test(name))).toEqual(
      [],
    );
  });
});

describe("the vectors cover", () => {
  it.each(Object.keys(rules))(
    "the rule %s, by a file of its own with cases on both sides of its bounds",
    (type) => {
      const own = all.find(({ topic }) => topic === `rules/${type}`);
      const using = usedBy.filter((names) => names.has(`${type}.type`)).length;
      expect(own?.cases.length ?? 0).toBeGreaterThanOrEqual(type === "yes-no" ? 4 : 15);
      expect(using).toBeGreaterThanOrEqual(10);
    },
  );

  it.each(["notApplicable", "missing", "tierWeighting", "rounding.mode", "rounding.stage"])(
    "every value of %s, in several cases",
    (key) => {
      const values = [...offered(rubricShape, "rubric")].filter((name) => name.startsWith(`rubric.${key}=`));
      expect(values.length).toBeGreaterThanOrEqual(2);
      const refused = new Set(["rubric.notApplicable=error", "rubric.missing=error"]);
      for (const value of values.filter((one) => !refused.has(one))) {
        expect([value, usedBy.filter((names) => names.has(value)).length >= 2]).toEqual([value, true]);
      }
    },
  );

  it("every code of an issue", () => {
    const codes = new Set(
      all.flatMap((vectors) =>
        [...JSON.stringify(vectors.cases).matchAll(/"code":"([a-z-]+)"/g)].map(([, code]) => code),
      ),
    );
    // Of tables in columns and the threads that score them, and of documents with hundreds of issues.
    const columns = ["no-columns", "no-code-generation", "missing-column", "bad-column"];
    const threads = ["no-workers", "worker-failed", "kernel-closed"];
    const elsewhere = [...columns, ...threads, "too-many-issues"];
    const missing = Object.keys(catalogue).filter((code) => !codes.has(code));
    expect(missing.filter((code) => !elsewhere.includes(code))).toEqual([]);
  });

  it("every flag", () => {
    const codes = new Set(
      cases.flatMap(({ one }) =>
        "issues" in one.expect ? [] : (one.expect.flags ?? []).map((flag) => flag["code"]),
      ),
    );
    expect(Object.keys(flagWords).filter((code) => !codes.has(code))).toEqual([]);
  });

  it("enough of everything", () => {
    const count = all.flatMap((vectors) => [...vectors.cases]).length;
    expect(count).toBeGreaterThan(1000);
  });
});
