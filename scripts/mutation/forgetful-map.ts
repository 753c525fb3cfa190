let kept = false;
let round = 0;

/** From now on, what is entered is forgotten at the next {@link forget}; what was entered before stays. */
export function keepFrom(): void {
  kept = true;
}

/** Forgets what was entered since {@link keepFrom}, in every map: what one test has worked out is not there for the next. */
export function forget(): void {
  round += 1;
}

/** Takes the place of the weak maps in which the sources keep what they have worked out. */
class ForgetfulMap<Key extends WeakKey, Value> {
  readonly #kept = new WeakMap<Key, Value>();
  #entered = new WeakMap<Key, Value>();
  #round = round;

  get(key: Key): Value | undefined {
    return this.#now().get(key) ?? this.#kept.get(key);
  }

  has(key: Key): boolean {
    return this.#now().has(key) || this.#kept.has(key);
  }

  set(key: Key, value: Value): this {
    (kept ? this.#now() : this.#kept).set(key, value);
    return this;
  }

  #now(): WeakMap<Key, Value> {
    if (this.#round !== round) {
      this.#round = round;
      this.#entered = new WeakMap();
    }
    return this.#entered;
  }
}

Object.assign(globalThis, { ForgetfulMap });
