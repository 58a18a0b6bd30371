import { readFileSync } from 'node:fs';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { readPresetConfig, type PresetConfigInput } from '../../src/plugin/preset-config.js';
import { FIXTURES, sourceOf } from '../generate/sources.js';
import { loadValidators, problems, temporaryFolder, writeOutput, type Schema, type Schemas } from './generated.js';

const folder = temporaryFolder('modes');

const MODES = {
  plain: {},
  closed: { validators: { enums: 'closed' } },
  lenient: { validators: { coerce: true } },
  dates: { validators: { dates: 'codec' } },
  mini: { validators: { zod: 'mini' } },
} as const satisfies Readonly<Record<string, PresetConfigInput>>;

const loaded = new Map<string, Schemas>();

beforeAll(async () => {
  const metadata = FIXTURES['kitchen-sink'];
  if (!metadata) throw new Error('there is no such fixture');
  const source = await sourceOf(metadata);
  for (const [mode, config] of Object.entries(MODES)) {
    await writeOutput({ folder: `${folder}/${mode}`, source, config });
    loaded.set(mode, await loadValidators(`${folder}/${mode}`));
  }
});

const schema = (mode: keyof typeof MODES, name: string): Schema => loaded.get(mode)?.[name] as Schema;

const GADGET = {
  code: 'A1',
  cost: { amountMicros: 1 },
  manual: [],
  neededColours: ['RED'],
  neededData: {},
  neededWords: ['one'],
  oneColour: 'ONLY',
  soldOn: '2026-01-31',
};

/** The part of a record that these fields are. */
const read = (mode: keyof typeof MODES, record: object) => {
  const { shape } = schema(mode, 'gadgetSchema');
  return z
    .object(Object.fromEntries(Object.keys(record).map((name) => [name, shape[name] as z.ZodType])))
    .safeParse(record);
};

describe('a record', () => {
  it('may have options that the workspace got later, and loses keys that are not known', () => {
    expect(read('plain', { colour: 'PINK', colours: ['RED', 'PINK'] }).data).toEqual({
      colour: 'PINK',
      colours: ['RED', 'PINK'],
    });
    expect(read('plain', { inventor: { firstName: 'Ada', lastName: '', middleName: 'x' } }).data).toEqual({
      inventor: { firstName: 'Ada', lastName: '' },
    });
  });

  it('may lack parts of composites, which then are null: a webhook has files without their `url`', () => {
    const photo = { fileId: 'x', label: 'a.png', extension: 'png' };
    expect(read('plain', { photos: [photo] }).data).toEqual({ photos: [{ ...photo, url: null }] });
    expect(schema('plain', 'makerSchema').safeParse({ name: 'Acme' }).success).toBe(false);
  });

  it('has known options only where enums are closed', () => {
    expect(read('closed', { colour: 'PINK' }).success).toBe(false);
    expect(read('closed', { colour: 'RED', colours: ['GREEN'] }).success).toBe(true);
  });

  it('may be read in part, as it was selected', () => {
    const name = (schema('plain', 'makerSchema') as unknown as z.ZodObject).pick({ name: true });
    expect(name.parse({ name: 'Acme', createdAt: 'x' })).toEqual({ name: 'Acme' });
  });
});

describe('messages', () => {
  afterEach(() => z.config({ customError: undefined }));

  it('are those of the project where it has its own', () => {
    z.config({
      customError: ({ path, code }) => (code === 'invalid_type' ? `falsch: ${path?.join('.') ?? ''}` : undefined),
    });
    expect(problems(schema('plain', 'makerCreateSchema'), { name: 5, nope: 1 })).toEqual([
      'name | falsch: name',
      ' | Maker takes no nope',
    ]);
  });
});

describe('inputs from text', () => {
  const gadget = (data: object) => schema('lenient', 'gadgetCreateSchema').safeParse({ ...GADGET, ...data });

  it.each([
    ['numbers', { size: ' 12 ', weight: '1.5', views: '' }, { size: 12, weight: 1.5, views: null }],
    ['true and false', { isSold: 'yes', isKnown: '0' }, { isSold: true, isKnown: false }],
    ['a checkbox of a form', { isSold: 'on', isKnown: 'off' }, { isSold: true, isKnown: false }],
    [
      'lists from one value',
      { colours: 'RED', words: '', neededWords: 'x' },
      { colours: ['RED'], words: [], neededWords: ['x'] },
    ],
    ['text from numbers', { code: 75001, motto: 'x' }, { code: '75001', motto: 'x' }],
    ['no option, no id', { colour: '', makerId: '' }, { colour: null, makerId: null }],
    ['parts of composites', { cost: { amountMicros: '12' } }, { cost: { amountMicros: 12 } }],
    [
      'moments',
      { checkedAt: new Date(0), listedAt: 0 },
      { checkedAt: '1970-01-01T00:00:00.000Z', listedAt: '1970-01-01T00:00:00.000Z' },
    ],
  ])('gives %s', (_what, given, expected) => {
    expect(gadget(given)).toMatchObject({ success: true, data: expected });
  });

  it.each(['20250113', '2025.01.13', '2025/01/13', '01-13-2025', '01/13/2025', '01.13.2025'])(
    'reads the day %s',
    (soldOn) => {
      expect(gadget({ soldOn })).toMatchObject({ data: { soldOn: '2025-01-13' } });
    },
  );

  it.each(['January 13, 2025', 'Jan 13, 2025', '13 January 2025', '13 Jan 2025', '13-Jan-2025', '2025-Jan-13'])(
    'reads the day %s',
    (soldOn) => {
      expect(gadget({ soldOn })).toMatchObject({ data: { soldOn: '2025-01-13' } });
    },
  );

  it('refuse what cannot be read, with the usual message', () => {
    const messages = problems(schema('lenient', 'gadgetCreateSchema'), {
      ...GADGET,
      size: '1,5',
      isSold: 'maybe',
      soldOn: '28/02/2026',
    });
    expect(messages).toEqual([
      'isSold | Is sold: expected true or false',
      'size | Size: expected a number',
      'soldOn | Sold on: expected a day such as 2026-01-31',
    ]);
  });
});

describe('inputs from text of a form', () => {
  it('refuse an amount in units, which would be millionths', () => {
    for (const amountMicros of ['12.5', 12.5, '1.0'])
      expect(problems(schema('lenient', 'gadgetCreateSchema'), { ...GADGET, cost: { amountMicros } })).toEqual([
        'cost.amountMicros | Cost, amountMicros: expected a whole number of millionths, as toMicros makes it',
      ]);
    expect(schema('plain', 'gadgetCreateSchema').safeParse({ ...GADGET, cost: { amountMicros: 12.5 } }).success).toBe(
      true,
    );
  });

  it('refuse a required field that is missing', () => {
    const { code: _code, soldOn: _soldOn, ...rest } = GADGET;
    expect(problems(schema('lenient', 'gadgetCreateSchema'), rest)).toEqual([
      'code | Code is required: expected text that is not empty',
      'soldOn | Sold on is required: expected a day such as 2026-01-31',
    ]);
  });

  it('come from `formValues`, which the entry exports', () => {
    const { formValues } = loaded.get('lenient') as unknown as {
      formValues: (form: FormData, fields: object) => object;
    };
    const form = new FormData();
    for (const [name, value] of [
      ['code', 'A1'],
      ['cost.amountMicros', '1'],
      ['isSold', 'on'],
      ['neededColours', 'RED'],
      ['neededWords', 'x'],
      ['neededData', '{}'],
      ['oneColour', 'ONLY'],
      ['soldOn', '2026-01-31'],
      ['contact.primaryEmail', 'a@example.com'],
    ] as const)
      form.append(name, value);
    const values = formValues(form, { checkboxes: ['isSold', 'isKnown'], lists: ['neededColours', 'manual'] });
    expect(schema('lenient', 'gadgetCreateSchema').parse(values)).toEqual({
      code: 'A1',
      cost: { amountMicros: 1 },
      isSold: true,
      isKnown: false,
      neededColours: ['RED'],
      neededWords: ['x'],
      neededData: '{}',
      manual: [],
      oneColour: 'ONLY',
      soldOn: '2026-01-31',
      contact: { primaryEmail: 'a@example.com' },
    });
  });
});

describe('dates', () => {
  const late = new Date('2026-01-31T23:30:00+01:00');

  it.each(['plain', 'lenient', 'mini'] as const)('are given as `Date`, and become text: %s', (mode) => {
    const given = { ...GADGET, soldOn: late, checkedAt: late };
    const want = { ...GADGET, soldOn: '2026-01-31', checkedAt: '2026-01-31T22:30:00.000Z' };
    expect(schema(mode, 'gadgetCreateSchema').parse(given)).toEqual(want);
    expect(schema(mode, 'gadgetUpdateSchema').parse({ soldOn: late })).toEqual({ soldOn: '2026-01-31' });
    expect(schema(mode, 'gadgetFilterSchema').parse({ checkedAt: { in: [late] }, soldOn: { gte: late } })).toEqual({
      checkedAt: { in: ['2026-01-31T22:30:00.000Z'] },
      soldOn: { gte: '2026-01-31' },
    });
  });

  it.each(['plain', 'lenient', 'mini'] as const)('are refused where they are invalid: %s', (mode) => {
    const given = { ...GADGET, soldOn: new Date('nope'), checkedAt: new Date(NaN) };
    expect(problems(schema(mode, 'gadgetCreateSchema'), given)).toEqual([
      'checkedAt | Checked at: expected a moment such as 2026-01-31T12:00:00Z',
      'soldOn | Sold on: expected a day such as 2026-01-31',
    ]);
    expect(problems(schema(mode, 'gadgetFilterSchema'), { soldOn: { lt: new Date(NaN) } })).toEqual([
      'soldOn.lt | Expected a day such as 2026-01-31',
    ]);
  });
});

describe('dates by codec', () => {
  it('are dates once a record is read', () => {
    expect(read('dates', { soldOn: '2026-01-31', checkedAt: null, listedAt: '2026-01-31T12:00:00.000Z' }).data).toEqual(
      {
        soldOn: new Date('2026-01-31T00:00:00Z'),
        checkedAt: null,
        listedAt: new Date('2026-01-31T12:00:00Z'),
      },
    );
  });

  it('are text again once an input is encoded', () => {
    const create = schema('dates', 'gadgetCreateSchema');
    const given = { ...GADGET, soldOn: new Date('2026-01-31T12:00:00Z'), checkedAt: new Date('2026-01-31T12:00:00Z') };
    expect(z.encode(create, given)).toMatchObject({ soldOn: '2026-01-31', checkedAt: '2026-01-31T12:00:00.000Z' });
    expect(() => z.encode(create, { ...given, soldOn: new Date('nope') })).toThrow();
  });

  it('are text in filters', () => {
    const filter = schema('dates', 'gadgetFilterSchema');
    expect(filter.parse({ soldOn: { gte: '2026-01-31', lt: new Date('2026-03-01T12:00:00Z') } })).toEqual({
      soldOn: { gte: '2026-01-31', lt: '2026-03-01' },
    });
  });
});

describe('schemas of zod/mini', () => {
  it('say the same', () => {
    const values = [GADGET, { ...GADGET, stars: 5, nope: 1 }, { ...GADGET, hotline: { primaryPhoneNumber: '1' } }];
    for (const value of values) {
      expect(problems(schema('mini', 'gadgetCreateSchema'), value)).toEqual(
        problems(schema('plain', 'gadgetCreateSchema'), value),
      );
    }
  });

  it('are of zod/mini throughout', () => {
    const text =
      readFileSync(`${folder}/mini/runtime/validators/zod.ts`, 'utf8') +
      readFileSync(`${folder}/mini/runtime/validators/schema.ts`, 'utf8');
    expect(text.match(/from 'zod[^']*'/g)).toEqual(["from 'zod/mini'", "from 'zod/mini'"]);
  });
});

describe('the option `validators`', () => {
  it.each([
    [{ enum: 'closed' }, 'validators.enum: no such option; there are enums, coerce, zod, dates'],
    [{ enums: 'shut' }, 'validators.enums: '],
    [{ coerce: true, dates: 'codec' }, 'validators: `coerce` and `dates: "codec"` exclude each other'],
    ['yes', 'validators: '],
  ])('refuses %j, and says why', (validators, message) => {
    expect(() => readPresetConfig({ input: { validators } })).toThrow(message);
  });

  it('refuses zod/mini where the runtime is that of the package', () => {
    const input = { runtime: 'package', validators: { zod: 'mini' } };
    expect(() => readPresetConfig({ input })).toThrow('`zod: "mini"` needs `runtime: "emit"`');
  });
});
