import { parseVectors } from "../format/parse.js";
import type { Vectors } from "../format/vectors.js";
import { vectorFiles } from "./vector-files.js";

/**
 * Every file of vectors in this package, checked. They are part of the module: nothing is read from disk, so it
 * works in browsers and workers too.
 *
 * @example
 * loadVectors().map(({ topic }) => topic); // ["amounts", "bonus-penalty-veto", …]
 */
export function loadVectors(): readonly Vectors[] {
  return vectorFiles.map(parseVectors);
}
