import {
  labelText,
  safeParseObservations,
  safeScore,
  wordIssues,
  type Issue,
  type Language,
  type Scorecard,
} from "@jixiao/core";
import { selfReportQuality2022 } from "@jixiao/rubrics";

/** What the page shows of a submitted review: a result, or what to put right. */
export type Review =
  | {
      readonly kind: "scored";
      readonly score: string;
      readonly grade: string;
      readonly lost: readonly { readonly indicator: string; readonly points: string; readonly why: string }[];
    }
  | {
      readonly kind: "refused";
      readonly problems: readonly {
        readonly field: string;
        readonly message: string;
        readonly hint: string;
      }[];
    };

/**
 * Scores what a form sent, a `jixiao/observations@1` document or anything else. Nothing is thrown for bad input:
 * every problem comes back with the field it belongs to, in the reader's language.
 */
export function review(submitted: unknown, language: Language): Review {
  const read = safeParseObservations(submitted);
  if (!read.success) return refused(read.issues, language);
  const result = safeScore(selfReportQuality2022, read.data, { language });
  return result.success ? scored(result.data, language) : refused(result.issues, language);
}

function scored(card: Scorecard, language: Language): Review {
  const lost = card.deductions.map(({ indicator, points, reason }) => ({
    indicator: titleOf(indicator, language),
    points,
    why: reason ?? "",
  }));
  return { kind: "scored", score: card.score, grade: card.grade.label, lost };
}

function refused(issues: readonly Issue[], language: Language): Review {
  const problems = wordIssues(issues, language).map(({ path, message, hint }) => ({
    field: fieldOf(path, language),
    message,
    hint,
  }));
  return { kind: "refused", problems };
}

/** Where on the form a problem stands, in the form's own words. */
function fieldOf([root, leaf, ...rest]: Issue["path"], language: Language): string {
  if (leaf === undefined) return String(root ?? "");
  return [root === "observations" ? titleOf(leaf, language) : leaf, ...rest].join(" › ");
}

const titles = new Map(leavesOf(selfReportQuality2022.indicators).map(({ id, title }) => [id, title]));

/** What the form calls an indicator; what came, where there is no such indicator. */
function titleOf(id: string | number | null | undefined, language: Language): string {
  const title = titles.get(String(id));
  return title === undefined ? String(id) : labelText(title, language);
}

type Nodes = typeof selfReportQuality2022.indicators;

function leavesOf(nodes: Nodes): Nodes[number][] {
  return nodes.flatMap((node) => (node.indicators === undefined ? [node] : leavesOf(node.indicators)));
}
