import { BASES } from '../graph/model/bases.ts';
import { RELATION_TYPES } from '../graph/model/model.ts';
import { rdfProperty, type RelationType } from '../graph/model/relations.ts';
import { ALL_TYPES, rdfClass, type EntityType } from '../graph/model/types.ts';
import { ACTS, DECISION_KINDS } from '../graph/model/vocabulary.ts';
import { iri, text, type Description } from './statement.ts';

/** The types for which no public vocabulary has a class. A type without a sentence here is told by its name. */
const CLASSES: Readonly<Partial<Record<EntityType | 'Place', string>>> = {
  Appointment: 'One act upon one post: an appointment, a discharge, a vacancy.',
  Commitment: 'One sentence of a pledge.',
  Document: 'An imported document: a passage with its assessment, or the text of a decision.',
  Finding: 'One point of an AI-written assessment: a claim.',
  Place: 'A place in a document, where a relation is written.',
  Pledge: 'A section of the coalition agreement.',
  Programme: 'A programme or plan under which decisions are taken.',
  Reference: "An entry of a document's list of references.",
};

const PROPERTIES = {
  basis: 'Who says that a relation exists.',
  column: 'The column of a line, from 1.',
  degree: 'Number of relations of a node in the whole graph.',
  edges: 'Number of edges in a file.',
  line: 'The line of a document, from 1.',
  nodes: 'Number of nodes in a file.',
  place: 'Where a relation is written.',
  reference: "The index of an entry in a document's list of references, such as 7 for [7].",
  truncated: 'Whether something was left out of a file.',
  weight: 'Number of places where a relation is written.',
  words: 'The words that were seen.',
} as const;

/** The terms of linked data that no public vocabulary has, each with what it is and what it means. */
export function terms(): Description[] {
  const relations = Object.entries(RELATION_TYPES).map(
    ([type, { description }]) => [rdfProperty(type as RelationType), description] as const,
  );
  return [
    ...[...ALL_TYPES.filter((type) => rdfClass(type) === `pg:${type}`), 'Place' as const].map((name) =>
      term(`pg:${name}`, 'rdfs:Class', CLASSES[name] ?? name),
    ),
    ...relations
      .filter(([property]) => property.startsWith('pg:'))
      .map(([property, comment]) => term(property, 'rdf:Property', comment)),
    ...Object.entries(PROPERTIES).map(([name, comment]) => term(`pg:${name}`, 'rdf:Property', comment)),
    ...concepts('basis', BASES),
    ...concepts('Decision', DECISION_KINDS),
    ...concepts('Appointment', ACTS),
    term('pg:assessment', 'prov:Agent', 'The AI that wrote the assessments: what it says is a claim.'),
  ];
}

function concepts(of: string, values: Readonly<Record<string, { readonly description: string }>>) {
  return Object.entries(values).map(([name, { description }]) =>
    term(`pg:${of}-${name}`, 'skos:Concept', description),
  );
}

function term(name: string, type: string, comment: string): Description {
  return {
    iri: name,
    says: [
      ['rdf:type', iri(type)],
      ['rdfs:comment', text(comment, { language: 'en' })],
    ],
  };
}
