import type { Outcome, Session } from "../output/session.js";

/** Does what a command says and writes what came of it. */
export type Perform = (
  act: (session: Session) => Promise<Outcome>,
  settings?: { readonly out?: string },
) => Promise<void>;
