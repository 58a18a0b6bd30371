import type { RecordModel } from '../records/model/record-model.js';
import type { RecordObject, ToOne } from '../records/model/record-object.js';
import type { Draft } from './draft.js';
import type { Random } from './random.js';

/** A record that others may link to. */
export interface MadeRecord {
  readonly id: string;
  readonly draft: Draft;
  /** The records that it links to, by nameSingular of their object. */
  readonly linked: ReadonlyMap<string, MadeRecord>;
}

/** The records made until now, by nameSingular. */
export type Made = ReadonlyMap<string, readonly MadeRecord[]>;

const toOnes = ({ relations }: RecordObject): ToOne[] =>
  [...relations.values()].filter((relation) => relation.kind === 'toOne');

/** Objects so that each comes after those that it links to, as far as they do not link to each other in turn. */
export function inLinkOrder(model: RecordModel): readonly RecordObject[] {
  const ordered = new Set<RecordObject>();
  const entered = new Set<RecordObject>();
  const enter = (object: RecordObject): void => {
    if (entered.has(object)) return;
    entered.add(object);
    for (const { target } of toOnes(object)) {
      const other = model.bySingular.get(target);
      if (other !== undefined) enter(other);
    }
    ordered.add(object);
  };
  for (const name of [...model.bySingular.keys()].sort()) {
    const object = model.bySingular.get(name);
    if (object !== undefined) enter(object);
  }
  return [...ordered];
}

/** How many records have a link that they may have. */
const LINKED_SHARE = 0.9;

/** The relations of one record, and the records that they lead to. */
export type ChosenLinks = ReadonlyMap<ToOne, MadeRecord>;

/**
 * Chooses what a record links to. Links agree: the company of an opportunity is that of its contact. Of the targets of a
 * morph relation one is chosen, as the server demands.
 */
export function chooseLinks(parts: {
  readonly object: RecordObject;
  readonly made: Made;
  readonly random: Random;
  /** Join columns that no two records share. */
  readonly isTaken: (relation: ToOne, id: string) => boolean;
}): ChosenLinks {
  const { object, made, random, isTaken } = parts;
  const chosen = new Map<ToOne, MadeRecord>();
  const order = [...made.keys()];
  // those that link to others come first, so that the others can agree with them
  const relations = toOnes(object).sort((left, right) => order.indexOf(right.target) - order.indexOf(left.target));
  const morphs = new Map<string, ToOne>();
  for (const [field, targets] of morphTargets(relations, made)) {
    const [first, ...others] = targets;
    if (first !== undefined) morphs.set(field, random.oneOf([first, ...others]));
  }
  for (const relation of relations) {
    const isMorph = relation.field.type === 'MORPH_RELATION';
    if (isMorph && morphs.get(relation.field.id) !== relation) continue;
    if (!isMorph && relation.field.isNullable !== false && !random.happens(LINKED_SHARE)) continue;
    const candidates = made.get(relation.target) ?? [];
    const agreed = [...chosen.values()].flatMap(({ linked }) => linked.get(relation.target) ?? [])[0];
    const target = agreed ?? candidates[random.whole(0, candidates.length - 1)];
    if (target !== undefined && !isTaken(relation, target.id)) chosen.set(relation, target);
  }
  return chosen;
}

/** Whether records of an object are companies, which have a name and a domain of their own. */
export const isCompany = ({ columns }: RecordObject): boolean => columns.has('domainName');

/** What a record is about, by what it links to: a company where there is one, and a colleague last. */
export function subjectOf(links: ChosenLinks, model: RecordModel): Draft | undefined {
  const records = [...links].map(([{ target }, record]) => ({ target, record, object: model.bySingular.get(target) }));
  const company = records.find(({ object }) => object !== undefined && isCompany(object));
  const other = records.find(({ target }) => target !== 'workspaceMember');
  return (company ?? other ?? records[0])?.record.draft;
}

/** The relations of each morph field that lead to records. */
function morphTargets(relations: readonly ToOne[], made: Made): ReadonlyMap<string, readonly ToOne[]> {
  const byField = new Map<string, ToOne[]>();
  for (const relation of relations) {
    if (relation.field.type !== 'MORPH_RELATION' || (made.get(relation.target) ?? []).length === 0) continue;
    byField.set(relation.field.id, [...(byField.get(relation.field.id) ?? []), relation]);
  }
  return byField;
}
