import './environment.ts';
import { Command } from 'commander';
import { PlainError } from '../errors.ts';

// Each command is loaded when it is asked for: the schema alone takes half a second.
const program = new Command('pledgegraph').description(
  'What a government promised, decided and appointed, as one graph.',
);
program
  .command('start', { isDefault: true })
  .description('Start Neo4j, import seed/, serve GraphQL.')
  .action(async () => (await import('./start.ts')).startCommand());
program
  .command('import')
  .description('Import Markdown documents: files, or folders of them.')
  .argument('[paths...]', 'files and folders; the folders below one are policy area and chapters')
  .option('--check', 'report only: read everything, write nothing')
  .option('--prune', 'remove documents that the folders no longer have')
  .option('--force', 'load documents again that have not changed')
  .option('--rebuild', 'read documents that were read by other rules again, from the texts in the graph')
  .option('--json', 'print the report as JSON')
  .action(async (paths, flags) => (await import('./import.ts')).importCommand(paths, flags));
program
  .command('ask')
  .description('Ask a question of the catalogue; without a number, list them.')
  .argument('[number]', 'the number of the question')
  .option('--var <name=value...>', 'change a variable; lists are parted by commas', [])
  .action(async (number, flags) => (await import('./ask.ts')).askCommand(number, flags));
program
  .command('explain')
  .description('Print how an operation is answered: plan, statements, and what Neo4j makes of them.')
  .argument(
    '<file>',
    'a file with a GraphQL operation, such as schema/questions/01-fit-and-vlam.graphql; - is standard input',
  )
  .option('--variables <json>', 'its variables', '{}')
  .option('--profile', 'run them, and count rows and db hits')
  .action(async (file, flags) => (await import('./explain.ts')).explainCommand(file, flags));
program
  .command('schema')
  .description('Write schema/schema.graphql.')
  .action(async () => (await import('./schema.ts')).schemaCommand());

program.parseAsync().catch((error: unknown) => {
  // A plain sentence for what a person can mend; a stack for what only a developer can.
  console.error(
    error instanceof PlainError
      ? error.message
      : error instanceof Error
        ? (error.stack ?? error.message)
        : error,
  );
  process.exit(1);
});
