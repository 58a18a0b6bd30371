import type { Target } from '../config/project.js';
import { failure } from '../../plugin/failures.js';
import { installedPackage } from '../../plugin/host/installed-package.js';
import { twoGraphql } from '../../plugin/host/two-graphql.js';
import { packageVersion } from '../../plugin/package-version.js';
import { error, failed, ok, warning, type Finding } from './finding.js';

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
    ...copiesOfGraphql({ cwd }),
    ...(targets.some(({ config }) => config.validators)
      ? [peer({ cwd, name: 'zod', major: [4], why: 'the generated validators are made of it' })]
      : []),
  ];
}

/** What the loader would refuse under graphql-codegen. */
function copiesOfGraphql({ cwd }: { readonly cwd: string }): readonly Finding[] {
  const copies = twoGraphql({ cwd });
  return copies ? [failed({ about: 'graphql', cause: failure('TWO_GRAPHQL', copies) })] : [];
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
  const version = installedPackage({ name, from: cwd })?.version;
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
