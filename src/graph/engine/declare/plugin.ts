import SchemaBuilder, { BasePlugin, type PothosOutputFieldConfig, type SchemaTypes } from '@pothos/core';
import type { FieldSpec } from '../field.ts';
import { expectPattern } from './expect.ts';
import './many.ts';
import './properties.ts';
import './relations.ts';
import './whole.ts';

declare global {
  export namespace PothosSchemaTypes {
    interface Plugins<Types extends SchemaTypes> {
      graph: GraphPlugin<Types>;
    }
  }
}

/** Gives each field the pattern cypher/`type`/`field`.cypher unless it names another, and its description the pattern's. */
export class GraphPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override onOutputFieldConfig(config: PothosOutputFieldConfig<Types>): PothosOutputFieldConfig<Types> {
    const { graph: spec } = (config.extensions ?? {}) as { readonly graph?: FieldSpec };
    if (!spec || spec.kind === 'edge' || spec.kind === 'facets') return config;
    if (spec.kind === 'property') {
      return {
        ...config,
        extensions: { ...config.extensions, graph: { ...spec, name: spec.name || config.name } },
      };
    }
    const path = spec.pattern || `${uncapitalised(config.parentType)}/${config.name}`;
    return {
      ...config,
      description:
        config.description ?? expectPattern(`${config.parentType}.${config.name}`, path).description,
      extensions: { ...config.extensions, graph: { ...spec, pattern: path } },
    };
  }
}
SchemaBuilder.registerPlugin('graph', GraphPlugin);

function uncapitalised(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
