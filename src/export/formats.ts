import { csv } from './csv.ts';
import type { Ending, Format } from './exported.ts';
import { gexf } from './gexf.ts';
import { graphml } from './graphml.ts';
import { json } from './json.ts';
import { jsonld } from './jsonld.ts';
import { turtle } from './turtle.ts';

export const FORMATS: Readonly<Record<Ending, Format>> = { csv, gexf, graphml, json, jsonld, ttl: turtle };
