import { gzipSync } from 'node:zlib';
import { bundle, codeOf, type Generator } from './validator-peer.js';

const APPS: Readonly<Record<string, Generator>> = { ours: 'ours', 'ours, zod/mini': 'mini', peer: 'peer' };

/** What the users of an app download that parses people before it creates them. */
export async function validatorSizes(folder: string): Promise<Record<string, string | number>[]> {
  return Promise.all(
    Object.entries(APPS).map(async ([app, generator]) => {
      const { imported, code } = codeOf({ generator, object: 'person', kind: 'create' });
      const text = `${imported}\nconsole.log(${code}.safeParse({}));`;
      const alone = await bundle({ folder, name: `${generator}-alone`, text, external: ['zod', 'zod/mini'] });
      const whole = await bundle({ folder, name: `${generator}-whole`, text });
      return { app, ...sizes(alone, 'without zod'), ...sizes(whole, 'with zod') };
    }),
  );
}

const sizes = ({ contents }: { readonly contents: Uint8Array }, what: string): Record<string, string> => ({
  [`${what}, minified`]: kilobytes(contents.length),
  [`${what}, gzipped`]: kilobytes(gzipSync(contents, { level: 9 }).length),
});

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
