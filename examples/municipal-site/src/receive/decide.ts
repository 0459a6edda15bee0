/**
 * What to do with an event, given what is held of its subject: the rule that makes late, repeated and reordered
 * events harmless. Only sequences are compared. After a restore the sender changes the epoch and raises its
 * counter far above every number it ever gave out, so the new epoch's events win by the same comparison. Pure.
 */
export type Decision = 'apply' | 'repeat' | 'older';

export interface Version {
  sequence: string;
  datahash: string;
}

export function decide(held: Version | undefined, incoming: Version): Decision {
  if (!held || incoming.sequence > held.sequence) return 'apply';
  if (incoming.sequence < held.sequence) return 'older';
  // The same state sent again needs no work. The same sequence with another hash is the same state in
  // a newer presentation (the sender rebuilt its documents), so it is taken.
  return incoming.datahash === held.datahash ? 'repeat' : 'apply';
}
