import './environment.ts';
import { Command } from 'commander';
import { readFileSync } from 'node:fs';
import { PlainError } from '../errors.ts';
import { PACKAGE } from '../folders.ts';

const { version } = JSON.parse(readFileSync(PACKAGE, 'utf8')) as { version: string };

// A command is loaded when it runs: the schema alone takes half a second.
const program = new Command('pledgegraph')
  .description('What a government promised, decided and appointed, as one graph.')
  .version(version);
program
  .command('start')
  .description('Start Neo4j, import seed/, serve GraphQL.')
  .action(async () => (await import('./start.ts')).startCommand());
program
  .command('import')
  .description('Import Markdown documents: files, or folders of them.')
  .argument('[paths...]', 'files and folders; the folders inside a folder are policy area and chapters')
  .option('--check', 'read everything and report, but write nothing')
  .option('--prune', 'remove documents that came from these files and folders and are gone; asks first')
  .option('--yes', 'with --prune: remove them without asking')
  .option('--force', 'load documents again that have not changed')
  .option('--rebuild', 're-read documents that were imported by older rules, from their texts in the graph')
  .option('--json', 'print the report as JSON')
  .action(async (paths, flags) => (await import('./import.ts')).importCommand(paths, flags));
program
  .command('ask')
  .description('Ask a question of the catalogue. Without a number: list all questions.')
  .argument('[number]', 'the number of the question')
  .option('--var <name=value...>', 'change a variable; a list has commas between its values', [])
  .option('--json', 'print the answer as JSON')
  .action(async (number, flags) => (await import('./ask.ts')).askCommand(number, flags));
program
  .command('explain')
  .description('Print how an operation is answered: plan, statements, and the plans of Neo4j.')
  .argument(
    '<file>',
    'a file with a GraphQL operation, such as schema/questions/01-fit-and-vlam.graphql; - for standard input',
  )
  .option('--variables <json>', 'the variables of the operation', '{}')
  .option('--profile', 'run the statements, and count rows and db hits')
  .action(async (file, flags) => (await import('./explain.ts')).explainCommand(file, flags));
program
  .command('page')
  .description('Build the web page, unless it is built already.')
  .action(async () => (await import('./page.ts')).pageCommand());
program
  .command('schema')
  .description('Write schema/schema.graphql.')
  .action(async () => (await import('./schema.ts')).schemaCommand());

program.parseAsync().catch((error: unknown) => {
  // A person can correct a PlainError, so its sentence is enough; any other error needs its stack.
  console.error(
    error instanceof PlainError
      ? error.message
      : error instanceof Error
        ? (error.stack ?? error.message)
        : error,
  );
  process.exit(1);
});
