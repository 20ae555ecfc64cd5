import { passing, theSchema, topics } from './app';
import { variables } from './config.environment';
import { eventsPage } from './generated-events';
import { printSdl } from './graphql/schema';

export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

/** All files that are made from the code and committed, so that they can be read without running anything. */
export function generatedFiles(): GeneratedFile[] {
  return [
    { path: 'schema.graphql', text: printSdl(theSchema()) },
    { path: 'docs/events.md', text: eventsPage(topics, passing, theSchema()) },
    { path: '.env.example', text: envExample() },
    { path: 'docs/settings.md', text: settingsPage() },
  ];
}

function envExample(): string {
  const entries = [...variables].map(([name, { default: value, meaning }]) => {
    const shown = value === '' ? 'unset' : value.replaceAll('`', '');
    return `# ${meaning.replaceAll('`', '')}\n# default: ${shown}\n#${name}=\n`;
  });
  return `# Copy to .env and fill in what you need; what stands in the environment itself comes first.\n\n${entries.join('\n')}`;
}

function settingsPage(): string {
  const rows = [...variables].map(
    ([name, { default: value, meaning }]) => `| \`${name}\` | ${shownDefault(value)} | ${meaning} |`,
  );
  const table = ['| variable | default | meaning |', '| --- | --- | --- |', ...rows].join('\n');
  return `# Settings

Made from the declarations in the code by \`npm run fix\`. All are optional, and stand in the environment or in \`.env\`. A value that is
not allowed stops the start with its name and what is allowed.

${table}
`;
}

function shownDefault(value: string): string {
  if (value === '') return '–';
  return /[` ]/.test(value) ? value : `\`${value}\``;
}
