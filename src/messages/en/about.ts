/** What the program is, what leaves the machine, whose work is in it. */
export const about = {
  title: 'About Delimit',
  what: 'A zone-boundary editor: parties draw, compare, keep and exchange their boundary proposals.',
  privacy:
    'Nothing leaves this computer. There is no server, no account and no telemetry; drafts and versions are kept by this browser for this address.',
  illustrative: 'The bundled proposals are illustrative and invented. They are no party’s position.',
  baseMap:
    'The base map is for orientation only: its borders are about a kilometre off, its rivers and roads up to three.',
  works: 'Work of others in this program',
  lgpl: 'geojson-validation is used unmodified, in files of its own, under LGPL-3.0.',
  columns: { name: 'Name', version: 'Version', licence: 'Licence', source: 'Source' },
  reading: 'The list is being read.',
  texts: 'Texts of all licences',
  unread:
    'The list of licences could not be read. Close this window and open it again, or read the file licences.md beside the program.',
} as const;
