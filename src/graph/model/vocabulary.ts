/** The acts about a post. */
export const ACTS = {
  APPOINTMENT: { description: 'benoeming: a person gets the post.' },
  REAPPOINTMENT: { description: 'herbenoeming: a person keeps the post for another term.' },
  DESIGNATION: { description: 'aanstelling or aanduiding: a person is designated for the post.' },
  REPLACEMENT: { description: 'vervanging: a person takes the place of another person.' },
  NOMINATION: { description: 'voordracht: a person is proposed, and another body appoints.' },
  RECOMPOSITION: { description: 'samenstelling or hersamenstelling: all members of an organ are appointed.' },
  DISCHARGE: { description: 'ontslag: a person leaves the post.' },
  VACANCY: { description: 'vacantverklaring: the post is declared vacant.' },
  EXTENSION: { description: 'verlenging: a mandate is extended.' },
} as const;
export type Act = keyof typeof ACTS;

/** The kinds of posts. */
export const ROLE_KINDS = {
  BOARD: { description: 'A seat in a board or council, such as member or chair.' },
  MANAGEMENT: { description: 'The daily management, such as director-general or chief executive.' },
  OVERSIGHT: { description: 'The supervision, such as government commissioner or auditor.' },
  OTHER: { description: 'Any other post.' },
} as const;
export type RoleKind = keyof typeof ROLE_KINDS;

/** The kinds of decisions, by their titles. */
export const DECISION_KINDS = {
  APPOINTMENT: { description: 'A decision about the person in a post.' },
  LEGISLATION: {
    description: 'A decree, a decision of the government with the force of law, or a change to one.',
  },
  SUBSIDY: { description: 'Money that is granted: a subsidy, support, a contribution or an endowment.' },
  AGREEMENT: { description: 'An agreement: a covenant, a cooperation agreement, a treaty or a protocol.' },
  POLICY_NOTE: {
    description: 'A text about policy: a vision note, a concept note, a plan or a strategy.',
  },
  PROCUREMENT: { description: 'A contract for works, supplies or services.' },
  ESTABLISHMENT: {
    description: 'A body is founded, merged or dissolved, or the government takes part in it.',
  },
  BUDGET: { description: 'The budget and its allocation.' },
  REPORT: { description: 'A report, an evaluation, an answer or a communication.' },
  OTHER: { description: 'The title fits none of the other kinds.' },
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
  PRINCIPAL: { description: 'principiële goedkeuring: approved in principle. Advice can still be asked.' },
  DEFINITIVE: { description: 'definitieve goedkeuring: the final approval.' },
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
