import { byteFloor, decimalByHand } from "./contestants/index.js";
import type { Machine } from "./machine.js";
import type { Measured } from "./measure.js";
import { table } from "./table.js";

/** What `--json` prints. */
export interface Report {
  readonly workload: "w20";
  readonly machine: Machine;
  readonly results: readonly Result[];
}

/** One contestant of a report. */
interface Result {
  readonly name: string;
  readonly recordsPerSecond: number;
  /** Times as many records a second as `decimal.js by hand` in the same run. */
  readonly ratio: number;
  readonly wrongRows: number;
  readonly rows: number;
}

/** The report of a run in which `decimal.js by hand` took part. */
export function reportOf(measured: readonly Measured[], machine: Machine): Report {
  const base = speedOf(measured, decimalByHand.name);
  const results = measured.map(({ name, recordsPerSecond, wrongRows, rows }) => ({
    name,
    recordsPerSecond: Math.round(recordsPerSecond),
    ratio: Number((recordsPerSecond / base).toPrecision(4)),
    wrongRows,
    rows,
  }));
  return { workload: "w20", machine, results };
}

/** The table of a run, for people. */
export function measuredTable(measured: readonly Measured[]): string {
  const [base, floor] = [speedOf(measured, decimalByHand.name), speedOf(measured, byteFloor.name)];
  return table(
    ["", "records/s", "× decimal.js", "× byte floor", "rows", "wrong", "tied", "exact path"],
    measured.map(({ name, recordsPerSecond, rows, wrongRows, slowRows }) => [
      name,
      whole(recordsPerSecond),
      ratio(recordsPerSecond / base),
      ratio(recordsPerSecond / floor),
      whole(rows),
      name === byteFloor.name ? "–" : whole(wrongRows),
      share(slowRows?.tied, rows),
      share(slowRows?.exact, rows),
    ]),
  );
}

/** The table of one contestant over ever more rows. */
export function scalingTable(measured: readonly Measured[]): string {
  return table(
    ["rows", "records/s", "wrong", "tied", "exact path"],
    measured.map(({ rows, recordsPerSecond, wrongRows, slowRows }) => [
      whole(rows),
      whole(recordsPerSecond),
      whole(wrongRows),
      share(slowRows?.tied, rows),
      share(slowRows?.exact, rows),
    ]),
  );
}

/** The machine in a line. */
export function machineLine({ cpu, cores, memoryGiB, platform, node, load }: Machine): string {
  return `${cpu}, ${cores} cores, ${memoryGiB} GiB, ${platform}, Node ${node}, load ${load.toFixed(1)} at the start`;
}

function speedOf(measured: readonly Measured[], name: string): number {
  return measured.find((one) => one.name === name)?.recordsPerSecond ?? NaN;
}

function whole(value: number): string {
  return Math.round(value).toLocaleString("en-US");
}

function ratio(value: number): string {
  return value.toLocaleString("en-US", { maximumSignificantDigits: 3 });
}

function share(part: number | undefined, rows: number): string {
  return part === undefined ? "" : `${ratio((part / rows) * 100)} %`;
}
