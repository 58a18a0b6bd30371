import { RecordError } from '../../errors.js';
import type { RecordObject, StoredRecord } from '../model/record-object.js';

/** A rule of the workspace that records must keep (2.44 and newer). The sandbox asks code, a server an expression. */
export interface ValidationRule {
  /** The nameSingular of the object. */
  readonly object: string;
  readonly name: string;
  /** What users are told who break it. */
  readonly message: string;
  /** The name of the field that it is about, if it is about one. */
  readonly field?: string;
  /** How the server words it; only shown. */
  readonly expression?: string;
  /** Whether a record breaks it, as it would be stored. */
  readonly isBrokenBy: (record: Readonly<Record<string, unknown>>) => boolean;
}

/** A rule with the id that errors name it by. */
export interface KnownRule extends ValidationRule {
  readonly id: string;
}

/** The most violations that an error lists. */
const MOST_VIOLATIONS = 100;

interface RuledWrite {
  readonly object: RecordObject;
  readonly rows: readonly StoredRecord[];
  /** The place of each record among the items of a create, by its id; none where there is one record. */
  readonly places?: ReadonlyMap<string, number>;
}

/** Throws what a server says about records that break rules of the workspace. */
export function demandRules(rules: readonly KnownRule[], { object, rows, places }: RuledWrite): void {
  const own = rules.filter((rule) => rule.object === object.nameSingular);
  const broken = rows.flatMap((row) =>
    own
      .filter((rule) => rule.isBrokenBy(row))
      .map(({ id, message, field }) => ({
        ruleId: id,
        message,
        fieldMetadataId: object.metadata.fieldsList.find(({ name }) => name === field)?.id ?? null,
        recordId: row.id,
        inputIndex: places?.get(row.id) ?? null,
      })),
  );
  if (broken.length === 0) return;
  const message = [...new Set(broken.map((violation) => violation.message))].join('; ');
  throw new RecordError(message, {
    code: 'BAD_USER_INPUT',
    subCode: 'VALIDATION_RULE_VIOLATION',
    userFriendlyMessage: message,
    more: { validationRuleViolations: broken.slice(0, MOST_VIOLATIONS) },
  });
}
