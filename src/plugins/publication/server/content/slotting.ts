/** Puts slots in the place of what conditions are held against: to the builder of a statement they are values like any others. */
import type { Condition, Scalar } from '../domain/query/plan';
import { slot, type Fillings } from '../reading/template';

export interface Slotting {
  /** What the slots stand for. */
  values: Fillings;
  slotFor<Value extends Fillings[string]>(value: Value): Value;
  conditionOf(condition: Condition): Condition;
}

export function slotting(): Slotting {
  const values: Record<string, Fillings[string]> = {};
  const slotFor = <Value extends Fillings[string]>(value: Value): Value => {
    const name = `value_${Object.keys(values).length}`;
    values[name] = value;
    return slot(name) as unknown as Value;
  };
  const conditionOf = (one: Condition): Condition => {
    switch (one.kind) {
      case 'and':
      case 'or':
        return { ...one, conditions: one.conditions.map(conditionOf) };
      case 'not':
        return { ...one, condition: conditionOf(one.condition) };
      case 'column':
        // Whether something is set is a form of its own.
        return /null/i.test(one.operator)
          ? one
          : { ...one, values: one.values.map(slotFor<Scalar>) };
      case 'term':
        return { ...one, values: one.values.map(slotFor<string>) };
      case 'subjects':
        return { ...one, ids: one.ids.map(slotFor<string>) };
      case 'agencies':
        return { ...one, codes: one.codes.map(slotFor<string>) };
      case 'candidates':
        return { ...one, ids: slotFor(one.ids) };
    }
  };
  return { values, slotFor, conditionOf };
}
