import { existsSync } from 'node:fs';

// Imported first: graphql reads NODE_ENV when it is loaded, and is slower outside production.
if (existsSync('.env')) process.loadEnvFile();
process.env['NODE_ENV'] ??= 'production';
