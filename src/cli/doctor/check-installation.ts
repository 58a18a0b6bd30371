import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Target } from '../config/project.js';
import { packageVersion } from '../../plugin/package-version.js';
import { error, ok, warning, type Finding } from './finding.js';

const SMALLEST = [20, 19] as const;

/** Node.js, and the packages that the generator and the generated code need. */
export function checkInstallation({
  cwd,
  targets,
}: {
  readonly cwd: string;
  readonly targets: readonly Target[];
}): readonly Finding[] {
  return [
    nodeVersion(),
    peer({ cwd, name: 'graphql', major: [16, 17], why: 'the generator reads schemas with it' }),
    ...(targets.some(({ config }) => config.validators)
      ? [peer({ cwd, name: 'zod', major: [4], why: 'the generated validators are made of it' })]
      : []),
  ];
}

function nodeVersion(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const isNewEnough = major > SMALLEST[0] || (major === SMALLEST[0] && minor >= SMALLEST[1]);
  const what = `graphql-codegen-twenty ${packageVersion()} on Node.js ${process.versions.node}`;
  if (isNewEnough) return ok('versions', what);
  return error({ about: 'versions', what, remedy: `Use Node.js ${SMALLEST.join('.')} or newer.` });
}

function peer({
  cwd,
  name,
  major,
  why,
}: {
  readonly cwd: string;
  readonly name: string;
  readonly major: readonly number[];
  readonly why: string;
}): Finding {
  const version = installedVersion({ cwd, name });
  const wanted = major.map((each) => `^${each}`).join(' || ');
  if (version === undefined) {
    return warning({
      about: name,
      what: `${name} is not installed here; ${why}.`,
      remedy: `Install ${name}@"${wanted}".`,
    });
  }
  if (major.includes(Number(version.split('.')[0]))) return ok(name, `${name} ${version}`);
  return warning({
    about: name,
    what: `${name} ${version} is installed; ${why}.`,
    remedy: `Install ${name}@"${wanted}".`,
  });
}

/** The version in the nearest node_modules, upwards as Node.js looks. */
function installedVersion({ cwd, name }: { readonly cwd: string; readonly name: string }): string | undefined {
  const path = join(cwd, 'node_modules', name, 'package.json');
  if (existsSync(path)) {
    // a package.json of the registry has a version
    return (JSON.parse(readFileSync(path, 'utf8')) as { readonly version: string }).version;
  }
  const above = dirname(cwd);
  return above === cwd ? undefined : installedVersion({ cwd: above, name });
}
