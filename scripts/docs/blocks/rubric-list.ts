import { labelText } from "@jixiao/core";
import { rubrics } from "@jixiao/rubrics";
import { code, table } from "../markdown.js";
import { both } from "../page.js";
import type { Block } from "./block.js";

/** The rubrics that ship. */
export const rubricListBlock: Block = (_given, { language }) =>
  table(
    [both("标识", "Id"), both("版本", "Version"), both("起用", "In force from"), both("名称", "Title")].map(
      (one) => one[language],
    ),
    rubrics.map(({ id, version, inForce, title }) => [
      code(id),
      version,
      inForce?.from ?? "—",
      labelText(title, language),
    ]),
  );
