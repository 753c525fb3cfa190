import { unwrap } from "../../error/index.js";
import { IssueTable, runKernel } from "../kernel.js";
import { planColumns, type PlannedColumns } from "../planned-columns.js";
import type { Answer, Done, Request, Task } from "./messages.js";

/** What a thread does with what it is told: compiles the rubric it is opened with, and scores rows by it. */
export function rowWorker(say: (answer: Answer) => void): (request: Request) => void {
  let planned: PlannedColumns | undefined;
  return (request) => {
    try {
      if (request.kind === "open") planned = unwrap(planColumns(request.rubric, request.options));
      else if (planned !== undefined) say(scored(planned, request));
    } catch (error) {
      say({ kind: "broken", reason: String(error) });
    }
  };
}

function scored({ planKernel, programs }: PlannedColumns, { id, columns, output, from, to }: Task): Done {
  const issues = new IssueTable();
  const counts = runKernel(planKernel(columns), columns, output, { from, to, issues, programs });
  return { kind: "done", id, counts, codes: issues.codes };
}
