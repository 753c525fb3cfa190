import type { Amount } from "../../amount/index.js";
import {
  about,
  amount,
  choice,
  id,
  label,
  list,
  nameOf,
  object,
  optional,
  required,
  text,
  type Infer,
  type Shape,
} from "../../shape/index.js";
import { namesOf } from "./level-names.js";

const share = (chinese: string, english: string) =>
  optional(about(amount({ least: "0", most: "1" }), chinese, english));

const levelShape = object({
  id: required(id()),
  label: required(about(label(), "等次名称", "what the level is called")),
  aliases: optional(about(list(text(), 0, 50), "别名", "other names of it")),
  share: share("得分占分值的比例", "the share of the points it gives"),
  from: share(
    "区间下限（含），与 to 一起代替 share",
    "the lower end of an interval, inclusive; with to, instead of share",
  ),
  to: share("区间上限（含）", "the upper end, inclusive"),
});

/** One level: a fixed share of the points, or an interval in which the assessor chooses. */
export type Level = Infer<typeof levelShape>;

/** The parameters of `levels` in a rubric. */
export const levelsParameters = object({
  type: required(choice("levels")),
  levels: required(about(list(levelShape, 1, 50), "各等次", "the levels")),
});

/** `levels` as a rubric writes it. */
export type LevelsParameters = Infer<typeof levelsParameters>;

/** The keys of `levels` in an observation. */
export function levelsObservation({ levels }: LevelsParameters): Shape<LevelsObservation> {
  const names = nameOf(levels.flatMap(namesOf));
  return object({
    level: required(about(names, "等次：标识、名称或别名", "the level, by id, label or alias")),
    share: optional(about(amount(), "区间内选定的比例", "the share chosen within the level's interval")),
  });
}

/** What an observation of a `levels` leaf brings; `level` is any id, label or alias of the rubric's levels. */
export interface LevelsObservation<Parameters = LevelsParameters> {
  readonly level: LevelName<Parameters>;
  readonly share?: Amount;
}

/** Every name a level goes by: its id, its label in any language, its aliases. */
export type LevelName<Parameters> = Parameters extends { readonly levels: readonly (infer One)[] }
  ? NameOf<One>
  : string;

type NameOf<One> = One extends { readonly id: infer Id extends string; readonly label: infer Name }
  ? Id | (Name extends string ? Name : Name[keyof Name] & string) | AliasOf<One>
  : string;

type AliasOf<One> = One extends { readonly aliases: readonly (infer Alias extends string)[] } ? Alias : never;
