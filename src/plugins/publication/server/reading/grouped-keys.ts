/** Keys of a lookup that stand for values of several groups: they are asked by one statement, the values of each group in a slot of its own. */
import type { Fillings } from './template';

/** No name of a group has a slash. */
export const groupKey = (group: string, value: string): string => `${group}/${value}`;

/** @param slotStart of the slots' names, before the group. */
export const fillingsByGroup = (
  slotStart: string,
  groups: readonly string[],
  keys: readonly string[],
): Fillings =>
  Object.fromEntries(
    groups.map((group) => {
      const start = groupKey(group, '');
      const own = keys.filter((key) => key.startsWith(start));
      return [`${slotStart}${group}`, own.map((key) => key.slice(start.length))];
    }),
  );
