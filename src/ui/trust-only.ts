/** What may become markup or code in this page, to the letter. */
export interface Trusted {
  /** The addresses, absolute, from which workers may be started. */
  readonly scriptAddresses: ReadonlySet<string>;
  /** The texts that may be parsed as HTML. */
  readonly markup: ReadonlySet<string>;
}

/** The part of the browser's factory of policies that is used here; the types of the platform do not have it. */
export interface PolicyFactory {
  createPolicy(
    name: string,
    rules: { readonly createHTML: (text: string) => string; readonly createScriptURL: (address: string) => string },
  ): unknown;
}

function refuse(what: string, given: string): never {
  throw new TypeError(`Only what the program ships with may become ${what}: ${given.slice(0, 200)}`);
}

/**
 * Make the policy that every text passes on its way to markup or to a worker, wherever the page does not use a policy of
 * its own. What is not in the lists throws; there is no rule for text that would become code, so that the browser refuses
 * it. Does nothing where the browser knows no such policies (`factory` is undefined).
 */
export function trustOnly({ scriptAddresses, markup }: Trusted, factory: PolicyFactory | undefined): void {
  factory?.createPolicy('default', {
    createHTML: (text) => (markup.has(text) ? text : refuse('markup', text)),
    createScriptURL: (address) => (scriptAddresses.has(address) ? address : refuse('a worker', address)),
  });
}

/** The factory of this browser, if it has one. */
export function policyFactory(): PolicyFactory | undefined {
  return (globalThis as { readonly trustedTypes?: PolicyFactory }).trustedTypes;
}
