/** The parts of the inspector with which a boundary is edited, fetched together when one is first looked at. */
import './accuracy-field.ts';
import './circle-form.ts';
import './draft-finding-list.ts';
import './selected-points-panel.ts';
import './stretch-take.ts';
import './turning-point-table.ts';
import './typed-point-form.ts';
import './zone-tools.ts';
