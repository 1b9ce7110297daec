/**
 * What a headless Chromium is started with. `--no-sandbox`: the tests also run as root, where Chromium refuses its
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

/**
 * The same for tests, which look at pages rather than at times: the page itself is painted by the processor. Without a GPU its way
 * through WebGL's software costs a third more, and the map has to share it.
 */
export const testChromiumArguments = [...chromiumArguments, '--disable-gpu-rasterization'];
