import { certain } from "../../certain/certain.js";
import { amountOf, compare, type Amount } from "../../amount/index.js";
import {
  all,
  any,
  choose,
  compares,
  constant,
  given,
  input,
  is,
  not,
  points,
  step,
  times,
} from "../../formula/build.js";
import type { Formula } from "../../formula/index.js";
import { foldLabel, labelText, type Language, type Words } from "../../label/label.js";
import { choiceWords, each, isGiven, unreadable } from "../../shape/index.js";
import type { CheckContext, Measure, Refusal, Rule } from "../rule.js";
import { both, refuser } from "../wording.js";
import { checkNames, levelNamed, namesOf } from "./level-names.js";
import {
  levelsObservation,
  levelsParameters,
  type Level,
  type LevelsObservation,
  type LevelsParameters,
} from "./shapes.js";
import { levelsWords as words } from "./words.js";

/** 定性分级: a judgement in words, each worth a share of the points. */
export const levels: Rule<LevelsParameters, LevelsObservation> = {
  type: "levels",
  title: words.title,
  about: words.about,
  counts: "merit",
  parameters: levelsParameters,
  observation: levelsObservation,
  checks: [checkWorth, checkLevelNames],
  measure,
  observe(observation, { levels: known }, reading) {
    reading.choice("level", () => {
      const { level } = observation;
      const found = levelNamed(level, known);
      if (found !== undefined) return found.id;
      reading.findings.report("unknown-level", [...reading.path, "level"], level, {
        ...choiceWords(foldLabel(level), known.flatMap(namesOf)),
        known: knownLevels(known),
      });
      return unreadable();
    });
    reading.number("share", () => observation.share, "share");
  },
};

function checkWorth(parameters: LevelsParameters, context: CheckContext): void {
  const refuse = refuser(words.title, context);
  each(parameters.levels, (level, index) => {
    const [share, from, to] = (["share", "from", "to"] as const).map((key) => isGiven(level, key));
    const isInterval = !share && from && to;
    if (!isInterval && !(share && !from && !to)) refuse(words.problems.oneForm, "levels", index);
    else if (isInterval && compare(amountOf(certain(level.from)), amountOf(certain(level.to))) > 0)
      refuse(words.problems.reversed, "levels", index, "from");
  });
}

function checkLevelNames(parameters: LevelsParameters, context: CheckContext): void {
  checkNames(parameters.levels, context);
}

function measure(parameters: LevelsParameters): Measure {
  return {
    inputs: {
      level: {
        type: "choice",
        label: words.inputs.level,
        choices: Object.fromEntries(parameters.levels.map(({ id, label }) => [id, label])),
        path: ["level"],
      },
      share: { type: "number", label: words.inputs.share, optional: true, path: ["share"] },
    },
    score: times(points, step("share", words.share, shareFormula(parameters.levels))),
    refusals: parameters.levels.flatMap(levelRefusals),
    flags: [],
  };
}

/** What a level gives: one share, or any within an interval. */
type Worth = { readonly share: Amount } | { readonly low: Amount; readonly high: Amount };

function worthOf({ share, from, to }: Level): Worth {
  if (share !== undefined) return { share };
  const [low, high] = [certain(from), certain(to)];
  return compare(amountOf(low), amountOf(high)) === 0 ? { share: low } : { low, high };
}

function shareFormula(levels: readonly Level[]): Formula {
  const last = certain(levels.at(-1));
  return levels
    .slice(0, -1)
    .reduceRight((rest, level) => choose(is("level", level.id), levelShare(level), rest), levelShare(last));
}

function levelShare(level: Level): Formula {
  const worth = worthOf(level);
  return "share" in worth ? constant(String(worth.share)) : input("share");
}

function levelRefusals(level: Level): Refusal[] {
  const chosen = is("level", level.id);
  const worth = worthOf(level);
  const name = wordsOf(level);
  const share = input("share");
  if ("share" in worth) {
    const fixed = constant(String(worth.share));
    const differs = all(chosen, given("share"), compares(share, "<>", fixed));
    return [
      { when: differs, code: "share-not-allowed", path: ["share"], values: { level: name, share: fixed } },
    ];
  }
  const [low, high] = [constant(String(worth.low)), constant(String(worth.high))];
  const values = { level: name, low, high, lowPoints: times(points, low), highPoints: times(points, high) };
  const outside = any(compares(share, "<", low), compares(share, ">", high));
  return [
    { when: all(chosen, not(given("share"))), code: "share-required", path: ["share"], values },
    { when: all(chosen, given("share"), outside), code: "share-outside-interval", path: ["share"], values },
  ];
}

function wordsOf({ label }: Level): Words {
  return both(labelText(label, "zh-CN"), labelText(label, "en"));
}

function knownLevels(levels: readonly Level[]): Words {
  const listed = (language: Language): string =>
    levels.map(({ id, label }) => `${id} (${labelText(label, language)})`).join(", ");
  return both(listed("zh-CN"), listed("en"));
}
