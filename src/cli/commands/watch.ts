import { wholeNumber } from '../arguments/whole-number.js';
import { cliFailuresOf, explain } from '../cli-error.js';
import { defineCommand, type Outcome, type Surroundings } from '../command.js';
import { withEnvFile } from '../config/env-file.js';
import { loadProject } from '../config/load-project.js';
import { PROJECT_FLAGS, TARGET_FLAGS } from '../config/project-flags.js';
import type { Project } from '../config/project.js';
import { EXIT } from '../exit-codes.js';
import { generateProject } from '../files/generate-project.js';
import { probeServer } from '../source/probe.js';
import { OVERRIDE_FLAGS, overridesFrom } from '../source/assert-may-replace-snapshot.js';
import { createAlarm, type Alarm } from '../watch/alarm.js';
import { listenForChanges } from '../watch/listen.js';

const SECRET = 'TWENTY_WEBHOOK_SECRET';

/** What only this command refuses. */
export const failure = cliFailuresOf({
  NO_WEBHOOK_SECRET: () => ({
    what: `--listen takes signed webhooks only, and ${SECRET} is not set.`,
    remedy: `Put the secret of the webhook (Twenty: Settings → APIs & Webhooks) into ${SECRET}.`,
  }),
});

export const watch = defineCommand({
  isEndless: true,
  flags: {
    ...PROJECT_FLAGS,
    ...TARGET_FLAGS,
    ...OVERRIDE_FLAGS,
    interval: { kind: 'text', placeholder: '<seconds>', about: 'how often the server is asked; default: 30' },
    listen: {
      kind: 'text',
      placeholder: '<port>',
      about: `take signed metadata.* webhooks there as well; their secret is in ${SECRET}`,
    },
    host: { kind: 'text', placeholder: '<address>', about: 'where --listen listens; default: 127.0.0.1' },
  },
  examples: [
    { line: 'twenty-codegen watch', about: 'asks every 30 seconds, one small request each time' },
    {
      line: 'twenty-codegen watch --listen 4021 --interval 600',
      about: 'at once after a webhook for metadata.*, and every 10 minutes in case one was lost',
    },
  ],
  exitCodes: ['0    ended by Ctrl-C', '2    it could not be started: server, key, configuration, flags, files'],
  run: async ({ flags, cwd, env, screen, signal }) => {
    const seconds = wholeNumber({ flag: '--interval', value: flags.interval, from: 1, to: 86_400 }) ?? 30;
    const port = wholeNumber({ flag: '--listen', value: flags.listen, from: 0, to: 65_535 });
    const project = await loadProject({ flags, cwd, env, screen });
    const secret = withEnvFile({ cwd, env, named: flags.dotenv })[SECRET];
    if (port !== undefined && !secret) throw failure('NO_WEBHOOK_SECRET');
    let state = await stateOf(project);
    const generateOnce = () =>
      generateProject({
        project,
        screen,
        snapshotPolicy: flags.snapshot === undefined ? 'refresh' : 'write',
        overrides: overridesFrom(flags),
      });
    tell({ outcome: await generateOnce(), screen });
    const alarm = createAlarm(signal);
    const listener =
      port === undefined
        ? undefined
        : await listenForChanges({
            host: flags.host ?? '127.0.0.1',
            port,
            secret: secret ?? '',
            screen,
            onChange: alarm.ring,
          });
    screen.event({
      lines: [`Watching, every ${seconds} s${listener ? ` and for webhooks at ${listener.url}` : ''}; Ctrl-C ends it.`],
      json: { event: 'watching', seconds, listening: listener?.url ?? null },
    });
    let runs = 1;
    for await (const reason of reasons({ alarm, everyMs: seconds * 1000 })) {
      try {
        const now = await stateOf(project);
        if (reason === 'time' && now !== undefined && now === state) continue;
        tell({ outcome: await generateOnce(), screen });
        state = now;
        runs += 1;
      } catch (error) {
        // a server that is down comes back; the next round tells
        const { what, remedy } = explain(error);
        screen.warn(`${what} ${remedy}`);
      }
    }
    await listener?.close();
    return { exitCode: EXIT.ok, text: [`Stopped after ${runs} runs.`], json: { event: 'stopped', runs } };
  },
});

/** Changes come in bursts: an object that is created is dozens of events. */
const SETTLE_MS = 500;

/** Why to look again, each time that there is a reason; ends with Ctrl-C. */
async function* reasons({
  alarm,
  everyMs,
}: {
  readonly alarm: Alarm;
  readonly everyMs: number;
}): AsyncGenerator<'time' | 'rung' | 'aborted'> {
  for (;;) {
    const why = await alarm.wait(everyMs);
    let settled = why;
    while (settled === 'rung') settled = await alarm.wait(SETTLE_MS);
    if (settled === 'aborted') return;
    yield why;
  }
}

/** What the servers say about the state of their data models; undefined where one cannot say, so that it is read. */
async function stateOf({ workspaces }: Project): Promise<string | undefined> {
  const states: string[] = [];
  for (const { source } of workspaces) {
    const probe = source.pointer === 'sandbox' ? undefined : await probeServer({ source });
    if (!probe) return undefined;
    states.push(probe.state);
  }
  return states.join('\n');
}

/** What came of a run. */
function tell({ outcome, screen }: Pick<Surroundings, 'screen'> & { readonly outcome: Outcome }): void {
  screen.event({ lines: outcome.text, json: { event: 'generated', ...outcome.json } });
}
