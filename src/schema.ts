import { builder } from './builder.ts';
import './types/scalars.ts';
import './types/agency.ts';
import './types/appointment.ts';
import './types/coverage.ts';
import './types/commitment.ts';
import './types/decision.ts';
import './types/document.ts';
import './types/finding.ts';
import './types/meeting.ts';
import './types/person.ts';
import './types/pledge.ts';
import './types/policyArea.ts';
import './types/programme.ts';
import './types/reference.ts';
import './types/query.ts';
import './types/search.ts';
import './types/question.ts';
import './types/paths.ts';
import './types/network.ts';
import './types/shared.ts';
import './types/coOccurrences.ts';
import './types/centrality.ts';
import './types/communities.ts';
import './types/statistics.ts';
import './types/timeline.ts';

/** The GraphQL schema: everything of src/types. */
export const schema = builder.toSchema();
