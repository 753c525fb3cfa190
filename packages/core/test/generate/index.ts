export { rubricWithObservations, makeCase, type Case } from "./rubric-with-observations.js";
export { drawFrom } from "./draw.js";
export { adversarialCases } from "./adversarial.js";
