/** How a type of node is drawn: a shape and the variable of its colour. */
export interface Look {
  readonly shape: 'square' | 'circle' | 'triangle' | 'diamond' | 'bar' | 'pill';
  readonly colour: string;
}

const LOOKS: Readonly<Record<string, Look>> = {
  AGENCY: { shape: 'square', colour: 'agency' },
  DECISION: { shape: 'circle', colour: 'decision' },
  PLEDGE: { shape: 'triangle', colour: 'pledge' },
  PROGRAMME: { shape: 'diamond', colour: 'programme' },
  APPOINTMENT: { shape: 'bar', colour: 'appointment' },
  PERSON: { shape: 'pill', colour: 'person' },
};
const OTHER: Look = { shape: 'circle', colour: 'meeting' };

export function lookOf(type: string): Look {
  return LOOKS[type] ?? OTHER;
}

/** The outline of a shape around the origin. @param r half its size in pixels */
export function outline(shape: Look['shape'], r: number): string {
  const s = r * 0.9;
  if (shape === 'square') return `M${-s} ${-s}H${s}V${s}H${-s}Z`;
  if (shape === 'triangle') return `M0 ${-r * 1.1}L${r * 1.05} ${r * 0.8}H${-r * 1.05}Z`;
  if (shape === 'diamond') return `M0 ${-r * 1.2}L${r * 1.2} 0L0 ${r * 1.2}L${-r * 1.2} 0Z`;
  if (shape === 'bar') return `M${-r * 1.3} ${-r * 0.6}H${r * 1.3}V${r * 0.6}H${-r * 1.3}Z`;
  if (shape === 'pill') return `M${-r * 0.6} ${-r * 1.2}H${r * 0.6}V${r * 1.2}H${-r * 0.6}Z`;
  return `M${-r} 0A${r} ${r} 0 1 0 ${r} 0A${r} ${r} 0 1 0 ${-r} 0Z`;
}
