import { existsSync } from 'node:fs';

// Imported before all else: graphql looks at NODE_ENV when it is loaded, and is slower outside production.
if (existsSync('.env')) process.loadEnvFile();
process.env['NODE_ENV'] ??= 'production';
