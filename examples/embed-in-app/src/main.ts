import { review, type Review } from "./review.js";
import { complete, faulty } from "./submissions.js";

show("一份填好的评审表", review(complete, "zh-CN"));
show("一份填错的评审表", review(faulty, "zh-CN"));
show("The same, for an English reader", review(faulty, "en"));

function show(title: string, result: Review): void {
  const lines =
    result.kind === "scored"
      ? [
          `  ${result.score} ${result.grade}`,
          ...result.lost.map(({ indicator, points, why }) => `  −${points} ${indicator} ${why}`.trimEnd()),
        ]
      : result.problems.map(({ field, message, hint }) => `  ${field}: ${message} → ${hint}`);
  console.log([title, ...lines, ""].join("\n"));
}
