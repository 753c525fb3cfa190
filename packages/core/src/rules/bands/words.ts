import { both } from "../wording.js";

/** The words of `bands`. */
export const bandsWords = {
  title: both("分档", "Bands"),
  about: both(
    "完成值或完成率落在哪一档就得哪一档的分。各档依次比对，先符合者为准，最后一档收下其余一切。",
    "The band that the actual value or the attainment falls into decides the score. Bands are tried in order, the first whose test holds decides, and the last takes everything else.",
  ),
} as const;
