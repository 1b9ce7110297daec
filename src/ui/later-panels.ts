/** The panels that nobody sees at first, fetched when one is shown. */
import './check-panel.ts';
import './import-panel.ts';
import './version-panel.ts';
