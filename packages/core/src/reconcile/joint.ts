import { equal, printExact, roundingModes, type RoundingMode } from "../amount/index.js";
import type { Language } from "../label/label.js";
import { changesThatHelp, type FigureChange } from "./change.js";
import { conflictIn } from "./conflict.js";
import { exampleOf } from "./example.js";
import type { Views } from "./judge.js";
import { isFeasible } from "./possible.js";
import { roundedView } from "./reading.js";
import type { Change, ExampleFigure, JointVerdict, Reconciliation } from "./reconciliation.js";
import type { Node, System, Tie } from "./system.js";
import { figureNames, jointWords, modeNames, nodeName, relationNames } from "./words.js";

type Joint = Pick<Reconciliation, "joint" | "changes" | "otherModes">;

/** Judges all ties of a system together. */
export function judgeTogether(system: System, views: Views, language: Language): Joint {
  const joint = (part: Pick<JointVerdict, "verdict" | "note"> & Partial<JointVerdict>): Joint => ({
    joint: { conflict: [], example: [], ...part },
    changes: [],
    otherModes: [],
  });
  if (isFeasible(system, views.exact)) {
    return joint({ verdict: "consistent", note: jointWords.consistent[language] });
  }
  if (!isFeasible(system, views.rounded)) return contradiction(system, views, language);
  const example = exampleFigures(system, views);
  const named = example.slice(0, mostNamed).map(({ node, exact }) => `${nameOf(node, language)} ${exact}`);
  const note = jointWords.rounding(named.join(jointWords.join[language]))[language];
  const figures = example.map(({ path, printed, exact }): ExampleFigure => ({ path, printed, exact }));
  return joint({ verdict: "rounding", note, example: figures });
}

const mostNamed = 5;
const mostChanges = 10;

function exampleFigures(system: System, { rounded }: Views): (ExampleFigure & { readonly node: Node })[] {
  return exampleOf(system, rounded)
    .filter(({ node, score }) => node.score === undefined || !equal(node.score.value, score))
    .map(({ node, score }) => ({
      node,
      path: [...node.path, "score"],
      printed: node.score?.printed ?? null,
      exact: printExact(score),
    }));
}

function contradiction(system: System, { rounded, mode }: Views, language: Language): Joint {
  const conflict = conflictIn(system, rounded);
  const changes = changesThatHelp(system, rounded, conflict).slice(0, mostChanges);
  const otherModes = roundingModes.filter(
    (other) => other !== mode && isFeasible(system, roundedView(system, other)),
  );
  const [smallest] = changes;
  const notes = [
    jointWords.inconsistent(conflict.map((tie) => tieName(tie, language)).join(jointWords.join[language])),
    smallest === undefined ? jointWords.noChange : jointWords.change(changeName(smallest, language)),
    ...(otherModes.length === 0 ? [] : [jointWords.otherModes(modeList(otherModes, language))]),
  ];
  return {
    joint: {
      verdict: "inconsistent",
      note: notes.map((note) => note[language]).join(language === "en" ? " " : ""),
      conflict: conflict.map(({ path, kind }) => ({ path, kind })),
      example: [],
    },
    changes: changes.map(({ figure, to }): Change => ({ path: figure.path, printed: figure.printed, to })),
    otherModes,
  };
}

function nameOf({ title, path }: Pick<Node, "title" | "path">, language: Language): string {
  return nodeName(title, path.join("."), language);
}

function tieName({ node, kind }: Tie, language: Language): string {
  const name = node.path.length === 0 ? jointWords.whole[language] : nameOf(node, language);
  return language === "en"
    ? `${name} (${relationNames[kind].en})`
    : `${name}的${relationNames[kind]["zh-CN"]}`;
}

function changeName({ node, figure, to }: FigureChange, language: Language): string {
  const key = figure.path.findLast((part): part is string => typeof part === "string") ?? "score";
  const name = node.path.length === 0 ? jointWords.whole[language] : nameOf(node, language);
  return `${name} ${figureNames[key]?.[language] ?? key} ${figure.printed} → ${to}`;
}

function modeList(modes: readonly RoundingMode[], language: Language): string {
  return modes.map((mode) => modeNames[mode][language]).join(jointWords.or[language]);
}
