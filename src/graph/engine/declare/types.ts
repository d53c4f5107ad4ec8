import type { InputRef, InputFieldMap, InputShapeFromFields } from '@pothos/core';
import type { Link, Row } from '../row.ts';
import type { Graph } from '../graph.ts';
import type { EntityType } from '../../model/types.ts';

/** What resolvers are given of a request. */
export interface Context {
  readonly graph: Graph;
  /** The versions of the graph after a given one, as long as someone listens. */
  readonly changes: (since?: string | null) => AsyncIterable<string>;
}

interface Scalar<T> {
  Input: T;
  Output: T;
}

/** The types that a schema over the graph has by name: what is not among them, the compiler refuses. */
export interface GraphSchema {
  Context: Context;
  DefaultFieldNullability: false;
  Objects: Record<EntityType, Row> & { Evidence: Link };
  Interfaces: { Entity: Row };
  Inputs: Record<'StringFilter' | 'IntFilter' | 'BooleanFilter' | 'DateFilter', object>;
  Scalars: {
    Date: Scalar<string>;
    DateTime: Scalar<string>;
    LocalTime: Scalar<string>;
    NonNegativeInt: Scalar<number>;
    NonNegativeFloat: Scalar<number>;
    PositiveInt: Scalar<number>;
    SafeInt: Scalar<number>;
    URL: Scalar<string>;
  };
}

export type Types = PothosSchemaTypes.ExtendDefaultTypes<GraphSchema>;
export type Builder = PothosSchemaTypes.SchemaBuilder<Types>;
/** Declares the fields of a type whose values have a shape. */
export type Fields<Shape> = PothosSchemaTypes.ObjectFieldBuilder<Types, Shape>;
/** What lists are made of: nodes of one type, or of any. */
export type Listed = EntityType | 'Entity';
export type Input = InputRef | keyof GraphSchema['Inputs'];

/** The values of arguments, by their declaration. */
export type Given<Args extends InputFieldMap> = InputShapeFromFields<Args>;
