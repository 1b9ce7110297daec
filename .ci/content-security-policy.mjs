/**
 * The Content-Security-Policy of the built program: it may talk to its own address and to nothing else.
 *
 * It is given twice. As a header by our own server, and as `<meta>` inside index.html for static hosts whose headers nobody sets. The
 * difference matters for workers: one loaded from an address takes the policy of its own response, so `<meta>` alone would leave the map
 * worker free; started from a blob it inherits the page's policy. Hence `blob:` in worker-src.
 *
 * `style-src-attr 'unsafe-inline'` and `data:` in connect-src are for Web Awesome (style attributes in its templates, built-in icons
 * fetched from data addresses); neither lets anything out. `data:` in img-src is for the icons of the map's controls.
 *
 * Trusted Types: text becomes markup or a worker only through Lit's policy for its templates or through the default one, which
 * accepts what this build ships with (`src/ui/trust-only.ts`) and throws on all else.
 */
const directives = {
  'default-src': "'none'",
  'script-src': "'self'",
  'worker-src': "'self' blob:",
  'style-src': "'self'",
  'style-src-attr': "'unsafe-inline'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'self' data:",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'object-src': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'lit-html default',
};

/** @param {Record<string, string>} policy */
const write = (policy) =>
  Object.entries(policy)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ');

/** The policy for `<meta>`: browsers ignore frame-ancestors there and complain about it. */
export const policyForMeta = write(directives);

/** The policy for a response header. */
export const policyForHeader = write({ ...directives, 'frame-ancestors': "'none'" });

/**
 * The policy of the development server: Vite puts styles into the page as `<style>`, reloads through a web socket, and shows its errors
 * with `innerHTML`.
 * @param {number} port
 */
export const policyForDevelopment = (port) => {
  const { 'require-trusted-types-for': _sinks, 'trusted-types': _policies, ...others } = directives;
  return write({
    ...others,
    'style-src': "'self' 'unsafe-inline'",
    'connect-src': `'self' data: ws://localhost:${port} ws://127.0.0.1:${port}`,
  });
};

/** Everything our servers say about safety on every response. */
export const safetyHeaders = {
  'Content-Security-Policy': policyForHeader,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};
