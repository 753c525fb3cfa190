/** A small rubric of two leaves. */
export const rubric = `format: jixiao/rubric@1
id: town/library
version: "1"
title: { zh-CN: 图书馆, en: Library }
points: 100
scale: mof-four-grade
indicators:
  - { id: budget, title: { zh-CN: 预算执行率, en: Budget execution }, points: 40, rule: { type: execution } }
  - { id: visits, title: 到馆人次, points: 60, rule: { type: attainment, direction: at-least, target: 7000 } }
`;

/** Observations for it: 38.60 + 59.14 = 97.75. */
export const observations = `format: jixiao/observations@1
rubric: town/library@1
subject: { name: 区图书馆 }
observations:
  budget: { executed: 559.77, budget: 580 }
  visits: { actual: 6900 }
`;
