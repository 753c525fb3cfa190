import { defineRubric } from "@jixiao/core";
import { compile, safeCompile } from "@jixiao/core/columnar";

const rubric = defineRubric({
  id: "town/roads",
  version: "1",
  title: { "zh-CN": "道路工程", en: "Road works" },
  points: 100,
  scale: "mof-four-grade",
  indicators: [
    {
      id: "works",
      title: { "zh-CN": "工程", en: "Works" },
      indicators: [
        {
          id: "length",
          title: { "zh-CN": "完成里程", en: "Kilometres built" },
          points: 60,
          rule: { type: "attainment", direction: "at-least", target: 12 },
        },
        { id: "accepted", title: { "zh-CN": "通过验收", en: "Accepted" }, points: 40, rule: { type: "yes-no" } },
      ],
    },
  ],
});

const scoreRow = compile(rubric);
console.log(scoreRow({ length: { actual: 11 }, accepted: { met: true } }));
console.log(scoreRow({ length: { actual: "11.99" }, accepted: { met: false } }).score);

const compiled = safeCompile(rubric);
if (compiled.success) {
  const result = compiled.data({ length: { actual: "eleven" } });
  if (!result.success) for (const { code, path } of result.issues) console.log(code, path.join("."));
}
