import { rubricInForce, score } from "@jixiao/core";
import { humanResourcesCase, rubrics } from "@jixiao/rubrics";

const rubric = rubricInForce(rubrics, "donghu/human-resources", "2022-06-30");
const card = score(rubric, humanResourcesCase.observations);

console.log(card.rubric.id, card.rubric.version, card.score);
