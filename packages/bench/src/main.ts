import { parseArgs } from "node:util";
import { compare, full, quick, scale } from "./benchmark.js";
import { compileTable, compileTimes } from "./compile.js";
import { contestants, jixiaoColumns } from "./contestants/index.js";
import { thisMachine } from "./machine.js";
import { machineLine, measuredTable, reportOf, scalingTable } from "./report.js";

const usage = `Usage: npm run bench -- [--quick] [--json] [--compile]

Scores the workload w20 (20 indicators in 4 groups and 3 tiers, two places half up, four grades) in every way
that is to be had, on the same rows, in turns, and holds every row to the exact answer.

  --quick    fewer rows and rounds: under a minute, for a first look
  --json     one JSON document on standard output, and nothing else
  --compile  instead: how long a rubric of 20 and of 2,000 leaves takes to define and to compile
  --help     this text

Records a second are the median of the rounds, one run of everybody a round. Read the ratios first: other work
on the machine slows everybody down.
`;

const options = {
  quick: { type: "boolean" },
  json: { type: "boolean" },
  compile: { type: "boolean" },
  help: { type: "boolean" },
} as const;

process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
  const chosen = chosenIn(args);
  if (typeof chosen === "string") {
    console.error(`${chosen}\n\n${usage}`);
    return 2;
  }
  if (chosen.help === true) console.log(usage);
  else if (chosen.compile === true) compiling(chosen.json === true);
  else await comparing(chosen.quick === true, chosen.json === true);
  return 0;
}

function chosenIn(args: string[]) {
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function compiling(json: boolean): void {
  const machine = thisMachine();
  const times = compileTimes();
  if (json) return console.log(JSON.stringify({ workload: "w20", machine, compile: times }, undefined, 2));
  console.log(`${machineLine(machine)}\n\n${compileTable(times)}`);
}

async function comparing(isQuick: boolean, json: boolean): Promise<void> {
  const machine = thisMachine();
  const size = isQuick ? quick : full;
  const measured = await compare(contestants, size);
  if (json) return console.log(JSON.stringify(reportOf(measured, machine), undefined, 2));
  console.log(`${machineLine(machine)}\n\n${measuredTable(measured)}\n`);
  console.log(`${jixiaoColumns.name}, ever more rows:\n\n${scalingTable(await scale(jixiaoColumns, size))}`);
}
