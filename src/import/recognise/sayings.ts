import type { Act } from '../../graph/model/vocabulary.ts';

/** What is said of persons who are named together: whether they come, stay or go, and by which act. */
export interface Saying {
  readonly direction: 'COMES' | 'STAYS' | 'GOES';
  readonly act: Act;
  /** Whether the words say who takes whose place. */
  readonly replacement?: true;
}

/** Where names stand in a sentence, which begins in small letters. Each name is written as private-use characters. */
export interface Setting {
  /** The text between the names and those before them, and between them and those after them. */
  readonly left: string;
  readonly right: string;
  /** All that comes after the names. */
  readonly rest: string;
  readonly sentence: string;
  /** What is said of the names before these, in the same sentence. */
  readonly before: Saying | undefined;
}

const word = (words: string) => `(?<!\\p{L})(?:${words})(?![\\p{L}-])`;
const re = (...patterns: string[]) => new RegExp(patterns.join(''), 'u');

const SENTENCE_VERBS =
  'wordt|worden|om|is|zijn|krijgt|krijgen|stelt|benoemt|herbenoemt|duidt|draagt|wijst|beslist|te|en|of|die|aan|door|als|tot';
/** An office between a preposition or a verb and a name: "van de huidige voorzitter". */
const OFFICE = `(?:(?!${word(SENTENCE_VERBS)})\\p{Ll}[\\p{L}-]*\\s+){0,5}$`;
/** An apposition between a name and what is said of it: ", attaché bij Unizo,". */
const APPOSITION =
  '^(?:\\s*\\([^)]*\\))?(?:\\s*,(?!\\s*(?:en|als|tot|door)\\s)[^\\uE000]{0,160}?,|\\s*,)?\\s*';
const GAP = '[^\\uE000]*?';
const PASSIVE = word('wordt|worden');

/** The verbs of an appointment: with a subject, as participle, as infinitive or at the end of a clause, as noun. */
const VERBS: readonly (readonly [
  Act,
  finite: string,
  participle: string,
  infinitive: string,
  noun: string,
])[] = [
  [
    'REAPPOINTMENT',
    'herbenoemt|herbenoemen|herbenoemde',
    'herbenoemd',
    'te herbenoemen|herbenoemt',
    'herbenoeming(?:en)?',
  ],
  ['APPOINTMENT', 'benoemt|benoemen|benoemde', 'benoemd', 'te benoemen|benoemt', 'benoeming(?:en)?'],
  [
    'DESIGNATION',
    'stelt|stellen|stelde|duidt|duiden|duidde|wijst|wijzen|wees|vaardigt|vaardigen|vaardigde',
    'aangesteld|aangeduid|aangewezen|afgevaardigd',
    'aan te (?:stellen|duiden|wijzen)|af te vaardigen|aanstelt|aanduidt|aanwijst|afvaardigt',
    'aanstelling(?:en)?|aanduiding(?:en)?|aanwijzing(?:en)?|afvaardiging(?:en)?',
  ],
  ['NOMINATION', 'draagt|dragen|droeg', 'voorgedragen', 'voor te dragen|voordraagt', 'voordracht(?:en)?'],
];
const any = (form: 1 | 2 | 3 | 4) => VERBS.map((verb) => verb[form]).join('|');
const ACTS = VERBS.flatMap(([act, ...forms]) =>
  forms.map((words) => [act, new RegExp(`^(?:${words})$`, 'iu')] as const),
);

interface Rule {
  readonly left?: RegExp;
  readonly right?: RegExp;
  readonly rest?: RegExp;
  readonly sentence?: RegExp;
  readonly unless?: (at: Setting) => boolean;
  /** What is said; of a VERB what the group "verb" names; AS_BEFORE what is said of the names before; NOTHING ends the search. */
  readonly says: Saying | 'VERB' | 'AS_BEFORE' | 'NOTHING';
}

const REPLACED: Saying = { direction: 'GOES', act: 'REPLACEMENT', replacement: true };
const REPLACES: Saying = { direction: 'COMES', act: 'REPLACEMENT', replacement: true };
const DISCHARGED: Saying = { direction: 'GOES', act: 'DISCHARGE' };
const EXTENDED: Saying = { direction: 'STAYS', act: 'EXTENSION' };
const DESIGNATED: Saying = { direction: 'COMES', act: 'DESIGNATION' };

const ROLE =
  '(?:(?:onder|vice-?)?voorzitters?|(?:bestuurs)?lid|(?:bestuurs)?leden|bestuurders?|\\p{L}*commissaris(?:sen)?|\\p{L}+-generaal|directeur|(?:plaatsvervangend )?secretaris|plaatsvervang\\p{L}+|vertegenwoordigers?|leidend ambtenaar|gouverneur|bouwmeester)';

/** The first rule that fits says what is said. */
const RULES: readonly Rule[] = [
  // ter vervanging van N · als opvolger van N · in de plaats van N
  {
    left: re(
      `(?:${word('ter|in')} (?:de )?(?:vervanging|opvolging)|${word('opvolgers?|opvolgster|vervangers?|vervangster')}|${word('plaats(?: in)?')}) van\\s+`,
      OFFICE,
    ),
    says: REPLACED,
  },
  // de vervanging van N door N · tot vervanging van een lid, N
  { left: re(word('vervanging(?:en)?'), ` van\\s+`, OFFICE), says: REPLACED },
  // het ontslag van N · eervol ontslag als bestuurder aan N
  {
    left: re(
      word('ontslag'),
      `(?:(?!${word(`${any(1)}|${any(2)}|vervangt`)})[^\\uE000])*? (?:aan|van)\\s+`,
      OFFICE,
    ),
    says: DISCHARGED,
  },
  // verleent N eervol ontslag
  {
    left: re(word('verleent|verlenen'), '\\s', GAP, OFFICE),
    right: re(APPOSITION, '(?:eervol )?', word('ontslag')),
    says: DISCHARGED,
  },
  { left: re(word('ontslaat|ontheft'), '\\s+', OFFICE), says: DISCHARGED },
  // Aan N wordt eervol ontslag verleend · wordt aan N eervol ontslag verleend
  {
    left: re(word('aan'), '\\s+', OFFICE),
    right: re(APPOSITION, `(?:${GAP}${PASSIVE}${GAP})?`, word('ontslag')),
    says: DISCHARGED,
  },
  // krijgt N eervol ontslag · N krijgt, neemt, vraagt ontslag
  {
    left: re(word('krijgt|krijgen'), '\\s+', OFFICE),
    right: re(APPOSITION, '(?:eervol )?', word('ontslag')),
    says: DISCHARGED,
  },
  {
    right: re(
      APPOSITION,
      word('(?:krijg|vraag|bied|dien)(?:t|en)?|neemt|nemen|vragen'),
      GAP,
      word('ontslag'),
    ),
    says: DISCHARGED,
  },
  // N legt zijn mandaat neer
  {
    right: re(APPOSITION, word('legt|leggen'), GAP, word('mandaat|mandaten|functie|ambt'), GAP, word('neer')),
    says: DISCHARGED,
  },
  // wordt vervangen N door N · N wordt opgevolgd door N
  { right: re(APPOSITION, `${PASSIVE}${GAP}`, word('vervangen|opgevolgd')), says: REPLACED },
  { left: re(PASSIVE, GAP, '$'), right: re(APPOSITION, GAP, word('vervangen|opgevolgd')), says: REPLACED },
  { right: re(APPOSITION, `${PASSIVE}${GAP}`, word('ontslagen|ontheven')), says: DISCHARGED },
  { left: re(PASSIVE, GAP, '$'), right: re(APPOSITION, GAP, word('ontslagen|ontheven')), says: DISCHARGED },
  // om N te vervangen · die N vervangt, opvolgt
  {
    left: re(word('om|die'), '\\s+', OFFICE),
    right: re(APPOSITION, word('te vervangen|op te volgen|vervangt|opvolgt')),
    says: REPLACED,
  },
  // vervangen door N · vervangt N door N, respectievelijk
  {
    left: re(word('vervangen|opgevolgd|vervanging|opvolging'), GAP, word('door'), '\\s+', OFFICE),
    says: REPLACES,
  },
  {
    left: re(word('door'), '\\s+', OFFICE),
    unless: ({ before }) => !(before?.replacement && before.direction === 'GOES'),
    says: REPLACES,
  },
  // vervangt in de raad van bestuur N door N
  {
    left: re(word('vervangt'), '[^\\uE000]*$'),
    rest: re('^[^.]*?', word('door'), '[^.]*?\\uE000'),
    says: REPLACED,
  },
  // vervangt N · N vervangt N · N volgt N op
  { left: re(word('vervangt|vervangen'), '\\s+', OFFICE), says: REPLACED },
  {
    left: re(word('volgt|volgen'), '\\s+', OFFICE),
    right: re(APPOSITION, word('op')),
    says: REPLACED,
  },
  { right: re(APPOSITION, word('vervangt|vervangen|neemt de plaats in|nemen de plaats in')), says: REPLACES },
  { right: re(APPOSITION, word('volgt|volgen')), rest: re(`\\uE000${GAP}`, word('op')), says: REPLACES },
  // verlengt het mandaat van N
  {
    left: re(
      word('mandaat|mandaten|aanstelling(?:en)?|benoeming(?:en)?|aanduiding(?:en)?|opdracht|detachering'),
      `(?: (?:als|van) ${GAP})? van\\s+`,
      OFFICE,
    ),
    sentence: re(word('verlengt|verlengd|verlenging|te verlengen')),
    says: EXTENDED,
  },
  {
    left: re(
      word('mandaat|mandaten|aanstelling(?:en)?|benoeming(?:en)?|aanduiding(?:en)?|opdracht|detachering'),
      `(?: (?:als|van) ${GAP})? van\\s+`,
      OFFICE,
    ),
    sentence: re(word('hernieuwt|hernieuwd|hernieuwing|te hernieuwen')),
    says: { direction: 'STAYS', act: 'REAPPOINTMENT' },
  },
  // de benoeming van N
  {
    left: re(
      `(?<verb>${word(any(4))})(?: goed)?(?: (?:als|tot|van) [^\\uE000,]*?)?(?: goed)? van\\s+`,
      OFFICE,
    ),
    // "op voordracht van", and what was and is over
    unless: ({ left, right, sentence }) =>
      OVER.test(sentence) || (NOMINATION.test(left) && (ON_NOMINATION.test(left) || !AS.test(right))),
    says: 'VERB',
  },
  // richt een stuurgroep op met N als voorzitter
  {
    left: re(word('met'), '\\s+', OFFICE),
    right: re(APPOSITION, `als (?:(?:de|het|hun|haar|zijn|eerste|nieuwe) )*${ROLE}`),
    sentence: re(word(`richt|opgericht|oprichting|samengesteld|samenstelling|${any(1)}|${any(2)}`)),
    says: DESIGNATED,
  },
  // als voorzitter en N · N als lid, N als plaatsvervanger · als leden: N
  {
    left: re(
      `^(?:\\s*\\([^)]*\\))?(?:\\s*,[^\\uE000]{0,160}?,)?\\s*(?:aan|voor|af|${PASSIVE}[^\\uE000]*?(?:${any(2)}))?,?\\s*(?:${word('als|tot')}[^\\uE000]*?)?(?:,|;|${word('en|alsook|evenals')})\\s*(?:${word('als|tot')}[^\\uE000,]*?:?\\s*)?$`,
    ),
    unless: ({ left, right, before }) =>
      before === undefined ||
      before.direction === 'GOES' ||
      OTHER_SLOT.test(left) ||
      !(AS.test(right) || AS_ANYWHERE.test(left)),
    says: 'AS_BEFORE',
  },
  // kent het mandaat van voorzitter toe aan N
  {
    left: re(word('kent|toegekend|toe te kennen'), '\\s', '.*', word('toe aan|aan'), '\\s+', OFFICE),
    says: DESIGNATED,
  },
  // stelt minister N aan: a minister too may be designated, if the verb is right before
  {
    left: re(`(?<verb>${word(any(1))})\\s+(?:\\p{Ll}[\\p{L}-]*\\s+)?$`),
    rest: re('^[^.]*?', word('aan|voor|af|benoem\\p{L}*|tot|als|in')),
    unless: ({ left, rest }) => !particle(left, rest),
    says: 'VERB',
  },
  // a minister only proposes, unless said to be designated
  {
    left: re('minister\\S*\\s+$|staatssecretaris\\s+$'),
    unless: ({ right }) => IS_DESIGNATED.test(right),
    says: 'NOTHING',
  },
  { right: re('^\\s*,?\\s*\\(?(?:\\p{L}+ )?(?:vice)?minister'), says: 'NOTHING' },
  // op voordracht van N · door N · namens N
  {
    left: re(
      `(?:${word('voordracht|voorstel|verzoek|vraag|initiatief|advies|akkoord|voorzitterschap|naam|leiding|aanwezigheid|nota')} (?:van|door)|${word('door|namens|met|van|voor|aan')})\\s+`,
      OFFICE,
    ),
    unless: ({ left }) => OPEN_AS.test(left) && !ON_NOMINATION.test(left),
    says: 'NOTHING',
  },
  {
    left: re(word('bij|in|te|uit|onder|tussen|tegen|over'), '\\s+(?:\\p{Ll}[\\p{L}-]*\\s+)?$'),
    says: 'NOTHING',
  },
  // stelt … N aan
  {
    left: re(`(?<verb>${word(any(1))})[^\\uE000]*$`),
    unless: ({ left, rest }) => !particle(left, rest),
    says: 'VERB',
  },
  // beslist N aan te stellen · dat N benoemt
  { right: re(`${APPOSITION}${GAP}(?<verb>${word(any(3))})`), says: 'VERB' },
  // wordt N … benoemd · N wordt benoemd
  { left: re(PASSIVE, GAP, '$'), rest: re(`^[^;]*?(?<verb>${word(any(2))})`), says: 'VERB' },
  { right: re(APPOSITION, PASSIVE), rest: re(`^[^;]*?(?<verb>${word(any(2))})`), says: 'VERB' },
  // N wordt de nieuwe voorzitter
  {
    right: re(
      APPOSITION,
      PASSIVE,
      `(?: (?:vanaf|per|met ingang van) [\\p{L}\\d ]*?\\d{4}| hierbij| daarbij| ook)?(?: (?:de|het|nieuwe?|eerste))* (?:\\p{L}+ )?${ROLE}`,
    ),
    says: DESIGNATED,
  },
  { left: re(word('belast'), '\\s+', OFFICE), right: re(APPOSITION, 'met (?:de|het) '), says: DESIGNATED },
  // benoemt de volgende leden: N, N
  { left: re(`(?<verb>${word(any(1))})[^\\uE000]*:\\s*(?:[-–•*]\\s*)?$`), says: 'VERB' },
  { left: re(`${PASSIVE}[^\\uE000]*(?<verb>${word(any(2))})[^\\uE000]*:\\s*(?:[-–•*]\\s*)?$`), says: 'VERB' },
  {
    left: re(`${ROLE}[^\\uE000:]{0,80}:\\s*(?:[-–•*]\\s*)?$`),
    unless: ({ before }) => before === undefined || before.direction === 'GOES',
    says: 'AS_BEFORE',
  },
];

const IS_DESIGNATED = re(APPOSITION, PASSIVE);
const NOMINATION = re(word('voordracht(?:en)?'), '[^\\uE000]*$');
const ON_NOMINATION = re(
  word('op'),
  ' (?:de )?(?:gezamenlijke )?',
  word('voordracht|voorstel'),
  '[^\\uE000]*$',
);
const AS = re(APPOSITION, '(?:aan |voor |af )?', word('als|tot'));
const AS_ANYWHERE = re(word('als|tot'));
/** "benoemt tot lid van de raad van bestuur N" */
const OPEN_AS = re(word('als|tot'), '[^\\uE000,]*$');
const OTHER_SLOT = re(word('vervanging|opvolging|ontslag|voordracht|voorstel|door|aan wie'));
/** What was, and what ended. */
const OVER = re(
  word(
    'loopt (?:af|ten einde)|liep|verloopt|eindigt|verstrijkt|verstreken|afgelopen|na de|sinds|sedert|vóór de',
  ),
);
const PARTICLE: readonly (readonly [RegExp, RegExp])[] = [
  [re(word('stelt|stellen|stelde|duidt|duiden|duidde|wijst|wijzen|wees')), re('^[^.]*?', word('aan'))],
  [re(word('vaardigt|vaardigen|vaardigde')), re('^[^.]*?', word('af'))],
  [re(word('draagt|dragen|droeg')), re('^[^.]*?', word('voor'))],
];

/** Whether the second part of a verb comes after the names: stelt N aan. */
function particle(left: string, rest: string): boolean {
  const verb = PARTICLE.find(([verb]) => verb.test(left));
  return verb === undefined || verb[1].test(rest);
}

/** What is said of names in their setting; nothing where no rule is sure. */
export function sayingOf(at: Setting): Saying | undefined {
  for (const { says, unless, ...patterns } of RULES) {
    const { left, right, rest, sentence } = patterns;
    const matches = [
      left && left.exec(at.left),
      right && right.exec(at.right),
      rest && rest.exec(at.rest),
      sentence && sentence.exec(at.sentence),
    ];
    if (matches.includes(null) || unless?.(at)) continue;
    if (says === 'NOTHING') return undefined;
    if (says === 'AS_BEFORE') return at.before;
    if (says !== 'VERB') return says;
    const verb = matches.flatMap((match) => match?.groups?.verb ?? [])[0] ?? '';
    const act = ACTS.find(([, words]) => words.test(verb))?.[0];
    return act && { direction: act === 'REAPPOINTMENT' ? 'STAYS' : 'COMES', act };
  }
  return undefined;
}
