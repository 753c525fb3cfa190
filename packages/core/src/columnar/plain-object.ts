/** An object that may say what its prototype is. */
export interface Prototyped {
  readonly __proto__?: unknown;
}

/**
 * Whether objects answer `__proto__`, which engines have at hand where `Object.getPrototypeOf` takes ten times as
 * long; it can be switched off (`node --disable-proto`). Each place asks for itself: engines are only that fast where
 * few kinds of objects come by. An own key of that name would answer instead, but no rule asks for one.
 */
export const answersProto: boolean = /* @__PURE__ */ asksProto();

function asksProto(): boolean {
  try {
    return ({} as Prototyped).__proto__ === Object.prototype;
  } catch {
    return false;
  }
}
