import { rate, thirdPartyReport } from "@jixiao/report-rating";

const rating = rate(thirdPartyReport, {
  "conclusion-usable": false,
  "clear-logic": true,
  "clear-focus": true,
  "sound-format": true,
  "complete-content": true,
  objective: true,
  "well-founded": true,
});

console.log(rating.rating); // the level reached
console.log(rating.next); // what stands between this and the next better one
