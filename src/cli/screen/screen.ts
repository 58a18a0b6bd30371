/** Where commands write to: results to standard output, everything on the way there to standard error. */
import { styleText } from 'node:util';
import { redactor } from './redact.js';
import { withoutControls } from './without-controls.js';

/** A stream that texts are written to, and whether a person reads it. */
export interface Stream {
  readonly write: (text: string) => unknown;
  readonly isTTY?: boolean;
}

export type Style = 'green' | 'red' | 'yellow' | 'dim' | 'bold';

/** Work that takes a while. */
export interface Step {
  /** Says that it is done, and what came of it. */
  readonly done: (what: string) => void;
  /** Ends it without a word. */
  readonly stop: () => void;
}

export interface Screen {
  /** A result: to standard output. */
  readonly print: (line: string) => void;
  /** Something that happened while a command runs on: a line of text, or with `--json` an object on a line. */
  readonly event: (event: { readonly text: string; readonly json: Readonly<Record<string, unknown>> }) => void;
  /** A remark on the way: to standard error; not with `--json` or `--quiet`. */
  readonly note: (line: string) => void;
  /** Something that the user should look at: as a remark, in yellow. */
  readonly warn: (line: string) => void;
  /** Why a command failed: to standard error, even when quiet. */
  readonly alert: (text: string) => void;
  /** Shows that work goes on: a person sees it move, a log gets one line when it is done. */
  readonly step: (doing: string) => Step;
  readonly paint: (style: Style, text: string) => string;
  /** Never to be printed, by whatever way it gets into a text. */
  readonly keepSecret: (text: string) => void;
  readonly isJson: boolean;
  /** Asks the person in front of it; undefined where there is none, or nobody who should be asked. */
  readonly ask: ((question: string) => Promise<string>) | undefined;
}

/** What a screen is made of. */
export interface ScreenOptions {
  readonly stdout: Stream;
  readonly stderr: Stream;
  readonly isJson: boolean;
  readonly isQuiet: boolean;
  /** Asks a person; undefined where the standard input is no terminal. */
  readonly ask: ((question: string) => Promise<string>) | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
}

const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];

/** Makes the screen of one run. */
export function createScreen({ stdout, stderr, isJson, isQuiet, ask, env }: ScreenOptions): Screen {
  const secrets = redactor();
  const clean = (text: string) => withoutControls(secrets.redact(text));
  const isSilent = isJson || isQuiet;
  const isCi = env['CI'] !== undefined && env['CI'] !== '' && env['CI'] !== 'false';
  const hasColour = stdout.isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
  const isMoving = !isSilent && stderr.isTTY === true && !isCi;
  const paint = (style: Style, text: string) => (hasColour ? styleText(style, text) : text);
  const note = (line: string) => void (isSilent || stderr.write(`${clean(line)}\n`));
  return {
    print: (line) => void stdout.write(`${clean(line)}\n`),
    event: ({ text, json }) => void stdout.write(`${clean(isJson ? JSON.stringify(json) : text)}\n`),
    note,
    warn: (line) => note(paint('yellow', `⚠ ${line}`)),
    alert: (text) => void stderr.write(`${clean(text)}\n`),
    step: (doing) => {
      const spinner = isMoving ? spin({ stream: stderr, text: clean(doing) }) : undefined;
      return {
        done: (what) => {
          spinner?.stop();
          note(`${paint('green', '✔')} ${what}`);
        },
        stop: () => spinner?.stop(),
      };
    },
    paint,
    keepSecret: secrets.keep,
    isJson,
    ask: isJson || isCi ? undefined : ask,
  };
}

function spin({ stream, text }: { readonly stream: Stream; readonly text: string }): { readonly stop: () => void } {
  const started = Date.now();
  const draw = () => {
    const elapsed = Date.now() - started;
    const seconds = elapsed > 2000 ? ` ${Math.round(elapsed / 1000)} s` : '';
    stream.write(`\r\x1b[2K${FRAMES[Math.floor(elapsed / 80) % FRAMES.length]} ${text}${seconds}`);
  };
  draw();
  // does not keep the process alive when the work has failed
  const timer = setInterval(draw, 80).unref();
  return {
    stop: () => {
      clearInterval(timer);
      stream.write('\r\x1b[2K');
    },
  };
}
