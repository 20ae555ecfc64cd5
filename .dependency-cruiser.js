/** The walls of the house (ARCHITECTURE.md). `test/walls.test.ts` breaks one and expects to be told. */
const room = (path, ...more) => ['^src/' + path, ...more];

/** What a floor may not see: everything of ours that is not listed. */
function looksDownOnly(name, from, allowed) {
  return {
    name: `${name}-looks-down-only`,
    comment: `${name} may import ${allowed.join(', ')} and libraries.`,
    severity: 'error',
    from: { path: from },
    to: { path: '^src/', pathNot: [from, ...allowed.map((path) => `^src/${path}`)] },
  };
}

/** From the bottom to the top; each may use those before it. */
const features = [
  'identity',
  'audit',
  'notices',
  'channels',
  'announcements',
  'moderation',
  'ledger',
  'payments',
  'sellers',
  'orders',
  'invoices',
  'bookings',
  'bills',
  'messages',
  'monitoring',
  'activity',
  'joins',
  'demo',
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    looksDownOnly('base', '^src/base/', []),
    looksDownOnly('db', '^src/db/', ['base/']),
    looksDownOnly('live', '^src/live/', ['base/', 'db/']),
    looksDownOnly('graphql', '^src/graphql/', ['base/', 'db/', 'live/']),
    looksDownOnly('transport', '^src/transport/', ['base/', 'live/', 'graphql/']),
    looksDownOnly('features', '^src/features/', ['base/', 'db/', 'live/', 'graphql/']),
    {
      name: 'feature-by-front-door',
      comment: 'From outside, a feature is its index.ts.',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/' },
      to: { path: '^src/features/[^/]+/', pathNot: ['^src/features/$1/', '^src/features/[^/]+/index\\.ts$'] },
    },
    {
      name: 'app-by-front-door',
      comment: 'Whoever puts the house together uses front doors too.',
      severity: 'error',
      from: { path: '^src/', pathNot: room('features/') },
      to: { path: '^src/features/[^/]+/', pathNot: '^src/features/[^/]+/index\\.ts$' },
    },
    ...features.map((feature, index) => ({
      name: `${feature}-leans-down-only`,
      comment: `${feature} may use ${features.slice(0, index).join(', ') || 'no other feature'}.`,
      severity: 'error',
      from: { path: `^src/features/${feature}/` },
      to: { path: '^src/features/([^/]+)/', pathNot: `^src/features/(${features.slice(0, index + 1).join('|')})/` },
    })),
    {
      name: 'features-know-no-sockets',
      comment: 'The engine carries what features say; how it travels is the business of transport.',
      severity: 'error',
      from: { path: '^src/(features|live|graphql|db|base)/' },
      to: { path: '^node_modules/(fastify|@fastify|ws|graphql-ws|graphql-sse|@apollo/server|@as-integrations)(/|$)' },
    },
    {
      name: 'live-knows-no-graphql',
      comment: 'Jobs and tests use the engine without any GraphQL around it.',
      severity: 'error',
      from: { path: '^src/(live|db|base)/' },
      to: { path: '^node_modules/(graphql|type-graphql)(/|$)' },
    },
    {
      name: 'rules-are-pure',
      comment: 'Rules see base/ and other rules, types included: they are given values, not entities.',
      severity: 'error',
      from: { path: '\\.rules\\.ts$' },
      to: { pathNot: ['^src/base/', '\\.rules\\.ts$', '^node_modules/zod'] },
    },
    {
      name: 'the-environment-has-one-reader',
      comment: 'Everybody else is handed the values they need.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: ['^src/(config|main|app|database-server)\\.ts$', '^src/(commands|cluster|testing)/'],
      },
      to: { path: '^src/config\\.ts$' },
    },
    {
      name: 'cluster-sees-nodes-from-outside',
      comment: 'What a cluster runs are processes, told by variables alone: as a container would be.',
      severity: 'error',
      from: { path: '^src/cluster/' },
      to: { path: '^src/((live|graphql|transport|features|testing)/|app\\.ts$)' },
    },
    {
      name: 'src-never-sees-tests',
      comment: 'The product runs without them.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^test/' },
    },
    {
      name: 'the-product-never-sees-its-test-kit',
      comment: 'src/testing starts servers; servers start no tests.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/testing/' },
      to: { path: '^src/testing/' },
    },
    {
      name: 'client-knows-no-room-of-the-server',
      comment: 'What a browser loads has nothing of ours in it but itself, and nothing of Node.',
      severity: 'error',
      from: { path: '^src/client/' },
      to: {
        pathNot: ['^src/client/', '^node_modules/(graphql|graphql-ws|rxjs|@apollo/client|react|@types/react)/'],
      },
    },
    {
      name: 'nobody-of-the-server-knows-the-client',
      comment: 'A server that needed it would carry a front end along.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/client/' },
      to: { path: '^src/client/' },
    },
    {
      name: 'the-core-of-the-client-knows-no-react',
      comment: 'Whoever uses another framework, or none, loads none of it.',
      severity: 'error',
      from: { path: '^src/client/', pathNot: '^src/client/react/' },
      to: {
        path: ['^src/client/react/', '^node_modules/(@types/)?react', '^node_modules/@apollo/client/(__cjs/)?react/'],
      },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or three.',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      comment: 'A file that nobody uses is no longer needed.',
      severity: 'error',
      from: {
        orphan: true,
        path: '^src/',
        pathNot: ['^src/main\\.ts$', '^src/commands/', '^src/client/(react/)?index\\.ts$'],
      },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    includeOnly: ['^src/', '^test/', '^node_modules/'],
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js'] },
  },
};
