/** What is done with a post. */
export const ACTS = {
  APPOINTMENT: { description: 'benoeming: somebody gets the post.' },
  REAPPOINTMENT: { description: 'herbenoeming: somebody keeps the post for another term.' },
  DESIGNATION: { description: 'aanstelling or aanduiding: somebody is designated.' },
  REPLACEMENT: { description: 'vervanging: somebody takes the place of another.' },
  NOMINATION: { description: 'voordracht: somebody is put forward for appointment by others.' },
  RECOMPOSITION: { description: 'samenstelling or hersamenstelling: a whole organ is composed (anew).' },
  DISCHARGE: { description: 'ontslag: somebody leaves the post.' },
  VACANCY: { description: 'vacantverklaring: the post is declared vacant.' },
  EXTENSION: { description: 'verlenging: a mandate is extended.' },
} as const;
export type Act = keyof typeof ACTS;

/** What a post is for. */
export const ROLE_KINDS = {
  BOARD: { description: 'A seat in a board or council: member, chair.' },
  MANAGEMENT: { description: 'Leads the body day by day: director-general, chief executive.' },
  OVERSIGHT: { description: 'Watches over the body: government commissioner, auditor.' },
  OTHER: { description: 'Any other post.' },
} as const;
export type RoleKind = keyof typeof ROLE_KINDS;

/** What sort of decision a title tells of. */
export const DECISION_KINDS = {
  APPOINTMENT: { description: 'About who holds a post.' },
  LEGISLATION: {
    description: 'A decree, a decision of the government with the force of law, or a change to one.',
  },
  SUBSIDY: { description: 'Grants money: a subsidy, support, a contribution, an endowment.' },
  AGREEMENT: { description: 'An agreement: a covenant, a cooperation agreement, a treaty, a protocol.' },
  POLICY_NOTE: {
    description: 'A text that sets out policy: a vision note, a concept note, a plan, a strategy.',
  },
  PROCUREMENT: { description: 'A contract for works, supplies or services.' },
  ESTABLISHMENT: { description: 'Sets up, merges or winds up a body, or takes part in one.' },
  BUDGET: { description: 'About the budget and its allocation.' },
  REPORT: { description: 'A report, an evaluation, an answer or a communication.' },
  OTHER: { description: 'None of the other kinds by its title.' },
} as const;
export type DecisionKind = keyof typeof DECISION_KINDS;

/** What an appointment means for a person. */
export const PERSON_DIRECTIONS = {
  COMES: { description: 'The person gets the post.' },
  STAYS: { description: 'The person keeps the post for another term.' },
  GOES: { description: 'The person leaves the post.' },
} as const;
export type PersonDirection = keyof typeof PERSON_DIRECTIONS;

/** How far a decision brings its file. */
export const STAGES = {
  PRINCIPAL: { description: 'principiële goedkeuring: approved in principle; advice may still be asked.' },
  DEFINITIVE: { description: 'definitieve goedkeuring: approved for good.' },
  RATIFICATION: {
    description: 'bekrachtiging: the government ratifies a decree that the parliament passed.',
  },
  PROMULGATION: { description: 'afkondiging: the government promulgates a decree.' },
  COMMUNICATION: { description: 'mededeling: the government only takes note.' },
} as const;
export type Stage = keyof typeof STAGES;

/** What a decision has to do with an adviser. */
export const ADVICE_KINDS = {
  GIVEN: { description: 'The advice was given before the decision.' },
  ASKED: { description: 'The advice is asked, and the text does not say that the advice was given.' },
} as const;
export type AdviceKind = keyof typeof ADVICE_KINDS;

/**
 * The day from which the coalition agreement counts: the government took its oath on 2019-10-02, the day of the first
 * decisions that the documents cite.
 */
export const AGREEMENT_START = '2019-10-02';
