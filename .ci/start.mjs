/** `npm start`: installs what is missing, builds, and serves the built program at one fixed address. */
import './node-version.mjs';
import { build } from './build.mjs';
import { installPackages } from './install.mjs';
import { inRepository } from './repository.mjs';
import { serve, whyPortIsTaken } from './serve.mjs';

// A browser keeps data by address, and the port is part of it: on another port every saved version would seem to be gone.
const port = 47117;

try {
  const taken = await whyPortIsTaken(port);
  if (taken !== null) {
    throw new Error(
      `${taken} Delimit always uses this port, because the browser keeps your maps under this address. ` +
        'If that program is Delimit itself, it is already running: open the address. Otherwise end it and start again.',
    );
  }
  installPackages();
  console.error('Building Delimit ...');
  build();
  await serve(inRepository('dist'), port);
  console.log(`http://localhost:${port}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
