/**
 * What a headless Chromium is started with in every test. `--no-sandbox`: the tests also run as root, where Chromium refuses its
 * sandbox. SwiftShader: WebGL without a GPU. The rest keeps the browser from calling home, so that the tests see only our own requests.
 */
export const chromiumArguments = [
  '--no-sandbox',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
