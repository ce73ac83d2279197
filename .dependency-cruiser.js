/**
 * Who may import whom. Every room is a row; what a row does not name is refused.
 *
 * A test may import anything but an entrypoint, and so may a script. Files named `*.examples.ts`
 * hold the examples of a table and are imported by tests alone, so that they cost a page nothing.
 *
 * @module
 */

/** A room: its folder or files, and the rooms and packages that it may import beside itself. */
const ROOMS = [
  { room: 'lib/works', rooms: [], packages: [] },
  { room: 'lib/anchors', rooms: [], packages: [] },
  { room: 'lib/settings.ts', rooms: [], packages: [] },
  {
    room: 'lib/page',
    rooms: ['lib/works', 'lib/anchors', 'lib/messages.ts', 'lib/settings.ts'],
    packages: [],
  },
  { room: 'lib/claims', rooms: ['lib/works', 'lib/anchors'], packages: ['valibot'] },
  {
    room: 'lib/library',
    rooms: ['lib/works', 'lib/anchors', 'lib/claims'],
    packages: ['idb', 'yjs', 'minisearch', 'valibot'],
  },
  {
    room: 'lib/exchange',
    rooms: ['lib/works', 'lib/anchors', 'lib/claims'],
    packages: ['valibot', 'fflate', '@streamparser/json', '@retorquere/bibtex-parser'],
  },
  {
    room: 'lib/sync',
    rooms: ['lib/works', 'lib/claims', 'lib/library'],
    packages: ['fflate', 'valibot', 'idb', 'aws4fetch', 'saxes'],
  },
  {
    room: 'lib/messages',
    rooms: ['lib/works', 'lib/anchors', 'lib/claims', 'lib/settings.ts'],
    packages: [],
  },
  {
    room: 'lib/messages.ts',
    rooms: ['lib/messages', 'lib/works', 'lib/anchors', 'lib/claims', 'lib/settings.ts'],
    packages: [],
  },
  {
    room: 'lib/service',
    rooms: [
      'lib/works',
      'lib/anchors',
      'lib/claims',
      'lib/library',
      'lib/exchange',
      'lib/sync',
      'lib/messages.ts',
      'lib/settings.ts',
    ],
    packages: ['valibot', 'webextension-polyfill'],
  },
  { room: 'lib/client.ts', rooms: ['lib/messages.ts'], packages: ['webextension-polyfill'] },
  {
    room: 'components',
    rooms: [
      'lib/works',
      'lib/anchors',
      'lib/claims',
      'lib/exchange',
      'lib/settings.ts',
      'lib/messages.ts',
      'lib/client.ts',
    ],
    packages: ['preact', '@preact/signals', 'webextension-polyfill'],
  },
  {
    room: 'entrypoints/overlay*.ts',
    rooms: ['lib/page', 'lib/works', 'lib/anchors', 'lib/messages.ts'],
    packages: ['wxt'],
  },
  {
    room: 'entrypoints/background.ts',
    rooms: ['lib/service'],
    packages: ['wxt', 'webextension-polyfill'],
  },
  { room: 'entrypoints/file', rooms: ['lib/messages.ts'], packages: ['webextension-polyfill'] },
  ...[
    'entrypoints/sidepanel',
    'entrypoints/library',
    'entrypoints/options',
    'entrypoints/welcome',
  ].map((room) => ({
    room,
    rooms: ['components', 'lib/messages.ts', 'lib/client.ts'],
    packages: ['preact', '@preact/signals'],
  })),
];

const TESTS = '[.](test|spec|examples|expected)[.]tsx?$';
const OURS = '^(entrypoints|components|lib|scripts|tests)/';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...ROOMS.flatMap(rulesOfRoom),
    {
      name: 'every room has a row',
      severity: 'error',
      from: {
        path: '^(entrypoints|components|lib)/',
        pathNot: [TESTS, ...ROOMS.map(({ room }) => within(room))],
      },
      to: {},
    },
    {
      name: 'nobody imports an entrypoint',
      severity: 'error',
      from: { pathNot: '^entrypoints/' },
      to: { path: '^entrypoints/' },
    },
    {
      name: 'entrypoints do not import each other',
      severity: 'error',
      from: { path: '^(entrypoints/[^/.]+)' },
      to: { path: '^entrypoints/', pathNot: '^$1[/.]' },
    },
    {
      name: 'only tests import tests and examples',
      severity: 'error',
      from: { path: '^(entrypoints|components|lib)/', pathNot: TESTS },
      to: { path: [TESTS, '^tests/'] },
    },
    {
      name: 'messages are types only',
      severity: 'error',
      from: { path: '^lib/messages([.]ts$|/)' },
      to: { dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no circles',
      severity: 'error',
      from: { path: OURS },
      to: { circular: true },
    },
    {
      name: 'every import exists',
      severity: 'error',
      from: { path: OURS },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
};

/** The rules of one room: its own rooms, its own packages, and none of Node's modules. */
function rulesOfRoom({ room, rooms, packages }) {
  const from = { path: within(room), pathNot: TESTS };
  return [
    {
      name: `${room} → ${rooms.join(', ') || 'nothing'}`,
      severity: 'error',
      from,
      to: { path: OURS, pathNot: [room, ...rooms].map(within) },
    },
    {
      name: `${room} → ${packages.join(', ') || 'no package'}`,
      severity: 'error',
      from,
      to: {
        path: 'node_modules/',
        pathNot: packages.map((name) => `node_modules/(@types/)?${name}/`),
      },
    },
    {
      name: `${room} → no module of Node`,
      severity: 'error',
      from,
      to: { dependencyTypes: ['core'] },
    },
  ];
}

/** The pattern of a folder's files, or of files where a star stands for any letters. */
function within(room) {
  const pattern = room.replaceAll('.', '[.]').replaceAll('*', '[^/]*');
  return /[.]tsx?$/.test(room) ? `^${pattern}$` : `^${pattern}/`;
}
