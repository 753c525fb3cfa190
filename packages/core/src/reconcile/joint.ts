import { equal, printExact, roundingModes, type RoundingMode } from "../amount/index.js";
import { labelText, type Language, type Words } from "../label/label.js";
import { changesThatHelp, type FigureChange } from "./change.js";
import { conflictIn } from "./conflict.js";
import { exampleOf } from "./example.js";
import type { Views } from "./judge.js";
import { isFeasible } from "./possible.js";
import { roundedView } from "./reading.js";
import type { Change, ExampleFigure, JointVerdict, Reconciliation } from "./reconciliation.js";
import type { Node, System, Tie } from "./system.js";
import { figureNames, jointWords, modeNames, relationNames } from "./words.js";

type Joint = Pick<Reconciliation, "joint" | "changes" | "otherModes">;

/** Judges all ties of a system together. */
export function judgeTogether(system: System, views: Views, language: Language): Joint {
  const {
    verdict,
    note,
    conflict = [],
    example = [],
    changes = [],
    otherModes = [],
  } = together(system, views, language);
  const { coarse } = views.rounded;
  const words = sentences(coarse ? [note, jointWords.coarse] : [note], language);
  const joint = { verdict, note: words, complete: !coarse, conflict, example };
  return { joint, changes, otherModes };
}

type Part = Pick<JointVerdict, "verdict"> &
  Partial<Omit<JointVerdict, "note">> &
  Partial<Omit<Joint, "joint">> & { readonly note: Words };

function together(system: System, views: Views, language: Language): Part {
  if (isFeasible(system, views.exact)) return { verdict: "consistent", note: jointWords.consistent };
  if (!isFeasible(system, views.rounded)) return contradiction(system, views, language);
  // What is only known bit by bit gives no example of the whole.
  const figures = views.rounded.coarse ? [] : exampleFigures(system, views);
  const named = figures.slice(0, mostNamed).map(({ node, exact }) => `${nameOf(node, language)} ${exact}`);
  const example = figures.map(({ path, printed, exact }): ExampleFigure => ({ path, printed, exact }));
  return {
    verdict: "rounding",
    note: jointWords.rounding(named.join(jointWords.join[language])),
    example,
  };
}

const mostNamed = 8;
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

function contradiction(system: System, { exact, rounded, mode }: Views, language: Language): Part {
  const conflict = conflictIn(system, rounded);
  const fitting = new Map(changesThatHelp(system, exact, conflict).map(({ figure, to }) => [figure, to]));
  const changes = changesThatHelp(system, rounded, conflict)
    .slice(0, mostChanges)
    .map((change) => ({ ...change, toFit: fitting.get(change.figure) ?? null }));
  const otherModes = roundingModes.filter(
    (other) => other !== mode && isFeasible(system, roundedView(system, other)),
  );
  const [smallest] = changes;
  const notes = [
    jointWords.inconsistent(
      listed(
        conflict.map((tie) => tieName(tie, language)),
        language,
      ),
    ),
    smallest === undefined ? jointWords.noChange : jointWords.change(changeName(smallest, language)),
    ...(otherModes.length === 0 ? [] : [jointWords.otherModes(modeList(otherModes, language))]),
  ];
  return {
    verdict: "inconsistent",
    note: { "zh-CN": sentences(notes, "zh-CN"), en: sentences(notes, "en") },
    conflict: conflict.map(({ path, kind }) => ({ path, kind })),
    changes: changes.map(({ figure, to, toFit }): Change => ({
      path: figure.path,
      printed: figure.printed,
      to,
      toFit,
    })),
    otherModes,
  };
}

function sentences(notes: readonly Words[], language: Language): string {
  return notes.map((note) => note[language]).join(language === "en" ? " " : "");
}

function listed(names: readonly string[], language: Language): string {
  const some = names.slice(0, mostNamed).join(jointWords.join[language]);
  return names.length > mostNamed ? jointWords.among(some, names.length)[language] : some;
}

function nameOf({ title, path }: Pick<Node, "title" | "path">, language: Language): string {
  if (path.length === 0) return jointWords.whole[language];
  return title === undefined ? path.join(".") : labelText(title, language);
}

function tieName({ node, kind }: Tie, language: Language): string {
  const name = nameOf(node, language);
  return language === "en"
    ? `${name} (${relationNames[kind].en})`
    : `${name}的${relationNames[kind]["zh-CN"]}`;
}

function changeName(
  { node, figure, role, to, toFit }: FigureChange & Pick<Change, "toFit">,
  language: Language,
): string {
  const change = `${nameOf(node, language)} ${figureNames[role][language]} ${figure.printed} → ${to}`;
  return toFit === null || toFit === to ? change : `${change}${jointWords.fitting(toFit)[language]}`;
}

function modeList(modes: readonly RoundingMode[], language: Language): string {
  return modes.map((mode) => modeNames[mode][language]).join(jointWords.or[language]);
}
