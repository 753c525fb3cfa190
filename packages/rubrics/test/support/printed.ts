import type { Scorecard } from "@jixiao/core";

/** One line a group or tier: title, points, score, deducted, rate, as the scorecard prints them. */
export function lines(parts: readonly Line[] | undefined): string[] {
  return (parts ?? []).map(({ title, points, score, deducted, rate }) =>
    [title, points, score, deducted, String(rate)].join(" "),
  );
}

type Line = NonNullable<Scorecard["tiers"]>[number] | Scorecard["indicators"][number];

/** One line a lost mark: the leaf, the points, the reason if one was named. */
export function ledger({ deductions }: Scorecard): string[] {
  return deductions.map(({ indicator, points, reason }) =>
    [indicator, points, ...(reason === undefined ? [] : [reason])].join(" "),
  );
}
