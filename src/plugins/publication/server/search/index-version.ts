/** By what an index is made: how texts are cut, and which terms are labels beside them. Another of either is another index. */
import type { Searchable } from '../contracts';
import { REGISTER_FORM } from '../register/form';

export const indexVersionOf = ({ version }: Searchable): number => REGISTER_FORM * 1_000 + version;
