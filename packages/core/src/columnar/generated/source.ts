/**
 * The text of a program that is put together at run time. Numbers are written out; everything else (columns,
 * keys, functions) is given to the program by its position, so that nothing of a document becomes program text.
 */
export class Source {
  readonly #names = new Map<unknown, string>();

  /** The name of a value that the program is given. */
  given(value: object | string): string {
    const known = this.#names.get(value);
    if (known !== undefined) return known;
    const name = `g${this.#names.size}`;
    this.#names.set(value, name);
    return name;
  }

  /** What the program is given, in the order of the names. */
  get values(): unknown[] {
    return [...this.#names.keys()];
  }

  /** The declarations of what is given as the list `given`. */
  get declarations(): string {
    return [...this.#names.values()].map((name, index) => `const ${name} = given[${index}];`).join("\n");
  }
}

/** A number as it is written in a program: read back, it is the same double. */
export function literal(value: number): string {
  if (Object.is(value, -0)) return "(-0)";
  return value < 0 ? `(${value})` : String(value);
}

/** Whether programs may be made of texts here. */
export function mayGenerate(): boolean {
  try {
    // eslint-disable-next-line @typescript-eslint/no-implied-eval
    return typeof new Function() === "function";
  } catch {
    return false;
  }
}

type Program = (...values: unknown[]) => unknown;

/** Makes functions of program texts, each text once: engines keep what they learn of a function with it. */
export class Programs {
  readonly #texts = new Map<string, Program>();

  /**
   * A function that reads what its source was given whenever it is called: for one that then runs long, over other
   * things the next time.
   */
  readingEachTime(parameters: readonly string[], body: string, source: Source): Program {
    const program = this.#of(["given", ...parameters], `${source.declarations}\n${body}`);
    const given = source.values;
    return (...values) => program(given, ...values);
  }

  /** A function that has read what its source was given: for one that is called often. */
  readingOnce(parameters: readonly string[], body: string, source: Source): Program {
    const inside = `${source.declarations}\nreturn function (${parameters.join()}) {\n${body}\n};`;
    return this.#of(["given"], inside)(source.values) as Program;
  }

  #of(parameters: readonly string[], body: string): Program {
    const key = `${parameters.join()}\n${body}`;
    const known = this.#texts.get(key);
    if (known !== undefined) return known;
    // Only for those who ask for it; see `Source` for what the text can hold.
    // eslint-disable-next-line @typescript-eslint/no-implied-eval
    const made = new Function(...parameters, `"use strict";\n${body}`) as Program;
    this.#texts.set(key, made);
    return made;
  }
}
