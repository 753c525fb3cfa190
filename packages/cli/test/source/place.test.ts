import type { Path } from "@jixiao/core/adapter";
import { expect, test } from "vitest";
import { parseYaml } from "../../src/source/parse-yaml.js";
import { nodeAt, placeOf, type PlaceOf } from "../../src/source/place.js";
import { excerptOf } from "../../src/source/source.js";

const text = `format: x
tiers: []
shared: &shared { deep: 1 }
indicators:
  - id: a
    rule:
      type: execution
  - { id: b, rule: { type: levels } }
copy: *shared
`;
const root = parseYaml(text).roots[0]!;

function at(path: Path, of: PlaceOf = "value"): string {
  const { start, end } = placeOf(root, path, of);
  const { line, column } = excerptOf(text, { start, end });
  return `${String(line)}:${String(column)} ${text.slice(start, end)}`;
}

test("a scalar is pointed at itself, a map or list at its key", () => {
  expect(at(["format"])).toBe("1:9 x");
  expect(at(["indicators", 0, "rule", "type"])).toBe("7:13 execution");
  expect(at(["indicators", 0, "rule"])).toBe("6:5 rule");
  expect(at(["indicators"])).toBe("4:1 indicators");
  expect(at(["indicators", 1])).toBe("8:7 id");
  expect(at(["tiers"])).toBe("2:1 tiers");
});

test("a key is pointed at where it is meant", () => {
  expect(at(["format"], "key")).toBe("1:1 format");
  expect(at(["indicators", 1, "rule"], "key")).toBe("8:14 rule");
});

test("what is missing is pointed at what lacks it", () => {
  expect(at(["indicators", 0, "rule", "target"])).toBe("6:5 rule");
  expect(at(["indicators", 0, "title"])).toBe("5:5 id");
  expect(at(["points"])).toBe("1:1 format");
  expect(at(["nowhere", 3, "at", "all"])).toBe("1:1 format");
  expect(at(["format", "inside", "text"])).toBe("1:1 format");
  expect(at([])).toBe("1:1 format");
});

test("an alias is pointed at what it stands for", () => {
  expect(at(["copy", "deep"])).toBe("3:25 1");
  expect(nodeAt(root, ["copy", "deep"])).toMatchObject({ kind: "scalar", value: 1 });
  expect(nodeAt(root, ["copy", "shallow"])).toBeUndefined();
});
