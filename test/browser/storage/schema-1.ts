import { settled } from './raw-database.ts';

/*
 * A database as the first shipped schema has it, made with the browser's own calls and values typed by hand. It is never
 * changed: every later release must read it. The hashes are what `sha256sum` says of files with these bytes.
 */

const PAYLOAD =
  '{"geometry":{"coordinates":[[[[36.5,34.75],[36.75,34.75],[36.75,35],[36.5,34.75]]]],"type":"MultiPolygon"},' +
  '"id":"zone-2","properties":{"provenance":{"declaredOwnAt":null,"illustrative":false,"lineType":"longitude-latitude",' +
  '"source":null,"statedAccuracyM":null,"turningPointNames":{}}},"type":"Feature"}';
const PAYLOAD_SHA256 = '3a6ddf9307a2cad9042c8e3f2061664c6342258a9b708cb5073c7912036810ba';

const RECORD =
  '{"format":"delimit-version/1","lineType":"longitude-latitude",' +
  '"mapFingerprint":"923945976a3df1db6911f4425392f0545c02a0f6e777a9f4effa18d11e9893a1","name":"",' +
  '"note":"Tabled in the morning","number":3,"origin":{"kind":"own"},' +
  '"parents":["abababababababababababababababababababababababababababababababab"],"partyId":"russia",' +
  '"partyName":"Russia","payloads":[{"byteLength":302,' +
  '"sha256":"3a6ddf9307a2cad9042c8e3f2061664c6342258a9b708cb5073c7912036810ba","zoneId":"zone-2",' +
  '"zoneName":"Northern Homs"}],"savedAt":"2017-07-05T10:00:00.000Z","signatures":[],"workspaceId":"astana-2017"}';
export const RECORD_SHA256 = '36ddc6c9ff5027ceb4d6b6f5427fb679fb4078a9d522765f15ba78e029788f9d';

const PROVENANCE = {
  illustrative: false,
  lineType: 'longitude-latitude',
  statedAccuracyM: null,
  source: null,
  turningPointNames: {},
  declaredOwnAt: null,
};

const WORKSPACE = {
  id: 'astana-2017',
  name: 'Astana, July 2017',
  createdAt: '2017-07-04T00:00:00Z',
  lineType: 'longitude-latitude',
  zones: [{ id: 'zone-2', name: 'Northern Homs', formalName: null }],
  parties: [
    {
      id: 'russia',
      name: 'Russia',
      formalName: 'Russian Federation',
      letter: 'R',
      colour: { light: '#005A9C', dark: '#3D8BFF' },
      pattern: 'solid',
    },
  ],
  received: [],
  drawingFor: 'russia',
  changedAt: '2017-07-05T10:01:00.000Z',
  deletedAt: null,
};

const DRAFT = {
  workspaceId: 'astana-2017',
  partyId: 'russia',
  map: {
    'zone-2': {
      geometry: [
        [
          [
            [36.5, 34.75],
            [36.75, 34.75],
            [36.75, 35],
            [36.5, 34.75],
          ],
        ],
      ],
      provenance: PROVENANCE,
    },
  },
  unfinished: { zoneId: 'zone-2', purpose: { kind: 'part' }, positions: [[37.5, 34.75]] },
  basedOn: RECORD_SHA256,
};

const bytes = (text: string): Uint8Array => new Uint8Array(new TextEncoder().encode(text));

/** Make the tables of schema 1. */
export function createSchema1(database: IDBDatabase): void {
  database.createObjectStore('workspaces', { keyPath: 'id' });
  const drafts = database.createObjectStore('drafts', { keyPath: ['workspaceId', 'partyId'] });
  drafts.createIndex('workspaceId', 'workspaceId');
  database.createObjectStore('payloads', { keyPath: 'sha256' });
  const versions = database.createObjectStore('versions', { keyPath: 'id' });
  versions.createIndex('workspaceId', 'workspaceId');
  versions.createIndex('number', ['workspaceId', 'partyId', 'number']);
  const remarks = database.createObjectStore('remarks', { autoIncrement: true });
  remarks.createIndex('workspaceId', 'workspaceId');
  remarks.createIndex('versionId', 'versionId');
  const heads = database.createObjectStore('heads', { keyPath: ['workspaceId', 'partyId'] });
  heads.createIndex('workspaceId', 'workspaceId');
  database.createObjectStore('settings');
}

/** Fill them with one of everything. */
export async function fillSchema1(database: IDBDatabase): Promise<void> {
  const names = [...database.objectStoreNames];
  const transaction = database.transaction(names, 'readwrite');
  const completed = new Promise((resolve) => transaction.addEventListener('complete', resolve));
  const put = (table: string, value: unknown, key?: IDBValidKey): Promise<IDBValidKey> =>
    settled(transaction.objectStore(table).put(value, key));
  await put('workspaces', WORKSPACE);
  await put('drafts', DRAFT);
  await put('payloads', { sha256: PAYLOAD_SHA256, bytes: bytes(PAYLOAD) });
  await put('versions', {
    id: RECORD_SHA256,
    workspaceId: 'astana-2017',
    partyId: 'russia',
    number: 3,
    record: bytes(RECORD),
    areasM2: { 'zone-2': 317_500_000 },
  });
  await put('remarks', {
    workspaceId: 'astana-2017',
    versionId: RECORD_SHA256,
    remark: {
      kind: 'tabled',
      versionId: RECORD_SHA256,
      to: 'Turkey',
      tabledAt: '2017-07-05T11:00:00.000Z',
      at: '2017-07-05T11:05:00.000Z',
    },
  });
  await put('heads', { workspaceId: 'astana-2017', partyId: 'russia', versionId: RECORD_SHA256, number: 3 });
  await put('settings', 'dark', 'theme');
  await completed;
}
